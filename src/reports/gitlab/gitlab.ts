import { isOfCertificate } from "../../assessment/finding.ts";
import type { Item } from "../../assessment/item.ts";
import type { Place } from "../../document/place.ts";
import type { FindingIssue, Issue } from "../../following/issue.ts";
import { issuesOf } from "../../following/issues.ts";
import { plainPath } from "../../text/artifact-uri.ts";
import { fingerprinter, type Fingerprinter } from "../../text/fingerprinter.ts";
import { written, type Json } from "../../text/json.ts";
import type { Page, Tool } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { planWords } from "../../words/assessed/exception-words.ts";
import { suggestionWords } from "../../words/assessed/suggestion-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { notice } from "../../words/notice.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { colophon } from "../rows/colophon.ts";

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
  const entries = items.flatMap((item) => {
    const issues = issuesOf(item);
    return [verdictEntry(item, issues, tool), ...issues.flatMap(issueEntries)];
  });
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

/** The one place for the verdict and the notice. */
function verdictEntry(item: Item, issues: readonly Issue[], tool: Tool): Entry {
  return {
    check: tool.name,
    says: verdictOf(item, tool).join(" "),
    severity: issues.some(({ kind }) => kind === "verdict") ? "major" : "info",
    at: { path: item.path },
    parts: ["verdict"],
  };
}

function verdictOf(item: Item, tool: Tool): readonly string[] {
  if (!item.ok) return [`${item.path} cannot be assessed. Made with ${tool.name} ${tool.version}.`, notice];
  const { marking } = item.assessment.declaration;
  const marked = marking === undefined ? [] : [`${marking}.`];
  return [...marked, ...verdictTexts(item.assessment), ...colophon(item.assessment, tool)];
}

function issueEntries(issue: Issue): readonly Entry[] {
  const { at, parts } = issue;
  switch (issue.kind) {
    case "finding": {
      const { control } = issue.assessed;
      const says = findingLines(issue).join(" ");
      return [{ check: control.id, says, severity: findingSeverity(issue), at, parts }];
    }
    case "suggestion": {
      const says = suggestionWords(issue.assessed).join(" ");
      return [{ check: issue.assessed.control.id, says, severity: "info", at, parts }];
    }
    case "warning": {
      const { warning, catalogue, weight } = issue;
      const severity = weight === "named" ? "major" : "minor";
      return [{ check: warning.code, says: warningWords(warning, catalogue), severity, at, parts }];
    }
    case "problem": {
      const { problem } = issue;
      return [{ check: problem.code, says: problemSentence(problem), severity: "blocker", at, parts }];
    }
    case "verdict":
    case "exempt":
      return [];
  }
}

function findingSeverity({ weight, finding }: FindingIssue): Severity {
  if (weight === "planned") return "info";
  return isOfCertificate(finding) ? "critical" : "major";
}

function findingLines({ assessed, finding }: FindingIssue): readonly string[] {
  const { control } = assessed;
  const { message, fix } = findingWords(finding, control);
  const plan = planWords(assessed);
  return [`${control.id} ${control.title}: ${message}`, `Fix: ${fix}`, ...(plan === undefined ? [] : [plan])];
}
