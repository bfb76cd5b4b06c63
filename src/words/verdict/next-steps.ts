import type { Assessment } from "../../assessment/assessment.ts";
import { shellWord } from "../../text/shell-word.ts";
import { dateInWords } from "../../text/dates-in-words.ts";

/** What the catalogue has to say at this level, until its day. */
export function catalogueNotes({ catalogue, level, circumstances }: Assessment): readonly string[] {
  return catalogue.notes
    .filter((note) => note.level === undefined || note.level === level.id)
    .filter((note) => note.until === undefined || circumstances.asOf <= note.until)
    .map((note) => note.says);
}

/** What a reader must know of the level: who set it, and what is only suggested. */
export function levelNotes({ declaration, summary, catalogue }: Assessment): readonly string[] {
  const recommended = Object.values(summary.recommended).some((number) => number > 0);
  const reference = declaration.contract?.riskAssessmentReference;
  return [
    ...(recommended
      ? [
          "Recommended controls are not required at this level: csm-check suggests them, and nobody fails on them.",
        ]
      : []),
    ...(reference === undefined && catalogue.outlook !== undefined
      ? [
          "No risk assessment reference is given: the level is the supplier's own choice until the buyer's risk assessment sets it.",
        ]
      : []),
    ...(catalogue.checkedOn === undefined
      ? []
      : [`The facts of the catalogue were last checked on ${dateInWords(catalogue.checkedOn)}.`]),
  ];
}

/** A met 2314 proves no more than it asks: said wherever a control that the law is behind is met. */
export function lawNotes({ controls }: Assessment): readonly string[] {
  const legal = controls.filter(
    (each) => each.verdict === "met" && each.control.questions.some((question) => question.basis === "law"),
  );
  return legal.map(
    ({ control }) =>
      `${control.id} met is no proof that the law is complied with: the law asks more than the standard.`,
  );
}

/** What to do next; `again` are the options that its commands repeat. */
export function nextSteps({ verdict, catalogue, declaration }: Assessment, again: string): readonly string[] {
  const file = shellWord(declaration.path);
  if (verdict === "not-met" || verdict === "undecided")
    return [
      "Enter in the declaration what you have done, and run again:",
      `  csm-check assess ${file}${again}`,
    ];
  if (catalogue.outlook === undefined)
    return ["Keep the declaration, and run this again every month: it says when something has lapsed."];
  return [
    "Submit the Supplier Assurance Questionnaire for the contract, or apply to a DCC certification body.",
    "Keep the declaration, and run this again every month: it says when something has lapsed.",
  ];
}
