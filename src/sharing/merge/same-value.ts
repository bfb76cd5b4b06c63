import { levelOf } from "../../catalogue/catalogue.ts";
import { schemeId } from "../../catalogue/scheme.ts";
import { readAnswer } from "../../declaration/read-answer.ts";
import { sameName } from "../../declaration/same-name.ts";
import type { Node, ScalarNode } from "../../document/node.ts";
import { isSame } from "../../document/splice-tree.ts";
import { yesNo } from "../../document/yes-no.ts";
import { questionOf, type Where, type Work } from "./work.ts";

/** Whether two scalars mean the same where they stand, however they are spelled. */
export function sameScalar(one: ScalarNode, other: ScalarNode, where: Where, work: Work): boolean {
  const [a, b] = [bare(one.text), bare(other.text)];
  if (a === b) return true;
  switch (where.at(-1) ?? "") {
    case "level":
      return idOfLevel(a, work) === idOfLevel(b, work);
    case "scheme":
      return schemeId(a) === schemeId(b);
    case "name":
    case "holder":
      return sameName(a, b);
    case "companyNumber":
      return wholeNumber(a) === wholeNumber(b);
    case "headcount":
      return Number(a) === Number(b);
    case "email":
    case "sha256":
      return a.toLowerCase() === b.toLowerCase();
    case "modii":
      return yesNo(a) === yesNo(b);
    default:
      return false;
  }
}

/** Whether two answers to a question are the same, as it reads them. */
export function sameAnswer(one: Node, other: Node, where: Where, { controls }: Work): boolean {
  if (isSame(one, other)) return true;
  const [, id = "", , key] = where;
  const control = controls.get(id);
  const question = control === undefined ? undefined : questionOf(control, key);
  if (question === undefined || question.type === "certificate") return false;
  const [a, b] = [readAnswer(one, question, [])?.value, readAnswer(other, question, [])?.value];
  if (a === undefined || b === undefined) return false;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Options stand in any order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).toSorted() : value;
}

/** A company number of digits alone has eight; zeros at its front get lost. */
export function wholeNumber(number: string): string {
  const bareNumber = number.replaceAll(/\s/g, "").toUpperCase();
  return /^\d{1,7}$/.test(bareNumber) ? bareNumber.padStart(8, "0") : bareNumber;
}

function idOfLevel(text: string, { catalogue }: Work): string {
  return levelOf(catalogue, text)?.id ?? text;
}

/** A text without what nobody sees of it. */
export function bare(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}
