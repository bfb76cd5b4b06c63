import { absenceOf } from "../../following/portfolio/absent.ts";
import type { Row, SupplierRow, UnusableRow } from "../../following/portfolio/row.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { shownOn, type Page } from "../../text/page.ts";
import { clip, safeLine, withoutCommands } from "../../text/safe-text.ts";
import { wrap } from "../../text/wrap.ts";
import { certificateName } from "../../words/scheme-names.ts";
import {
  csmVerdictPaint,
  csmVerdictSign,
  csmVerdictWords,
  notAssessed,
} from "../../words/verdict/csm-verdict-words.ts";
import { moreProblems, unusableWhere } from "../../words/portfolio/unusable-words.ts";
import { tableRow } from "../terminal/table-row.ts";
import { portfolioEnd } from "./portfolio-end.ts";
import type { RowReporter } from "./portfolio.ts";

const verdictWidth = "✖ NOT SHOWN YET".length + 2;

/** Longer lines are hard to read. */
const widest = 160;

/** Many suppliers for a terminal: a row each as they come, then all in one picture. */
export const portfolioTable: RowReporter = {
  begin: () => "",
  row: (row, page, asOf) => (page.style === "quiet" ? "" : finished(rowLines(row, asOf, page), page)),
  end: (portfolio, page) => finished(portfolioEnd(portfolio, page), page),
};

function finished(text: string, page: Page): string {
  return shownOn(page, withoutCommands(`${text}\n`));
}

function rowLines(row: Row, asOf: string, page: Page): string {
  const rest = Math.min(page.width, widest) - verdictWidth;
  const [first, more] = row.ok ? supplierWords(row, asOf) : unusableWords(row);
  const lines = [...wrap(safeLine(first), rest), ...wrap(safeLine(more), rest).map(page.paint.faint)];
  const verdict = row.ok ? verdictCell(row, page) : absenceCell(row, page);
  if (page.style === "plain") return [verdict, ...lines].join("\n");
  return tableRow([verdict, lines.join("\n")], [verdictWidth, rest]);
}

function supplierWords(row: SupplierRow, asOf: string): readonly [string, string] {
  const { supplier, number, level, open, planned, lapses, holdsUntil } = row;
  const who = number === undefined ? clip(supplier, 200) : `${clip(supplier, 200)} (${clip(number, 20)})`;
  const facts = [
    clip(row.source, 200),
    ...(open.length === 0 ? [] : [`open: ${some(open, 6)}`]),
    ...(planned.length === 0 ? [] : [`planned: ${some(planned, 6)}`]),
    ...(lapses === undefined
      ? []
      : [`lapses next: ${certificateName(lapses)}, ${dateInWords(lapses.expires)}`]),
    ...(holdsUntil === undefined ? [] : [`holds until ${dateInWords(holdsUntil)}`]),
    ...(row.notSent === 0 ? [] : [`${count(row.notSent, "evidence file")} not sent along`]),
    ...(row.asOf === asOf ? [] : [`as of ${dateInWords(row.asOf)}`]),
  ];
  return [`${who}, Level ${level}`, facts.join("; ")];
}

function unusableWords(row: UnusableRow): readonly [string, string] {
  const { problems, found, firm } = row;
  const [first] = problems;
  const message = first === undefined ? "" : `${clip(first.message, 300)}${moreProblems(found)}`;
  const where = unusableWhere(row);
  if (firm === undefined) return [clip(where, 300), message];
  const { name, companyNumber, level } = firm;
  const who =
    companyNumber === undefined ? clip(name, 200) : `${clip(name, 200)} (${clip(companyNumber, 20)})`;
  return [level === undefined ? who : `${who}, Level ${clip(level, 40)}`, `${clip(where, 200)}; ${message}`];
}

function absenceCell(row: UnusableRow, { paint, symbols }: Page): string {
  const absence = absenceOf(row);
  if (absence === undefined) return paint.warn(notAssessed);
  return paint.bad(`${symbols.notMet} ${absence === "no-declaration" ? "NOTHING SENT" : "NO LEVEL"}`);
}

function verdictCell({ verdict }: SupplierRow, { paint, symbols }: Page): string {
  return csmVerdictPaint(verdict, paint)(`${csmVerdictSign(verdict, symbols)} ${csmVerdictWords[verdict]}`);
}
