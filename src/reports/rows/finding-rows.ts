import type { AssessedControl } from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Place } from "../../document/place.ts";
import { count } from "../../text/counting.ts";
import { findingWords } from "../../words/finding/finding-words.ts";

/** What keeps a control from being met, as people are told it. */
export interface ToldFinding {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
  readonly at: Place;
}

/** The findings of a control; the unanswered questions of one that nobody touched are told together. */
export function toldFindings(assessed: AssessedControl): readonly ToldFinding[] {
  const { control, findings, verdict } = assessed;
  const [first, ...others] = findings;
  const untouched = verdict === "unanswered" && findings.every(({ code }) => code === "unanswered");
  if (first === undefined || others.length === 0 || !untouched)
    return findings.map((finding) => told(finding, assessed));
  const labels = control.questions.filter((each) => each.counts === "verdict").map((each) => each.label);
  return [
    {
      expected: labels.join("; "),
      found: `no answer yet to ${count(findings.length, "question")}`,
      fix: control.remedy.action,
      at: first.at,
    },
  ];
}

function told(finding: Finding, { control }: AssessedControl): ToldFinding {
  const { expected, found, fix } = findingWords(finding, control);
  return { expected, found, fix, at: finding.at };
}
