import type { Catalogue, Control, Question } from "../../catalogue/catalogue.ts";
import { list } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import {
  acceptedWords,
  answerHint,
  basisWords,
  countsWords,
  passWords,
  type Asking,
} from "../../words/control/pass-words.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { safeLine } from "../../text/safe-text.ts";
import { proseWidth } from "./shortfall-details.ts";
import { hanging, wrap } from "../../text/wrap.ts";

/** One control for people: what it asks, why, its questions, evidence, remedy, and how to answer it in a file. */
export function explainControl(control: Control, catalogue: Catalogue, page: Page): string {
  const { paint } = page;
  const width = proseWidth(page);
  const area = catalogue.areas.find((each) => each.id === control.area);
  const sections = [
    [
      ...wrap(safeLine(`${control.id}  ${control.title}`), width).map(paint.strong),
      ...wrap(
        safeLine(`${area?.title ?? control.area} / ${control.family ?? ""}`.replace(/ \/ $/, "")),
        width,
      ).map(paint.faint),
    ],
    facts(control, catalogue, width),
    [...labelled("Asks", control.requirement, width), ...labelled("Why", control.why, width)],
    ...(control.appliesIf === undefined
      ? []
      : [
          labelled(
            "Applies",
            `${control.appliesIf.ask} "${control.appliesIf.id}: no" makes the control not applicable.`,
            width,
          ),
        ]),
    ...control.questions.map((question, index) => questionLines(question, index + 1, catalogue, page)),
    [
      paint.strong(acceptedWords(catalogue)),
      ...control.evidence.flatMap((each) => hanging("- ", safeLine(each), width)),
    ],
    [
      paint.strong("If it falls short"),
      ...hanging("  ", safeLine(control.remedy.action), width),
      ...hanging("  ", `(${effortWords(control.remedy)})`, width),
      ...(control.remedy.page === undefined ? [] : [`  ${safeLine(control.remedy.page)}`]),
    ],
    ...(control.caution === undefined
      ? []
      : [hanging(`${page.symbols.warning} `, safeLine(control.caution), width)]),
    [paint.strong("In a declaration"), ...snippet(control)],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function labelled(label: string, text: string, width: number): string[] {
  return hanging(`${label.padEnd(9)} `, safeLine(text), width);
}

function facts(control: Control, catalogue: Catalogue, width: number): string[] {
  const recommended = catalogue.levels
    .filter((level) => level.recommended.includes(control.id))
    .map((level) => level.id);
  const replaces = catalogue.controls.filter((each) => each.replacedBy === control.id).map((each) => each.id);
  const see = control.see.map(({ scheme, ref }) => `${scheme} ${ref}`);
  return [
    ...labelled(
      "Levels",
      `required at ${list(control.levels)}${recommended.length === 0 ? "" : `; recommended at ${list(recommended)}`}`,
      width,
    ),
    ...labelled("Kind", control.kind, width),
    ...(control.replacedBy === undefined
      ? []
      : labelled("Later", `${control.replacedBy} takes its place at higher levels`, width)),
    ...(replaces.length === 0 ? [] : labelled("Replaces", list(replaces), width)),
    ...(see.length === 0 ? [] : labelled("See also", see.join(", "), width)),
  ];
}

function questionLines(question: Question, number: number, asking: Asking, page: Page): string[] {
  const width = proseWidth(page);
  const line = (label: string, text: string): string[] =>
    hanging(`   ${label.padEnd(8)} `, safeLine(text), width);
  const options = "options" in question ? question.options : [];
  return [
    ...hanging(`${number}. `, safeLine(question.ask), width).map(page.paint.strong),
    ...line("Id", `${question.id} (${countsWords(question)})`),
    ...line("Answer", answerHint(question)),
    ...options.flatMap(({ id, says, alone }) =>
      hanging(`            ${id}: `, safeLine(says) + (alone ? " (excludes the others)" : ""), width),
    ),
    ...line("Passes", passWords(question)),
    ...line("Source", basisWords(question, asking)),
    ...(question.since === undefined ? [] : line("Since", question.since)),
    ...(question.levels === undefined ? [] : line("Levels", `asked at ${list(question.levels)} only`)),
    ...(question.dcc === undefined ? [] : line("DCC", `answers certification question ${question.dcc}`)),
    ...(question.help === undefined ? [] : line("Help", question.help)),
  ];
}

/** How the control is answered in a file; what is not known yet is unknown. */
function snippet(control: Control): string[] {
  const answered = control.questions.filter(
    (question) => question.type !== "certificate" && question.counts === "verdict",
  );
  const applies = control.appliesIf === undefined ? [] : [`        ${control.appliesIf.id}: unknown`];
  return [
    ...certificateLines(control),
    "  controls:",
    `    "${control.id}": # ${safeLine(control.title)}`,
    "      answers:",
    ...applies,
    ...answered.map((question) => `        ${question.id}: unknown # ${choicesOf(question)}`),
  ];
}

/** How a certificate that the control asks for is entered. */
function certificateLines({ questions }: Control): readonly string[] {
  const schemes = questions.flatMap((question) => (question.type === "certificate" ? question.schemes : []));
  const [first, ...others] = schemes;
  if (first === undefined) return [];
  return [
    "  certificates:",
    `    - scheme: ${[first, ...others.map((each) => `or ${each}`)].join(" # ")}`,
    "      holder: the legal entity printed on it",
    "      issued: year-month-day",
    "      expires: year-month-day",
  ];
}

function choicesOf(question: Question): string {
  switch (question.type) {
    case "choice":
      return question.options.map(({ id }) => id).join(" | ");
    case "choices":
      return `[${question.options.map(({ id }) => id).join(", ")}]`;
    case "number":
      return question.unit;
    case "date":
      return "year-month-day | never";
    case "yes-no":
    case "certificate":
      return "yes | no";
  }
}
