import {
  recommendedAt,
  requiredAt,
  type Catalogue,
  type Control,
  type Level,
} from "../catalogue/catalogue.ts";
import { askedOf } from "../assessment/judge-control.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { MapNode } from "../document/node.ts";
import { askedIn } from "./asked/fields.ts";
import { isAnswered } from "./is-answered.ts";
import { isAsked } from "./is-asked.ts";
import {
  fieldStep,
  isOfControl,
  type ControlStep,
  type OfferStep,
  type Part,
  type Step,
} from "./asked/step.ts";

/** What of the catalogue is asked. */
export interface CourseOptions {
  readonly today: CalendarDate;
  /** Ask these controls alone. */
  readonly only?: readonly string[];
  /** Ask the recommended controls without offering them first. */
  readonly recommended?: boolean;
  /** The level is set by whoever asks, and no question. */
  readonly isLevelGiven?: boolean;
}

/** What became of a session so far, beside what is in the document. */
export interface Progress {
  /** Steps that were answered, skipped or left for later. */
  readonly handled: ReadonlySet<string>;
  /** The offers that were taken up. */
  readonly accepted: ReadonlySet<string>;
}

/** Everything that may be asked, in order, from nothing but the catalogue; without a level, what finds the level. */
export function course(
  catalogue: Catalogue,
  level: Level | undefined,
  options: CourseOptions,
): readonly Step[] {
  const about: readonly Step[] = [
    ...askedIn("supplier", catalogue).map((field) => fieldStep(field)),
    ...(catalogue.levels.length > 1 && options.isLevelGiven !== true
      ? [{ id: "level", kind: "level", levels: catalogue.levels } as const]
      : []),
  ];
  if (level === undefined) return about;
  const { today, only } = options;
  if (only !== undefined) {
    const controls = catalogue.controls.filter((control) => only.includes(control.id));
    const steps = controls.map((control) => questions(control, level, today, "needed"));
    return [...about, ...certificatesFirst(steps.flatMap(({ first }) => first)), ...restOf(steps)];
  }
  const scope = askedIn("scope", catalogue).map((field) => fieldStep(field));
  const needed = requiredAt(catalogue, level).map((each) => questions(each, level, today, "needed"));
  return [
    ...about,
    ...askedIn("contract", catalogue).map((field) =>
      fieldStep(field, scope.length === 0 ? "controls" : "scope"),
    ),
    ...scope,
    ...certificatesFirst(needed.flatMap(({ first }) => first)),
    ...offered("rest", restOf(needed), false),
    ...recommendedSteps(catalogue, level, options),
    ...askedIn("declared", catalogue).map((field) => fieldStep(field)),
    { id: "confirm", kind: "confirm" },
  ];
}

/** What one control asks: what decides it, and what decides nothing. */
interface Questions {
  readonly first: readonly ControlStep[];
  readonly rest: readonly ControlStep[];
}

function restOf(controls: readonly Questions[]): readonly ControlStep[] {
  return controls.flatMap(({ rest }) => rest);
}

function certificatesFirst(steps: readonly ControlStep[]): readonly ControlStep[] {
  const isFirst = ({ kind }: ControlStep): boolean => kind === "certificate";
  return [...steps.filter(isFirst), ...steps.filter((step) => !isFirst(step))];
}

function recommendedSteps(
  catalogue: Catalogue,
  level: Level,
  { today, recommended }: CourseOptions,
): readonly Step[] {
  const controls = recommendedAt(catalogue, level).map((each) =>
    questions(each, level, today, "recommended"),
  );
  const steps = [...controls.flatMap(({ first }) => first), ...restOf(controls)];
  return offered("recommended", steps, recommended === true);
}

/** Questions behind their offer; without it where they are wanted anyway. */
function offered(id: OfferStep["id"], steps: readonly ControlStep[], isWanted: boolean): readonly Step[] {
  return isWanted || steps.length === 0 ? steps : [{ id, kind: "offer", steps }, ...steps];
}

/** First whether the control applies, then what decides it; apart, what an assessor asks, and advice. */
function questions(control: Control, level: Level, today: CalendarDate, part: Part): Questions {
  const { appliesIf } = control;
  const common = { control, part };
  const asked = askedOf(control, level, today).map((question): ControlStep => {
    const id = `${control.id}.${question.id}`;
    const own = part === "needed" && question.counts !== "verdict" ? "rest" : part;
    return question.type === "certificate"
      ? { ...common, id, kind: "certificate", question }
      : { ...common, id, kind: "answer", question, part: own };
  });
  const counting = (...counts: readonly string[]): readonly ControlStep[] =>
    asked.filter(({ question }) => "counts" in question && counts.includes(question.counts));
  const applies: readonly ControlStep[] =
    appliesIf === undefined
      ? []
      : [{ ...common, id: `${control.id}.${appliesIf.id}`, kind: "applies", question: appliesIf }];
  return {
    first: [...applies, ...counting("verdict")],
    rest: [...counting("dcc"), ...counting("advice")],
  };
}

/** The steps that count for a document: without those that are not asked, or behind an offer that was not taken up. */
export function openCourse(
  steps: readonly Step[],
  root: MapNode,
  { accepted }: Pick<Progress, "accepted">,
): readonly Step[] {
  const offers = new Set(steps.flatMap((step) => (step.kind === "offer" ? [step.id] : [])));
  return steps.filter((step) => {
    if (!isOfControl(step)) return true;
    if (!isAsked(step, root)) return false;
    return step.part === "needed" || !offers.has(step.part) || accepted.has(step.part);
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
