import { standardProperties } from "../reports/cyclonedx/standard.ts";
import { refused, type Document, type Parsed } from "../document/document.ts";
import { valueAt, type Node } from "../document/node.ts";
import { clipped, oneLine } from "./clean-text.ts";
import { mostLevels, type Framework, type FrameworkLevel, type Requirement } from "./framework.ts";
import { given } from "../document/given.ts";
import { newLedger, type Ledger } from "./left-out.ts";
import { listAt, missing, nothingIn, textAt, textsAt } from "./reading.ts";
import { treeOf, type Tree } from "./tree.ts";

/** Reads the first standard of a CycloneDX document: its innermost requirements, grouped by their topmost parents. */
export function readCyclonedx({ root }: Document): Parsed<Framework> {
  const standards = listAt(root, "definitions", "standards");
  const [standard, ...others] = standards;
  if (standard === undefined) return refused(nothingIn(valueAt(root, "definitions") ?? root, "standards"));
  const title = textAt(standard, "name");
  if (title === undefined) return refused(missing(standard, "name", "standards"));
  const ledger = newLedger();
  for (const other of others) ledger.leave("other-standard", textAt(other, "name") ?? "(no name)");
  const nodes = listAt(standard, "requirements");
  if (nodes.length === 0) return refused(nothingIn(standard, "requirements"));
  const levels = levelsOf(standard, ledger);
  const keys = nodes.map(keyOf);
  const wanted = requirementKeys(nodes, keys, levels, ledger);
  const tree = treeOf(
    nodes.map((node, index) => ({
      node,
      key: keys[index] ?? "",
      parent: textAt(node, "parent"),
      isRequirement: wanted.has(keys[index] ?? ""),
      title: titleOf(node),
    })),
    (key) => ledger.leave("lost-parent", key),
  );
  const requirements = nodes.flatMap((node, index) => {
    const key = keys[index] ?? "";
    return wanted.has(key) ? [requirementOf(node, key, tree, levels, ledger)] : [];
  });
  if (requirements.length === 0) return refused(nothingIn(standard, "requirements"));
  const value: Framework = {
    kind: "CycloneDX standard",
    name: (textAt(standard, "bom-ref") ?? title).replace(/^standard:/, ""),
    title,
    ...given({ version: textAt(standard, "version"), publisher: textAt(standard, "owner") }),
    ...given({ source: addressOf(standard), rights: rightsOf(root, standard), notice: noticeIn(standard) }),
    groups: tree.groups.map(({ key, node }) => ({
      key,
      ref: refOf(node),
      title: titleOf(node),
      ...given({ about: textAt(node, "title") === undefined ? undefined : textAt(node, "text") }),
    })),
    levels,
    requirements,
    left: ledger.left(),
  };
  return { ok: true, value };
}

interface Level extends FrameworkLevel {
  readonly requirements: ReadonlySet<string>;
}

function levelsOf(standard: Node, ledger: Ledger): readonly Level[] {
  const known = new Set(listAt(standard, "requirements").map(keyOf));
  const all = listAt(standard, "levels");
  if (all.length > mostLevels) ledger.leave("further", "levels", all.length - mostLevels);
  return all.slice(0, mostLevels).map((level, index) => {
    const ref = textAt(level, "identifier") ?? textAt(level, "title") ?? `${index + 1}`;
    const named = textsAt(level, "requirements");
    for (const each of named) if (!known.has(each)) ledger.leave("missing-control", each);
    return {
      key: textAt(level, "bom-ref") ?? `level ${index}`,
      ref,
      name: textAt(level, "title") ?? ref,
      ...given({ risk: /^Risk: (.*)/.exec(textAt(level, "description") ?? "")?.[1] }),
      requirements: new Set(named),
    };
  });
}

/**
 * What becomes a control: requirements that are nobody's parent and have a text, and all that a level names. Where some say their
 * kind, the standard is one of csm-check's own, and those are the controls.
 */
