import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/parse-document.ts";
import { course } from "../../src/interview/course.ts";
import { isAsked } from "../../src/interview/is-asked.ts";
import { isOfControl } from "../../src/interview/asked/step.ts";
import {
  certificate,
  control,
  date,
  number,
  options,
  smallCatalogue,
  yesNo,
  type Fields,
} from "../support/small-catalogue.ts";
import { sound } from "../support/sound.ts";

const bases: Readonly<Record<string, Fields>> = {
  "yes-no": yesNo("base"),
  no: yesNo("base", { pass: { is: "no" } }),
  number: number("base", { min: 1 }),
  date: date("base", { withinMonths: 12 }),
  choice: options("choice", "base", ["a+", "b"]),
  choices: options("choices", "base", ["a+", "b+", "none!"]),
};

/** What is asked of a control whose second question follows its first, and whose third follows the second. */
function asked(base: Fields | undefined, controls: string, more = ""): readonly string[] {
  const follows = yesNo("follows", { asks: { after: "base" } });
  const last = yesNo("last", { asks: { after: "follows" } });
  const catalogue = smallCatalogue({ controls: [control("c", [base ?? {}, follows, last])] });
  const text = `format: csm-check/declaration@1\nsupplier: { name: A }\n${more}${controls}`;
  const { root } = sound(parseDocument(text, "s.yaml"));
  const steps = course(catalogue, catalogue.levels[0], { today: "2026-11-24" }).filter(isOfControl);
  return steps.filter((step) => isAsked(step, root)).map(({ question }) => question.id);
}

const everything = ["base", "follows", "last"];

describe("a question that follows another one", () => {
  test.each([
    ["yes-no", "no"],
    ["no", "yes"],
    ["number", "0"],
    ["date", "never"],
    ["choice", "b"],
    ["choices", "[none]"],
    ["choices", "[]"],
  ])("is not asked, nor what follows it, after a no: %s: %s", (type, answer) => {
    expect(asked(bases[type], `controls: { c: { answers: { base: ${answer} } } }\n`)).toEqual(["base"]);
  });

  test.each([
    ["yes-no", "yes"],
    ["yes-no", "unknown"],
    ["no", "no"],
    ["number", "2"],
    ["date", "2001-01-01"],
    ["date", "2026-11-20"],
    ["choice", "a"],
    ["choices", "[a]"],
  ])("is asked after anything else: %s: %s", (type, answer) => {
    expect(asked(bases[type], `controls: { c: { answers: { base: ${answer} } } }\n`)).toEqual(everything);
  });

  test.each([
    ["nothing was answered", "", everything],
    ["the short form says yes", "controls: { c: yes }\n", everything],
    ["the short form says no", "controls: { c: no }\n", ["base"]],
    [
      "the one in between says no",
      "controls: { c: { answers: { base: yes, follows: no } } }\n",
      ["base", "follows"],
    ],
  ])("%s", (_, controls, ids) => {
    expect(asked(bases["yes-no"], controls)).toEqual(ids);
  });

  test.each([
    ["nothing is said of certificates", "", everything],
    ["there is none", "certificates: []\n", ["base"]],
    [
      "there is another one",
      "certificates: [{ scheme: dcc, issued: 2026-01-01, expires: 2026-12-31 }]\n",
      ["base"],
    ],
    [
      "one has lapsed",
      "certificates: [{ scheme: iso, issued: 2020-01-01, expires: 2020-12-31 }]\n",
      everything,
    ],
  ])("a certificate: %s", (_, certificates, ids) => {
    expect(asked(certificate("base", "iso"), "", certificates)).toEqual(ids);
  });
});
