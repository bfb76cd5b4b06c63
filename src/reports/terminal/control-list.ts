import type { Catalogue, Control } from "../../catalogue/catalogue.ts";
import type { FoundControls } from "../../catalogue/find-controls.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { wrap } from "../../text/wrap.ts";
import { tableRow } from "./table-row.ts";

/** Controls under a heading, or under several. */
interface Group {
  readonly headings: readonly string[];
  readonly controls: readonly Control[];
}

/** A list of controls by area and family: id, title, kind, levels, number of questions that decide. */
export function controlList(controls: readonly Control[], catalogue: Catalogue, page: Page): string {
  const groups = catalogue.areas.flatMap((area) => {
    const within = controls.filter((each) => each.area === area.id);
    const families = [...new Set(within.map((each) => each.family ?? ""))];
    return families.map((family, index) => ({
      headings: [
        ...(index === 0 ? ["", page.paint.strong(safeLine(`${area.id}  ${area.title}`))] : []),
        ...(family === "" ? [] : [page.paint.faint(safeLine(family))]),
      ],
      controls: within.filter((each) => (each.family ?? "") === family),
    }));
  });
  return listed(groups, catalogue, page);
}

/** A list of controls that were looked for: those that are named so, then those that only speak of it. */
export function foundList({ named, speaking }: FoundControls, catalogue: Catalogue, page: Page): string {
  const groups = [
    { headings: ["", page.paint.strong("In the title")], controls: named },
    { headings: ["", page.paint.strong("In what is asked or explained")], controls: speaking },
  ];
  return listed(
    groups.filter(({ controls }) => controls.length > 0),
    catalogue,
    page,
  );
}

function listed(groups: readonly Group[], catalogue: Catalogue, page: Page): string {
  const controls = groups.flatMap((group) => group.controls);
  const [id, kind, questions] = [Math.max(6, ...controls.map((each) => each.id.length + 2)), 15, 10];
  const levels = Math.max(8, ...catalogue.levels.map((each) => each.id.length * catalogue.levels.length + 4));
  const title = Math.max(16, Math.min(page.width, 110) - 6 - kind - levels - questions);
  const widths = [id, title, kind, levels, questions];
  const lines = groups.flatMap(({ headings, controls: within }) => [
    ...headings,
    ...within.map((control) => tableRow(rowOf(control, title), widths)),
  ]);
  const head = tableRow(["ID", "Control", "Kind", "Levels", "Questions"].map(page.paint.strong), widths);
  return `${[head, ...lines].join("\n")}\n\n${count(controls.length, "control")} of ${safeLine(catalogue.title)}.\n`;
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
