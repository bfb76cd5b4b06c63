import type { Catalogue, Question } from "../catalogue/catalogue.ts";
import type { Answer } from "../declaration/answer.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { planEnd } from "../declaration/plan-end.ts";
import { fallsShort, type AssessedControl, type Circumstances } from "./assessment.ts";
import { daysBetween } from "./calendar.ts";
import { isOfLaw, questionOf } from "./finding.ts";
import { lacksOf } from "./plan-gap.ts";
import type { Warning } from "./warning.ts";

/** A plan that falls due is warned of this many days before. */
const soon = 30;

/** What is to be known of an assessed control, whatever its verdict. */
export function controlWarnings(assessed: AssessedControl, { asOf }: Circumstances): Warning[] {
  const { control, declared, evidence } = assessed;
  const warnings = [
    ...planWarnings(assessed, asOf),
    ...applicability(assessed, asOf),
    ...noteWarnings(assessed),
  ];
  if (control.caution !== undefined && evidence.length > 0 && declared !== undefined)
    warnings.push({ code: "control-caution", control: control.id, at: declared.at });
  const told = new Set<Question>();
  for (const finding of assessed.advice) {
    const question = questionOf(finding);
    // Several certificates can fail one question.
    if (question !== undefined && isOfLaw(finding) && !told.has(question))
      warnings.push({ code: "law-asks", control: control.id, question, at: finding.at });
    if (question !== undefined) told.add(question);
    // One that decides the control is said in its row.
    if (finding.code === "date-in-future")
      warnings.push({
        code: "answer-in-future",
        control: control.id,
        question: finding.question,
        on: finding.given,
        at: finding.at,
      });
  }
  return warnings;
}

function planWarnings({ control, plan }: AssessedControl, asOf: string): Warning[] {
  if (plan === undefined) return [];
  const { gap } = plan;
  const at = plan.plan.at;
  if (gap !== undefined)
    return gap === "nothing-to-plan" || gap === "plans-off"
      ? []
      : [{ code: "plan-does-not-count", control: control.id, gap, lacks: lacksOf(plan.plan), at }];
  const due = planEnd(plan.plan);
  if (due === undefined || daysBetween(asOf, due) > soon) return [];
  return [{ code: "plan-due-soon", control: control.id, due, days: daysBetween(asOf, due), at }];
}

function applicability({ control, declared, verdict }: AssessedControl, asOf: string): Warning[] {
  const claim = declared?.notApplicable;
  const later = claim !== undefined && claim.on > asOf;
  const still: Warning[] = later
    ? [{ code: "not-applicable-later", control: control.id, on: claim.on, at: claim.at }]
    : [];
  if (verdict !== "not-applicable" || declared === undefined) return still;
  // An answer can make it so before the claim begins.
  const holding = later ? undefined : claim;
  const answer = control.appliesIf === undefined ? undefined : declared.answers.get(control.appliesIf.id);
  const agreed = holding === undefined ? {} : { agreedWith: holding.agreedWith };
  const at = holding?.at ?? answer?.at ?? declared.at;
  return [{ code: "claimed-not-applicable", control: control.id, ...agreed, at }, ...still];
}

/** Options that want a note, chosen without a note or evidence. */
function noteWarnings({ control, declared, questions }: AssessedControl): Warning[] {
  if (declared === undefined || declared.note !== undefined || declared.evidence.length > 0) return [];
  // What is not asked, for the day, the level or because the control does not apply, wants no note.
  return questions.flatMap(({ answer }): readonly Warning[] =>
    answer === undefined || !wantsNotes(answer)
      ? none
      : wantingNotes(answer).map((option) => ({
          code: "choice-without-note",
          control: control.id,
          option,
          at: answer.at,
        })),
  );
}

const none: readonly never[] = [];

/** Whether there is an option that wants a note: few questions have one. */
function wantsNotes({ question }: Answer): boolean {
  return "options" in question && question.options.some(({ needsNote }) => needsNote);
}

/** The chosen options that want a note. */
function wantingNotes(answer: Answer): readonly string[] {
  if (answer.type !== "choice" && answer.type !== "choices") return [];
  const given = answer.type === "choice" ? [answer.value] : answer.value;
  return answer.question.options
    .filter((option) => option.needsNote && given.includes(option.id))
    .map((option) => option.id);
}

/**
 * Controls that a stronger one takes the place of: answered where the level asks for the stronger one, or required
 * and short while the stronger one, `strongerMet` says, is met.
 */
export function strongerWarnings(
  catalogue: Catalogue,
  declaration: Declaration,
  controls: readonly AssessedControl[],
  strongerMet: (id: string) => boolean,
): Warning[] {
  const required = new Map(
    controls.filter((each) => each.importance === "required").map((each) => [each.control.id, each]),
  );
  return catalogue.controls.flatMap(({ id, replacedBy }): Warning[] => {
    if (replacedBy === undefined) return [];
    const said = declaration.controls.get(id);
    const assessed = required.get(id);
    if (assessed === undefined)
      return said !== undefined && required.has(replacedBy)
        ? [{ code: "stronger-control-needed", control: id, stronger: replacedBy, at: said.at }]
        : [];
    if (!fallsShort(assessed.verdict) || !strongerMet(replacedBy)) return [];
    const at = declaration.controls.get(replacedBy)?.at ?? declaration.places.controls;
    return [{ code: "stronger-control-met", control: id, stronger: replacedBy, at }];
  });
}
