import { noFollow, type Option } from "./command.ts";

/** Under what declarations are judged, for commands that look at what follows from that. */
export const judgingOptions: readonly Option[] = [
  { form: "-l, --level <level>", says: "the level, in place of the declared one (0, 1, 2 or 3)" },
  {
    form: "--as-of <date>",
    says: "as of this date (2026-12-31, 31/12/2026, 31 Dec 2026), or +30d for 30 days from today (default: today in London)",
  },
  { form: "--evidence <mode>", says: "look at evidence files: off, check or require", default: "check" },
  {
    form: "--evidence-root <dir>",
    says: "the folder of the evidence files (default: that of the declaration)",
  },
  noFollow,
  { form: "--no-plans", says: "leave accepted plans out of account" },
  { form: "--accept-dcc", says: "let a DCC certificate in force answer what is unanswered" },
];
