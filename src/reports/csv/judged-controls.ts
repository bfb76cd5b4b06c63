import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import { given } from "../../document/given.ts";
import type { SnapshotControl, SnapshotPlan } from "../../following/snapshot/snapshot.ts";
import { supplierFacts, type SupplierFacts } from "../../following/supplier-facts.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { NamedEvidence } from "./evidence-cell.ts";

/** The controls of a supplier with what became of each: a snapshot has all of it, and more. */
export interface JudgedControls extends SupplierFacts {
  readonly controls: readonly JudgedControl[];
}

/** A control of a supplier. Its texts may be a stranger's. */
export interface JudgedControl extends Pick<
  SnapshotControl,
  "id" | "title" | "area" | "importance" | "verdict" | "answeredBy" | "answeredOn"
> {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly evidence: readonly NamedEvidence[];
  readonly plan?: Pick<SnapshotPlan, "action" | "due" | "accepted" | "counts">;
}

/** What is told of an assessment that was made just now: the same as of one that was stored and read again. */
export function judgedControls(assessment: Assessment): JudgedControls {
  return { ...supplierFacts(assessment), controls: assessment.controls.map(judgedControl) };
}

function judgedControl(assessed: AssessedControl): JudgedControl {
  const { control, importance, verdict, evidence, plan, declared } = assessed;
  const { id, title, area } = control;
  return {
    ...{ id, title, area, importance, verdict },
    findings: assessed.findings.map((finding) => ({
      code: finding.code,
      message: findingWords(finding, control, "data").message,
    })),
    evidence: evidence.map(({ evidence: { title, version, file, url }, state }) => ({
      ...{ title, state },
      ...given({ version, file, url }),
    })),
    ...given({ answeredBy: declared?.answeredBy, answeredOn: declared?.answeredOn }),
    ...(plan === undefined ? {} : { plan: { ...plan.plan, counts: plan.gap === undefined } }),
  };
}
