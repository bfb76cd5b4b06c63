import { lastDay } from "../../assessment/judge-question.ts";
import { planEnd } from "../../declaration/plan-end.ts";
import { isCalendarDate, type CalendarDate } from "../../document/calendar-date.ts";
import { entryOf, textOf, valueAt, type Node } from "../../document/node.ts";
import type { Beside } from "./beside.ts";
import { certificatesBearing, timedQuestions } from "./certificates-bearing.ts";
import { passedIn } from "./outcomes-in.ts";
import type { Snapshot, SnapshotControl } from "./snapshot.ts";

/**
 * The last day on which the verdict of an assessment that is met can hold, as far as the assessment itself shows it:
 * certificates end, plans do, and evidence. Undefined where nothing in it ends.
 */
export function latestDay(nodes: readonly Node[], beside: Beside): CalendarDate | undefined {
  let latest: CalendarDate | undefined;
  for (const [index, control] of beside.snapshot.controls.entries()) {
    const node = nodes[index];
    if (control.importance !== "required" || node === undefined) continue;
    for (const day of daysOf(node, control, beside)) if (latest === undefined || day < latest) latest = day;
  }
  return latest;
}

/** The days after which a control falls short. */
function daysOf(node: Node, control: SnapshotControl, beside: Beside): readonly CalendarDate[] {
  const { verdict } = control;
  if (verdict !== "met" && verdict !== "planned") return [];
  const ends =
    verdict === "planned" ? planEnds(node, control, beside.snapshot) : answerEnds(node, control, beside);
  return [...evidenceEnds(control, beside.snapshot), ...ends];
}

/** Evidence that has ended is covered by no plan. */
function evidenceEnds({ evidence }: SnapshotControl, { options }: Snapshot): readonly CalendarDate[] {
  return options.evidence === "off" ? [] : evidence.flatMap(({ expires }) => expires ?? []);
}

/** Findings that a day to come may settle, so that the plan is not needed to its end. */
const settling: ReadonlySet<string> = new Set(["date-in-future"]);

function planEnds(node: Node, control: SnapshotControl, snapshot: Snapshot): readonly CalendarDate[] {
  const { findings, plan } = control;
  const may =
    mayNotApply(node) ||
    dccMay(snapshot) ||
    findings.some(({ code }) => settling.has(code) || code.startsWith("certificate-"));
  const end = planEnd(plan);
  return may || end === undefined ? [] : [end];
}

/** Once the certificates have ended or an answer is too old the control falls short, unless a plan takes over. */
function answerEnds(node: Node, control: SnapshotControl, beside: Beside): readonly CalendarDate[] {
  const { certificates, verdict } = beside.snapshot;
  // Most controls ask for nothing that ends.
  if (
    beside.catalogue !== undefined &&
    control.by !== "dcc" &&
    !timedQuestions(beside.catalogue).has(control.id)
  )
    return [];
  if ((verdict === "met-with-plan" && control.plan !== undefined) || mayNotApply(node)) return [];
  const bearing = certificatesBearing(node, control, beside);
  const byDcc = control.by === "dcc" ? [certificates.filter(({ scheme }) => scheme === "dcc")] : [];
  const last = [...bearing, ...byDcc].flatMap((some) =>
    some
      .map(({ expires }) => expires)
      .toSorted()
      .slice(-1),
  );
  return [...last, ...dateEnds(node, control, beside)];
}

/** How long an answer that is a date passes, where the catalogue tells that. */
function dateEnds(node: Node, { id }: SnapshotControl, { catalogue }: Beside): readonly CalendarDate[] {
  const timed = catalogue === undefined ? undefined : timedQuestions(catalogue).get(id);
  if (timed === undefined) return [];
  const passed = passedIn(node);
  return timed.flatMap((question) => {
    if (question.type !== "date" || !passed.includes(question.id)) return [];
    const answer = textOf(valueAt(node, "answers", question.id));
    return answer !== undefined && isCalendarDate(answer) ? [lastDay(answer, question.within)] : [];
  });
}

/** A claim that begins on a day to come. */
function mayNotApply(node: Node): boolean {
  return entryOf(node, "notApplicable") !== undefined;
}

function dccMay({ options, certificates }: Snapshot): boolean {
  return options.acceptDcc && certificates.some(({ scheme }) => scheme === "dcc");
}
