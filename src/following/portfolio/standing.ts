import type { CsmVerdict } from "../../assessment/assessment.ts";
import { given } from "../../document/given.ts";
import { verdictMove, type Move } from "../standing-change.ts";
import { absenceOf, type Absence } from "./absent.ts";
import type { Row } from "./row.ts";

/** How a row stands: a verdict at a level, or why there is none. */
export type Standing = Judged | Unjudged;

/** A supplier that was assessed. */
export interface Judged {
  readonly judged: true;
  readonly verdict: CsmVerdict;
  readonly level: string;
}

/** A file that cannot be used, or a firm of a register of which nothing is there. */
export interface Unjudged {
  readonly judged: false;
  readonly why: "unusable" | Absence;
  /** The level that a register gives the firm. */
  readonly level?: string;
}

/** How a row stands. */
export function standingOf(row: Row): Standing {
  if (row.ok) return { judged: true, verdict: row.verdict, level: row.level };
  return { judged: false, why: absenceOf(row) ?? "unusable", ...given({ level: row.firm?.level }) };
}

/**
 * Which way a standing moved. What cannot be judged shows less than any verdict does, the worst among them: nobody knows
 * how that supplier stands. Why it cannot be judged makes no difference.
 */
export function standingMove(before: Standing, after: Standing): Move {
  if (before.judged && after.judged) return verdictMove(before.verdict, after.verdict);
  if (before.judged === after.judged) return "same";
  return after.judged ? "better" : "worse";
}
