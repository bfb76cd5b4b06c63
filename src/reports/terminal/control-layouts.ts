import type { AssessedControl } from "../../assessment/assessment.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { wrap } from "../../text/wrap.ts";

/** The columns of the table, and how a control fills them. */
export interface Layout {
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly row: (assessed: AssessedControl, page: Page) => string[];
}

const gap = 2;
const kindWidth = "non-technical".length + gap;
const importanceWidth = "recommended".length + gap;
const verdictWidth = "✖ PARTLY MET".length + gap;

/** Wide: a column each. Middle: kind and importance under each other. Narrow: what is missing under the title, too. */
export function layoutFor(width: number, idWidth: number): Layout {
  if (width >= 104 + idWidth) return wide(Math.min(width, 136 + idWidth), idWidth);
  if (width >= 66 + idWidth) return middle(width, idWidth);
  return width >= 44 + idWidth ? narrow(width, idWidth) : tiny(Math.max(width, 24), idWidth);
}

/** Ids are never cut: the column is as wide as the longest, and an endless one is broken over lines. */
export function idColumn(controls: readonly AssessedControl[]): number {
  return Math.min(16, Math.max(4, ...controls.map(({ control }) => control.id.length))) + gap;
}

function wide(width: number, idWidth: number): Layout {
  return inColumns(width, idWidth, 0.42, {
    columns: [
      { head: "Kind", width: kindWidth },
      { head: "Importance", width: importanceWidth },
    ],
    cells: (each, page) => [each.control.kind, importanceMark(each, page)],
  });
}

function middle(width: number, idWidth: number): Layout {
  return inColumns(width, idWidth, 0.45, {
    columns: [{ head: "Kind", width: kindWidth }],
    cells: (each, page) => [`${each.control.kind}\n${importanceMark(each, page)}`],
  });
}

/** Columns for everything; `titleShare` is the part of what is left that the title gets, the rest is for what is missing. */
function inColumns(
  width: number,
  idWidth: number,
  titleShare: number,
  kind: { readonly columns: Layout["columns"]; readonly cells: Layout["row"] },
): Layout {
  const kinds = kind.columns.reduce((sum, column) => sum + column.width, 0);
  const rest = width - idWidth - kinds - verdictWidth;
  const title = Math.floor(rest * titleShare);
  const missing = rest - title;
  return {
    columns: [
      { head: "ID", width: idWidth },
      { head: "Control", width: title },
      ...kind.columns,
      { head: "Verdict", width: verdictWidth },
      { head: "What is missing", width: missing },
    ],
    row: (each, page) => [
      cell(each.control.id, idWidth - gap),
      cell(each.control.title, title - gap),
      ...kind.cells(each, page),
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
