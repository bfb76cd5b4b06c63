import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import { isNamed, showsNothing, weightOf } from "../../assessment/weight.ts";
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

function aboutSupplier(assessment: Assessment): Annotation[] {
  const { controls, warnings, catalogue, declaration } = assessment;
  const suggested = controls.filter((each) => weightOf(each, assessment) === "suggested");
  return [
    ...controls
      .filter((each) => weightOf(each, assessment) === "fails")
      .map((each) => aboutControl(each, assessment)),
    ...(showsNothing(assessment)
      ? [
          {
            kind: "error",
            title: "Nothing is shown",
            lines: [nothingShown],
            at: declaration.places.controls,
          } as const,
        ]
      : []),
    ...warnings.map((warning): Annotation => ({
      kind: isNamed(warning, assessment) ? "error" : "warning",
      title: warning.code,
      lines: [warningWords(warning, catalogue)],
      at: warning.at,
    })),
    ...(suggested.length === 0 ? [] : [aboutSuggested(suggested, assessment)]),
  ];
}

/** One annotation a control, with all of its findings. */
function aboutControl(assessed: AssessedControl, { circumstances }: Assessment): Annotation {
  const { control, findings } = assessed;
  const [first] = findings;
  const plan = planWords(assessed);
  const more = findings.length - mostFindings;
  return {
    kind: "error",
    // A look ahead must not read like today.
    title: `${control.id} ${control.title} (as of ${dateInWords(circumstances.asOf)})`,
    lines: [
      ...findings.slice(0, mostFindings).map((finding) => {
        const { message, fix } = findingWords(finding, control);
        return `${message} Fix: ${fix}`;
      }),
      ...(more > 0 ? [`and ${count(more, "more finding")}.`] : []),
      ...(plan === undefined ? [] : [plan]),
    ],
    ...(first === undefined ? {} : { at: first.at }),
  };
}

function aboutSuggested(controls: readonly AssessedControl[], { declaration }: Assessment): Annotation {
  const told = controls.map((each) => `${each.control.id} ${each.control.title}: ${missingIn(each)}`);
  return {
    kind: "notice",
    title: `${count(controls.length, "recommended control falls", "recommended controls fall")} short`,
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
