import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { isUnshown } from "../../assessment/is-unshown.ts";
import { weightOf } from "../../following/weight.ts";
import { workIn } from "../../following/work.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { idColumn } from "./control-layouts.ts";
import { tableRow } from "./table-row.ts";

/** More unanswered controls than this are counted in their areas' lines, and have no rows of their own. */
const fewUnanswered = 12;

/** More rows than this nobody reads on a screen. */
const mostRows = 12;

const heads = ["ID", "Control", "To fix it", "Verdict"] as const;
const verdictWidth = "✖ PARTLY MET".length + 2;
const takesWidth = "medium, months".length + 2;

/** What falls short, in the order in which to deal with it; what only suggests counts where the run is strict. */
export function shortControls(assessment: Assessment): readonly AssessedControl[] {
  const required = workIn(assessment).map(({ assessed }) => assessed);
  const unanswered = required.filter(isUnshown);
  const counted = unanswered.length > fewUnanswered ? new Set(unanswered) : new Set();
  const strict = assessment.controls.filter(
    (each) =>
      each.importance === "recommended" && fallsShort(each.verdict) && weightOf(each, assessment) === "fails",
  );
  return [...required.filter((each) => !counted.has(each)), ...strict];
}

/** A row for each of the first of them: id, title, what its remedy takes, verdict, what is missing. */
export function shortTable(controls: readonly AssessedControl[], page: Page): readonly string[] {
  if (controls.length === 0) return [];
  const idWidth = idColumn(controls);
  const fits = (least: number): boolean => page.width >= idWidth + takesWidth + verdictWidth + least;
  const layout = fits(68) ? sideBySide : fits(28) ? inTwoLines : below;
  const more = controls.length - mostRows;
  return [
    ...layout(controls.slice(0, mostRows), idWidth, page),
    ...(more <= 0 ? [] : [`and ${count(more, "control")} more, with --all.`]),
  ];
}

function sideBySide(controls: readonly AssessedControl[], idWidth: number, page: Page): readonly string[] {
  const rest = Math.min(page.width, 136) - idWidth - takesWidth - verdictWidth;
  const title = Math.floor(rest * 0.42);
  const widths = [idWidth, title, takesWidth, verdictWidth, rest - title];
  const head = [...heads, "What is missing"].map(page.paint.strong);
  return [
    tableRow(head, widths),
    ...controls.map((each) =>
      tableRow([...cellsOf(each, idWidth, title, page), cell(missingIn(each), rest - title)], widths),
    ),
  ];
}

/** What is missing has a line of its own, as long as the page is wide. */
function inTwoLines(controls: readonly AssessedControl[], idWidth: number, page: Page): readonly string[] {
  const title = page.width - idWidth - takesWidth - verdictWidth;
  const widths = [idWidth, title, takesWidth, verdictWidth];
  const missing = " ".repeat(idWidth) + `${page.symbols.arrow} `;
  return [
    tableRow(heads.map(page.paint.strong), widths),
    ...controls.flatMap((each) => [
      tableRow(cellsOf(each, idWidth, title, page), widths),
      ...hanging(missing, safeLine(missingIn(each)), page.width),
    ]),
  ];
}

/** Narrow: everything about a control under each other. */
function below(controls: readonly AssessedControl[], idWidth: number, page: Page): readonly string[] {
  const rest = Math.max(page.width - idWidth, 20);
  return controls.map((each) =>
    tableRow(
      [
        cell(each.control.id, idWidth - 2),
        [
          cell(each.control.title, rest),
          verdictMark(each.verdict, page),
          cell(`${page.symbols.arrow} ${missingIn(each)}`, rest),
          cell(`To fix it: ${takesOf(each)}`, rest),
        ].join("\n"),
      ],
      [idWidth, rest],
    ),
  );
}

function cellsOf(each: AssessedControl, idWidth: number, title: number, page: Page): readonly string[] {
  return [
    cell(each.control.id, idWidth - 2),
    cell(each.control.title, title - 2),
    takesOf(each),
    verdictMark(each.verdict, page),
  ];
}

function takesOf({ control }: AssessedControl): string {
  return `${control.remedy.effort}, ${control.remedy.takes}`;
}

function cell(text: string, width: number): string {
  return wrap(safeLine(text), width).join("\n");
}
