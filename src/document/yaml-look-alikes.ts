import { withPlainMarks } from "./look-alikes.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";

/** A text that is longer is not read a second time to explain why it cannot be read. */
const longest = 1 << 20;

/** How many lines above a problem its cause is looked for: a value may go on from line to line. */
const reach = 3;

/**
 * Problems of a YAML text, of which those that a look-alike makes name that character: the line looks faultless, so
 * nobody would find it. That it is the cause is proved: with the plain character in its place the problem is gone.
 */
export function namingLookAlikes(
  problems: readonly Problem[],
  text: string,
  place: (offset: number, end?: number) => Place,
  read: (text: string) => readonly Problem[],
): readonly Problem[] {
  const repaired = text.length > longest ? text : withPlainMarks(text);
  if (repaired === text) return problems;
  const odd = differences(text, repaired).map((offset) => ({ offset, line: place(offset).line ?? 1 }));
  const left = read(repaired).map(({ at }) => at.line ?? 1);
  return problems.map((problem) => {
    const last = problem.at.line ?? 1;
    const cause = odd.find(({ line }) => line <= last && line >= last - reach);
    if (problem.code !== "syntax" || cause === undefined) return problem;
    if (left.some((line) => line >= cause.line && line <= last + 1)) return problem;
    const character = text.codePointAt(cause.offset) ?? 0;
    const at = place(cause.offset, cause.offset + 1);
    return { code: "syntax", detail: "look-alike", character, at };
  });
}

function differences(text: string, other: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== other[at]) found.push(at);
  return found;
}
