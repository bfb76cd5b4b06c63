import { describe, expect, test } from "vitest";
import { missingIn } from "../../../src/words/assessed/missing-words.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { controlIn, judged } from "../../support/judged.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../../support/small-catalogue.ts";

const law = { counts: "advice", basis: "law" };
const catalogue = smallCatalogue({
  controls: [
    control("10", [
      yesNo("policy", { label: "a policy" }),
      yesNo("notice", { label: "a privacy notice", ...law }),
      yesNo("fee", { label: "a fee that is paid", ...law }),
      yesNo("record", { label: "a record", counts: "advice" }),
    ]),
    control("20", [yesNo("locked", { label: "a locked door", ...law }), yesNo("done")]),
  ],
});

const of = (first: Fields, second: Fields = { done: "yes" }) =>
  judged(catalogue, { controls: { "10": { answers: first }, "20": { answers: second } } });

describe("what the law asks and is missing", () => {
  test.each([
    [{ policy: "yes", notice: "yes", record: "no" }, ""],
    [{ policy: "yes", notice: "no" }, "the law asks for a privacy notice"],
    [{ policy: "yes", notice: "no", fee: "no" }, "the law asks for a privacy notice and 1 more"],
    [{ policy: "no", notice: "no" }, "a policy; the law asks for a privacy notice"],
    [{ notice: "no" }, "not answered yet; the law asks for a privacy notice"],
  ])("%j is said in the row of its control", (answers, words) => {
    expect(missingIn(controlIn(of(answers), "10"))).toBe(words);
  });

  test("is counted in the verdict sentence, and decides nothing", () => {
    const sound = { policy: "yes", notice: "yes" };
    expect(verdictSentence(of(sound)).headline).not.toContain("law");
    const one = of({ policy: "yes", notice: "no" });
    expect(one.verdict).toBe("met");
    expect(verdictSentence(one).headline).toMatch(/; 1 thing that the law asks for is missing \(10\)\.$/);
    const three = of({ policy: "yes", notice: "no", fee: "no" }, { done: "yes", locked: "no" });
    expect(verdictSentence(three).headline).toMatch(
      /; 3 things that the law asks for are missing \(10 and 20\)\.$/,
    );
  });
});
