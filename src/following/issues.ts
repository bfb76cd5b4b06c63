import type { AssessedControl, Assessment } from "../assessment/assessment.ts";
import type { Item } from "../assessment/item.ts";
import type { Warning } from "../assessment/warning.ts";
import type { Problem } from "../document/problem.ts";
import { findingParts, warningParts } from "./fingerprint-parts.ts";
import type {
  AssessedIssue,
  ControlIssue,
  Issue,
  ProblemIssue,
  VerdictIssue,
  WarningIssue,
} from "./issue.ts";
import { isNamed, showsNothing, weightOf } from "./weight.ts";

/** The issues of a file: those of its assessment, or its problems in their order. */
export function issuesOf(item: Item): readonly Issue[] {
  return item.ok ? issuesIn(item.assessment) : item.problems.map(problemIssue);
}

/** The issues of an assessment: of each control in the catalogue's order, of the verdict, then the warnings. */
export function issuesIn(assessment: Assessment): readonly AssessedIssue[] {
  return [
    ...assessment.controls.flatMap((each) => controlIssues(each, assessment)),
    ...(showsNothing(assessment) ? [verdictIssue(assessment)] : []),
    ...assessment.warnings.map((each) => warningIssue(each, assessment)),
  ];
}

/** The same issues without any but the first of each control, for those who tell a control with all its findings. */
export function oncePerControl<T extends Issue>(issues: readonly T[]): readonly T[] {
  // The issues of a control stand together.
  return issues.filter((issue, index) => {
    const control = controlOf(issue);
    return control === undefined || control !== controlOf(issues[index - 1]);
  });
}

function controlOf(issue: Issue | undefined): AssessedControl | undefined {
  return issue !== undefined && "assessed" in issue ? issue.assessed : undefined;
}

function controlIssues(assessed: AssessedControl, assessment: Assessment): readonly ControlIssue[] {
  const { control, verdict, findings, declared } = assessed;
  // A plan is told of the control as a whole, and so is what is only recommended.
  const ofControl = ["control", control.id];
  const weight = weightOf(assessed, assessment);
  switch (weight) {
    case "fails":
    case "planned":
      return findings.map((finding) => ({
        kind: "finding",
        weight,
        assessed,
        finding,
        at: finding.at,
        parts: findingParts(control.id, finding),
      }));
    case "suggested":
      return findings.slice(0, 1).map((finding) => ({
        kind: "suggestion",
        weight,
        assessed,
        finding,
        at: finding.at,
        parts: ofControl,
      }));
    case undefined: {
      if (verdict !== "not-applicable") return [];
      const at = declared?.at ?? { path: assessment.declaration.path };
      return [{ kind: "exempt", weight: "exempt", assessed, at, parts: ofControl }];
    }
  }
}

function verdictIssue({ declaration, verdict }: Assessment): VerdictIssue {
  return { kind: "verdict", weight: "fails", verdict, at: declaration.places.controls, parts: ["verdict"] };
}

function warningIssue(warning: Warning, assessment: Assessment): WarningIssue {
  return {
    kind: "warning",
    weight: isNamed(warning, assessment) ? "named" : "noted",
    warning,
    catalogue: assessment.catalogue,
    at: warning.at,
    parts: warningParts(warning),
  };
}

function problemIssue(problem: Problem): ProblemIssue {
  return { kind: "problem", weight: "unusable", problem, at: problem.at, parts: ["problem", problem.code] };
}
