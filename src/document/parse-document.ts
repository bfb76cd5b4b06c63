import type { Document, Parsed } from "./document.ts";
import { refused } from "./document.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import { placer, type Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import { inOrder, problemLimit } from "./problems-in-order.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import type { Reading } from "./reading.ts";

/**
 * Reads a text as one document: strict JSON where the path ends in `.json`, else YAML 1.2. Problems of reading
 * (characters, syntax, duplicate keys) come alone: what stands behind them cannot be trusted.
 */
export function parseDocument(text: string, path: string): Parsed<Document> {
  const place = placer(path, text);
  const strange = forbiddenIn(text, problemLimit + 1).map(({ offset, codePoint }): Problem => ({
    code: "forbidden-character",
    codePoint,
    at: place(offset, offset + 1),
  }));
  const reading = strange.length > 0 ? { node: undefined, problems: strange } : read(text, path, place);
  return documentOf(reading, path, place(0));
}

/**
 * Reads a text of another tool as one document, whatever its file is called: what begins with a bracket is JSON, unless
 * it turns out not to be, and all else is YAML. Characters that our own files may not hold are left to the caller.
 */
export function parseForeign(text: string, path: string): Parsed<Document> {
  const place = placer(path, text);
  const isNamedJson = /\.json$/i.test(path);
  if (isNamedJson || /^\s*[{[]/.test(text)) {
    const json = documentOf(readJson(text, place, true), path, place(0));
    // YAML has brackets too; a file that calls itself JSON is told what is wrong with it as JSON.
    if (json.ok || isNamedJson || json.problems[0].code !== "syntax") return json;
  }
  return documentOf(readYaml(text, place, true), path, place(0));
}

function documentOf({ node, problems }: Reading, path: string, start: Place): Parsed<Document> {
  const [first, ...rest] = inOrder(problems);
  if (first !== undefined) return refused(first, ...rest);
  if (node === undefined || (node.kind === "scalar" && node.empty))
    return refused({ code: "empty-file", at: start });
  // What is absent at the top is absent in the first line, also below a comment.
  if (node.kind === "map") return { ok: true, value: { path, root: { ...node, place: start } } };
  return refused({ code: "not-a-mapping", found: node.kind === "list" ? "list" : "text", at: node.place });
}

function read(text: string, path: string, place: ReturnType<typeof placer>): Reading {
  return (/\.json$/i.test(path) ? readJson : readYaml)(text, place);
}
