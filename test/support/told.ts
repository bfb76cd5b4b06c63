import type { Document, Parsed } from "../../src/document/document.ts";
import { plainOf } from "../../src/document/node.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import type { Problem } from "../../src/document/problem.ts";
import { problems, sound } from "./sound.ts";

/** Reads a text as YAML. */
export function yaml(text: string): Parsed<Document> {
  return parseDocument(text, "a.yaml");
}

/** Reads a text as JSON. */
export function json(text: string): Parsed<Document> {
  return parseDocument(text, "a.json");
}

/** The data of a sound text, without places. */
export function dataOf(read: Parsed<Document>): unknown {
  return plainOf(sound(read).root);
}

/** Each problem as `code line:column`; a code with kinds names its kind, something missing is marked as `absent`. */
export function told<T>(read: Parsed<T>): readonly string[] {
  return problems(read).map(tell);
}

/** Each problem as in `told`, behind its file. */
export function toldByFile<T>(read: Parsed<T>): readonly string[] {
  return problems(read).map((problem) => `${problem.at.path}: ${tell(problem)}`);
}

function tell(problem: Problem): string {
  const { line, column, absent } = problem.at;
  const at = line === undefined || column === undefined ? "nowhere" : `${line}:${column}`;
  return [problem.code, kindOf(problem), at, absent === true ? "absent" : ""].filter(Boolean).join(" ");
}

function kindOf(problem: Problem): string {
  if (problem.code === "syntax") return problem.detail;
  if (problem.code === "not-utf8") return problem.looksLike;
  return problem.code === "impossible-pass" ? problem.why : "";
}

/** The letters that the place of a node covers, as far as its line goes. */
export function letters(text: string, at: { line?: number; column?: number; length?: number }): string {
  const line = text.split("\n")[(at.line ?? 1) - 1] ?? "";
  const start = (at.column ?? 1) - 1;
  return line.slice(start, start + (at.length ?? 0));
}

/** A text as the name of a test: on one line, in ASCII, not too long. */
export function shown(text: string): string {
  const line = JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return line.length > 72 ? `${line.slice(0, 60)}… (${text.length} units)` : line;
}

/** Rows of a table with the name of each before it. */
export function rows<T extends readonly [string, ...(readonly unknown[])]>(
  table: readonly T[],
): [string, ...T][] {
  return table.map((row) => [shown(row[0]), ...row]);
}

/** A text with `^` before each place that a test speaks of: the text without them, and the places as `line:column`. */
export function marked(text: string): { readonly text: string; readonly spots: readonly string[] } {
  const parts = text.split("^");
  const spots = parts.slice(1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join("")
      .split("\n");
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  });
  return { text: parts.join(""), spots };
}

/** What is expected of a marked text: `@1` stands for the place of its first mark, and so on. */
export function atMarks(expected: readonly string[], spots: readonly string[]): readonly string[] {
  return expected.map((each) =>
    each.replaceAll(/@(\d)/g, (_, mark: string) => spots[Number(mark) - 1] ?? "no mark"),
  );
}
