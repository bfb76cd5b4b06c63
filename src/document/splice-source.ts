import { isMap, type YAMLMap } from "yaml";
import { valueAt, type MapNode, type Node } from "./node.ts";
import { parseDocument } from "./parse-document.ts";
import type { Edit } from "./splice-places.ts";
import { yamlDocuments } from "./yaml-documents.ts";

/** A text without its BOM, the tree that the program sees in it, and the parser's tree with the offsets. */
export interface Source {
  readonly bom: string;
  readonly text: string;
  readonly root: MapNode;
  readonly map: YAMLMap.Parsed | undefined;
}

/** Reads a text that is to be changed; undefined where it cannot be read. */
export function sourceOf(whole: string): Source | undefined {
  const bom = whole.startsWith("\ufeff") ? "\ufeff" : "";
  const text = whole.slice(bom.length);
  const root = rootOf(text);
  if (root === undefined) return undefined;
  const contents = contentsOf(text);
  return { bom, text, root, map: isMap(contents) ? contents : undefined };
}

/** The mapping that a text holds, an empty one where it holds nothing; undefined where it cannot be read. */
function rootOf(text: string): MapNode | undefined {
  const parsed = parseDocument(text, "");
  if (parsed.ok) return parsed.value.root;
  const [{ code, at }] = parsed.problems;
  return code === "empty-file" && isUnwritten(text) ? { kind: "map", entries: [], place: at } : undefined;
}

/** Whether a text holds nothing but comments; a `null` is something that somebody wrote. */
function isUnwritten(text: string): boolean {
  const range = contentsOf(text)?.range;
  return range === undefined || range[0] === range[1];
}

/** The parser's tree. */
function contentsOf(text: string) {
  const documents = yamlDocuments(text, true);
  return "empty" in documents ? undefined : documents[0]?.contents;
}

/** What the source of a value means; undefined where it is none, or not on one line. */
export function valueOf(yaml: string): Node | undefined {
  const parsed = /[\r\n]/.test(yaml) ? undefined : parseDocument(`value: ${yaml}`, "");
  return parsed?.ok === true ? valueAt(parsed.value.root, "value") : undefined;
}

/** The text with the edits, and the tree that the program sees in it then. */
export function withEdits(
  { text }: Source,
  edits: readonly Edit[],
): { text: string; root: MapNode | undefined } {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(at, edit.at), edit.text);
    at = edit.end;
  }
  const changed = [...parts, text.slice(at)].join("");
  return { text: changed, root: rootOf(changed) };
}
