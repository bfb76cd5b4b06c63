import type { Item } from "../../assessment/item.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/** The day that a file says it is of: the as-of date, never the clock's; the first of zip files where nothing was assessed. */
export function reportDay(items: readonly Item[]): CalendarDate {
  const [day = "1980-01-01"] = items.flatMap((item) => (item.ok ? item.assessment.circumstances.asOf : []));
  return day;
}
