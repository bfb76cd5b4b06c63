import {
  isShortfall,
  fallsShort,
  type AssessedControl,
  type Assessment,
} from "../../assessment/assessment.ts";
import { areaLines } from "../rows/area-lines.ts";
import { markdownCode, markdownText } from "../../text/markdown-text.ts";
import { answeredByWords } from "../../words/assessed/answered-by-words.ts";
import { missingIn, planGapIn } from "../../words/assessed/missing-words.ts";
import { noPaint, unicode } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { toldFindings, type ToldFinding } from "../rows/finding-rows.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { bullets, heading, section, table } from "./blocks.ts";

/** The areas, required and recommended controls apart, in figures. */
export function areaTable(assessment: Assessment): readonly string[] {
  return table(
    ["Area", "Importance", "Controls", "Met", "Partly met", "Not met", "Unanswered", "Planned", "N/A"],
    areaLines(assessment).map((line) => [
      markdownText(`${line.area.id} ${line.area.title}`),
      line.importance,
      ...[
        line.controls,
        line.met,
        line.partlyMet,
        line.notMet,
        line.unanswered,
        line.planned,
        line.notApplicable,
      ].map(String),
    ]),
  );
}

/** Longer tables hold only what falls short; of the rest they give the ids. */
const fewControls = 30;

/** The controls: id, title, kind, importance, verdict, what is missing. */
export function controlBlocks({ controls }: Assessment): readonly string[] {
  const folded = controls.length > fewControls;
  const rows = controls.filter((each) => !isUntouched(each) && (!folded || fallsShort(each.verdict)));
  return [
    ...table(
      ["ID", "Control", "Area", "Kind", "Importance", "Verdict", "What is missing"],
      rows.map((each) => [
        markdownText(each.control.id),
        markdownText(each.control.title),
        markdownText(each.area.id),
        each.control.kind,
        each.importance,
        verdictOf(each),
        markdownText(missingIn(each)),
      ]),
    ),
    ...bullets([
      ...(folded ? [...idsOf(controls, "met"), ...idsOf(controls, "not-applicable")] : []),
      ...untouched(controls),
    ]),
  ];
}

function idsOf(controls: readonly AssessedControl[], verdict: "met" | "not-applicable"): readonly string[] {
  const all = controls.filter((each) => each.verdict === verdict);
  const [first] = all;
  return first === undefined ? [] : [`${verdictOf(first)} (${all.length}): ${listed(all)}`];
}

/** What is only suggested, and nobody has answered. */
function isUntouched({ importance, verdict }: AssessedControl): boolean {
  return importance === "recommended" && verdict === "unanswered";
}

function untouched(controls: readonly AssessedControl[]): readonly string[] {
  const all = controls.filter(isUntouched);
  return all.length === 0
    ? []
    : [`Recommended, not required, and not answered (${all.length}): ${listed(all)}`];
}

function listed(controls: readonly AssessedControl[]): string {
  return controls.map(({ control }) => markdownText(control.id)).join(", ");
}

/** Sign and word of a control's verdict. */
function verdictOf({ verdict }: AssessedControl): string {
  // A file holds Unicode, whatever the terminal does, and no colours.
  return markdownText(verdictMark(verdict, { symbols: unicode, paint: noPaint }));
}

/** Required controls that fall short, each with why it matters and its findings. */
export function shortfalls({ controls }: Assessment, depth: number): readonly string[] {
  const short = controls.filter(isShortfall);
  return section(
    depth,
    "What falls short",
    short.flatMap((each) => [
      heading(depth + 1, `${each.control.id} ${each.control.title}`),
      `${verdictOf(each)}. ${markdownText(each.control.why)}`,
      ...bullets([...toldFindings(each).map(findingItem), ...planItem(each), ...answeredItem(each)]),
    ]),
  );
}

function findingItem({ expected, found, fix, at }: ToldFinding): string {
  return [
    `**Expected:** ${markdownText(expected)}`,
    `**Found:** ${markdownText(found)}`,
    `**Fix:** ${markdownText(fix)}`,
    `**Where:** ${markdownCode(placeText(at))}`,
  ].join("\n  - ");
}

function planItem(assessed: AssessedControl): readonly string[] {
  const gap = planGapIn(assessed);
  const plan = assessed.plan?.plan;
  if (plan === undefined) return [];
  const doubt = gap === undefined ? "" : ` (does not count: ${gap})`;
  return [`**Plan:** ${markdownText(`${plan.action}${doubt}`)}`];
}

function answeredItem(assessed: AssessedControl): readonly string[] {
  const answered = answeredByWords(assessed);
  return answered === undefined ? [] : [`**Answered:** ${markdownText(answered)}`];
}
