import { isOpen, type Assessment } from "../../assessment/assessment.ts";
import type { Item } from "../../assessment/item.ts";
import { some } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import displayWidth from "../../text/display-width.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { notice } from "../../words/notice.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import {
  csmVerdictPaint,
  csmVerdictSign,
  csmVerdictWords,
  notAssessed,
} from "../../words/verdict/csm-verdict-words.ts";
import { totalsSentence } from "../../words/verdict/totals-sentence.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { nextToLapse } from "../rows/next-to-lapse.ts";
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
  const prose = (text: string): readonly string[] => wrap(text, proseWidth(page));
  const blocks = [
    ...markingsIn(items).map((each) => prose(safeLine(each)).map(page.paint.strong)),
    [page.width >= wide ? inColumns(rows, page) : stacked(rows, page)],
    prose(`${totalsSentence(items)}.`).map(page.paint.strong),
    reservationsIn(items).flatMap((each) => hanging("- ", safeLine(each), proseWidth(page))),
    prose("For all of them in full: --all."),
    prose(notice).map(page.paint.faint),
  ];
  const told = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${told.join("\n\n")}\n`;
}

function markingsIn(items: readonly Item[]): readonly string[] {
  return [...new Set(items.flatMap((item) => (item.ok ? (item.assessment.declaration.marking ?? []) : [])))];
}

/** What has to be said with the verdicts, once, with the files of which it is said. */
function reservationsIn(items: readonly Item[]): readonly string[] {
  const assessed = items.flatMap((item) => (item.ok ? [item] : []));
  const files = new Map<string, readonly string[]>();
  for (const { path, assessment } of assessed)
    for (const text of verdictSentence(assessment).more) files.set(text, [...(files.get(text) ?? []), path]);
  return [...files].map(([text, paths]) =>
    paths.length === assessed.length ? text : `${some(paths, 3)}: ${text}`,
  );
}

function rowOf(item: Item, page: Page): Row {
  const none = { supplier: "", level: "", lapses: "" };
  if (!item.ok) {
    return {
      ...none,
      file: safeLine(item.path),
      verdict: notAssessed,
      short: problemCount(item.problems),
    };
  }
  const { assessment } = item;
  return {
    file: safeLine(item.path),
    supplier: safeLine(assessment.declaration.supplier.name),
    level: safeLine(assessment.level.id),
    verdict: verdictCell(assessment, page),
    short: safeLine(shortIn(assessment)),
    lapses: safeLine(nextToLapse(assessment) ?? ""),
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
