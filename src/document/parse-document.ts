import { carefulDocument } from "./careful-document.ts";
import type { Document, Parsed } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { isNamedJson } from "./is-named-json.ts";
import { jsonDocument } from "./json-document.ts";
import { placer } from "./place.ts";
import { quickDocument } from "./quick-document.ts";
import { quickJson } from "./quick-json.ts";
import { quickYaml } from "./quick-yaml.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import { foreignValuesLimit, tooManyValues } from "./values-limit.ts";

/**
 * Reads a text as one document: strict JSON where the path ends in `.json`, else YAML 1.2. Problems of reading
 * (characters, syntax, duplicate keys) come alone: what stands behind them cannot be trusted.
 */
export function parseDocument(text: string, path: string): Parsed<Document> {
  if (text.length > shortText) return read(text, path);
  const known = lately.find((each) => each.path === path && each.text === text);
  if (known !== undefined) return known.document;
  const document = read(text, path);
  // Of each path the last text: what is edited is read before and after each change, by several parts of the program.
  const others = lately.filter((each) => each.path !== path);
  lately.splice(0, lately.length, { path, text, document }, ...others.slice(0, 2));
  return document;
}

/** As many characters as most declarations have: longer texts are read anew each time, and not kept. */
const shortText = 64 * 1024;

/** What was read lately. A tree is never changed. */
const lately: { readonly path: string; readonly text: string; readonly document: Parsed<Document> }[] = [];

function read(text: string, path: string): Parsed<Document> {
  if (isNamedJson(path)) return jsonDocument(text, path);
  return quickDocument(text, path) ?? carefulDocument(text, path);
}

/**
 * Reads a text of another tool as one document, whatever its file is called: what begins with a bracket is JSON, unless
 * it turns out not to be, and all else is YAML. Characters that our own files may not hold are left to the caller.
 */
export function parseForeign(text: string, path: string): Parsed<Document> {
  const tooMany = tooManyValues(text, path, foreignValuesLimit);
  if (tooMany !== undefined) return tooMany;
  const place = placer(path, text);
  const isJson = isNamedJson(path);
  if (isJson || /^\s*[{[]/.test(text)) {
    const node = quickJson(text, place);
    const reading = node === undefined ? readJson(text, place, true) : { node, problems: [] };
    const json = documentOf(reading, path, place(0));
    // YAML has brackets too; a file that calls itself JSON is told what is wrong with it as JSON.
    if (json.ok || isJson || json.problems[0].code !== "syntax") return json;
  }
  const node = quickYaml(text, place);
  return documentOf(
    node === undefined ? readYaml(text, place, true) : { node, problems: [] },
    path,
    place(0),
  );
}
