import { refused, type Document, type Parsed } from "../../document/document.ts";
import { isNamedJson } from "../../document/is-named-json.ts";
import { jsonDocument } from "../../document/json-document.ts";
import { entryOf, textOf, type Node } from "../../document/node.ts";
import { absentAt } from "../../document/place.ts";

/** Most bytes of a file with a stored assessment: the largest is a tenth of that. */
export const storedLimit: number = 4 * 1024 * 1024;

const one = "csm-check/assessment@1";
const several = "csm-check/assessments@1";
const problems = "csm-check/problems@1";

/**
 * The one assessment that a text of csm-check's own holds (`json` of one file or several, `ndjson`), or why that cannot
 * be used. Undefined where the text is something else, as a declaration is.
 */
export function storedAssessment(text: string, path: string): Parsed<Document> | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const read = jsonDocument(text, path);
  if (read.ok) return assessmentIn(read.value);
  const lines = text.split("\n").map((line) => line.trim());
  const own = [...lines.entries()].filter(([, line]) => isOwn(line));
  const [first, second] = own;
  if (second !== undefined) return tooMany(own.length, { path, line: second[0] + 1, column: 1 });
  // Line ends before it, so that its places are those of the file.
  if (first !== undefined) return assessmentOf(jsonDocument("\n".repeat(first[0]) + first[1], path));
  return isNamedJson(path) || text.includes(`"${one}"`) ? read : undefined;
}

/** Whether a line of NDJSON holds an assessment. */
function isOwn(line: string): boolean {
  return line.startsWith("{") && line.endsWith("}") && line.includes(`"${one}"`);
}

function assessmentOf(read: Parsed<Document>): Parsed<Document> | undefined {
  return read.ok ? assessmentIn(read.value) : read;
}

function assessmentIn(document: Document): Parsed<Document> | undefined {
  const { root, path } = document;
  switch (textOf(entryOf(root, "format")?.value)) {
    case one:
      return { ok: true, value: document };
    case problems:
      return refused({ code: "no-assessment", at: root.place });
    case several:
      return onlyOf(entryOf(root, "assessments")?.value, root, path);
    case undefined:
    default:
      return undefined;
  }
}

/** The assessment of a list that holds one. */
function onlyOf(list: Node | undefined, root: Node, path: string): Parsed<Document> {
  const key = "assessments";
  if (list === undefined)
    return refused({ code: "assessment-misfit", key, why: "missing", at: absentAt(root.place) });
  if (list.kind !== "list") return refused({ code: "assessment-misfit", key, why: "kind", at: list.place });
  const [first, second] = list.items;
  if (first === undefined) return refused({ code: "no-assessment", at: list.place });
  if (second !== undefined) return tooMany(list.items.length, second.place);
  if (first.kind === "map" && textOf(entryOf(first, "format")?.value) === one)
    return { ok: true, value: { path, root: first } };
  return refused({ code: "assessment-misfit", key, why: "kind", at: first.place });
}

function tooMany(found: number, at: Node["place"]): Parsed<Document> {
  return refused({ code: "several-assessments", found, at });
}
