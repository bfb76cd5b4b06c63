import type {
  AnsweredQuestion,
  AppliesIf,
  CertificateQuestion,
  Control,
  Level,
} from "../../catalogue/catalogue.ts";
import type { Field } from "./fields.ts";

/** Why a question is asked: the level needs it, it decides nothing, or the level only suggests its control. */
export type Part = "needed" | "rest" | "recommended";

/** A step that belongs to a control. */
export type ControlStep = { readonly id: string; readonly control: Control; readonly part: Part } & (
  | { readonly kind: "certificate"; readonly question: CertificateQuestion }
  | { readonly kind: "applies"; readonly question: AppliesIf }
  | { readonly kind: "answer"; readonly question: AnsweredQuestion }
);

/** A question that is answered in words. */
export type AnswerStep = Extract<ControlStep, { kind: "answer" }>;

/** The offer of questions that may be left as a whole. */
export interface OfferStep {
  readonly id: Exclude<Part, "needed">;
  readonly kind: "offer";
  readonly steps: readonly ControlStep[];
}

/** One step of the interview: something that is asked, and where its answer goes. */
export type Step =
  | {
      readonly id: string;
      readonly kind: "field";
      readonly field: Field;
      /** What comes next in a declaration: once that is there, what was left blank is not asked for again. */
      readonly before: "scope" | "controls" | "declared.on";
    }
  | { readonly id: "level"; readonly kind: "level"; readonly levels: readonly Level[] }
  | OfferStep
  | { readonly id: "confirm"; readonly kind: "confirm" }
  | ControlStep;

/** Whether a step belongs to a control. */
export function isOfControl(step: Step): step is ControlStep {
  return step.kind === "certificate" || step.kind === "applies" || step.kind === "answer";
}

/** The step that asks for a detail. */
export function fieldStep(
  field: Field,
  before: Extract<Step, { kind: "field" }>["before"] = "declared.on",
): Step {
  return { id: field.id, kind: "field", field, before };
}
