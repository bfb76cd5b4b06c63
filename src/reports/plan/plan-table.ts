import type { ImprovementPlan, PlanEntry } from "../../following/plan-entries.ts";
import type { WorkGroup } from "../../following/work.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { shownOn, type Page } from "../../text/page.ts";
import { safeLine, withoutCommands } from "../../text/safe-text.ts";
import { shellWord } from "../../text/shell-word.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { notice } from "../../words/notice.ts";
import { acceptedWords } from "../../words/plan/accepted-words.ts";
import { groupWords } from "../../words/plan/group-words.ts";
import { lackWords } from "../../words/plan-lack-words.ts";
import { blocksWords, lackSentences, planNames, planSentences } from "../../words/plan/plan-sentences.ts";

/** Longer lines are hard to read. */
const widest = 100;

/** The plan for people at a terminal: what to do first, group by group, numbered through. */
export function planTable(plan: ImprovementPlan, page: Page): string {
  const width = Math.min(page.width, widest);
  const prose = (text: string): readonly string[] => wrap(safeLine(text), width);
  const [first = "", ...more] = planSentences(plan);
  const lead = [prose(first).map(page.paint.strong), ...more.map(prose)];
  const { marking } = plan.assessment.declaration;
  const blocks =
    page.style === "quiet"
      ? [prose(first)]
      : [
          marking === undefined ? [] : prose(marking).map(page.paint.strong),
          lead.flat(),
          ...groupsOf(plan).map(([group, entries]) => groupLines(group, entries, plan, width, page)),
          lackSentences(plan).flatMap(prose),
          plan.entries.length === 0 ? [] : [...prose(planNames), ...nextLines(plan, page)],
          prose(notice).map(page.paint.faint),
        ];
  const told = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return shownOn(page, withoutCommands(`${told.join("\n\n")}\n`));
}

function nextLines({ entries, assessment }: ImprovementPlan, page: Page): readonly string[] {
  const { path } = assessment.declaration;
  const isYaml = /\.ya?ml$/i.test(path);
  if (!isYaml || entries.every(({ from }) => from === "declaration")) return [];
  return [
    "To enter these actions in the declaration, with owners and dates to fill in:",
    `  csm-check plan ${shellWord(path)} --write${page.again}`,
  ];
}

function groupsOf({ entries }: ImprovementPlan): readonly (readonly [WorkGroup, readonly PlanEntry[]])[] {
  const groups = new Map<WorkGroup, PlanEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups];
}

function groupLines(
  group: WorkGroup,
  entries: readonly PlanEntry[],
  plan: ImprovementPlan,
  width: number,
  page: Page,
): readonly string[] {
  const { name, says } = groupWords[group];
  const colour = group === "overdue" || group === "start-today" ? page.paint.bad : page.paint.strong;
  return [
    colour(name),
    ...wrap(says, width).map(page.paint.faint),
    ...entries.flatMap((entry) => entryLines(entry, plan.entries.indexOf(entry) + 1, plan, width, page)),
  ];
}

function entryLines(
  entry: PlanEntry,
  number: number,
  { assessment }: ImprovementPlan,
  width: number,
  { paint }: Page,
): readonly string[] {
  const { assessed, action, group, lacks, from } = entry;
  const { control } = assessed;
  const label = `${number}. `;
  const indent = " ".repeat(label.length);
  const say = (text: string): readonly string[] => hanging(indent, safeLine(text), width);
  const missing = missingIn(assessed);
  const blocks = blocksWords(entry, assessment.catalogue.outlook !== undefined);
  const [head = "", ...rest] = hanging(label, safeLine(`${control.id} ${control.title}: ${missing}`), width);
  return [
    paint.strong(head),
    ...rest.map(paint.strong),
    ...say(group === "answer" && from === "remedy" ? `If not done yet: ${action}` : action),
    ...(blocks === undefined ? [] : say(blocks)),
    ...say(whenWords(entry)).map(entry.tooLate ? paint.bad : paint.faint),
    ...(from === "remedy" || group === "in-hand" || lacks.length === 0
      ? []
      : say(`Still lacks ${lackWords(lacks)}.`).map(paint.warn)),
    ...(control.remedy.page === undefined ? [] : [`${indent}${safeLine(control.remedy.page)}`]),
  ];
}

/** What it takes, who does it by when, and by when it has to begin. */
function whenWords({
  assessed,
  owner,
  due,
  dueLate,
  accepted,
  latestStart,
  tooLate,
  from,
}: PlanEntry): string {
  const facts = [
    effortWords(assessed.control.remedy),
    ...(owner === undefined ? [] : [`owner: ${owner}`]),
    ...(due === undefined ? [] : [`due ${dateInWords(due)}${dueLate ? ", after the deadline" : ""}`]),
    ...(from === "declaration" ? [acceptedWords(accepted)] : []),
    ...(latestStart === undefined
      ? []
      : [
          tooLate
            ? `too late: it had to begin by ${dateInWords(latestStart)}`
            : `begin by ${dateInWords(latestStart)}`,
        ]),
  ];
  return `(${facts.join("; ")})`;
}
