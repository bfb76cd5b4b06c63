import type { Assessment } from "../../assessment/assessment.ts";
import { renewals, type Renewal } from "../../following/renewals.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { shellWord } from "../../text/shell-word.ts";

/** What is due next, and the command that lists all dates; undefined where there is none. */
export function nextDue(assessment: Assessment, again: string): string | undefined {
  const dates = renewals(assessment);
  if (dates.length === 0) return undefined;
  const late = dates.filter(({ overdue }) => overdue).length;
  const next = dates.find(({ overdue }) => !overdue);
  const { path } = assessment.declaration;
  // Standard input cannot be read again.
  const lists =
    path === "-" ? "" : ` (${count(dates.length, "date")}: csm-check renewals ${shellWord(path)}${again})`;
  const when = [
    ...(late === 0 ? [] : [`${late} overdue`]),
    ...(next === undefined ? [] : [`next ${dateInWords(next.on)}${about(next)}`]),
  ];
  return `Due: ${when.join(", ")}${lists}`;
}

function about({ controls, cause }: Renewal): string {
  const ids = controls.map(({ control }) => control.id);
  if (ids.length > 0) return `, ${some(ids, 3)}`;
  if (cause.kind === "finding") return "";
  switch (cause.warning.code) {
    case "contract-ended":
      return ", the contract ends";
    case "declared-long-ago":
      return ", confirm the answers";
    case "dcc-attestation-overdue":
      return ", the DCC attestation";
    case "plan-does-not-count":
      return `, the plan for ${cause.warning.control}`;
  }
}
