import { describe, expect, test } from "vitest";
import type { Catalogue, Question } from "../../../src/catalogue/catalogue.ts";
import { asideWords, basisWords } from "../../../src/words/control/pass-words.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../../support/small-catalogue.ts";

const outlook = { name: "A certification", needed: [] };

function question(fields: Fields): Question {
  const { controls } = smallCatalogue({ controls: [control("1", [yesNo("decides"), yesNo("a", fields)])] });
  const found = controls[0]?.questions[1];
  if (found === undefined) throw new Error("there is no such question");
  return found;
}

describe("where a pass rule comes from", () => {
  test.each([
    [{}, "the standard"],
    [{ counts: "dcc" }, "the certification guide; the standard itself does not say it so"],
    [{ counts: "advice" }, "our suggestion; nobody requires it"],
    [{ basis: "law" }, "the law, not the standard"],
    [{ basis: "reading" }, "our reading of what the standard leaves open; an assessor may differ"],
    [
      { basis: "reading", counts: "dcc" },
      "our reading of what the standard leaves open; an assessor may differ",
    ],
  ])("%j: %s", (fields, words) => {
    expect(basisWords(question(fields), { outlook })).toBe(words);
  });

  test("is the catalogue itself where no certification scheme scores it", () => {
    expect(basisWords(question({}), {})).toBe("the catalogue");
  });

  test.each(["guide", "reading"])("names no assessor and no certification there: %s", (basis) => {
    expect(basisWords(question({ basis }), {})).not.toMatch(/assessor|certif|standard/);
  });

  test("is said in a catalogue's own words where it has some", () => {
    const sources: Catalogue["sources"] = { guide: "the buyer's pages" };
    expect(basisWords(question({ basis: "guide" }), { sources })).toBe("the buyer's pages");
    expect(basisWords(question({ basis: "standard" }), { sources })).toBe("the catalogue");
  });
});

describe("behind a question stands", () => {
  test.each([
    [{}, ""],
    [{ basis: "standard" }, ""],
    [{ counts: "advice" }, "advice; decides nothing"],
    [{ counts: "advice", basis: "suggestion" }, "advice; decides nothing"],
    [{ counts: "advice", basis: "law" }, "advice; decides nothing; source: the law, not the standard"],
    [{ basis: "reading" }, "source: our reading of what the standard leaves open; an assessor may differ"],
    [
      { counts: "dcc", basis: "guide" },
      "bears on the certification outlook alone; source: the certification guide; the standard itself does not say it so",
    ],
  ])("%j: %s", (fields, words) => {
    expect(asideWords(question(fields), { outlook })).toBe(words);
  });
});
