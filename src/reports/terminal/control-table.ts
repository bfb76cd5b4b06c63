import type { Assessment } from "../../assessment/assessment.ts";
import { idColumn, layoutFor } from "./control-layouts.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { wrap } from "../../text/wrap.ts";
import { tableRow } from "./table-row.ts";

/** Every control by area: id, title, kind, importance, verdict, what is missing. */
export function controlTable(assessment: Assessment, page: Page): string {
  const { columns, row } = layoutFor(page.width, idColumn(assessment.controls));
  const widths = columns.map(({ width }) => width);
  const head = columns.map((each) => page.paint.strong(each.head));
  const parts = [tableRow(head, widths)];
  for (const area of assessment.catalogue.areas) {
    const all = assessment.controls.filter((each) => each.area.id === area.id);
    if (all.length === 0) continue;
    const heading = wrap(`${safeLine(area.id)}  ${safeLine(area.title)}`, page.width - 1).join("\n");
    parts.push(`\n${page.paint.strong(heading)}`);
    for (const each of all) parts.push(tableRow(row(each, page), widths));
  }
  return parts.join("\n");
}
