import Table from "cli-table3";
import type { AssessedControl, Assessment } from "../assessment/assessment.ts";
import { findingWords } from "./finding-words.ts";
import { planGapWords } from "./warning-words.ts";
import { dateInWords } from "./dates-in-words.ts";
import type { Page } from "./page.ts";
import { safeLine } from "./safe-text.ts";
import { verdictMark } from "./verdict-words.ts";
import { wrap } from "./wrap.ts";

/** The controls by area: id, title, kind, importance, verdict, what is missing. */
export function controlTable(assessment: Assessment, page: Page): string {
  const layout = layoutFor(page.width);
  const table = new Table({
    head: layout.columns.map(({ head }) => page.paint.strong(head)),
    colWidths: layout.columns.map(({ width }) => width),
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  for (const area of assessment.catalogue.areas) {
    const rows = assessment.controls.filter((each) => each.area.id === area.id);
    if (rows.length === 0) continue;
    const heading = wrap(`${safeLine(area.id)}  ${safeLine(area.title)}`, page.width - 1).join("\n");
    table.push([{ colSpan: layout.columns.length, content: `\n${page.paint.strong(heading)}` }]);
    for (const row of rows) table.push(layout.row(row, page));
  }
  return trimmed(table.toString());
}

/** The table pads every line to its full width; what is piped or copied should not. */
function trimmed(text: string): string {
  return text.replaceAll(/[ \t]+((?:\u001b\[\d+m)*)$/gm, "$1");
}

const noBorders = {
  ...{
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
  },
  ...{
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "",
  },
};

interface Layout {
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly row: (assessed: AssessedControl, page: Page) => string[];
}

const gap = 2;
const idWidth = 4 + gap;
const kindWidth = "non-technical".length + gap;
const importanceWidth = "recommended".length + gap;
const verdictWidth = "✖ PARTLY MET".length + gap;

/** Wide: a column each. Middle: kind and importance under each other. Narrow: what is missing under the title. */
function layoutFor(width: number): Layout {
  if (width >= 108) return wide(Math.min(width, 140));
  return width >= 72 ? middle(width) : narrow(Math.max(width, 50));
}

function wide(width: number): Layout {
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
      each.control.id,
      cell(each.control.title, title - gap),
      each.control.kind,
      each.importance,
      verdictMark(each.verdict, page),
      cell(missingIn(each), missing),
    ],
  };
}

function middle(width: number): Layout {
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
      each.control.id,
      cell(each.control.title, title - gap),
      `${each.control.kind}\n${each.importance}`,
      verdictMark(each.verdict, page),
      cell(missingIn(each), missing),
    ],
  };
}

function narrow(width: number): Layout {
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
        each.control.id,
        [cell(each.control.title, title - gap), ...below].join("\n"),
        `${each.control.kind}\n${each.importance}`,
        verdictMark(each.verdict, page),
      ];
    },
  };
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
