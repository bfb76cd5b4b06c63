import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/catalogue/catalogue.ts";
import { basisWords } from "../../../src/words/control/pass-words.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../../support/small-catalogue.ts";

function question(fields: Fields): Question {
  const { controls } = smallCatalogue({ controls: [control("1", [yesNo("decides"), yesNo("a", fields)])] });
  const found = controls[0]?.questions[1];
  if (found === undefined) throw new Error("there is no such question");
  return found;
}

describe("where a pass rule comes from", () => {
  test.each([
    [{}, "the standard"],
    [{ counts: "dcc" }, "the certification guide: assessors ask it, the standard does not"],
    [{ counts: "advice" }, "our suggestion; nobody requires it"],
    [{ basis: "law" }, "the law, not the standard"],
    [{ basis: "reading" }, "our reading of the standard, which leaves it open"],
    [{ basis: "reading", counts: "dcc" }, "our reading of the standard, which leaves it open"],
  ])("%j: %s", (fields, words) => {
    expect(basisWords(question(fields), false)).toBe(words);
  });

  test("is the catalogue itself where no certification scheme scores it", () => {
    expect(basisWords(question({}), true)).toBe("the catalogue");
  });
});
