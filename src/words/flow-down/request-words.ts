import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { RegisterFirm } from "../../register/register.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { askedWords } from "./asked-words.ts";

/** What is said to a firm that gets a page to answer. */
export interface RequestWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** A request as it is made: the page that goes with it, what comes back, who asks. */
export interface PageRequest {
  readonly page: string;
  readonly declaration: string;
  readonly buyer?: string;
  /** The day on which it is made: what was due before is not asked by then. */
  readonly today: CalendarDate;
  /** The page begins with what the firm answered before. */
  readonly isBegun?: boolean;
}

/** The words that go with a page. */
export function requestWords(
  firm: Pick<RegisterFirm, "name" | "level" | "riskAssessmentReference" | "due">,
  { page, declaration, buyer, today, isBegun = false }: PageRequest,
  catalogue: Pick<Catalogue, "levels">,
): RequestWords {
  const name = clip(firm.name, 200);
  const asked = firm.level === undefined ? "" : `${askedWords(firm, catalogue)} `;
  const due = dueWords(firm.due, today);
  return {
    subject: `Your cyber security declaration: ${name}`,
    paragraphs: [
      `To ${name}`,
      `${asked}Please answer the questions in the attached page, ${page}${due}`,
      ...(isBegun
        ? [
            "It begins with what you answered before. Please look through it, change what is no longer so, and confirm it at the end.",
          ]
        : []),
      `Save the page to your computer and open it with a double click. It needs no installation, no account and no network, and nothing is sent from it. You can save it with your answers at any time, and go on later.`,
      `When you have answered, save the declaration from the page (${declaration}) and send us that file, with the evidence that it names.`,
      "Thank you.",
      ...(buyer === undefined ? [] : [clip(buyer, 200)]),
    ],
  };
}

function dueWords(due: CalendarDate | undefined, today: CalendarDate): string {
  if (due === undefined) return ".";
  return due < today ? `. They were due on ${dateInWords(due)}.` : `, by ${dateInWords(due)}.`;
}
