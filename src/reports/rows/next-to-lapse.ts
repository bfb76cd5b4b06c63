import type { Assessment } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { certificateRows } from "./certificate-rows.ts";

/**
 * The certificate in force that lapses next, with its last day, as in "Cyber Essentials, 9 Jun 2027"; the first of
 * several on one day. Undefined where none is in force. Text of a stranger, not escaped.
 */
export function nextToLapse(assessment: Assessment): string | undefined {
  const [next] = certificateRows(assessment)
    .filter(({ state }) => state === "in-force")
    .toSorted((a, b) => (a.expires < b.expires ? -1 : Number(a.expires > b.expires)));
  return next === undefined ? undefined : `${next.name}, ${dateInWords(next.expires)}`;
}
