import type { ImprovementPlan, PlanEntry } from "../../following/plan-entries.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Tool } from "../../text/page.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { notice } from "../../words/notice.ts";
import { acceptedWords } from "../../words/plan/accepted-words.ts";
import { groupWords } from "../../words/plan/group-words.ts";
import type { Block, Cell, Paper, Paragraph } from "../paper/block.ts";
import { heading, paragraph, plain, soft, strong } from "../paper/runs.ts";
import { planListing } from "./plan-listing.ts";

/** The Cyber Improvement Plan on paper: what it says first, a table for each group, and room for the acceptance. */
export function planPaper(plan: ImprovementPlan, { name, version }: Tool): Paper {
  const { title, marking, lead, facts, after, blanks = [] } = planListing(plan);
  const groups = [...new Set(plan.entries.map(({ group }) => group))];
  const blocks: readonly Block[] = [
    heading(1, title),
    ...lead.map((text) => paragraph({ text })),
    { kind: "facts", facts },
    ...groups.flatMap((group) => groupBlocks(group, plan)),
    heading(2, "To know"),
    { kind: "list", ordered: false, items: after.map((text) => ({ runs: [{ text }] })) },
    ...blanks.flatMap(blankBlocks),
    paragraph({ text: notice }),
    paragraph(soft(`Made with ${name} ${version}.`)),
  ];
  const sheet = { about: title, blocks };
  return { title, sheets: [marking === undefined ? sheet : { ...sheet, marking }] };
}

function groupBlocks(group: PlanEntry["group"], { entries }: ImprovementPlan): readonly Block[] {
  const { name, says } = groupWords[group];
  const of = entries.filter((each) => each.group === group);
  return [
    heading(2, `${name} (${count(of.length, "control")})`),
    paragraph({ text: says }),
    {
      kind: "table",
      heads: ["Control", "What is missing", "What to do", "Owner and date", "Acceptance"],
      shares: [4, 5, 8, 4, 4],
      rows: of.map(rowOf),
    },
  ];
}

function rowOf(entry: PlanEntry): readonly Cell[] {
  const { assessed, action, from, mitigation, accepted } = entry;
  const { control } = assessed;
  const whose = from === "declaration" ? [strong("The supplier's plan: ")] : [];
  return [
    [[strong(control.id)], plain(control.title)],
    [plain(missingIn(assessed))],
    [
      [...whose, { text: `${action} ` }, soft(`(${effortWords(control.remedy)})`)],
      ...(mitigation === undefined ? [] : [[soft("Until then: "), { text: mitigation }]]),
    ],
    ownerCell(entry),
    [plain(from === "declaration" ? acceptedWords(accepted) : "")],
  ];
}

/** What is not known yet has a line to be filled in. */
function ownerCell({ owner, due, latestStart, tooLate }: PlanEntry): Cell {
  const line = (label: string, value: string | undefined): Paragraph => [
    soft(`${label}: `),
    { text: value ?? "__________" },
  ];
  return [
    line("Owner", owner),
    line("Due", due === undefined ? undefined : dateInWords(due)),
    ...(latestStart === undefined
      ? []
      : [line(tooLate ? "Too late, begin by" : "Begin by", dateInWords(latestStart))]),
  ];
}

/** A table to write in. */
function blankBlocks({
  heading: title,
  labels,
}: {
  heading: string;
  labels: readonly string[];
}): readonly Block[] {
  return [
    heading(2, title),
    {
      kind: "table",
      heads: ["To be filled in", ""],
      shares: [1, 3],
      rows: labels.map((label): readonly Cell[] => [[[strong(label)]], [[], []]]),
    },
  ];
}
