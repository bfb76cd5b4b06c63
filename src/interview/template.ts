import { standardId } from "../catalogue/built-in.ts";
import { requiredAt, type Catalogue, type Control, type Level } from "../catalogue/catalogue.ts";
import type { Question } from "../catalogue/catalogue.ts";
import { quoted } from "../document/splice.ts";
import { templateWords } from "./words/template.ts";

/**
 * A blank declaration for those who rather type in an editor: every question as a comment with its choices. `again` is
 * what a command has to say to mean the same catalogue.
 */
export function blankDeclaration(catalogue: Catalogue, level: Level | undefined, again: string): string {
  const chosen = level ?? catalogue.levels[0];
  const controls = chosen === undefined ? catalogue.controls : requiredAt(catalogue, chosen);
  return [
    ...templateWords.head(again),
    "format: csm-check/declaration@1",
    ...(catalogue.id === standardId ? [] : [`catalogue: ${quoted(catalogue.id)}`]),
    ...templateWords.about(catalogue, levelValue(chosen)),
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
    ...requirementLines(control),
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

/** A number stands as it is; a word that means something else to YAML is quoted. */
function levelValue(level: Level | undefined): string {
  const id = level?.id ?? "";
  return /^(?:0|[1-9]\d*)?$/.test(id) ? id : quoted(id);
}

/** What the control asks, where that says more than its title. */
function requirementLines({ title, requirement }: Control): readonly string[] {
  const lines = requirement.split("\n").map(oneLine);
  if (bare(lines.join(" ")) === bare(title)) return [];
  return lines.filter((line) => line !== "").flatMap((line) => wrapped(line).map((each) => `    # ${each}`));
}

function bare(text: string): string {
  return oneLine(text).replace(/\.$/, "").toLowerCase();
}

/** How wide a comment may be, without its mark. */
const commentWidth = 100;

/** Lines broken between words; a word that is longer stands on a line of its own. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > commentWidth) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
