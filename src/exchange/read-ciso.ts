import { parsed, refused, type Document, type Parsed } from "../document/document.ts";
import { entryOf, valueAt, type Node } from "../document/node.ts";
import { clipped, oneLine } from "./clean-text.ts";
import { groupMatcher } from "./ciso-groups.ts";
import { questionsIn } from "./ciso-questions.ts";
import { mostLevels, type Framework, type Group, type Requirement } from "./framework.ts";
import { given } from "../document/given.ts";
import { newLedger, type Ledger } from "./left-out.ts";
import { isTrue, listAt, missing, nothingIn, textAt, textsAt } from "./reading.ts";
import { treeOf, type Tree } from "./tree.ts";

/** Reads a framework library of CISO Assistant: assessable nodes become requirements, the others groups. */
export function readCiso({ root }: Document): Parsed<Framework> {
  const framework = valueAt(root, "objects", "framework");
  const objects = valueAt(root, "objects");
  if (framework === undefined || objects === undefined)
    return refused(nothingIn(objects ?? root, "framework"));
  if (textAt(framework, "name") === undefined && textAt(root, "name") === undefined)
    return refused(missing(framework, "name", "framework"));
  const nodes = listAt(framework, "requirement_nodes");
  if (!nodes.some((node) => isTrue(valueAt(node, "assessable"))))
    return refused(nothingIn(framework, "requirement_nodes"));
  const ledger = newLedger();
  const defined = listAt(framework, "implementation_groups_definition");
  if (defined.length > mostLevels) ledger.leave("further", "levels", defined.length - mostLevels);
  const levels = defined.slice(0, mostLevels).flatMap((group) => {
    const ref = textAt(group, "ref_id") ?? textAt(group, "name");
    return ref === undefined ? [] : [{ key: ref, ref, name: textAt(group, "name") ?? ref }];
  });
  const match = groupMatcher(levels.map(({ key }) => key));
  const keyOf = (node: Node, index: number): string => textAt(node, "urn") ?? `node ${index}`;
  const tree = treeOf(
    nodes.map((node, index) => ({
      node,
      key: keyOf(node, index),
      parent: textAt(node, "parent_urn"),
      isRequirement: isTrue(valueAt(node, "assessable")),
      title: titleOf(node),
    })),
    (key) => ledger.leave("lost-parent", key),
  );
  const requirements = nodes.flatMap((node, index) =>
    isTrue(valueAt(node, "assessable")) ? [requirementOf(node, keyOf(node, index), tree, match, ledger)] : [],
  );
  noteRest(root, nodes, ledger);
  return parsed([], () => ({
    kind: "CISO Assistant library",
    ...given({ name: textAt(framework, "ref_id") ?? textAt(root, "ref_id") }),
    title: textAt(framework, "name") ?? textAt(root, "name") ?? "",
    ...given({
      version: textAt(root, "version"),
      issued: textAt(root, "publication_date"),
      publisher: textAt(root, "provider"),
      source: textAt(root, "urn"),
      rights: textAt(root, "copyright"),
    }),
    groups: tree.groups.map(({ key, node }) => groupOf(key, node)),
    levels,
    requirements,
    left: ledger.left(),
  }));
}

function groupOf(key: string, node: Node): Group {
  return {
    key,
    ref: textAt(node, "ref_id") ?? lastOf(key),
    title: titleOf(node),
    ...given({ about: textAt(node, "name") === undefined ? undefined : textAt(node, "description") }),
  };
}

function requirementOf(
  node: Node,
  key: string,
  tree: Tree<Node>,
  match: (group: string) => readonly string[],
  ledger: Ledger,
): Requirement {
  const ref = textAt(node, "ref_id");
  const groups = textsAt(node, "implementation_groups").flatMap((group) => {
    const known = match(group);
    if (known.length === 0) ledger.leave("unknown-group", group === "" ? "(empty)" : group);
    return known;
  });
  const name = textAt(node, "name");
  const description = textAt(node, "description");
  const { questions, whole } = questionsIn(node, ref ?? lastOf(key), ledger);
  const place = tree.placeOf(key);
  return {
    ref: ref ?? lastOf(key),
    ...given({ title: name }),
    text: description ?? name ?? firstQuestion(node) ?? "",
    ...given({ guidance: textAt(node, "annotation") }),
    evidence: (textAt(node, "typical_evidence") ?? "")
      .split("\n")
      .map((line) => line.replace(/^\s*[-*•]\s+/, "")),
    ...given({ group: place.group, family: place.family }),
    levels: groups,
    questions,
    whole,
  };
}

/** Some questionnaires say what is wanted in the question alone. */
function firstQuestion(node: Node): string | undefined {
  const questions = valueAt(node, "questions");
  return questions?.kind === "map" ? textAt(questions.entries[0]?.value, "text") : undefined;
}

function titleOf(node: Node): string {
  const name = textAt(node, "name") ?? clipped(oneLine(textAt(node, "description") ?? ""), 120);
  return name === "" ? (textAt(node, "ref_id") ?? lastOf(textAt(node, "urn") ?? "")) : name;
}

/** The last part of a urn: what stands for a node that has no reference. */
function lastOf(urn: string): string {
  return urn.slice(urn.lastIndexOf(":") + 1) || urn;
}

/** What a library holds beside its framework. */
function noteRest(root: Node, nodes: readonly Node[], ledger: Ledger): void {
  const objects = valueAt(root, "objects");
  if (objects?.kind === "map")
    for (const { key } of objects.entries) if (key !== "framework") ledger.leave("other-objects", key);
  for (const node of [root, valueAt(objects, "framework"), ...nodes]) {
    const translations = entryOf(node, "translations")?.value;
    if (translations?.kind === "map")
      for (const { key } of translations.entries) ledger.leave("translations", key);
  }
  for (const node of nodes) {
    const ref = textAt(node, "ref_id") ?? lastOf(textAt(node, "urn") ?? "");
    const count = listAt(node, "reference_controls").length + listAt(node, "threats").length;
    if (count > 0) ledger.leave("references", ref, count);
    if (textAt(node, "weight") !== undefined) ledger.leave("scores", ref);
  }
  if (textAt(root, "objects", "framework", "max_score") !== undefined) ledger.leave("scores", "max_score");
}
