import type { Parsed } from "../../src/document/document.ts";
import type { Problem } from "../../src/document/problem.ts";

/** The value of what was read; a test that meets problems here ends with them. */
export function sound<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(`problems: ${spots(parsed).join(", ")}`);
  return parsed.value;
}

/** The problems of what was read; none where it is sound. */
export function problems<T>(parsed: Parsed<T>): readonly Problem[] {
  return parsed.ok ? [] : parsed.problems;
}

/** Each problem as `code line:column`. */
export function spots<T>(parsed: Parsed<T>): readonly string[] {
  return problems(parsed).map(({ code, at }) => `${code} ${at.line ?? "-"}:${at.column ?? "-"}`);
}
