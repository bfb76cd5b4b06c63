import { isScalar, visit, type Document, type YAMLError } from "yaml";
import type { Place } from "./place.ts";
import { problemLimit } from "./problems-in-order.ts";
import type { Problem, SyntaxDetail } from "./problem.ts";
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
  const all: readonly YAMLError[] = [...document.errors, ...document.warnings].filter(
    (error) => error.code !== "TAG_RESOLVE_FAILED",
  );
  const sorted = all.toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const [index, error] of sorted.entries()) {
    const line = place(error.pos[0]).line ?? 1;
    if (line <= lastLine + 1) continue;
    const problem = problemOf(error, sorted.slice(index, index + 8), document, text, place);
    lastLine = Math.max(line, problem.at.line ?? 1);
    problems.push(problem);
    const isOpen = problem.code === "syntax" && problem.detail.startsWith("unclosed");
    if (isOpen || problems.length > problemLimit) break;
  }
  return problems;
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
    return { code: "syntax", detail: "bad-indent", at: place(echo.pos[1] - 1, echo.pos[1]) };
  const detail = detailOf(error);
  return {
    code: "syntax",
    detail,
    at: detail === "unclosed-quote" ? place(openingQuote(document, start)) : at,
  };
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

function detailOf({ code, message }: YAMLError): SyntaxDetail {
  if (code === "BAD_INDENT") return message.includes("end with a") ? "unclosed-bracket" : "bad-indent";
  if (code === "MISSING_CHAR") {
    if (message.includes("quote")) return "unclosed-quote";
    return message.includes("Implicit map keys") ? "missing-colon" : "missing-comma";
  }
  if (code === "UNEXPECTED_TOKEN") {
    if (message.includes("same line with key")) return "list-on-key-line";
    return message.includes("at node end") ? "text-after-value" : "other";
  }
  return details.get(code) ?? "other";
}
