import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, nearestFew } from "../../src/document/nearest.ts";

const keys = ["supplier", "level", "certificates", "controls", "scope", "subcontractors"];
const ids = ["2214", "2241", "2314", "2500", "0001"];

describe("the word most like a given one", () => {
  test.each<[string, string[], string | undefined, string]>([
    ["suplier", keys, "supplier", "a letter left out"],
    ["suppllier", keys, "supplier", "a letter too many"],
    ["suppliar", keys, "supplier", "a letter mistyped"],
    ["suppleir", keys, "supplier", "two letters swapped"],
    ["Supplier", keys, "supplier", "another case"],
    ["LEVEL", keys, "level", "another case throughout"],
    ["certificate", keys, "certificates", "the singular"],
    ["levl", keys, "level", "one of four letters"],
    ["2124", ids, "2214", "two digits swapped"],
    ["2513", ["2500", "2314"], undefined, "two digits of four"],
    ["ab", ["ax"], "ax", "one letter is always near"],
    ["ab", ["xy"], undefined, "both letters differ"],
    ["a", ["b"], "b", "one letter of one"],
    ["abcdef", ["abcdxx"], "abcdxx", "two letters of six"],
    ["abcdef", ["abcxxx"], undefined, "three letters of six"],
    ["abcdefghi", ["abcdefxxx"], "abcdefxxx", "three letters of nine"],
    ["abcdefghi", ["abcdexxxx"], undefined, "four letters of nine"],
    ["zebra", keys, undefined, "nothing like it"],
    ["level", [], undefined, "nothing to choose from"],
    ["", ["a"], "a", "nothing given"],
    ["x".repeat(80), ["x".repeat(79)], "x".repeat(79), "80 letters"],
    ["x".repeat(81), ["x".repeat(80)], undefined, "more than 80 letters"],
  ])("%s among %j is %s: %s", (word, words, found) => {
    expect(nearest(word, words)).toBe(found);
  });

  test("two letters swapped are nearer than one mistyped", () => {
    expect(nearest("2214", ["2215", "2124"])).toBe("2124");
    expect(nearest("2214", ["2124", "2215"])).toBe("2124");
  });

  test.each<[string, string[], string[]]>([
    ["2324", ["2304", "2314", "2500", "2334"], ["2304", "2314", "2334"]],
    ["2324", ["2304", "2342"], ["2342"]],
    ["2324", ["2500"], []],
    ["1", ["1100", "0001", "2"], ["0001"]],
    ["0314", ["2314", "314"], ["314"]],
    ["1 ", ["0001"], ["0001"]],
    ["0001", ["0001", "1"], ["0001"]],
    ["level", ["Level", "level"], ["Level", "level"]],
  ])("%s among %j: all that are equally near are %j", (word, words, found) => {
    expect(nearestFew(word, words)).toEqual(found);
    expect(nearest(word, words)).toBe(found[0]);
  });

  test("the first of equally near words is taken", () => {
    expect(nearest("2214", ["2215", "2216"])).toBe("2215");
  });

  test("a word that is there is found, whatever its case", () => {
    const word = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
    fc.assert(
      fc.property(word, fc.array(word), (each, others) => {
        expect(nearest(each.toUpperCase(), [...others.filter((other) => other !== each), each])).toBe(each);
      }),
    );
  });

  test("one letter left out of three or more is found again", () => {
    const word = fc.stringMatching(/^[a-z]{4,40}$/);
    fc.assert(
      fc.property(word, fc.nat(), (each, at) => {
        const slip = each.slice(0, at % each.length) + each.slice((at % each.length) + 1);
        expect(
          nearest(slip, ["", each, "something-else-altogether-and-longer-than-all-of-these-words"]),
        ).toBe(each);
      }),
    );
  });

  test("what is found is one of the words", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, words) => {
        const found = nearest(word, words);
        if (found !== undefined) expect(words).toContain(found);
      }),
    );
  });
});
