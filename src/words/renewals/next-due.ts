import type { Assessment } from "../../assessment/assessment.ts";
import { addDays } from "../../assessment/calendar.ts";
import { renewals, type Renewal } from "../../following/renewals.ts";
import { some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { shellWord } from "../../text/shell-word.ts";

/** What is due next, and the command that lists all dates, a line for itself; nothing where there is none. */
export function nextDue(assessment: Assessment, again: string): readonly string[] {
  // What was taken out cannot be judged again: on other days it would only look as if nobody had said it.
  if (assessment.redacted === true) return [];
  const dates = renewals(assessment);
  if (dates.length === 0) return [];
  const late = dates.filter(({ overdue }) => overdue).length;
  const next = dates.find(({ overdue }) => !overdue);
  const { path } = assessment.declaration;
  const when = [
    ...(late === 0 ? [] : [`${late} overdue`]),
    // The last day on which it still counts: whoever renews on the day after is a day late.
    ...(next === undefined ? [] : [`next by ${dateInWords(addDays(next.on, -1))}${about(next)}`]),
  ];
  const due = `Due: ${when.join(", ")}.`;
  // Standard input cannot be read again.
  if (path === "-") return [due];
  const all = dates.length === 1 ? "More about it:" : `All ${dates.length} dates:`;
  return [`${due} ${all}`, `  csm-check renewals ${shellWord(path)}${again}`];
}

function about({ controls, cause }: Renewal): string {
  const ids = controls.map(({ control }) => control.id);
  if (ids.length > 0) return ` (${some(ids, 3)})`;
  if (cause.kind === "finding") return "";
  switch (cause.warning.code) {
    case "contract-ended":
      return " (the contract ends)";
    case "declared-long-ago":
      return " (confirm the answers)";
    case "dcc-attestation-overdue":
      return " (the DCC attestation)";
    case "plan-does-not-count":
      return ` (the plan for ${cause.warning.control})`;
  }
}
