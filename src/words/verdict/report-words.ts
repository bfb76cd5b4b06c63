import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { findingWords } from "../finding/finding-words.ts";
import { missingIn } from "../assessed/missing-words.ts";
import { toKnow } from "./to-know.ts";
import { levelName } from "./verdict-sentence.ts";
import { verdictWords } from "./verdict-words.ts";
import { warningWords } from "../warning/warning-words.ts";

/** What a report is called. */
export function reportTitle(
  what: string,
  { declaration, catalogue, level, circumstances }: Assessment,
): string {
  const { asOf } = circumstances;
  return `${what} of ${declaration.supplier.name}: ${levelName(catalogue, level)} as of ${dateInWords(asOf)}`;
}

/** What is to be known beside the verdict: the warnings, certification, and what the catalogue and the level say. */
export function textsToKnow(assessment: Assessment): readonly string[] {
  return [
    ...assessment.warnings.map(
      (warning) => `${warningWords(warning, assessment.catalogue)} [${warning.code}]`,
    ),
    ...toKnow(assessment),
  ];
}

/** Where the questions and answers are that a report on paper leaves out. */
export const appendixWords: string =
  "Every question with its answer, and what shows it: the same report with --appendix.";

/** Who answers for the declaration, and since when, as far as it says so. Nothing of it is signed. */
export function declaredWords({ declaration, redacted }: Assessment): string {
  const { by, role, on } = declaration.declared;
  const who = by === undefined ? "" : ` by ${by}${role === undefined ? "" : `, ${role}`}`;
  const when = on === undefined ? "" : ` on ${dateInWords(on)}`;
  if (redacted === true) return `Declared${when}; who declared it is withheld. This report is not signed.`;
  if (who === "" && when === "")
    return "The declaration names nobody who answers for it, and bears no date. This report is not signed.";
  const nobody = who === "" ? " The declaration names nobody who answers for it." : "";
  return `Declared${who}${when}, as the declaration states.${nobody} This report is not signed.`;
}

/** What becomes of a control, and each thing that keeps it from being met. */
export function controlTexts(assessed: AssessedControl): readonly string[] {
  const { verdict, control, findings } = assessed;
  // Of the others the findings say it.
  const told = verdict === "met" || verdict === "planned" || verdict === "not-applicable";
  const few = told ? missingIn(assessed) : "";
  return [
    few === "" ? `${verdictWords[verdict]}.` : `${verdictWords[verdict]}: ${few}.`,
    ...findings.map((finding) => findingWords(finding, control).message),
  ];
}
