import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { AssessedIssue, SuggestionIssue } from "../../following/issue.ts";
import { issuesIn, oncePerControl } from "../../following/issues.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { planWords } from "../../words/assessed/exception-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { Item } from "../../assessment/item.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { notice } from "../../words/notice.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import { verdictTexts, nothingShown } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import type { Annotation } from "./command.ts";

/** GitHub shows this many of each kind for a step, and drops the others without a word. */
const most = 10;

/** How many findings of a control an annotation tells. */
const mostFindings = 6;

/** What GitHub is to show: the verdicts first, then errors, warnings and notices, no more of a kind than it shows. */
export function annotations(items: readonly Item[]): readonly Annotation[] {
  const verdicts = items.flatMap((item) => (item.ok ? [verdictOf(item.assessment)] : []));
  const others = items.flatMap((item) => (item.ok ? aboutSupplier(item.assessment) : aboutProblems(item)));
  const all = [...verdicts, ...others];
  return (["notice", "error", "warning"] as const).flatMap((kind) =>
    within(
      all.filter((each) => each.kind === kind),
      kind,
    ),
  );
}

/** The last one that is shown says how many are not, and where they are. */
function within(all: readonly Annotation[], kind: Annotation["kind"]): readonly Annotation[] {
  if (all.length <= most) return all;
  const rest = all.slice(most - 1);
  const titles = some(
    rest.map(({ title }) => title),
    20,
  );
  const title = `and ${count(rest.length, `more ${kind}`, `more ${kind}s`)}: see the step summary`;
  return [
    ...all.slice(0, most - 1),
    { kind, title, lines: [`${titles}.`, "The log of this step has them all, too."] },
  ];
}

function verdictOf(assessment: Assessment): Annotation {
  const { marking, path } = assessment.declaration;
  const lines = [...(marking === undefined ? [] : [marking]), ...verdictTexts(assessment), notice];
  return { kind: "notice", title: "Verdict", lines, at: { path } };
}

function aboutSupplier(assessment: Assessment): readonly Annotation[] {
  const issues = oncePerControl(issuesIn(assessment));
  const suggested = issues.filter((issue) => issue.kind === "suggestion");
  return [
    ...issues.flatMap((issue) => aboutIssue(issue, assessment)),
    ...(suggested.length === 0 ? [] : [aboutSuggested(suggested, assessment)]),
  ];
}

/** What is planned or does not apply is left to the log, and what is only suggested is told in one. */
function aboutIssue(issue: AssessedIssue, { circumstances }: Assessment): readonly Annotation[] {
  const { at } = issue;
  switch (issue.kind) {
    case "finding": {
      if (issue.weight === "planned") return [];
      const { control } = issue.assessed;
      // A look ahead must not read like today.
      const title = `${control.id} ${control.title} (as of ${dateInWords(circumstances.asOf)})`;
      return [{ kind: "error", title, lines: controlLines(issue.assessed), at }];
    }
    case "verdict":
      return [{ kind: "error", title: "Nothing is shown", lines: [nothingShown], at }];
    case "warning": {
      const { warning, catalogue, weight } = issue;
      const kind = weight === "named" ? "error" : "warning";
      return [{ kind, title: warning.code, lines: [warningWords(warning, catalogue)], at }];
    }
    case "suggestion":
    case "exempt":
      return [];
  }
}

/** One annotation a control, with all of its findings. */
function controlLines(assessed: AssessedControl): readonly string[] {
  const { control, findings } = assessed;
  const plan = planWords(assessed);
  const more = findings.length - mostFindings;
  return [
    ...findings.slice(0, mostFindings).map((finding) => {
      const { message, fix } = findingWords(finding, control);
      return `${message} Fix: ${fix}`;
    }),
    ...(more > 0 ? [`and ${count(more, "more finding")}.`] : []),
    ...(plan === undefined ? [] : [plan]),
  ];
}

function aboutSuggested(issues: readonly SuggestionIssue[], { declaration }: Assessment): Annotation {
  const told = issues.map(
    ({ assessed }) => `${assessed.control.id} ${assessed.control.title}: ${missingIn(assessed)}`,
  );
  return {
    kind: "notice",
    title: `${count(issues.length, "recommended control falls", "recommended controls fall")} short`,
    lines: [
      "They are not required at this level.",
      ...told.slice(0, 20),
      ...(told.length > 20 ? [`and ${told.length - 20} more.`] : []),
    ],
    at: { path: declaration.path },
  };
}

function aboutProblems({ problems }: Extract<Item, { readonly ok: false }>): Annotation[] {
  return problems.map((problem) => {
    const { says, mend } = problemWords(problem);
    return {
      kind: "error",
      title: problem.code,
      lines: [`${says}.`, ...(mend === "" ? [] : [mend])],
      at: problem.at,
    };
  });
}
