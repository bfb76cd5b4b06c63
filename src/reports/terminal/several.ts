import { isOpen, type Assessment } from "../../assessment/assessment.ts";
import type { Item } from "../../assessment/item.ts";
import { some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import displayWidth from "../../text/display-width.ts";
import { wrap } from "../../text/wrap.ts";
import { notice } from "../../words/notice.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { schemeName } from "../../words/scheme-names.ts";
import {
  csmVerdictPaint,
  csmVerdictSign,
  csmVerdictWords,
  notAssessed,
} from "../../words/verdict/csm-verdict-words.ts";
import { totalsSentence } from "../../words/verdict/totals-sentence.ts";
import { proseWidth } from "./shortfall-details.ts";
import { tableRow } from "./table-row.ts";

const verdictWidth = "✖ NOT SHOWN YET".length + 2;
const levelWidth = "Level".length + 2;

/** Narrower pages tell each declaration in lines of its own. */
const wide = 110;

/** What is told of one file. */
interface Row {
  readonly file: string;
  readonly supplier: string;
  readonly level: string;
  readonly verdict: string;
  readonly short: string;
  readonly lapses: string;
}

/** Several declarations: a row each, what falls short and what lapses next, and how many there are of each verdict. */
export function several(items: readonly Item[], page: Page): string {
  const rows = items.map((item) => rowOf(item, page));
  return [
    page.width >= wide ? inColumns(rows, page) : stacked(rows, page),
    page.paint.strong(`${totalsSentence(items)}.`),
    "Each in full: --all, or one file at a time.",
    wrap(notice, proseWidth(page)).map(page.paint.faint).join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function rowOf(item: Item, page: Page): Row {
  const none = { supplier: "", level: "", lapses: "" };
  if (!item.ok) {
    const short = problemCount(item.problems);
    return { ...none, file: safeLine(item.path), verdict: notAssessed, short };
  }
  const { assessment } = item;
  return {
    file: safeLine(item.path),
    supplier: safeLine(assessment.declaration.supplier.name),
    level: safeLine(assessment.level.id),
    verdict: verdictCell(assessment, page),
    short: safeLine(shortIn(assessment)),
    lapses: lapseIn(assessment),
  };
}

function inColumns(rows: readonly Row[], page: Page): string {
  const rest = Math.min(page.width, 170) - levelWidth - verdictWidth;
  const longest = Math.max(...rows.map(({ file }) => displayWidth(file)));
  const file = Math.min(longest + 2, Math.floor(rest * 0.34));
  const share = Math.floor((rest - file) / 3);
  const widths = [file, share, levelWidth, verdictWidth, share, rest - file - 2 * share];
  const head = ["File", "Supplier", "Level", "Verdict", "What falls short", "Lapses next"];
  const cell = (text: string, width: number): string => wrap(text, width - 2).join("\n");
  return [
    tableRow(head.map(page.paint.strong), widths),
    ...rows.map((row) =>
      tableRow(
        [
          cell(row.file, file),
          cell(row.supplier, share),
          row.level,
          row.verdict,
          cell(row.short, share),
          cell(row.lapses, rest - file - 2 * share),
        ],
        widths,
      ),
    ),
  ].join("\n");
}

function stacked(rows: readonly Row[], page: Page): string {
  const rest = page.width - verdictWidth;
  return rows
    .map(({ file, supplier, level, verdict, short, lapses }) => {
      const facts = [
        ...(supplier === "" ? [] : [`${supplier}, Level ${level}`]),
        ...(short === "" ? [] : [supplier === "" ? short : `short: ${short}`]),
        ...(lapses === "" ? [] : [`lapses next: ${lapses}`]),
      ];
      const lines = [...wrap(file, rest), ...wrap(facts.join("; "), rest).map(page.paint.faint)];
      return tableRow([verdict, lines.join("\n")], [verdictWidth, rest]);
    })
    .join("\n");
}

function verdictCell({ verdict }: Assessment, { paint, symbols }: Page): string {
  const colour = csmVerdictPaint(verdict, paint);
  return colour(`${csmVerdictSign(verdict, symbols)} ${csmVerdictWords[verdict]}`);
}

/** The open controls by their ids. */
function shortIn({ controls }: Assessment): string {
  const open = controls.filter(({ importance, verdict }) => importance === "required" && isOpen(verdict));
  return some(
    open.map(({ control }) => control.id),
    4,
  );
}

/** The certificate in force that ends first. */
function lapseIn({ certificates }: Assessment): string {
  const [next] = certificates
    .filter(({ inForce }) => inForce)
    .map(({ certificate }) => certificate)
    .toSorted((one, other) => (one.expires < other.expires ? -1 : one.expires > other.expires ? 1 : 0));
  return next === undefined ? "" : `${schemeName(next.scheme)} ${dateInWords(next.expires)}`;
}
