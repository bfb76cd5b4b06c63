import Table from "cli-table3";
import { fallsShort, type AssessedControl, type Assessment } from "../assessment/assessment.ts";
import { noBorders, trimmed } from "./borderless.ts";
import { count } from "./counting.ts";
import { findingWords } from "./finding-words.ts";
import { planGapWords } from "./warning-words.ts";
import { dateInWords } from "./dates-in-words.ts";
import type { Page } from "./page.ts";
import { safeLine } from "./safe-text.ts";
import { verdictMark } from "./verdict-words.ts";
import { wrap } from "./wrap.ts";

/** The controls by area: id, title, kind, importance, verdict, what is missing. */
export function controlTable(assessment: Assessment, page: Page): string {
  const layout = layoutFor(page.width, idColumn(assessment.controls));
  const table = new Table({
    head: layout.columns.map(({ head }) => page.paint.strong(head)),
    colWidths: layout.columns.map(({ width }) => width),
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  const folded = assessment.controls.length > fewControls && !page.all;
  for (const area of assessment.catalogue.areas) {
    const all = assessment.controls.filter((each) => each.area.id === area.id);
    if (all.length === 0) continue;
    const rows = folded ? shortFirst(all) : all;
    const heading = wrap(`${safeLine(area.id)}  ${safeLine(area.title)}`, page.width - 1).join("\n");
    table.push([{ colSpan: layout.columns.length, content: `\n${page.paint.strong(heading)}` }]);
    for (const row of rows) table.push(layout.row(row, page));
    if (folded)
      for (const line of foldedLines(all, page))
        table.push([{ colSpan: layout.columns.length, content: line }]);
  }
  return trimmed(table.toString());
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

interface Layout {
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly row: (assessed: AssessedControl, page: Page) => string[];
}

const gap = 2;
const kindWidth = "non-technical".length + gap;
const importanceWidth = "recommended".length + gap;
const verdictWidth = "✖ PARTLY MET".length + gap;

/** Wide: a column each. Middle: kind and importance under each other. Narrow: what is missing under the title, too. */
function layoutFor(width: number, idWidth: number): Layout {
  if (width >= 104 + idWidth) return wide(Math.min(width, 136 + idWidth), idWidth);
  if (width >= 66 + idWidth) return middle(width, idWidth);
  return width >= 44 + idWidth ? narrow(width, idWidth) : tiny(Math.max(width, 24), idWidth);
}

/** Ids are never cut: the column is as wide as the longest, and an endless one is broken over lines. */
function idColumn(controls: readonly AssessedControl[]): number {
  return Math.min(16, Math.max(4, ...controls.map(({ control }) => control.id.length))) + gap;
}

function wide(width: number, idWidth: number): Layout {
  const rest = width - idWidth - kindWidth - importanceWidth - verdictWidth;
  const title = Math.floor(rest * 0.42);
  const missing = rest - title;
  return {
    columns: [
      { head: "ID", width: idWidth },
      { head: "Control", width: title },
      { head: "Kind", width: kindWidth },
      { head: "Importance", width: importanceWidth },
      { head: "Verdict", width: verdictWidth },
      { head: "What is missing", width: missing },
    ],
    row: (each, page) => [
      cell(each.control.id, idWidth - gap),
      cell(each.control.title, title - gap),
      each.control.kind,
      importanceMark(each, page),
      verdictMark(each.verdict, page),
      missingCell(each, missing, page),
    ],
  };
}

function middle(width: number, idWidth: number): Layout {
  const rest = width - idWidth - kindWidth - verdictWidth;
  const title = Math.floor(rest * 0.45);
  const missing = rest - title;
  return {
    columns: [
      { head: "ID", width: idWidth },
      { head: "Control", width: title },
      { head: "Kind", width: kindWidth },
      { head: "Verdict", width: verdictWidth },
      { head: "What is missing", width: missing },
    ],
    row: (each, page) => [
      cell(each.control.id, idWidth - gap),
      cell(each.control.title, title - gap),
      `${each.control.kind}\n${importanceMark(each, page)}`,
      verdictMark(each.verdict, page),
      missingCell(each, missing, page),
    ],
  };
}

function narrow(width: number, idWidth: number): Layout {
  const title = width - idWidth - kindWidth - verdictWidth;
  return {
    columns: [
      { head: "ID", width: idWidth },
      { head: "Control", width: title },
      { head: "Kind", width: kindWidth },
      { head: "Verdict", width: verdictWidth },
    ],
    row: (each, page) => {
      const missing = missingIn(each);
      const below = missing === "" ? [] : [cell(`${page.symbols.arrow} ${missing}`, title - gap)];
      return [
        cell(each.control.id, idWidth - gap),
        [cell(each.control.title, title - gap), ...below].join("\n"),
        `${each.control.kind}\n${importanceMark(each, page)}`,
        verdictMark(each.verdict, page),
      ];
    },
  };
}

/** Very narrow: everything under each other. */
function tiny(width: number, idWidth: number): Layout {
  const rest = width - idWidth;
  return {
    columns: [
      { head: "ID", width: idWidth },
      { head: "Control", width: rest },
    ],
    row: (each, page) => {
      const missing = missingIn(each);
      const lines = [
        cell(each.control.title, rest),
        verdictMark(each.verdict, page),
        cell(`${each.control.kind}, ${each.importance}`, rest),
      ];
      return [
        cell(each.control.id, idWidth - gap),
        [...lines, ...(missing === "" ? [] : [cell(`${page.symbols.arrow} ${missing}`, rest)])].join("\n"),
      ];
    },
  };
}

/** What is required stands out; what is only recommended steps back. */
function importanceMark({ importance }: AssessedControl, { paint }: Page): string {
  return importance === "required" ? paint.strong(importance) : paint.faint(importance);
}

function missingCell(assessed: AssessedControl, width: number, { paint }: Page): string {
  const lines = wrap(safeLine(missingIn(assessed)), width);
  return (assessed.importance === "required" ? lines : lines.map(paint.faint)).join("\n");
}

function cell(text: string, width: number): string {
  return wrap(safeLine(text), width).join("\n");
}

/** What a control lacks, in a few words; nothing where it is met. */
export function missingIn(assessed: AssessedControl): string {
  const { verdict, findings, control, plan } = assessed;
  switch (verdict) {
    case "met":
      return assessed.by === "dcc" ? "counts by the DCC certificate" : "";
    case "not-applicable":
      return "claimed not applicable";
    case "unanswered":
      return "not answered yet";
    case "planned": {
      const due = plan?.plan.due ?? plan?.plan.accepted?.until;
      return due === undefined ? "covered by a plan" : `planned for ${dateInWords(due)}`;
    }
    case "partly-met":
    case "not-met": {
      const [first, ...more] = findings.map((finding) => findingWords(finding, control).few);
      return more.length === 0 ? (first ?? "") : `${first ?? ""}; and ${more.length} more`;
    }
  }
}

/** Why the plan of a control does not count; undefined where there is none or it counts. */
export function planGapIn({ plan }: AssessedControl): string | undefined {
  return plan?.gap === undefined || plan.gap === "nothing-to-plan" ? undefined : planGapWords[plan.gap];
}
