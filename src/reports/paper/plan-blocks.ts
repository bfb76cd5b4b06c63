import { fallsShort, type Assessment } from "../../assessment/assessment.ts";
import { count, list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { planRows, type PlanRow } from "../rows/plan-rows.ts";
import type { Block, Cell, ListItem, Paragraph } from "./block.ts";
import { heading, paragraph, plain, soft, strong, verdictRun } from "./runs.ts";

/** What falls short of what is required and what is done about it, then what is only suggested, in brief. */
export function planBlocks(assessment: Assessment): readonly Block[] {
  const rows = planRows(assessment);
  return [
    heading(2, "What falls short, and the plan"),
    rows.length === 0
      ? paragraph({ text: "No required control falls short." })
      : {
          kind: "table",
          heads: ["Control", "What is missing", "What to do"],
          shares: [5, 6, 9],
          rows: rows.map((row) => [controlCell(row), missingCell(row), actionCell(row)]),
        },
    ...suggestedBlocks(assessment),
  ];
}

function controlCell({ id, title, verdict }: PlanRow): Cell {
  return [[verdictRun(verdict)], [strong(`${id} ${title}`)]];
}

function missingCell({ missing, told, verdict }: PlanRow): Cell {
  if (verdict === "unanswered" || verdict === "planned") return [plain(sentence(missing))];
  return told.map(({ expected, found }): Paragraph => [
    { text: `${sentence(expected)} ` },
    soft("Found: "),
    { text: `${found}.` },
  ]);
}

function actionCell(row: PlanRow): Cell {
  const effort = soft(`(${effortWords(row.remedy)})`);
  if (!row.planned) return [[{ text: `${row.action} ` }, effort]];
  const { owner, due, mitigation, acceptance } = row;
  const facts = [
    ["Owner", owner],
    ["Due", due === undefined ? undefined : dateInWords(due)],
    ["Until then", mitigation],
    ["Acceptance", acceptance === "" ? undefined : acceptance],
  ] as const;
  return [
    [strong("The supplier's plan: "), { text: `${row.action} ` }, effort],
    ...facts.flatMap(([label, value]): Paragraph[] =>
      value === undefined ? [] : [[soft(`${label}: `), { text: value }]],
    ),
  ];
}

/** What is only suggested: what is not followed has a row, what nobody answered is counted. */
function suggestedBlocks({ controls }: Assessment): readonly Block[] {
  const open = controls.filter((each) => each.importance === "recommended" && fallsShort(each.verdict));
  if (open.length === 0) return [];
  const unanswered = open.filter((each) => each.verdict === "unanswered");
  const items = open
    .filter((each) => !unanswered.includes(each))
    .map((each): ListItem => ({
      sign: each.verdict,
      runs: [{ text: `${each.control.id} ${each.control.title} ` }, soft(missingIn(each))],
    }));
  const ids = list(unanswered.map((each) => each.control.id));
  return [
    heading(3, "Suggested, and not required at this level"),
    ...(items.length === 0 ? [] : [{ kind: "list", ordered: false, items } as const]),
    ...(unanswered.length === 0
      ? []
      : [paragraph(soft(`${count(unanswered.length, "suggestion")} not answered: ${ids}.`))]),
  ];
}

function sentence(text: string): string {
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
