import type { Control } from "../../catalogue/catalogue.ts";
import type { FoundControls } from "../../catalogue/find-controls.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { shellWord } from "../../text/shell-word.ts";
import { hanging } from "../../text/wrap.ts";
import type { FoundTerm } from "../../words/find-terms.ts";
import type { ExplainedCode } from "./explain-code.ts";
import { proseWidth } from "./shortfall-details.ts";

/** What speaks of some words, where nothing is called so. */
interface Hits {
  readonly words: readonly string[];
  readonly controls: FoundControls;
  readonly terms: readonly FoundTerm[];
  readonly codes: readonly ExplainedCode[];
}

/** No more controls than this are shown. */
const most = 8;

/** What speaks of some words, the nearest first, and how to go on. */
export function explainHits({ words, controls, terms, codes }: Hits, page: Page): string {
  const width = proseWidth(page);
  const { named, speaking } = controls;
  const shown = [...named, ...speaking].slice(0, most);
  const sections = [
    ...(terms.length === 0 ? [] : [termLines(terms, width)]),
    ...(shown.length === 0
      ? []
      : [
          [
            page.paint.strong(`${controlsFound(controls)}:`),
            ...shown.flatMap((control) => controlLines(control, width)),
            ...nextLines(shown, named.length + speaking.length, words, page),
          ],
        ]),
    ...(codes.length === 0 ? [] : [codeLines(codes, width)]),
  ];
  const head = hanging("", `Found for "${safeLine(words.join(" "))}":`, width);
  return `${[head, ...sections].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function controlsFound({ named, speaking }: FoundControls): string {
  if (named.length === 0) return `${count(speaking.length, "control")}, in what is asked or explained`;
  const more = speaking.length === 0 ? "" : `, and ${speaking.length} in what is asked or explained`;
  return `${count(named.length, "control")} in the title${more}`;
}

function controlLines({ id, title }: Control, width: number): readonly string[] {
  return hanging(`  ${id}  `, safeLine(title), width);
}

function nextLines(
  shown: readonly Control[],
  all: number,
  words: readonly string[],
  { again }: Page,
): readonly string[] {
  const [first] = shown;
  return [
    ...(first === undefined ? [] : [`More of one:  csm-check explain ${shellWord(first.id)}${again}`]),
    ...(all > shown.length
      ? [
          `All ${all}:${" ".repeat(Math.max(1, 9 - String(all).length))}csm-check controls ${words.map(shellWord).join(" ")}${again}`,
        ]
      : []),
  ];
}

function termLines(terms: readonly FoundTerm[], width: number): readonly string[] {
  return terms
    .slice(0, most)
    .flatMap(({ term, means }) => hanging("  ", safeLine(`${term}: ${means}`), width));
}

function codeLines(codes: readonly ExplainedCode[], width: number): readonly string[] {
  return codes
    .slice(0, most)
    .flatMap(({ code, explanation }) => hanging("  ", `${code}: ${explanation.title}`, width));
}
