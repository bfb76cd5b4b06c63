import type { ListedFirm } from "../snapshot/told-problem.ts";
import type { Row, UnusableRow } from "./row.ts";

/** Why nothing is there of which a firm of a register could be judged; no file is at fault. */
const absences = ["no-declaration", "no-risk-assessment"] as const;

/** One of them. */
export type Absence = (typeof absences)[number];

/** A firm of a register of which nothing is there. */
export interface AbsentRow extends UnusableRow {
  readonly firm: ListedFirm;
}

/** Why nothing is there of a firm; undefined where there is a file, usable or not. */
export function absenceOf(row: Row): Absence | undefined {
  if (row.ok || row.firm === undefined || row.found !== 1) return undefined;
  const [problem] = row.problems;
  return absences.find((each) => each === problem?.code);
}

/** Whether nothing is there of a firm. */
export function isAbsent(row: Row): row is AbsentRow {
  return absenceOf(row) !== undefined;
}
