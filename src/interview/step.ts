import type {
  AnsweredQuestion,
  AppliesIf,
  CertificateQuestion,
  Control,
  Level,
} from "../catalogue/catalogue.ts";

/** What is asked of the contract. */
export type ContractField = "riskAssessmentReference" | "reference" | "buyer" | "ends";

/** A step that belongs to a control. */
export type ControlStep = { readonly id: string; readonly control: Control } & (
  | { readonly kind: "certificate"; readonly question: CertificateQuestion }
  | { readonly kind: "applies"; readonly question: AppliesIf }
  | { readonly kind: "answer"; readonly question: AnsweredQuestion; readonly recommended: boolean }
);

/** One step of the interview: something that is asked, and where its answer goes. */
export type Step =
  | { readonly id: string; readonly kind: "name" }
  | { readonly id: string; readonly kind: "level"; readonly levels: readonly Level[] }
  | { readonly id: string; readonly kind: "contract"; readonly field: ContractField }
  | { readonly id: string; readonly kind: "scope" }
  | { readonly id: string; readonly kind: "offer"; readonly controls: readonly Control[] }
  | { readonly id: string; readonly kind: "declared"; readonly field: "by" | "role" }
  | { readonly id: string; readonly kind: "confirm" }
  | ControlStep;

/** Whether a step belongs to a control. */
export function isOfControl(step: Step): step is ControlStep {
  return step.kind === "certificate" || step.kind === "applies" || step.kind === "answer";
}
