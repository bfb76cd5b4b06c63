import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Catalogue, Control, Question } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import { assessmentUnder, type Settings } from "./judged.ts";
import { declarationFrom } from "./reading-declarations.ts";
import { sound } from "./sound.ts";

/** A catalogue with a question of each type, an `appliesIf`, a caution, a stronger control and a question of law. */
export const oneOfEachText = `format: csm-check/catalogue@1
id: one-of-each
title: One question of each type
short: House rules
version: "1"
checkedOn: 2026-11-01
notes:
  - { level: 0, until: 2026-12-31, says: This is said until the end of 2026. }
areas:
  - { id: A, title: Certificates }
  - { id: B, title: Answers }
levels:
  - { id: 0, name: Basic, recommended: [MORE] }
  - { id: 1, name: Advanced }
outlook: { name: House Certification, anchor: A, needed: { 0: 100, 1: 80 } }
controls:
  - id: CERT
    title: A certificate
    area: A
    levels: [0, 1]
    kind: non-technical
    requirement: Hold a certificate.
    why: Somebody else has looked.
    questions:
      - id: certificate
        label: a certificate in force
        ask: Do you hold a certificate?
        answer: { type: certificate }
        pass: { scheme: [cyber-essentials, cyber-essentials-plus] }
      - id: renewed
        label: a certificate that is renewed
        ask: Will you renew it?
        answer: { type: yes-no }
    remedy: { action: Apply to a certification body., effort: medium, takes: weeks }
  - id: EACH
    title: One of each
    area: B
    levels: [0, 1]
    kind: technical
    requirement: Answer everything.
    why: What is not asked is not known.
    questions:
      - { id: wanted, label: something wanted, ask: "Do you have it?", answer: { type: yes-no } }
      - { id: unwanted, label: nothing unwanted, ask: "Do you have that?", answer: { type: yes-no }, pass: { is: no } }
      - { id: most, label: a limit on attempts, ask: "How many attempts?", answer: { type: number, unit: attempts }, pass: { max: 10 } }
      - { id: least, label: long passwords, ask: "How long?", answer: { type: number, unit: characters }, pass: { min: 12 } }
      - { id: between, label: a fitting number, ask: "How many?", answer: { type: number, unit: days }, pass: { min: 0, max: 14 } }
      - { id: within-days, label: a recent scan, ask: "When was it scanned?", answer: { type: date }, pass: { withinDays: 90 } }
      - { id: within-months, label: a recent review, ask: "When was it reviewed?", answer: { type: date }, pass: { withinMonths: 12 } }
      - id: one
        label: a choice that passes
        ask: Which one?
        answer:
          type: choice
          options: [{ id: done, says: it is done }, { id: not-needed, says: "it is not needed", needsNote: yes }, { id: missing, says: it is missing }]
        pass: { oneOf: [done, not-needed] }
      - id: many
        label: one measure at least
        ask: Which ones?
        answer:
          type: choices
          options: [{ id: first, says: the first }, { id: second, says: the second }, { id: none, says: none of them, alone: yes }]
        pass: { oneOf: [first, second] }
    remedy: { action: Do what is missing., effort: low, takes: days }
    caution: This evidence is sensitive. Do not send it by e-mail.
  - id: WEAK
    title: The weaker one
    area: B
    levels: [0]
    kind: technical
    requirement: Do it a little.
    why: A little helps.
    questions:
      - { id: done, label: a little of it, ask: "Do you do it a little?", answer: { type: yes-no } }
    remedy: { action: Begin with it., effort: low, takes: days }
    replacedBy: STRONG
  - id: STRONG
    title: The stronger one
    area: B
    levels: [1]
    kind: technical
    requirement: Do it well.
    why: Well is better.
    questions:
      - { id: done, label: all of it, ask: "Do you do it well?", answer: { type: yes-no } }
    remedy: { action: Go on with it., effort: high, takes: months }
  - id: MORE
    title: More than is required
    area: B
    levels: [1]
    kind: technical
    requirement: Do more.
    why: More is safer.
    appliesIf: { id: used, ask: "Do you use it?" }
    questions:
      - { id: done, label: more of it, ask: "Do you do more?", answer: { type: yes-no } }
      - { id: lawful, label: what the law asks, ask: "Do you do it by law?", answer: { type: yes-no }, counts: advice, basis: law }
    remedy: { action: Do a little more., effort: medium, takes: weeks }
`;

/** A catalogue out of its text. */
export function catalogueOf(text: string): Catalogue {
  const document = sound(parseDocument(text, "catalogue.yaml"));
  return sound(parseCatalogue(document, [], { validate: validateCatalogue, builtIn: [] }));
}

/** The catalogue with a question of each type. */
export const oneOfEach: Catalogue = catalogueOf(oneOfEachText);

/** A control of a catalogue. */
export function controlOf(id: string, catalogue: Catalogue = oneOfEach): Control {
  const control = catalogue.controls.find((each) => each.id === id);
  if (control === undefined) throw new Error(`there is no control ${id}`);
  return control;
}

/** A question of the catalogue with one of each type. */
export function asked<T extends Question["type"]>(type: T, id: string): Extract<Question, { type: T }> {
  const questions = oneOfEach.controls.flatMap((control) => control.questions);
  const question = questions.filter((each) => isOf(each, type)).find((each) => each.id === id);
  if (question === undefined) throw new Error(`there is no ${type} question ${id}`);
  return question;
}

function isOf<T extends Question["type"]>(
  question: Question,
  type: T,
): question is Extract<Question, { type: T }> {
  return question.type === type;
}

/** Judges a declaration that is given as text. */
export function assessmentOf(
  text: string,
  catalogue: Catalogue = oneOfEach,
  other: Settings = {},
  path = "supplier.yaml",
): Assessment {
  const level = other.level === undefined ? {} : { level: other.level };
  return assessmentUnder(catalogue, sound(declarationFrom(text, catalogue, { path, ...level })), other);
}
