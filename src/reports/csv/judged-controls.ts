import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import { given } from "../../document/given.ts";
import type { Snapshot, SnapshotControl, SnapshotPlan } from "../../following/snapshot/snapshot.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { NamedEvidence } from "./evidence-cell.ts";

/** The controls of a supplier with what became of each: a snapshot has all of it, and more. */
export interface JudgedControls extends Pick<
  Snapshot,
  "source" | "level" | "asOf" | "verdict" | "holdsUntil" | "marking"
> {
  readonly catalogue: Pick<Snapshot["catalogue"], "id" | "version">;
  readonly supplier: Pick<Snapshot["supplier"], "name" | "companyNumber">;
  readonly controls: readonly JudgedControl[];
}

/** A control of a supplier. Its texts may be a stranger's. */
export interface JudgedControl extends Pick<
  SnapshotControl,
  "id" | "title" | "area" | "importance" | "verdict"
> {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly evidence: readonly NamedEvidence[];
  readonly plan?: Pick<SnapshotPlan, "action" | "due" | "accepted" | "counts">;
}

/** What is told of an assessment that was made just now: the same as of one that was stored and read again. */
export function judgedControls(assessment: Assessment): JudgedControls {
  const { declaration, catalogue, level, circumstances, verdict, holdsUntil } = assessment;
  const { name, companyNumber } = declaration.supplier;
  return {
    source: declaration.path,
    catalogue,
    supplier: { name, ...given({ companyNumber }) },
    ...given({ marking: declaration.marking, holdsUntil }),
    level: level.id,
    asOf: circumstances.asOf,
    verdict,
    controls: assessment.controls.map(judgedControl),
  };
}

function judgedControl(assessed: AssessedControl): JudgedControl {
  const { control, importance, verdict, evidence, plan } = assessed;
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
    ...(plan === undefined ? {} : { plan: { ...plan.plan, counts: plan.gap === undefined } }),
  };
}
