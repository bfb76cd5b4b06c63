import { repeatedFirms } from "../../register/repeated-firms.ts";
import type { Register } from "../../register/register.ts";
import { count, some } from "../../text/counting.ts";
import { placeText } from "../../text/place-text.ts";
import { clip } from "../../text/safe-text.ts";

/** What was made of a register beside reading it, a line each: said once, not for each row. */
export function registerNotes({ path, firms, ignored, restored }: Register): readonly string[] {
  const where = clip(path, 200);
  const zeros = restored.map(({ was, is, at }) => `${clip(was, 20)} is ${clip(is, 20)} (${placeText(at)})`);
  const again = repeatedFirms(firms).map(
    ({ firm, first }) => `${clip(firm.name, 40)} (${placeText(firm.at)}, first ${placeText(first.at)})`,
  );
  return [
    ...(again.length === 0
      ? []
      : [
          `${where}: ${count(again.length, "row names", "rows name")} a firm again, with the same level and reference: ${some(again, 3)}. Each row is judged, and asked, by itself.`,
        ]),
    ...(restored.length === 0
      ? []
      : [
          `${where}: zeros at the front were put back in ${count(restored.length, "company number")}: ${some(zeros, 3)}.`,
        ]),
    ...(ignored.length === 0
      ? []
      : [
          `${where}: ${count(ignored.length, "column is", "columns are")} kept and not read: ${some(
            ignored.map((each) => `"${clip(each, 40)}"`),
            8,
          )}.`,
        ]),
  ];
}
