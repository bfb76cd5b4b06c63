import type { WorkGroup } from "../../following/work.ts";

/** What a group of entries is called, and what it means. */
export const groupWords: Readonly<Record<WorkGroup, { readonly name: string; readonly says: string }>> = {
  overdue: {
    name: "Overdue",
    says: "The date of these plans has passed. Finish them, or have a later date accepted.",
  },
  "start-today": {
    name: "Start today",
    says: "These take months, or other things wait for them. Begin first, and do the rest meanwhile.",
  },
  answer: {
    name: "Answer",
    says: "Nobody has answered these yet. Some of them may be met already: answer them before you plan work.",
  },
  fix: { name: "Fix", says: "The quickest first." },
  "in-hand": { name: "In hand", says: "Covered by an accepted plan, as the supplier states." },
};
