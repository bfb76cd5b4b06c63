import type { CalendarDate } from "../../document/calendar-date.ts";
import type { RegisterFirm } from "../../register/register.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { placeText } from "../../text/place-text.ts";
import { clip } from "../../text/safe-text.ts";

/** Which firms are asked for something by a day that has passed, for whoever asks; undefined where none is. */
export function pastDueWords(
  firms: readonly Pick<RegisterFirm, "name" | "due" | "at">[],
  today: CalendarDate,
): string | undefined {
  const late = firms.flatMap(({ name, due, at }) =>
    due !== undefined && due < today ? [`${clip(name, 40)} (${placeText(at)}, ${dateInWords(due)})`] : [],
  );
  if (late.length === 0) return undefined;
  const who = `${count(late.length, "firm is", "firms are")} asked by a day that has passed: ${some(late, 3)}`;
  return `${who}. The pages name that day, and the messages say that it was due; give another day before you send them.`;
}
