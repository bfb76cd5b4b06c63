import type { Catalogue, Control } from "../../catalogue/catalogue.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { wrap } from "../../text/wrap.ts";
import { tableRow } from "./table-row.ts";

/** A list of controls by area and family: id, title, kind, levels, number of questions that decide. */
export function controlList(controls: readonly Control[], catalogue: Catalogue, page: Page): string {
  const fixed = [
    6,
    15,
    Math.max(8, ...catalogue.levels.map(({ id }) => id.length * catalogue.levels.length + 4)),
    10,
  ];
  const title = Math.max(16, Math.min(page.width, 110) - fixed.reduce((sum, width) => sum + width, 0));
  const [id = 6, kind = 15, levels = 10, questions = 10] = fixed;
  const widths = [
    Math.max(id, ...controls.map((each) => each.id.length + 2)),
    title,
    kind,
    levels,
    questions,
  ];
  const parts = [tableRow(["ID", "Control", "Kind", "Levels", "Questions"].map(page.paint.strong), widths)];
  for (const area of catalogue.areas) {
    const families = [
      ...new Set(controls.filter((each) => each.area === area.id).map((each) => each.family ?? "")),
    ];
    families.forEach((family, index) => {
      const name = index === 0 ? `\n${page.paint.strong(safeLine(`${area.id}  ${area.title}`))}\n` : "";
      parts.push(`${name}${family === "" ? "" : page.paint.faint(safeLine(family))}`.trimEnd());
      for (const control of controls.filter(
        (each) => each.area === area.id && (each.family ?? "") === family,
      ))
        parts.push(tableRow(rowOf(control, title), widths));
    });
  }
  return `${parts.join("\n")}\n\n${count(controls.length, "control")} of ${safeLine(catalogue.title)}.\n`;
}

function rowOf(control: Control, width: number): string[] {
  const deciding = control.questions.filter((question) => question.counts === "verdict").length;
  return [
    control.id,
    wrap(safeLine(control.title), width - 2).join("\n"),
    control.kind,
    control.levels.join(" "),
    String(deciding),
  ];
}
