import type { Assessment } from "../../assessment/assessment.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging } from "../../text/wrap.ts";
import { firstActions } from "../../words/verdict/first-actions.ts";
import { proseWidth } from "./shortfall-details.ts";

/** An action takes no more of the screen than this, in letters; the details tell the rest. */
const mostLetters = 200;

/** What to do first, numbered; nothing where nothing is open. */
export function firstLines(assessment: Assessment, page: Page): readonly string[] {
  const actions = firstActions(assessment, page.again);
  if (actions.length === 0) return [];
  const width = proseWidth(page);
  return [
    page.paint.strong("What to do first"),
    ...actions.flatMap(({ about, does, takes, page: address }, index) => [
      ...hanging(`${index + 1}. `, safeLine(`${about}: ${inShort(does)}`), width),
      ...hanging("   ", safeLine(`(${takes})`), width).map(page.paint.faint),
      ...(address === undefined ? [] : [`   ${safeLine(address)}`]),
    ]),
  ];
}

/** Whole sentences, as many as there is room for. */
function inShort(text: string): string {
  if (text.length <= mostLetters) return text;
  const end = text.slice(0, mostLetters).lastIndexOf(". ");
  return end === -1 ? text : text.slice(0, end + 1);
}
