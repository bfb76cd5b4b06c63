import { stringify } from "csv-stringify/sync";
import type { Item } from "../../assessment/item.ts";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { planEnd } from "../../declaration/plan-end.ts";
import { mostTold, type ToldProblems } from "../../following/snapshot/told-problem.ts";
import { csvId, csvText } from "../../text/csv-text.ts";
import type { Page, Tool } from "../../text/page.ts";
import { clip } from "../../text/safe-text.ts";
import { notice } from "../../words/notice.ts";
import { firstProblem } from "../../words/portfolio/unusable-words.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import { notAssessed } from "../../words/verdict/csm-verdict-words.ts";
import { evidenceCell } from "./evidence-cell.ts";
import { judgedControls, type JudgedControl, type JudgedControls } from "./judged-controls.ts";

/** The columns, fixed for good: whoever reads them by name or by number must not be surprised. */
const columns = [
  ...["supplier", "company number", "level", "as of", "declaration verdict", "holds until"],
  ...["control", "title", "area", "importance", "verdict", "findings", "falls short", "evidence"],
  ...["plan action", "plan due", "plan counts", "source", "catalogue", "tool", "marking", "notice"],
  // What came later stands behind what was there before.
  ...["answered by", "answered on"],
] as const;

/** Figures and dates are to be reckoned with; a name or an id is to stay what it is. */
const names: ReadonlySet<string> = new Set([
  ...["supplier", "company number", "level", "control", "title", "area", "source", "marking", "answered by"],
]);

type Cells = Readonly<Record<string, string>>;

/**
 * A row a control as CSV (RFC 4180), of one supplier or of many, and nothing else: what sorts, filters and counts in a
 * spreadsheet or a database. A file that could not be used has one row, so that it is not lost.
 */
export function controlsCsv(items: readonly Item[], { tool }: Page): string {
  return controlsHead() + items.map((item) => rowsOfItem(item, tool)).join("");
}

function rowsOfItem(item: Item, tool: Tool): string {
  if (item.ok)
    return controlRows(judgedControls(item.assessment), tool, item.assessment.catalogue.reservation);
  const { path, problems } = item;
  const told = problems.slice(0, mostTold).map((problem) => ({
    code: problem.code,
    message: problemSentence(problem),
    at: problem.at,
  }));
  return unusableRow({ source: path, problems: told, found: problems.length }, tool);
}

/** The heading row. It begins with a byte order mark, for Excel. */
export function controlsHead(): string {
  return stringify([columns], { bom: true, record_delimiter: "windows" });
}

/** The rows of a supplier, below the heading row; `reservation` is what its catalogue wants said in every report. */
export function controlRows(judged: JudgedControls, tool: Tool, reservation?: string): string {
  const { supplier, catalogue } = judged;
  const whole: Cells = {
    supplier: supplier.name,
    "company number": supplier.companyNumber ?? "",
    level: judged.level,
    "as of": judged.asOf,
    "declaration verdict": publishedVerdict(judged.verdict),
    "holds until": judged.holdsUntil ?? "",
    source: judged.source,
    catalogue: `${catalogue.id} ${catalogue.version}`,
    marking: judged.marking ?? "",
    notice: reservation === undefined ? notice : `${notice} ${reservation}`,
  };
  return rows(
    judged.controls.map((control) => ({ ...whole, ...cellsOf(control) })),
    tool,
  );
}

function cellsOf(control: JudgedControl): Cells {
  const { id, title, area, importance, verdict, findings, evidence, plan, answeredBy, answeredOn } = control;
  return {
    ...{ control: id, title, area: area ?? "", importance, verdict },
    findings: findings.map(({ code }) => code).join(" "),
    "falls short": clip(findings.map(({ message }) => message).join("; "), 4000),
    evidence: evidenceCell(evidence),
    ...{ "answered by": answeredBy ?? "", "answered on": answeredOn ?? "" },
    ...(plan === undefined
      ? {}
      : {
          "plan action": plan.action,
          "plan due": planEnd(plan) ?? "",
          "plan counts": plan.counts ? "yes" : "no",
        }),
  };
}

/** The row of a file that could not be used. Unless a register says whose it is nobody knows, and a row without a name is lost among others. */
export function unusableRow(told: ToldProblems, tool: Tool): string {
  const { source, problems, firm } = told;
  return rows(
    [
      {
        ...{ supplier: firm?.name ?? source, source, "declaration verdict": notAssessed },
        ...{ "company number": firm?.companyNumber ?? "", level: firm?.level ?? "" },
        findings: problems.map(({ code }) => code).join(" "),
        "falls short": firstProblem(told),
      },
    ],
    tool,
  );
}

function rows(all: readonly Cells[], tool: Tool): string {
  const same: Cells = { tool: `${tool.name} ${tool.version}`, notice };
  const lines = all.map((own) => {
    const cells = { ...same, ...own };
    return columns.map((name) => cellText(name, cells[name] ?? ""));
  });
  return stringify(lines, { record_delimiter: "windows" });
}

function cellText(column: string, text: string): string {
  return names.has(column) ? csvId(text) : csvText(text);
}
