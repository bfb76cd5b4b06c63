import type { AssessedItem } from "../../../assessment/item.ts";
import { differences } from "../../../following/differences.ts";
import { assessmentSnapshot } from "../../../reports/json/assessment-snapshot.ts";
import { some } from "../../../text/counting.ts";
import type { Page } from "../../../text/page.ts";
import { verdictWords } from "../../../words/verdict/verdict-words.ts";

/** The most controls that are told of one save. */
const most = 6;

/** What changed from one save to the next, control by control; undefined where no control moved. */
export function changesTold(before: AssessedItem, after: AssessedItem, { tool }: Page): string | undefined {
  const { controls } = differences(
    assessmentSnapshot(before.assessment, undefined, tool),
    assessmentSnapshot(after.assessment, undefined, tool),
  );
  const moved = controls.flatMap(({ id, before: was, after: is, gone, come }) => {
    if (was?.verdict !== is?.verdict) return [`${id} ${word(was?.verdict)} → ${word(is?.verdict)}`];
    const parts = [
      ...(gone.length === 0 ? [] : [`${gone.length} settled`]),
      ...(come.length === 0 ? [] : [`${come.length} new`]),
    ];
    return parts.length === 0 ? [] : [`${id} ${parts.join(", ")}`];
  });
  return moved.length === 0 ? undefined : some(moved, most);
}

function word(verdict: keyof typeof verdictWords | undefined): string {
  return verdict === undefined ? "not asked" : verdictWords[verdict].toLowerCase();
}
