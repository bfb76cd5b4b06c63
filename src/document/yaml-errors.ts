import { isScalar, visit, type Document, type YAMLError } from "yaml";
import { behindLine, lineStart } from "./behind-gap.ts";
import { indentOf } from "./indents.ts";
import type { Place } from "./place.ts";
import { problemLimit } from "./problems-in-order.ts";
import type { Problem } from "./problem.ts";
import type { SyntaxDetail } from "./syntax-detail.ts";
import { depthLimit } from "./reading.ts";

type Placer = (offset: number, end?: number) => Place;

/**
 * The parser's errors as problems. One slip makes it stumble several times, so an error within two lines of the one
 * before it is taken as its echo, and nothing is believed behind a quote or bracket left open. Tags are told by the
 * walk over the tree, like anchors.
 */
export function yamlErrors(document: Document.Parsed, text: string, place: Placer): Problem[] {
  const problems: Problem[] = [];
  let lastLine = -2;
  let tabbed = false;
  const all: readonly YAMLError[] = [...document.errors, ...document.warnings].filter(
    (error) => error.code !== "TAG_RESOLVE_FAILED",
  );
  const sorted = all.toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const [index, error] of sorted.entries()) {
    const line = place(error.pos[0]).line ?? 1;
    if (line <= lastLine + 1) continue;
    const problem = problemOf(error, sorted.slice(index, index + 8), document, text, place);
    lastLine = Math.max(line, problem.at.line ?? 1);
    const isTab = problem.code === "syntax" && problem.detail === "tab-indent";
    // One tab is seldom alone: the first one is told, and those that follow make no errors of their own.
    if (isTab) lastLine += tabbedLines(text, error.pos[0]);
    if (!isTab || !tabbed) problems.push(problem);
    tabbed ||= isTab;
    if (hidesRest(problem, error) || problems.length > problemLimit) break;
  }
  return problems;
}

/** Whether nothing behind a problem can be believed: a quote or bracket is open, or was taken to be. */
function hidesRest(problem: Problem, error: YAMLError): boolean {
  return problem.code === "syntax" && (problem.detail.startsWith("unclosed") || isUnclosed(error));
}

function isUnclosed({ code, message }: YAMLError): boolean {
  return (code === "BAD_INDENT" || code === "MISSING_CHAR") && message.includes("end with a");
}

/** How many lines behind that of an offset begin with a tab, or are empty. */
function tabbedLines(text: string, offset: number): number {
  const behind = text.slice(behindLine(text, offset) + 1);
  return /^(?: *(?:\t.*)?\r?\n)*/.exec(behind)?.[0].split("\n").slice(1).length ?? 0;
}

function problemOf(
  error: YAMLError,
  near: readonly YAMLError[],
  document: Document.Parsed,
  text: string,
  place: Placer,
): Problem {
  const [start, end] = error.pos;
  const at = place(start, end);
  if (error.code === "NON_STRING_KEY" && text[start] === "!") return { code: "tag", at };
  if (error.code === "BAD_ALIAS") return { code: "alias", at };
  if (error.code === "BAD_DIRECTIVE") return { code: "yaml-directive", at };
  if (error.code === "RESOURCE_EXHAUSTION") return { code: "too-deep", limit: depthLimit, at };
  const echo = near.find((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === start);
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && echo !== undefined)
    return badIndent(text, echo.pos[1] - 1, place(echo.pos[1] - 1, echo.pos[1]));
  const detail = detailOf(error, text);
  if (detail === "bad-indent") return badIndent(text, start, at);
  return {
    code: "syntax",
    detail,
    at: detail === "unclosed-quote" ? place(openingQuote(document, start)) : at,
  };
}

function badIndent(text: string, offset: number, at: Place): Problem {
  const indent = indentOf(text, offset);
  return { code: "syntax", detail: indent.withoutDash ? "missing-dash" : "bad-indent", indent, at };
}

/** Where the quoted text begins that ends at this offset without its closing quote. */
function openingQuote(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, node) {
      const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      if (quoted && node.range && node.range[0] <= end && node.range[1] >= end) start = node.range[0];
    },
  });
  return start;
}

/** What the parser complains of, where its code alone says it. */
const details: ReadonlyMap<string, SyntaxDetail> = new Map([
  ["TAB_AS_INDENT", "tab-indent"],
  ["BLOCK_AS_IMPLICIT_KEY", "colon-in-text"],
  ["MULTILINE_IMPLICIT_KEY", "missing-colon"],
  ["BAD_DQ_ESCAPE", "bad-escape"],
  ["BAD_SCALAR_START", "special-start"],
  ["KEY_OVER_1024_CHARS", "long-key"],
  ["NON_STRING_KEY", "key-not-text"],
]);

function detailOf(error: YAMLError, text: string): SyntaxDetail {
  const { code, message, pos } = error;
  // A bracket in a line that begins with a tab counts as one that is not indented at all.
  if (isUnclosed(error)) return isTabbed(text, pos[0]) ? "tab-indent" : "unclosed-bracket";
  const isItem = code === "BLOCK_AS_IMPLICIT_KEY" && message.includes("block sequence");
  if (code === "BAD_INDENT" || isItem) return "bad-indent";
  if (code === "MISSING_CHAR") return missing.find(([sign]) => message.includes(sign))?.[1] ?? "other";
  if (code === "UNEXPECTED_TOKEN") {
    if (message.includes("same line with key")) return "list-on-key-line";
    if (!message.includes("at node end")) return "other";
    return text[pos[0]] === "," ? "stray-comma" : "text-after-value";
  }
  return details.get(code) ?? "other";
}

/** What is missing, by the parser's words: one code serves for all of it. */
const missing: readonly (readonly [string, SyntaxDetail])[] = [
  ["quote", "unclosed-quote"],
  ["Implicit map keys", "missing-colon"],
  ["Missing space after :", "missing-colon"],
  ["Sequence item without", "bad-indent"],
  ["Missing , or :", "missing-comma"],
  ["must be separated", "missing-space"],
];

function isTabbed(text: string, offset: number): boolean {
  return /^[ ]*\t/.test(text.slice(lineStart(text, offset), offset + 1));
}
