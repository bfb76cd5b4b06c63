import type { AssessedControl, CsmVerdict } from "../assessment/assessment.ts";
import type { Finding } from "../assessment/finding.ts";
import type { Warning } from "../assessment/warning.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Place } from "../document/place.ts";
import type { Problem } from "../document/problem.ts";

/**
 * Something about a file that somebody should see, as facts; each format says it in its words. Its weight is what it
 * does to the exit code: `fails` and `named` (by `--fail-on`) make it 1, `unusable` makes it 2, no other changes it.
 */
export type Issue = AssessedIssue | ProblemIssue;

/** An issue of a file that was assessed. */
export type AssessedIssue = ControlIssue | VerdictIssue | WarningIssue;

/** An issue of a control. */
export type ControlIssue = FindingIssue | SuggestionIssue | ExemptIssue;

interface Found {
  readonly at: Place;
  /** What makes it the same issue in another report on the same file, wherever it stands and whatever the date. */
  readonly parts: readonly string[];
}

/** One finding of a control that falls short and counts; `planned` where an accepted plan covers the control. */
export interface FindingIssue extends Found {
  readonly kind: "finding";
  readonly weight: "fails" | "planned";
  readonly assessed: AssessedControl;
  readonly finding: Finding;
}

/** A control that falls short and is only recommended: one issue, however many of its questions are open. */
export interface SuggestionIssue extends Found {
  readonly kind: "suggestion";
  readonly weight: "suggested";
  readonly assessed: AssessedControl;
  /** The first of its findings. */
  readonly finding: Finding;
}

/** A control that is claimed not applicable. */
export interface ExemptIssue extends Found {
  readonly kind: "exempt";
  readonly weight: "exempt";
  readonly assessed: AssessedControl;
}

/** Nothing required falls short, and nothing required is met either. */
export interface VerdictIssue extends Found {
  readonly kind: "verdict";
  readonly weight: "fails";
  readonly verdict: CsmVerdict;
}

/** A warning; `named` where `--fail-on` names it. */
export interface WarningIssue extends Found {
  readonly kind: "warning";
  readonly weight: "named" | "noted";
  readonly warning: Warning;
  /** The one that its control is in. */
  readonly catalogue: Catalogue;
}

/** A problem for which a file cannot be assessed. */
export interface ProblemIssue extends Found {
  readonly kind: "problem";
  readonly weight: "unusable";
  readonly problem: Problem;
}
