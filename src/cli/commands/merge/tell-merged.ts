import { levelOf, type Catalogue, type Level } from "../../../catalogue/catalogue.ts";
import { textOf, valueAt } from "../../../document/node.ts";
import type { Merged } from "../../../sharing/merge/merge-sources.ts";
import { leftOpen } from "../../../sharing/merge/doubts.ts";
import { openQuestions, type OpenWith } from "../../../sharing/open-questions.ts";
import type { Source, WholeResult } from "../../../sharing/source.ts";
import { again } from "../../../text/again.ts";
import { count, some } from "../../../text/counting.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { placeText } from "../../../text/place-text.ts";
import { shellWord } from "../../../text/shell-word.ts";
import { wrap } from "../../../text/wrap.ts";
import { levelName } from "../../../words/verdict/verdict-sentence.ts";
import { problemWords } from "../../../words/problem/problem-words.ts";
import { asOfDate } from "../../run/as-of.ts";
import type { Look } from "../../run/make-page.ts";
import type { Host } from "../../world/host.ts";

/** What there is to tell of files that became one declaration. */
export interface Told {
  readonly merged: Merged;
  readonly sources: readonly [Source, ...Source[]];
  readonly catalogue: Catalogue;
  /** The level of `--level`. */
  readonly level: Level | undefined;
}

/** Says what was joined, and what is still open at the level, and with whom; beside the declaration where that is told. */
export function tellMerged(told: Told, options: Look & { readonly output?: string }, host: Host): void {
  const stream = options.output === undefined ? host.err : host.out;
  const width = stream.isTerminal ? Math.min(Math.max(40, stream.columns), 100) : 80;
  for (const { text, indent } of linesOf(told, options, host))
    for (const each of indent === 0 ? wrap(safeLine(text), width) : [safeLine(text)])
      stream.write(`${" ".repeat(indent)}${each}\n`);
}

interface Line {
  readonly text: string;
  readonly indent: number;
}

function line(text: string, indent = 0): Line {
  return { text, indent };
}

function linesOf(
  { merged, sources, catalogue, level: named }: Told,
  options: Look & { readonly output?: string },
  host: Host,
): readonly Line[] {
  const { root, overruled } = merged;
  const where = options.output === undefined ? "" : ` into ${options.output}`;
  const level = named ?? levelOf(catalogue, textOf(valueAt(root, "level")) ?? catalogue.levels[0]?.id ?? "");
  const head = [
    line(`${count(sources.length, "file")} merged${where}.`),
    ...overruled.map((problem) => line(`The last answer was taken: ${problemWords(problem).says}.`)),
    ...openResults(leftOpen(sources, root)),
  ];
  if (named === undefined && textOf(valueAt(root, "level")) === undefined && catalogue.levels.length > 1)
    return [...head, line("No level is declared, so what is open is not told; --level names one.")];
  if (level === undefined) return head;
  const parts = sources.flatMap(({ part }) => part ?? []);
  const open = openQuestions(root, catalogue, level, asOfDate(undefined, host.now()), parts);
  return [...head, ...openLines(open, levelName(catalogue, level)), ...nextLines(open, options)];
}

/** What another tool found and no answer follows from, each with its cell. */
function openResults(results: readonly WholeResult[]): readonly Line[] {
  if (results.length === 0) return [];
  return [
    line(
      results.length === 1
        ? "1 result answers no single question; its control stays open:"
        : `${count(results.length, "result")} answer no single question; their controls stay open:`,
    ),
    ...results.map(({ control, found, at }) => line(`${control} ${found} (${placeText(at)})`, 2)),
  ];
}

/** So many controls are named of what is open with somebody. */
const mostNamed = 12;

function openLines(open: readonly OpenWith[], level: string): readonly Line[] {
  const steps = open.flatMap((each) => each.steps);
  if (steps.length === 0) return [line(`Every question that decides ${level} is answered.`)];
  return [
    line(`Open at ${level}: ${count(steps.length, "question")}.`),
    ...open.map(({ for: whom, steps: own }) => {
      const controls = [...new Set(own.map(({ control }) => control.id))];
      return line(
        `with ${whom ?? "nobody yet"}: ${count(own.length, "question")} of ${some(controls, mostNamed)}`,
        2,
      );
    }),
  ];
}

function nextLines(
  open: readonly OpenWith[],
  { output, catalogue }: Look & { readonly output?: string },
): readonly Line[] {
  if (output === undefined) return [];
  const file = `${shellWord(output)}${again(catalogue === undefined ? {} : { catalogue })}`;
  return [
    line("Next:"),
    ...(open.length === 0 ? [] : [line(`csm-check init ${file}   answer the rest`, 2)]),
    line(`csm-check assess ${file}   the verdict`, 2),
  ];
}
