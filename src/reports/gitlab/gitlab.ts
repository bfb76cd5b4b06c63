import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import { isNamed, showsNothing, weightOf, type Weight } from "../../assessment/weight.ts";
import type { Place } from "../../document/place.ts";
import { plainPath } from "../../text/artifact-uri.ts";
import { colophon } from "../rows/colophon.ts";
import { planWords } from "../../words/assessed/exception-words.ts";
import { findingParts, fingerprinter, warningParts, type Fingerprinter } from "../rows/fingerprint.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { suggestionWords } from "../../words/assessed/suggestion-words.ts";
import type { Item } from "../../assessment/item.ts";
import { written, type Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Page, Tool } from "../../text/page.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import { safeLine } from "../../text/safe-text.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";

type Severity = "info" | "minor" | "major" | "critical" | "blocker";

/** What GitLab shows of one thing; nothing else has room. */
interface Entry {
  readonly check: string;
  readonly says: string;
  readonly severity: Severity;
  readonly at: Place;
  /** What the fingerprint is made from, beside the file. */
  readonly parts: readonly string[];
}

/** GitLab Code Quality: an entry for each finding, warning and problem, and one for each supplier with the verdict. */
export function gitlab(items: readonly Item[], { tool }: Page): string {
  const mark = fingerprinter();
  const entries = items.flatMap((item) =>
    item.ok ? entriesOf(item.assessment, tool) : problemEntries(item, tool),
  );
  return written(entries.map((entry) => entryJson(entry, mark)));
}

function entryJson({ check, says, severity, at, parts }: Entry, mark: Fingerprinter): Json {
  const path = plainPath(at.path);
  return {
    description: safeLine(says),
    check_name: safeLine(check),
    fingerprint: mark(path, ...parts),
    severity,
    location: { path: safeLine(path), lines: { begin: at.line ?? 1 } },
  };
}

function entriesOf(assessment: Assessment, tool: Tool): Entry[] {
  const { controls, warnings, catalogue } = assessment;
  return [
    verdictEntry(assessment, tool),
    ...controls.flatMap((each) => controlEntries(each, assessment)),
    ...warnings.map((warning): Entry => ({
      check: warning.code,
      says: warningWords(warning, catalogue),
      severity: isNamed(warning, assessment) ? "major" : "minor",
      at: warning.at,
      parts: ["warning", ...warningParts(warning)],
    })),
  ];
}

/** The one place for the verdict and the notice. */
function verdictEntry(assessment: Assessment, tool: Tool): Entry {
  const { declaration } = assessment;
  const marking = declaration.marking === undefined ? [] : [`${declaration.marking}.`];
  return {
    check: tool.name,
    says: [...marking, ...verdictTexts(assessment), ...colophon(assessment, tool)].join(" "),
    severity: showsNothing(assessment) ? "major" : "info",
    at: { path: declaration.path },
    parts: ["verdict"],
  };
}

function controlEntries(assessed: AssessedControl, assessment: Assessment): Entry[] {
  const weight = weightOf(assessed, assessment);
  if (weight === undefined) return [];
  if (weight === "suggested") return suggestedEntry(assessed);
  return assessed.findings.map((finding) => findingEntry(finding, assessed, weight));
}

/** What is only recommended is told once a control, however many of its questions are open. */
function suggestedEntry(assessed: AssessedControl): Entry[] {
  return assessed.findings.slice(0, 1).map(({ at }) => ({
    check: assessed.control.id,
    says: suggestionWords(assessed).join(" "),
    severity: "info",
    at,
    parts: ["control", assessed.control.id],
  }));
}

function findingEntry(finding: Finding, assessed: AssessedControl, weight: Weight): Entry {
  const { control } = assessed;
  const { message, fix } = findingWords(finding, control);
  const plan = planWords(assessed);
  const says = [
    `${control.id} ${control.title}: ${message}`,
    `Fix: ${fix}`,
    ...(plan === undefined ? [] : [plan]),
  ];
  return {
    check: control.id,
    says: says.join(" "),
    severity: weight !== "fails" ? "info" : finding.code.startsWith("certificate-") ? "critical" : "major",
    at: finding.at,
    parts: ["finding", control.id, ...findingParts(finding)],
  };
}

function problemEntries(item: Extract<Item, { readonly ok: false }>, tool: Tool): Entry[] {
  const said: Entry = {
    check: tool.name,
    says: `${item.path} cannot be assessed. Made with ${tool.name} ${tool.version}. ${notice}`,
    severity: "info",
    at: { path: item.path },
    parts: ["verdict"],
  };
  const problems = item.problems.map((problem): Entry => {
    return {
      check: problem.code,
      says: problemSentence(problem),
      severity: "blocker",
      at: problem.at,
      parts: ["problem", problem.code],
    };
  });
  return [said, ...problems];
}
