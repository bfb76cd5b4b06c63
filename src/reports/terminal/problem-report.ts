import type { Place } from "../../document/place.ts";
import type { Problem } from "../../document/problem.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { shownOn, type Page } from "../../text/page.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import { placeText } from "../../text/place-text.ts";
import { safeLine, withoutCommands } from "../../text/safe-text.ts";
import { hanging } from "../../text/wrap.ts";
import displayWidth from "../../text/display-width.ts";

/** Every problem of a file for people: place, code, what is wrong, the lines of the file, how to fix it. */
export function problemReport(
  path: string,
  problems: readonly Problem[],
  sources: Sources,
  page: Page,
  action: string,
): string {
  const { paint, symbols } = page;
  const head = `${symbols.notMet} ${safeLine(path)} ${action}: ${problemCount(problems)}.`;
  const each = problems.map((problem) => problemText(problem, sources, page));
  const told = hanging("", head, page.width).map((line) => paint.bad(paint.strong(line)));
  return withoutCommands(shownOn(page, [...told, "", ...each.flatMap((text) => [text, ""])].join("\n")));
}

/** The texts of the files, for code frames; none where a file could not be read. */
export type Sources = ReadonlyMap<string, string>;

function problemText(problem: Problem, sources: Sources, page: Page): string {
  const { says, mend } = problemWords(problem);
  const { paint } = page;
  const width = Math.min(page.width, 100);
  const told =
    width < 60
      ? [`${problem.code}:`, ...hanging("  ", says, width)]
      : hanging(`${problem.code}: `, says, width);
  const lines = [...told.map(paint.strong), `  ${page.symbols.arrow} ${placeText(problem.at)}`];
  lines.push(...frame(problem.at, sources.get(problem.at.path), page));
  if (mend !== "") lines.push(...hanging("  fix: ", mend, width));
  return lines.join("\n");
}

/** The line with the one before it, and a mark below what is meant. */
function frame({ line, column, length, absent }: Place, source: string | undefined, page: Page): string[] {
  if (source === undefined || line === undefined || column === undefined) return [];
  const lines = source.split("\n", line).map((each) => each.replace(/\r$/, ""));
  const text = lines[line - 1];
  if (text === undefined || text.trim() === "") return [];
  const gutter = String(line).length;
  const room = Math.max(20, page.width - gutter - 7);
  const before = lines[line - 2];
  const out =
    before === undefined || before.trim() === ""
      ? []
      : [row(String(line - 1), cut(before, 0, room), gutter, page)];
  const from = column - 1 > room * 0.7 ? column - 1 - Math.floor(room / 3) : 0;
  out.push(row(String(line), cut(text, from, room), gutter, page));
  if (absent === true) return out;
  const lead = displayWidth(safeLine(text.slice(from, column - 1))) + (from > 0 ? 1 : 0);
  const marked = displayWidth(safeLine(text.slice(column - 1, column - 1 + (length ?? 1))));
  const mark = page.paint.bad("^".repeat(Math.max(1, Math.min(marked, room - lead))));
  return [...out, row("", `${" ".repeat(lead)}${mark}`, gutter, page)];
}

function row(number: string, text: string, gutter: number, { paint }: Page): string {
  return `  ${paint.faint(`${number.padStart(gutter)} |`)} ${text}`.trimEnd();
}

/** The part of a line that fits, with dots where something is cut off. */
function cut(text: string, start: number, room: number): string {
  // Never in the middle of a letter of two units.
  const from = /[\udc00-\udfff]/.test(text.charAt(start)) ? start + 1 : start;
  const part = safeLine(text.slice(from, from + room));
  const shown =
    displayWidth(part) > room
      ? Array.from(part)
          .slice(0, Math.floor(room / 2))
          .join("")
      : part;
  return `${from > 0 ? "…" : ""}${shown}${from + room < text.length ? "…" : ""}`;
}
