import { planEnd } from "../../declaration/plan-end.ts";
import { stringify } from "csv-stringify/sync";
import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { questionOf, type Finding } from "../../assessment/finding.ts";
import type { Place } from "../../document/place.ts";
import { notAssessed } from "../../words/verdict/csm-verdict-words.ts";
import { csvId, csvText } from "../../text/csv-text.ts";
import { evidenceCell } from "./evidence-cell.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { Item, UnusableItem } from "../../assessment/item.ts";
import { notice } from "../../words/notice.ts";
import type { Page } from "../../text/page.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { problemWords } from "../../words/problem/problem-words.ts";

/**
 * The columns, fixed for good, new ones behind the last: whoever reads them by name or by number must not be surprised. The notice and the marking
 * are columns rather than lines of their own, so that every row has the same shape and none is cut off from them when
 * rows are sorted, filtered or copied.
 */
const columns = [
  "supplier",
  "company number",
  "level",
  "as of",
  "declaration verdict",
  "control",
  "title",
  "area",
  "kind",
  "importance",
  "verdict",
  "finding",
  "question",
  "expected",
  "found",
  "fix",
  "evidence",
  "plan action",
  "plan due",
  "path",
  "line",
  "column",
  "catalogue",
  "tool",
  "marking",
  "notice",
  "holds until",
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * The report as CSV (RFC 4180): a row for each finding of a control that falls short, a row for each other control, and
 * for a file that cannot be used a row for each problem; above them, of several files, a row each. It begins with a byte
 * order mark: those who open CSV open it in Excel, which takes it for another encoding otherwise; for programs there is
 * JSON. Names and ids that a spreadsheet would take for numbers begin with an apostrophe; the workbook needs none.
 */
export function csv(items: readonly Item[], page: Page): string {
  const rows = [
    ...(items.length < 2 ? [] : items.map(firstRow)),
    ...items.flatMap((item) => (item.ok ? rowsOf(item.assessment) : problemRows(item))),
  ];
  const tool = `${page.tool.name} ${page.tool.version}`;
  return stringify(
    [
      columns,
      ...rows.map((row) => columns.map((name) => cellText(name, { tool, notice, ...row }[name] ?? ""))),
    ],
    { bom: true, record_delimiter: "windows" },
  );
}

/** Figures and dates are to be reckoned with; a name or an id is to stay what it is. */
const names: ReadonlySet<string> = new Set<keyof Row>([
  "supplier",
  "company number",
  "level",
  "control",
  "title",
  "area",
  "question",
  "path",
  "marking",
]);

function cellText(column: string, text: string): string {
  return names.has(column) ? csvId(text) : csvText(text);
}

/** Of several files each has a row first, which names no control and holds the verdict in words. */
function firstRow(item: Item): Row {
  if (!item.ok)
    return {
      supplier: item.path,
      "declaration verdict": notAssessed,
      found: problemCount(item.problems),
      path: item.path,
    };
  return {
    ...wholeOf(item.assessment),
    found: verdictTexts(item.assessment).join(" "),
    path: item.path,
  };
}

function rowsOf(assessment: Assessment): readonly Row[] {
  const whole = wholeOf(assessment);
  const { path } = assessment.declaration;
  return assessment.controls.flatMap((each) => controlRows(each, path).map((row) => ({ ...whole, ...row })));
}

function wholeOf({
  declaration,
  level,
  circumstances,
  verdict,
  catalogue,
  holdsUntil = "",
}: Assessment): Row {
  const { supplier, marking } = declaration;
  return {
    supplier: supplier.name,
    "company number": supplier.companyNumber ?? "",
    level: level.id,
    "as of": circumstances.asOf,
    "declaration verdict": verdict,
    "holds until": holdsUntil,
    catalogue: `${catalogue.id} ${catalogue.version}`,
    marking: marking ?? "",
    notice: catalogue.reservation === undefined ? notice : `${notice} ${catalogue.reservation}`,
  };
}

function controlRows(assessed: AssessedControl, path: string): readonly Row[] {
  const { control, importance, verdict, evidence, declared, findings } = assessed;
  const plan = declared?.plan;
  const row: Row = {
    control: control.id,
    title: control.title,
    area: control.area,
    kind: control.kind,
    importance,
    verdict,
    evidence: evidenceCell(evidence.map(({ evidence: named, state }) => ({ ...named, state }))),
    "plan action": plan?.action ?? "",
    "plan due": planEnd(plan) ?? "",
  };
  if (!fallsShort(verdict) || findings.length === 0)
    return [{ ...row, ...placeOf(declared?.at ?? { path }) }];
  return findings.map((finding) => ({ ...row, ...findingOf(finding, assessed), ...placeOf(finding.at) }));
}

function findingOf(finding: Finding, { control }: AssessedControl): Row {
  const { expected, found, fix } = findingWords(finding, control, "data");
  const question = questionOf(finding)?.id ?? "";
  return { finding: finding.code, question, expected, found, fix };
}

function problemRows({ path, problems }: UnusableItem): readonly Row[] {
  return problems.map((problem) => {
    const { says, mend } = problemWords(problem);
    const told = { finding: problem.code, found: says, fix: mend };
    // Who it is is not known, and a row without a name is lost among others.
    return { supplier: path, "declaration verdict": notAssessed, ...told, ...placeOf(problem.at) };
  });
}

function placeOf({ path, line, column }: Place): Row {
  return { path, line: String(line ?? ""), column: String(column ?? "") };
}
