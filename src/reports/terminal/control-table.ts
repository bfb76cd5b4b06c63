import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { idColumn, layoutFor } from "./control-layouts.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { wrap } from "../../text/wrap.ts";
import { tableRow } from "./table-row.ts";

/** The controls by area: id, title, kind, importance, verdict, what is missing. */
export function controlTable(assessment: Assessment, page: Page): string {
  const { columns, row } = layoutFor(page.width, idColumn(assessment.controls));
  const widths = columns.map(({ width }) => width);
  const folded = assessment.controls.length > fewControls && !page.all;
  const head = columns.map((each) => page.paint.strong(each.head));
  const parts = [tableRow(head, widths)];
  for (const area of assessment.catalogue.areas) {
    const all = assessment.controls.filter((each) => each.area.id === area.id);
    if (all.length === 0) continue;
    const rows = folded ? shortFirst(all) : all;
    const heading = wrap(`${safeLine(area.id)}  ${safeLine(area.title)}`, page.width - 1).join("\n");
    parts.push(`\n${page.paint.strong(heading)}`);
    for (const each of rows) parts.push(tableRow(row(each, page), widths));
    if (folded) parts.push(...foldedLines(all, page));
  }
  return parts.join("\n");
}

/** Longer tables fold what is met to a line an area. */
const fewControls = 30;

/** What falls short, required before recommended. */
function shortFirst(controls: readonly AssessedControl[]): readonly AssessedControl[] {
  const short = controls.filter((each) => fallsShort(each.verdict));
  return [
    ...short.filter((each) => each.importance === "required"),
    ...short.filter((each) => each.importance === "recommended"),
  ];
}

function foldedLines(controls: readonly AssessedControl[], page: Page): string[] {
  return (["met", "not-applicable"] as const).flatMap((verdict) => {
    const number = controls.filter((each) => each.verdict === verdict).length;
    return number === 0
      ? []
      : [
          `${verdictMark(verdict, page)}  ${count(number, "control")}${verdict === "met" ? " (--all lists them)" : ""}`,
        ];
  });
}
