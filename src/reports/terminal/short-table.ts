import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { weightOf } from "../../following/weight.ts";
import { workIn } from "../../following/work.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { wrap } from "../../text/wrap.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { idColumn } from "./control-layouts.ts";
import { tableRow } from "./table-row.ts";

/** More unanswered controls than this are counted in their areas' lines, and have no rows of their own. */
const fewUnanswered = 12;

const verdictWidth = "✖ PARTLY MET".length + 2;
const takesWidth = "medium, months".length + 2;

/** What falls short, in the order in which to deal with it; what only suggests counts where the run is strict. */
export function shortControls(assessment: Assessment): readonly AssessedControl[] {
  const required = workIn(assessment).map(({ assessed }) => assessed);
  const unanswered = required.filter(({ verdict }) => verdict === "unanswered");
  const counted = unanswered.length > fewUnanswered ? new Set(unanswered) : new Set();
  const strict = assessment.controls.filter(
    (each) =>
      each.importance === "recommended" && fallsShort(each.verdict) && weightOf(each, assessment) === "fails",
  );
  return [...required.filter((each) => !counted.has(each)), ...strict];
}

/** A row for each of them: id, title, what its remedy takes, verdict, what is missing. */
export function shortTable(controls: readonly AssessedControl[], page: Page): readonly string[] {
  if (controls.length === 0) return [];
  const idWidth = idColumn(controls);
  const layout = page.width >= idWidth + takesWidth + verdictWidth + 36 ? sideBySide : below;
  return layout(controls, idWidth, page);
}

function sideBySide(controls: readonly AssessedControl[], idWidth: number, page: Page): readonly string[] {
  const rest = Math.min(page.width, 136) - idWidth - takesWidth - verdictWidth;
  const title = Math.floor(rest * 0.42);
  const widths = [idWidth, title, takesWidth, verdictWidth, rest - title];
  const head = ["ID", "Control", "To fix it", "Verdict", "What is missing"].map(page.paint.strong);
  return [
    tableRow(head, widths),
    ...controls.map((each) =>
      tableRow(
        [
          cell(each.control.id, idWidth - 2),
          cell(each.control.title, title - 2),
          takesOf(each),
          verdictMark(each.verdict, page),
          cell(missingIn(each), rest - title),
        ],
        widths,
      ),
    ),
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

function takesOf({ control }: AssessedControl): string {
  return `${control.remedy.effort}, ${control.remedy.takes}`;
}

function cell(text: string, width: number): string {
  return wrap(safeLine(text), width).join("\n");
}
