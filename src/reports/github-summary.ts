import { fallsShort, type AssessedControl, type Assessment } from "../assessment/assessment.ts";
import { isNamed, weightOf } from "../assessment/weight.ts";
import { colophon } from "./colophon.ts";
import { count } from "./counting.ts";
import { dateInWords } from "./dates-in-words.ts";
import { planWords } from "./exception-words.ts";
import { findingWords } from "./finding-words.ts";
import { markdownText } from "./github/markdown-text.ts";
import type { Item } from "./item.ts";
import { missingIn } from "./missing-in.ts";
import { notice } from "./notice.ts";
import type { Page } from "./page.ts";
import { placeText } from "./problem-report.ts";
import { problemWords } from "./problem-words.ts";
import { schemeName } from "./scheme-names.ts";
import { verdictSentence } from "./verdict-sentence.ts";
import { verdictWords } from "./verdict-words.ts";
import { warningWords } from "./warning-words.ts";

/** The step summary of GitHub Actions, in Markdown: the verdict first, then what falls short and what to do. */
export function githubSummary(items: readonly Item[], page: Page): string {
  const sections = items.flatMap((item) =>
    item.ok ? supplierSections(item.assessment, page) : problemSections(item, page),
  );
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function supplierSections(assessment: Assessment, { tool, symbols }: Page): string[][] {
  const { declaration, verdict } = assessment;
  const { headline, more } = verdictSentence(assessment);
  const sign = { met: symbols.met, "met-with-plan": symbols.planned, "not-met": symbols.notMet }[verdict];
  return [
    [`## ${sign} ${markdownText(headline)}`],
    ...(declaration.marking === undefined ? [] : [[`**${markdownText(declaration.marking)}**`]]),
    bullets([...more]),
    controlRows(assessment),
    suggestedRows(assessment),
    certificateRows(assessment),
    warningRows(assessment),
    colophon(assessment, tool).map((line) => `<sub>${markdownText(line)}</sub><br>`),
  ];
}

/** What fails, and what an accepted plan covers. */
function controlRows(assessment: Assessment): string[] {
  const told = assessment.controls.filter((each) => {
    const weight = weightOf(each, assessment);
    return weight === "fails" || (weight === "planned" && each.importance === "required");
  });
  const rows = told.map((each) => [
    `${each.control.id} ${each.control.title}`,
    verdictWords[each.verdict],
    missingIn(each),
    each.verdict === "planned" ? (planWords(each) ?? "") : fixesOf(each),
    placesOf(each),
  ]);
  return table("What falls short", ["Control", "Result", "Missing", "What to do", "Where"], rows);
}

function fixesOf(assessed: AssessedControl): string {
  const plan = planWords(assessed);
  const fixes = assessed.findings.map((finding) => findingWords(finding, assessed.control).fix);
  return [...new Set([...fixes, ...(plan === undefined ? [] : [plan])])].join(" ");
}

function placesOf({ findings }: AssessedControl): string {
  return [...new Set(findings.map(({ at }) => placeText(at)))].join(", ");
}

function suggestedRows(assessment: Assessment): string[] {
  const told = assessment.controls.filter(
    (each) =>
      each.importance === "recommended" && fallsShort(each.verdict) && weightOf(each, assessment) !== "fails",
  );
  if (told.length === 0) return [];
  const lines = told.map((each) => `${each.control.id} ${each.control.title}: ${missingIn(each)}`);
  const head = `${count(told.length, "recommended control falls", "recommended controls fall")} short (not required at this level)`;
  return ["<details>", `<summary>${head}</summary>`, "", ...bullets(lines), "", "</details>"];
}

function certificateRows({ certificates }: Assessment): string[] {
  const rows = certificates.map(({ certificate, inForce }) => [
    certificate.level === undefined
      ? schemeName(certificate.scheme)
      : `${schemeName(certificate.scheme)} Level ${certificate.level}`,
    dateInWords(certificate.issued),
    dateInWords(certificate.expires),
    inForce ? "in force" : "not in force",
  ]);
  return table("Certificates", ["Certificate", "Issued", "Expires", "State"], rows);
}

function warningRows(assessment: Assessment): string[] {
  const rows = assessment.warnings.map((warning) => [
    warningWords(warning, assessment.catalogue),
    isNamed(warning, assessment) ? `${warning.code} (fails: --fail-on)` : warning.code,
    placeText(warning.at),
  ]);
  return table("Warnings", ["Warning", "Code", "Where"], rows);
}

function problemSections(
  { path, problems }: Extract<Item, { readonly ok: false }>,
  { symbols }: Page,
): string[][] {
  const rows = problems.map((problem) => {
    const { says, mend } = problemWords(problem);
    return [placeText(problem.at), problem.code, `${says}.`, mend];
  });
  return [
    [`## ${symbols.notMet} ${markdownText(path)} cannot be assessed: ${count(problems.length, "problem")}.`],
    table("Problems", ["Where", "Code", "What is wrong", "What to do"], rows),
    [`<sub>${markdownText(notice)}</sub><br>`],
  ];
}

/** A table below its title; nothing where it has no rows. */
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    `### ${title}`,
    "",
    line(heads),
    line(heads.map(() => "---")),
    ...rows.map((cells) => line(cells.map(markdownText))),
  ];
}

function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `- ${markdownText(line)}`);
}
