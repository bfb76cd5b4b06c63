import { daysBetween } from "../../assessment/calendar.ts";
import { daysTaken, type ImprovementPlan, type PlanEntry } from "../../following/plan-entries.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { levelName } from "../verdict/verdict-sentence.ts";
import { lackWords } from "../plan-lack-words.ts";

/** Both of its names are in use. */
export const planNames: string =
  "A Cyber Improvement Plan (also called Cyber Implementation Plan) counts once the contracting authority has accepted it: who, and when, is entered in the declaration.";

/** What a plan begins with: what can no longer be done in time, how much there is, and what can be done this week. */
export function planSentences(plan: ImprovementPlan): readonly string[] {
  const { assessment, entries } = plan;
  const { declaration, catalogue, level, circumstances } = assessment;
  const name = clip(declaration.supplier.name, 200);
  const what = `${levelName(catalogue, level)} as of ${dateInWords(circumstances.asOf)}`;
  if (entries.length === 0)
    return [`There is nothing to plan: no required control falls short. ${name}, ${what}.`];
  const open = entries.filter(({ group }) => group !== "in-hand");
  const inHand = entries.length - open.length;
  return [
    ...deadlineSentence(plan),
    `${name}, ${what}: ${count(open.length, "required control")} to deal with${inHand === 0 ? "" : `, and ${inHand} covered by an accepted plan`}.`,
    ...thisWeek(open),
  ];
}

/** What is too late is said first, and by which rule. */
function deadlineSentence({ by, entries, assessment }: ImprovementPlan): readonly string[] {
  if (by === undefined) return [];
  const late = entries.filter(({ tooLate }) => tooLate);
  const until = daysBetween(assessment.circumstances.asOf, by);
  const away = until < 0 ? "which has passed" : `${count(until, "day")} away`;
  const { days, weeks, months } = daysTaken;
  const rule = `Our rule of thumb: what takes days is given ${days} days, weeks ${weeks}, months ${months}.`;
  const dueLate = entries.filter((each) => each.dueLate);
  const later =
    dueLate.length === 0
      ? []
      : [
          `${count(dueLate.length, "entry is", "entries are")} planned for a day after it: ${idsOf(dueLate)}.`,
        ];
  if (late.length === 0)
    return [
      `By ${dateInWords(by)} (${away}) all of it can still be done, if each is begun in time. ${rule}`,
      ...later,
    ];
  const ids = some(
    late.map(({ assessed }) => assessed.control.id),
    8,
  );
  return [
    `By ${dateInWords(by)} (${away}) ${late.length} of ${entries.length} can most likely no longer be done: ${ids}. Tell the buyer now, and ask for a later date. ${rule}`,
    ...later,
  ];
}

function thisWeek(open: readonly PlanEntry[]): readonly string[] {
  const answers = open.filter(({ group }) => group === "answer");
  const questions = answers.flatMap(({ assessed }) => assessed.findings).length;
  const start = open.filter(({ group }) => group === "start-today");
  const quick = open.filter(
    ({ group, assessed: { control } }) =>
      (group === "fix" || group === "overdue") && control.remedy.takes === "days",
  );
  const late = open.filter((each) => each.group === "overdue" && !quick.includes(each));
  const parts = [
    ...(late.length === 0 ? [] : [`finish ${idsOf(late)}, or have a later date accepted`]),
    ...(start.length === 0 ? [] : [`start ${idsOf(start)}`]),
    ...(questions === 0
      ? []
      : [`answer ${count(questions, "question")} about ${count(answers.length, "control")}`]),
    ...(quick.length === 0
      ? []
      : [`finish ${idsOf(quick)}, which ${quick.length === 1 ? "takes" : "take"} days`]),
  ];
  return parts.length === 0 ? [] : [`This week: ${parts.join("; ")}.`];
}

function idsOf(entries: readonly PlanEntry[]): string {
  return some(
    entries.map(({ assessed }) => assessed.control.id),
    5,
  );
}

/** What waits for a certificate that is missing; undefined where nothing does. */
export function blocksWords({ blocks, assessed, group }: PlanEntry, hasOutlook: boolean): string | undefined {
  if (group === "in-hand" || !assessed.control.questions.some(({ type }) => type === "certificate"))
    return undefined;
  const dcc = hasOutlook ? ", and no Defence Cyber Certification can be had" : "";
  const others =
    blocks.length === 0 ? "" : ` ${some(blocks, 5)} ${blocks.length === 1 ? "waits" : "wait"} for it.`;
  return `Without the certificate the level is not met, whatever else is done${dcc}.${others}`;
}

/** What is still to be entered for the plans of a declaration, control by control. */
export function lackSentences({ entries }: ImprovementPlan): readonly string[] {
  return entries
    .filter(({ from, lacks, group }) => from === "declaration" && lacks.length > 0 && group !== "in-hand")
    .map(({ assessed, lacks }) => `The plan for ${assessed.control.id} still lacks ${lackWords(lacks)}.`);
}
