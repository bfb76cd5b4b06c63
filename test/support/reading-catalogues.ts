import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue.ts";
import type { Parsed } from "../../src/document/document.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import { sound } from "./sound.ts";

/** Reads a catalogue out of `main.yaml` and its parts `part-1.yaml`, `part-2.yaml` and so on. */
export function catalogueFrom(main: string, ...parts: readonly string[]): Parsed<Catalogue> {
  const documents = parts.map((part, index) => sound(parseDocument(part, `part-${index + 1}.yaml`)));
  const document = parseDocument(main, "main.yaml");
  const rules = { validate: validateCatalogue, builtIn: ["built-in", "defstan-05-138-issue-4"] };
  return document.ok ? parseCatalogue(document.value, documents, rules) : document;
}

/** The first lines of a catalogue with the area `A` and the levels `0` and `1`; `controls:` comes on line 7. */
export const catalogueHead = `format: csm-check/catalogue@1
id: mine
title: My rules
version: "1"
areas: [{ id: A, title: Everything }]
levels: [{ id: 0, name: Low }, { id: 1, name: High }]
`;

/** The first line of a part; `controls:` comes on line 2. */
export const partHead = "format: csm-check/catalogue-part@1\n";

/** Parts of a control that a test changes, as YAML. */
export interface ControlLines {
  readonly id?: string;
  readonly area?: string;
  readonly levels?: string;
  /** Keys on the last but one line, such as `replacedBy: "2"`. */
  readonly more?: string;
  readonly questions?: readonly string[];
}

/** A control on ten lines and one for each question; `more` is on its eighth line, questions begin on its tenth. */
export function controlLines(lines: ControlLines = {}): string {
  const {
    id = "1",
    area = "A",
    levels = "[0, 1]",
    more = "x-more: nothing",
    questions = [yesNoLine],
  } = lines;
  return `  - id: "${id}"
    title: Control ${id}
    area: ${area}
    levels: ${levels}
    kind: technical
    requirement: Do it.
    why: It helps.
    ${more}
    questions:
${questions.map((question) => `      - ${question}\n`).join("")}    remedy: { action: Do it now., effort: low, takes: days }
`;
}

const yesNoLine = "{ id: q, label: it is done, ask: Is it done?, answer: { type: yes-no } }";

/** A question on one line: its answer begins in column 51, what follows it is written behind that. */
export function questionLine(answer: string, rest = ""): string {
  return `{ id: q, label: done, ask: Done?, answer: ${answer}${rest === "" ? "" : `, ${rest}`} }`;
}
