import { refused, type Document, type Parsed } from "../../document/document.ts";
import { given } from "../../document/given.ts";
import { entryOf, itemsOf, textOf, valueAt, type Node } from "../../document/node.ts";
import type { Place } from "../../document/place.ts";
import { mostTold, type ListedFirm, type ToldProblem, type ToldProblems } from "./told-problem.ts";

/** What a document of csm-check's own tells of a file: its assessment, which has still to be read, or its problems. */
export type StoredItem =
  | { readonly kind: "assessment"; readonly source: string; readonly document: Document }
  | ({ readonly kind: "problems" } & ToldProblems);

/** Everything that such a document tells, in its order. Undefined where it is something else, as a declaration is. */
export function storedItems(document: Document): Parsed<readonly StoredItem[]> | undefined {
  const { root, path } = document;
  switch (textOf(entryOf(root, "format")?.value)) {
    case "csm-check/assessment@1":
      return { ok: true, value: [assessmentIn(root, path)] };
    case "csm-check/problems@1": {
      const source = textOf(entryOf(root, "source")?.value) ?? path;
      const firm = firmIn(root);
      return {
        ok: true,
        value: [{ ...problemsIn(itemsOf(valueAt(root, "problems")), source), ...given({ firm }) }],
      };
    }
    case "csm-check/assessments@1":
      return severalIn(root, path);
    case undefined:
    default:
      return undefined;
  }
}

function assessmentIn(root: Document["root"], path: string): StoredItem {
  const source = textOf(entryOf(root, "source")?.value) ?? path;
  return { kind: "assessment", source, document: { path, root } };
}

/** The problems of several files stand in one list, each with its path. */
function severalIn(root: Node, path: string): Parsed<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  for (const each of itemsOf(valueAt(root, "assessments"))) {
    if (each.kind !== "map")
      return refused({ code: "assessment-misfit", key: "assessments", why: "kind", at: each.place });
    items.push(assessmentIn(each, path));
  }
  const byFile = new Map<string, Node[]>();
  for (const each of itemsOf(valueAt(root, "problems"))) {
    const file = textOf(valueAt(each, "at", "path")) ?? path;
    byFile.set(file, [...(byFile.get(file) ?? []), each]);
  }
  return { ok: true, value: [...items, ...[...byFile].map(([file, some]) => problemsIn(some, file))] };
}

/** The firm of a register that the problems are of. */
function firmIn(root: Document["root"]): ListedFirm | undefined {
  const name = textOf(valueAt(root, "supplier", "name"));
  const companyNumber = textOf(valueAt(root, "supplier", "companyNumber"));
  return name === undefined
    ? undefined
    : { name, ...given({ companyNumber, level: textOf(valueAt(root, "level")) }) };
}

function problemsIn(nodes: readonly Node[], source: string): StoredItem {
  const problems = nodes.slice(0, mostTold).map((each) => problemIn(each, source));
  return { kind: "problems", source, problems, found: nodes.length };
}

function problemIn(node: Node, source: string): ToldProblem {
  const text = (key: string): string => textOf(valueAt(node, key)) ?? "";
  return { code: text("code"), message: text("message"), at: placeIn(valueAt(node, "at"), source) };
}

function placeIn(node: Node | undefined, source: string): Place {
  const whole = (key: string): number | undefined => {
    const text = textOf(valueAt(node, key)) ?? "";
    return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
  };
  const path = textOf(valueAt(node, "path")) ?? source;
  return { path, ...given({ line: whole("line"), column: whole("column") }) };
}