function requirementKeys(
  nodes: readonly Node[],
  keys: readonly string[],
  levels: readonly Level[],
  ledger: Ledger,
): ReadonlySet<string> {
  const own = nodes.flatMap((node, index) => (kindOf(node) === undefined ? [] : [keys[index] ?? ""]));
  if (own.length > 0) return new Set(own);
  const parents = new Set(nodes.flatMap((node) => textAt(node, "parent") ?? []));
  const named = new Set(levels.flatMap((level) => [...level.requirements]));
  const leaves = nodes.flatMap((node, index) => {
    const key = keys[index] ?? "";
    return parents.has(key) && !named.has(key) ? [] : [{ node, key }];
  });
  const speak = leaves.filter(({ node, key }) => textAt(node, "text") !== undefined || named.has(key));
  // A leaf with a title alone, where others have a text, is a heading below which nothing is left.
  if (speak.length === 0) return new Set(leaves.map(({ key }) => key));
  for (const { node, key } of leaves)
    if (textAt(node, "text") === undefined && !named.has(key)) ledger.leave("heading", refOf(node));
  return new Set(speak.map(({ key }) => key));
}

function requirementOf(
  node: Node,
  key: string,
  tree: Tree<Node>,
  levels: readonly Level[],
  ledger: Ledger,
): Requirement {
  const place = tree.placeOf(key);
  const kind = kindOf(node);
  const described = textsAt(node, "descriptions").join("\n\n") || undefined;
  const recommended = new Set(propertiesOf(node, standardProperties.recommended));
  const links = listAt(node, "externalReferences").length + listAt(node, "openCre").length;
  if (links > 0) ledger.leave("links", refOf(node), links);
  return {
    ref: refOf(node),
    ...given({ title: textAt(node, "title") }),
    text: textAt(node, "text") ?? textAt(node, "title") ?? "",
    // What csm-check itself wrote there says why; what others wrote there explains.
    ...(kind === undefined ? given({ guidance: described }) : given({ why: described })),
    evidence: [],
    ...given({
      group: place.group,
      family: propertiesOf(node, standardProperties.family)[0] ?? place.family,
      kind,
    }),
    levels: levels.filter((level) => level.requirements.has(key)).map((level) => level.key),
    recommended: levels.filter((level) => recommended.has(level.ref)).map((level) => level.key),
    questions: [],
    whole: true,
  };
}

function keyOf(node: Node, index: number): string {
  return textAt(node, "bom-ref") ?? textAt(node, "identifier") ?? `requirement ${index}`;
}

function refOf(node: Node): string {
  return textAt(node, "identifier") ?? textAt(node, "bom-ref") ?? textAt(node, "title") ?? "requirement";
}

function titleOf(node: Node): string {
  return textAt(node, "title") ?? (clipped(oneLine(textAt(node, "text") ?? ""), 120) || refOf(node));
}

function kindOf(node: Node): "technical" | "non-technical" | undefined {
  const [kind] = propertiesOf(node, standardProperties.kind);
  return kind === "technical" || kind === "non-technical" ? kind : undefined;
}

function propertiesOf(node: Node, name: string): readonly string[] {
  return listAt(node, "properties").flatMap((each) =>
    textAt(each, "name") === name ? (textAt(each, "value") ?? []) : [],
  );
}

/** Where the standard can be read: its own website before any other address. */
function addressOf(standard: Node): string | undefined {
  const all = listAt(standard, "externalReferences");
  const website = all.find((each) => textAt(each, "type") === "website");
  return textAt(website ?? all[0], "url");
}

/** Licences of the document, and the standard's own words where they speak of rights. */
function rightsOf(root: Node, standard: Node): string | undefined {
  const licences = listAt(root, "metadata", "licenses").flatMap(
    (each) =>
      textAt(each, "expression") ?? textAt(each, "license", "id") ?? textAt(each, "license", "name") ?? [],
  );
  const description = textAt(standard, "description");
  const speaks = description !== undefined && /copyright|licen[cs]e|©|rights/i.test(description);
  const parts = [
    ...(licences.length === 0 ? [] : [`licence ${licences.join(", ")}`]),
    ...(speaks ? [description] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(". ");
}

/** The notice that csm-check itself wrote: it does where requirements say their kind. */
function noticeIn(standard: Node): string | undefined {
  const isOwn = listAt(standard, "requirements").some((node) => kindOf(node) !== undefined);
  return isOwn ? textAt(standard, "description") : undefined;
}
