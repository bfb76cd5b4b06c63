import type { CalendarDate } from "../document/calendar-date.ts";

/** What a page holds beside the program: the answers, and what it was made for. All of it but the format is a stranger's. */
export interface PageState {
  /** The declaration as YAML, as `init` would write it. */
  readonly declaration: string;
  /** What the declaration is called when it is saved. */
  readonly file: string;
  /** The level that is asked; undefined where the page asks for it. */
  readonly level?: string;
  /** The controls that are asked alone. */
  readonly only?: readonly string[];
  /** The recommended controls are asked without being offered first. */
  readonly recommended?: true;
  /** Who is to answer, in words. */
  readonly for?: string;
  /** Who asks for the answers. */
  readonly buyer?: string;
  /** The day by which they are asked for. */
  readonly due?: CalendarDate;
  /** The day, or `undated`, of what was answered before and is filled in: it is to be confirmed, or changed. */
  readonly earlier?: string;
  /** Who answered, as the page was told when it was saved. */
  readonly answeredBy?: string;
  /** The day on which it was saved with answers. */
  readonly answeredOn?: CalendarDate;
}

/** What stands for the day of answers that do not say of which day they are. */
export const undated = "undated";

/** The format that a page's data names. */
export const pageFormat = "csm-check/form@1";

/** The id of the element that holds it. */
export const stateId = "csm-check-form";

/** A state as the text of its element: JSON, in which nothing can end the element. */
export function stateText(state: PageState): string {
  const { declaration, ...rest } = state;
  return JSON.stringify({ format: pageFormat, ...rest, declaration }).replaceAll("<", "\\u003c");
}
