import { describe, expect, test } from "vitest";
import { failures } from "../../src/assessment/standing.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { judged, type Settings } from "../support/judged.ts";

const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero", recommended: ["R1", "R2"] },
    { id: 1, name: "One" },
  ],
  controls: [
    control("10", [yesNo("a")]),
    control("R1", [yesNo("a")], { levels: [1] }),
    control("R2", [yesNo("a")], { levels: [1], appliesIf: { id: "used", ask: "Is it used?" } }),
  ],
});

const reference = "RAR 1";
const planned = {
  answers: { a: "no" },
  plan: {
    action: "Do it",
    due: "2027-02-28",
    accepted: { by: "Delivery Team", on: "2026-10-30", riskAssessmentReference: reference },
  },
};
const why = (controls: Fields, other: Settings = {}, fields: Fields = {}) =>
  failures(
    judged(catalogue, { contract: { riskAssessmentReference: reference }, controls, ...fields }, other),
  );

describe("the exit code is 1 for something required that is open", () => {
  test.each([
    [{ "10": "yes" }, []],
    [{ "10": planned }, []],
    [{ "10": "no" }, [{ because: "open" }]],
    [{}, [{ because: "open" }]],
    [
      { "10": { notApplicable: { reason: "None", agreedWith: "CB", on: "2026-10-01" } } },
      [{ because: "open" }],
    ],
  ])("with %j: %j", (controls, expected) => {
    expect(why(controls)).toEqual(expected);
  });
});

describe("--strict", () => {
  const strict = { strict: true };
  test.each([
    ["both recommended controls are met", { R1: "yes", R2: "yes" }, 0],
    ["one is unanswered", { R1: "yes" }, 1],
    ["both are unanswered", {}, 2],
    ["one fails", { R1: "no", R2: "yes" }, 1],
    ["one does not apply", { R1: "yes", R2: { answers: { used: "no" } } }, 0],
    ["one is planned: it falls short", { R1: planned, R2: "yes" }, 1],
  ])("where %s: %j, %d fall short", (_, controls, count) => {
    const expected = count === 0 ? [] : [{ because: "strict", controls: count }];
    expect(why({ "10": "yes", ...controls }, strict)).toEqual(expected);
  });

  test("left out asks nothing of them", () => {
    expect(why({ "10": "yes", R1: "no" })).toEqual([]);
  });

  test("leaves the verdict", () => {
    expect(judged(catalogue, { controls: { "10": "yes" } }, strict).verdict).toBe("met");
  });

  test("comes beside what is open", () => {
    expect(why({ "10": "no" }, strict)).toEqual([{ because: "open" }, { because: "strict", controls: 2 }]);
  });
});

describe("--fail-on", () => {
  const noScope = { scope: undefined };
  test.each([
    [["scope-missing"], ["scope-missing"]],
    [["scope-part"], []],
    [["scope-part", "scope-missing"], ["scope-missing"]],
    [["scope-missing", "scope-missing"], ["scope-missing"]],
    [
      ["declared-in-future", "scope-missing"],
      ["declared-in-future", "scope-missing"],
    ],
    [[], []],
  ])("%j fails for %j", (failOn, expected) => {
    const fields = { ...noScope, declared: { on: "2026-12-01" } };
    expect(why({ "10": "yes" }, { failOn }, fields)).toEqual(
      expected.map((code) => ({ because: "warning", code })),
    );
  });

  test("leaves the verdict", () => {
    const found = judged(catalogue, { ...noScope, controls: { "10": "yes" } }, { failOn: ["scope-missing"] });
    expect(found.verdict).toBe("met");
    expect(failures(found)).toEqual([{ because: "warning", code: "scope-missing" }]);
  });

  test("names a warning, not a finding", () => {
    expect(why({ "10": "no" }, { failOn: ["answered-no"] })).toEqual([{ because: "open" }]);
  });
});
