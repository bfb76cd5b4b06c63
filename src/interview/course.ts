import {
  recommendedAt,
  requiredAt,
  type Catalogue,
  type Control,
  type Level,
} from "../catalogue/catalogue.ts";
import { askedOf } from "../assessment/judge-control.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { yesNo } from "../document/yes-no.ts";
import { isAnswered } from "./is-answered.ts";
import { isOfControl, type ContractField, type ControlStep, type Step } from "./step.ts";

/** What of the catalogue is asked. */
export interface CourseOptions {
  readonly today: CalendarDate;
  /** Ask these controls alone. */
  readonly only?: readonly string[];
  /** Ask the recommended controls without offering them first. */
  readonly recommended?: boolean;
}

/** What became of a session so far, beside what is in the document. */
export interface Progress {
  /** Steps that were answered, skipped or left for later. */
  readonly handled: ReadonlySet<string>;
  /** The offer of the recommended controls was taken up. */
  readonly accepted: boolean;
}

/** Everything that may be asked, in order, from nothing but the catalogue; without a level, what finds the level. */
export function course(
  catalogue: Catalogue,
  level: Level | undefined,
  options: CourseOptions,
): readonly Step[] {
  const about: readonly Step[] = [
    { id: "name", kind: "name" },
    ...(catalogue.levels.length > 1
      ? [{ id: "level", kind: "level", levels: catalogue.levels } as const]
      : []),
  ];
  if (level === undefined) return about;
  const { today, only, recommended } = options;
  const [required, suggested] = [requiredAt(catalogue, level), recommendedAt(catalogue, level)];
  if (only !== undefined) {
    const controls = catalogue.controls.filter((control) => only.includes(control.id));
    return [
      ...about,
      ...certificates(controls, level, today),
      ...controls.flatMap((each) => questions(each, level, today, false)),
    ];
  }
  const offer: readonly Step[] =
    recommended === true || suggested.length === 0
      ? []
      : [{ id: "offer", kind: "offer", controls: suggested }];
  return [
    ...about,
    ...contractFields(catalogue).map(
      (field) => ({ id: `contract.${field}`, kind: "contract", field }) as const,
    ),
    ...(catalogue.about === "project" ? [] : [{ id: "scope", kind: "scope" } as const]),
    ...certificates(required, level, today),
    ...required.flatMap((each) => questions(each, level, today, false)),
    ...offer,
    ...suggested.flatMap((each) => questions(each, level, today, true)),
    { id: "declared.by", kind: "declared", field: "by" },
    { id: "declared.role", kind: "declared", field: "role" },
    { id: "confirm", kind: "confirm" },
  ];
}

/** The contract sets a level of the standard alone; a project has to be told from others. */
function contractFields({ outlook, about }: Catalogue): readonly ContractField[] {
  if (outlook !== undefined) return ["riskAssessmentReference", "buyer", "ends"];
  return about === "project" ? ["reference", "buyer"] : [];
}

function certificates(controls: readonly Control[], level: Level, today: CalendarDate): readonly Step[] {
  return controls.flatMap((control) =>
    askedOf(control, level, today).flatMap((question) =>
      question.type === "certificate"
        ? [{ id: `${control.id}.${question.id}`, kind: "certificate", control, question } as const]
        : [],
    ),
  );
}

/** First whether the control applies, then what decides it, what a certification assessor asks, and advice. */
function questions(
  control: Control,
  level: Level,
  today: CalendarDate,
  recommended: boolean,
): readonly Step[] {
  const { appliesIf } = control;
  const asked = askedOf(control, level, today);
  const inOrder = (["verdict", "dcc", "advice"] as const).flatMap((counts) =>
    asked.filter((question) => question.counts === counts),
  );
  return [
    ...(appliesIf === undefined
      ? []
      : [{ id: `${control.id}.${appliesIf.id}`, kind: "applies", control, question: appliesIf } as const]),
    ...inOrder.flatMap((question) =>
      question.type === "certificate"
        ? []
        : [{ id: `${control.id}.${question.id}`, kind: "answer", control, question, recommended } as const],
    ),
  ];
}

/** The steps that count for a document: without those of controls that do not apply, or were not taken up. */
export function openCourse(
  steps: readonly Step[],
  root: MapNode,
  { accepted }: Pick<Progress, "accepted">,
): readonly Step[] {
  const offered = steps.some((step) => step.kind === "offer");
  return steps.filter((step) => {
    if (!isOfControl(step)) return true;
    if (!applies(step, root)) return false;
    if (!offered || accepted || step.kind !== "answer" || !step.recommended) return true;
    return valueAt(root, "controls", step.control.id) !== undefined;
  });
}

/** The first step that is neither answered nor handled in this session. */
export function nextStep(
  steps: readonly Step[],
  root: MapNode,
  progress: Progress,
  today: CalendarDate,
): Step | undefined {
  return openCourse(steps, root, progress).find(
    (step) => !progress.handled.has(step.id) && !isAnswered(step, root, today),
  );
}

/** Whether a control's questions are asked: not after a no to whether it applies, nor where it was agreed that not. */
function applies(step: ControlStep, root: MapNode): boolean {
  const { control, kind } = step;
  const entry = valueAt(root, "controls", control.id);
  if (valueAt(entry, "notApplicable") !== undefined) return false;
  if (kind === "applies" || control.appliesIf === undefined) return true;
  return yesNo(textOf(valueAt(entry, "answers", control.appliesIf.id)) ?? "") !== false;
}
