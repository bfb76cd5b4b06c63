import ical, { ICalAlarmType } from "ical-generator";
import { daysBetween } from "../../assessment/calendar.ts";
import { findingParts, warningParts } from "../../following/fingerprint-parts.ts";
import type { DueDate, DueDates } from "../../following/due-dates.ts";
import type { Page } from "../../text/page.ts";
import { clip, safeLine } from "../../text/safe-text.ts";
import { stableId } from "../../text/stable-id.ts";
import { notice } from "../../words/notice.ts";
import { renewalWords } from "../../words/renewals/renewal-words.ts";

/** Reminders, in days before the day; the trigger of an alarm is in seconds. */
const reminders = [90, 30] as const;
const secondsADay = 86_400;

/**
 * The dates as a calendar (RFC 5545): an all-day event for each, on the first day on which it no longer holds. What an
 * event is about makes its UID and not its date, so that a later import moves it; the sequence grows with the day of the
 * assessment, for programs that take an update for an old one otherwise.
 */
export function renewalsCalendar({ dates, asOf }: DueDates, { tool }: Page): string {
  const calendar = ical({
    name: "csm-check: dates to keep",
    prodId: { company: tool.name, product: tool.version, language: "EN" },
  });
  const stamp = midnight(asOf);
  const sequence = Math.max(0, daysBetween("2020-01-01", asOf));
  for (const due of distinct(dates)) {
    const { firm, renewal } = due.date;
    const { what, todo, bears } = renewalWords(renewal, firm.assessment);
    const supplier = clip(firm.assessment.declaration.supplier.name, 100);
    const controls = renewal.controls.map(({ control }) => control.id).join(", ");
    calendar.createEvent({
      id: due.id,
      start: midnight(renewal.on),
      allDay: true,
      stamp,
      sequence,
      summary: safeLine(`${supplier}: ${what}`),
      description: [
        ...(controls === "" ? [] : [`Controls: ${controls}${bears === "" ? "" : ` (${bears})`}`]),
        todo,
        `From ${firm.path}, as of ${asOf}. ${notice}`,
      ]
        .map(safeLine)
        .join("\n"),
      alarms: renewal.overdue
        ? []
        : reminders.map((days) => ({
            type: ICalAlarmType.display,
            trigger: days * secondsADay,
            description: safeLine(`In ${days} days: ${supplier}: ${what}`),
          })),
    });
  }
  return calendar.toString().replace(/(?:\r\n)*$/, "\r\n");
}

/** Days have no hour and no zone in a calendar: the library writes the date of UTC. */
function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Two events of one UID would be one to a calendar: what is alike is told apart by its order. */
function distinct(dates: readonly DueDate[]): readonly { readonly id: string; readonly date: DueDate }[] {
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const parts = partsOf(date);
    const key = parts.join("\n");
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const id = stableId(...parts, ...(times === 1 ? [] : [String(times)]));
    return { id: `${id}@csm-check`, date };
  });
}

function partsOf({ firm, renewal: { cause, controls } }: DueDate): readonly string[] {
  const { supplier } = firm.assessment.declaration;
  const parts =
    cause.kind === "warning"
      ? warningParts(cause.warning)
      : findingParts(controls[0]?.control.id ?? "", cause.finding);
  return ["renewal", supplier.companyNumber ?? supplier.name, ...parts];
}
