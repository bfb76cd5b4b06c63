import type { CalendarDate } from "../../document/calendar-date.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { schemeName } from "../../words/scheme-names.ts";
import type { HeldCertificate } from "../asked/certificates.ts";

/** A certificate on one line, and whether it has run out. */
export function certificateLine(
  { scheme, level, holder, issued, expires }: HeldCertificate,
  today: CalendarDate,
): string {
  const name = level === "" ? schemeName(scheme) : `${schemeName(scheme)} Level ${level}`;
  const whose = holder === "" ? "no holder named" : holder;
  const lapsed = expires < today ? ", lapsed" : "";
  return `${name}, ${whose}, ${dateInWords(issued)} to ${dateInWords(expires)}${lapsed}`;
}

/** What is said of certificates. */
export const certificateWords = {
  known: "What would you like to do about your certificates?",
  choices: [
    { id: "yes", says: "Enter another one, or a renewed one" },
    { id: "change", says: "Correct or remove one" },
    { id: "keep", says: "Leave them as they are" },
  ],
  scheme: "Which certificate is it?",
  level: "For which level was it given?",
  holder: "Which legal entity is printed on it?",
  other: { id: ":other", says: "Another name" },
  nobody: { id: "", says: "None that I can see" },
  otherHolder: "What is the name that is printed on it?",
  issued: "On which day was it issued?",
  expires: "On which day does it expire?",
  number: "What is its number?",
  covers: "Which other legal entities does it name?",
  scope: "Which scope is printed on it?",
  file: "Which file is the certificate?",
  blank: "Leave it empty if you do not have it at hand.",
  numberHelp: "As it is printed. It is never checked against a pattern.",
  help: "As it is printed on the certificate. A certificate counts from its first to its last day, for the legal entity that is printed on it.",
  whereToGo: (page: string | undefined): string =>
    page === undefined
      ? "Noted: there is no certificate."
      : `Noted: there is no certificate. How to get one: ${page}`,
  which: "Which certificate?",
  enter: "Enter a new one",
  none: "No certificate has been entered yet.",
  what: "What is to become of it?",
  renew: "Enter the one that renews it",
  remove: "Remove it",
} as const;
