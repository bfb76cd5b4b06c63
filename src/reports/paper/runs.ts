import type { Verdict } from "../../assessment/assessment.ts";
import { unicode } from "../../text/page.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import type { Sign } from "../rows/sign.ts";
import type { Block, ListBlock, Paragraph, Run } from "./block.ts";

/** Plain text. */
export function plain(text: string): Paragraph {
  return [{ text }];
}

/** Text that stands back. */
export function soft(text: string): Run {
  return { text, tone: "soft" };
}

/** Text that stands out. */
export function strong(text: string): Run {
  return { text, bold: true };
}

/** A sign with a word, in the colour of the sign. */
export function mark(tone: Sign, word: string): Run {
  return { text: `${signs[tone]} ${word}`, bold: true, tone };
}

/** Sign and word of a control's verdict. */
export function verdictRun(verdict: Verdict): Run {
  return mark(verdict, verdictWords[verdict]);
}

/** The sign of a tone, in letters. */
export function signOf(tone: Sign): string {
  return signs[tone];
}

/** A heading. */
export function heading(rank: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", rank, text };
}

/** A paragraph of these pieces. */
export function paragraph(...runs: Paragraph): Block {
  return { kind: "paragraph", runs };
}

/** A list without numbers. */
export function bullets(items: readonly Paragraph[]): ListBlock {
  return { kind: "list", ordered: false, items: items.map((runs) => ({ runs })) };
}

const signs: Readonly<Record<Sign, string>> = {
  met: unicode.met,
  "partly-met": unicode.partly,
  "not-met": unicode.notMet,
  unanswered: unicode.unanswered,
  "not-applicable": unicode.notApplicable,
  planned: unicode.planned,
  warning: unicode.warning,
};
