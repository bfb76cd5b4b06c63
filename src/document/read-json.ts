import { createScanner, parseTree, type Node as JsonNode, type ParseError } from "jsonc-parser";
import { forbiddenIn } from "./forbidden-characters.ts";
import type { Entry, Node } from "./node.ts";
import { depthLimit, type Reading } from "./reading.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { SyntaxDetail } from "./syntax-detail.ts";

type Placer = (offset: number, end?: number) => Place;

/** Reads strict JSON into a tree that knows its places; `any` lets characters pass that our own files may not hold. */
export function readJson(text: string, place: Placer, any: boolean = false): Reading {
  if (text.trim() === "") return { node: undefined, problems: [] };
  const deep = tooDeep(text);
  if (deep !== undefined)
    return { node: undefined, problems: [{ code: "too-deep", limit: depthLimit, at: place(deep) }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || root === undefined || !isJson(text))
    return { node: undefined, problems: slips(errors, text, place) };
  const problems: Problem[] = [];
  const node = treeOf(root, { text, place, problems, any });
  return { node, problems };
}

/** One slip makes the parser stumble several times: an error within two lines of the one before it is its echo. */
function slips(errors: readonly ParseError[], text: string, place: Placer): Problem[] {
  const problems: Problem[] = [];
  let lastLine = -2;
  for (const error of errors) {
    const at = place(error.offset, error.offset + error.length);
    const line = at.line ?? 1;
    if (line <= lastLine + 1) continue;
    lastLine = line;
    const detail = detailOf(error, text);
    problems.push({ code: "syntax", detail, at });
    if (detail.startsWith("unclosed") || problems.length > 100) break;
  }
  return problems.length > 0 ? problems : [{ code: "syntax", detail: "json-value", at: place(0) }];
}

/** Whether a text is sound JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The offset at which brackets lie too deep; undefined where they do not. Looked at before the parser runs. */
function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (opening.includes(token)) depth++;
    else if (closing.includes(token)) depth--;
    if (depth > depthLimit) return scanner.getTokenOffset();
  }
  return undefined;
}

// The scanner's SyntaxKind: a const enum, which single-file compilation cannot import.
const opening = [1, 3];
const closing = [2, 4];
const endOfFile = 17;

/** What the parser complains of, by its ParseErrorCode (a const enum as well). */
const details: ReadonlyMap<number, SyntaxDetail> = new Map([
  [5, "missing-comma"],
  [6, "missing-comma"],
  [7, "unclosed-bracket"],
  [8, "unclosed-bracket"],
  [9, "json-end"],
  [10, "json-comment"],
  [11, "json-comment"],
  [12, "unclosed-quote"],
  [14, "bad-escape"],
  [15, "bad-escape"],
]);

function detailOf(error: ParseError, text: string): SyntaxDetail {
  const closes = text[error.offset] === "}" || text[error.offset] === "]";
  return details.get(error.error) ?? (closes ? "json-comma" : "json-value");
}

interface Walk {
  readonly text: string;
  readonly place: Placer;
  readonly problems: Problem[];
  readonly any: boolean;
}

function treeOf(json: JsonNode, walk: Walk): Node {
  const { text, place } = walk;
  const at = place(json.offset, json.offset + json.length);
  switch (json.type) {
    case "array":
      return {
        kind: "list",
        items: (json.children ?? []).map((child) => treeOf(child, walk)),
        place: at,
      };
    case "object":
      return { kind: "map", entries: entriesOf(json, walk), place: at };
    case "null":
      return { kind: "scalar", text: "", empty: true, place: at };
    case "string": {
      const value = String(json.value);
      check(value, at, walk);
      return { kind: "scalar", text: value, empty: false, place: at };
    }
    case "boolean":
    case "number":
    case "property":
      return {
        kind: "scalar",
        text: text.slice(json.offset, json.offset + json.length),
        empty: false,
        place: at,
      };
  }
}

function entriesOf(json: JsonNode, walk: Walk): Entry[] {
  const { place, problems } = walk;
  const entries: Entry[] = [];
  const lines = new Map<string, number>();
  for (const property of json.children ?? []) {
    const [name, value] = property.children ?? [];
    if (name === undefined || value === undefined) continue;
    const key = String(name.value);
    const keyPlace = place(name.offset, name.offset + name.length);
    check(key, keyPlace, walk);
    const firstLine = lines.get(key);
    if (firstLine !== undefined) problems.push({ code: "duplicate-key", key, firstLine, at: keyPlace });
    else lines.set(key, keyPlace.line ?? 1);
    entries.push({ key, keyPlace, value: treeOf(value, walk) });
  }
  return entries;
}

/** An escape can hide what may not stand there openly. */
function check(value: string, at: Place, { problems, any }: Walk): void {
  if (any) return;
  for (const { codePoint } of forbiddenIn(value))
    problems.push({ code: "forbidden-character", codePoint, at });
}
