import { requiredAt, type Catalogue, type Control, type Level } from "../catalogue/catalogue.ts";
import type { Question } from "../catalogue/catalogue.ts";
import { quoted } from "../document/splice.ts";
import { templateWords } from "./words.ts";

/** A blank declaration for those who rather type in an editor: every question as a comment with its choices. */
export function blankDeclaration(catalogue: Catalogue, level: Level | undefined): string {
  const chosen = level ?? catalogue.levels[0];
  const controls = chosen === undefined ? catalogue.controls : requiredAt(catalogue, chosen);
  return [
    ...templateWords.head,
    "format: csm-check/declaration@1",
    ...(catalogue.id === "defstan-05-138-issue-4" ? [] : [`catalogue: ${quoted(catalogue.id)}`]),
    ...templateWords.about(chosen?.id ?? ""),
    "",
    "controls:",
    ...controls.flatMap((control) => controlLines(control, chosen)),
    "",
  ].join("\n");
}

function controlLines(control: Control, level: Level | undefined): readonly string[] {
  const asked = control.questions.filter(
    ({ type, levels }) =>
      type !== "certificate" && (levels === undefined || level === undefined || levels.includes(level.id)),
  );
  const applies = control.appliesIf;
  return [
    "",
    `  ${quoted(control.id)}: # ${oneLine(control.title)}`,
    "    answers:",
    ...(applies === undefined
      ? []
      : [`      # ${oneLine(applies.ask)}`, `      ${quoted(applies.id)}: # ${templateWords.yesNo}`]),
    ...asked.flatMap((question) => questionLines(question)),
  ];
}

function questionLines(question: Question): readonly string[] {
  const options = "options" in question ? question.options : [];
  return [
    `      # ${oneLine(question.ask)}`,
    ...options.map(({ id, says }) => `      #   ${id}: ${oneLine(says)}`),
    `      ${quoted(question.id)}: # ${templateWords.form(question)}`,
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
