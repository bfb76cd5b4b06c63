import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  control,
  date,
  number,
  options,
  smallCatalogue,
  yesNo,
  type Fields,
} from "../support/small-catalogue.ts";
import { codes, controlIn, judged } from "../support/judged.ts";

/** What becomes of one question that is answered so, on a day. */
const outcome = (question: Fields, answer: unknown, asOf = "2026-11-24") => {
  const catalogue = smallCatalogue({ controls: [control("10", [question])] });
  const id = String(question["id"]);
  const assessment = judged(catalogue, { controls: { "10": { answers: { [id]: answer } } } }, { asOf });
  const found = controlIn(assessment, "10");
  const [first] = found.questions;
  return { outcome: first?.outcome, codes: codes(found.findings), findings: found.findings };
};
const passes = { outcome: "pass", codes: [] };
const fails = (code: string) => ({ outcome: "fail", codes: [code] });

describe("a yes-no question", () => {
  test.each([
    [undefined, "yes", passes],
    [undefined, "no", fails("answered-no q")],
    [true, true, passes],
    [true, false, fails("answered-no q")],
    [false, "no", passes],
    [false, "yes", fails("answered-no q")],
    ["no", false, passes],
    ["no", true, fails("answered-no q")],
  ])("that passes on %s, answered %s", (is, answer, expected) => {
    const question = yesNo("q", is === undefined ? {} : { pass: { is } });
    expect(outcome(question, answer)).toMatchObject(expected);
  });

  test("says which answer was given", () => {
    expect(outcome(yesNo("q", { pass: { is: false } }), "yes").findings).toMatchObject([{ given: true }]);
    expect(outcome(yesNo("q"), "no").findings).toMatchObject([{ given: false }]);
  });
});

describe("a number", () => {
  test.each([
    [{ max: 10 }, 10, true],
    [{ max: 10 }, 10.000001, false],
    [{ max: 10 }, 11, false],
    [{ max: 10 }, 1, true],
    [{ max: 10 }, 0.000001, true],
    [{ max: 10 }, 0, false],
    [{ max: 10 }, "0.0", false],
    [{ max: 10 }, "000", false],
    [{ min: 0, max: 10 }, 0, true],
    [{ min: 0, max: 10 }, 10, true],
    [{ min: 0, max: 10 }, 11, false],
    [{ min: 15 }, 15, true],
    [{ min: 15 }, 14.999999, false],
    [{ min: 15 }, 0, false],
    [{ min: 15 }, 999_999_999, true],
    [{ min: 0 }, 0, true],
    [{ min: 8, max: 12 }, 8, true],
    [{ min: 8, max: 12 }, 12, true],
    [{ min: 8, max: 12 }, 7, false],
    [{ min: 8, max: 12 }, 13, false],
    [{ min: 5, max: 5 }, 5, true],
    [{ max: 0.5 }, "0.5", true],
    [{ max: 0.5 }, "0.51", false],
    [{ max: 10 }, "10", true],
    [{ max: 10 }, "010", true],
  ])("within %j: %s passes: %s", (pass, answer, good) => {
    expect(outcome(number("q", pass), answer)).toMatchObject(good ? passes : fails("number-out-of-range q"));
  });

  test("says what was given", () => {
    expect(outcome(number("q", { max: 30 }), "45.5").findings).toMatchObject([
      { code: "number-out-of-range", question: { id: "q" }, given: 45.5 },
    ]);
  });

  test("passes exactly where it lies within both bounds", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (a, b, given) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const good = min <= given && given <= max;
        expect(outcome(number("q", { min, max }), given).outcome).toBe(good ? "pass" : "fail");
      }),
      { numRuns: 40 },
    );
  });
});

describe("a date within days", () => {
  test.each([
    [90, "2026-08-26", "2026-11-24", true],
    [90, "2026-08-25", "2026-11-24", false],
    [90, "2026-11-24", "2026-11-24", true],
    [31, "2026-10-24", "2026-11-24", true],
    [31, "2026-10-23", "2026-11-24", false],
    [92, "2026-08-24", "2026-11-24", true],
    [92, "2026-08-23", "2026-11-24", false],
    [0, "2026-11-24", "2026-11-24", true],
    [0, "2026-11-23", "2026-11-24", false],
    [1, "2028-02-28", "2028-02-29", true],
    [1, "2028-02-28", "2028-03-01", false],
    [1, "2027-02-28", "2027-03-01", true],
    [366, "2027-12-31", "2028-12-31", true],
    [365, "2027-12-31", "2028-12-31", false],
  ])("%d: %s on %s passes: %s", (withinDays, given, asOf, good) => {
    expect(outcome(date("q", { withinDays }), given, asOf)).toMatchObject(
      good ? passes : fails("date-too-old q"),
    );
  });

  test("fails once it lies ahead", () => {
    expect(outcome(date("q", { withinDays: 90 }), "2026-11-25")).toMatchObject(fails("date-in-future q"));
    expect(outcome(date("q", { withinDays: 90 }), "2026-11-25").findings).toMatchObject([
      { given: "2026-11-25" },
    ]);
  });

  test("says until when it held", () => {
    expect(outcome(date("q", { withinDays: 90 }), "2026-08-25").findings).toMatchObject([
      { code: "date-too-old", given: "2026-08-25", limit: "2026-11-23" },
    ]);
  });

  test.each([3_000_000, 99_999_999, 999_999_999])("%d days are never over", (withinDays) => {
    expect(outcome(date("q", { withinDays }), "2020-01-01")).toMatchObject(passes);
  });
});

describe("a date that never was", () => {
  test.each([{ withinDays: 90 }, { withinMonths: 12 }])("fails where it counts %s", (pass) => {
    expect(outcome(date("q", pass), "never")).toMatchObject(fails("date-never q"));
  });
});

describe("a date within months", () => {
  test.each([
    [12, "2025-11-24", "2026-11-24", true],
    [12, "2025-11-23", "2026-11-24", false],
    [12, "2026-11-24", "2026-11-24", true],
    [6, "2026-05-24", "2026-11-24", true],
    [6, "2026-05-23", "2026-11-24", false],
    [1, "2026-01-31", "2026-02-28", true],
    [1, "2026-01-31", "2026-03-01", false],
    [1, "2026-01-29", "2026-02-28", true],
    [1, "2026-01-29", "2026-03-01", false],
    [1, "2028-01-31", "2028-02-29", true],
    [1, "2028-01-31", "2028-03-01", false],
    [1, "2026-03-31", "2026-04-30", true],
    [1, "2026-03-31", "2026-05-01", false],
    [6, "2026-08-31", "2027-02-28", true],
    [6, "2026-08-31", "2027-03-01", false],
    [12, "2028-02-29", "2029-02-28", true],
    [12, "2028-02-29", "2029-03-01", false],
    [12, "2027-02-28", "2028-02-28", true],
    [12, "2027-02-28", "2028-02-29", false],
    [48, "2024-02-29", "2028-02-29", true],
    [48, "2024-02-29", "2028-03-01", false],
    [3, "2026-11-30", "2027-02-28", true],
    [3, "2026-11-30", "2027-03-01", false],
    [0, "2026-11-24", "2026-11-24", true],
    [0, "2026-11-23", "2026-11-24", false],
  ])("%d: %s on %s passes: %s", (withinMonths, given, asOf, good) => {
    expect(outcome(date("q", { withinMonths }), given, asOf)).toMatchObject(
      good ? passes : fails("date-too-old q"),
    );
  });

  test("fails once it lies ahead", () => {
    expect(outcome(date("q", { withinMonths: 12 }), "2026-11-25")).toMatchObject(fails("date-in-future q"));
  });

  test("says until when it held", () => {
    expect(outcome(date("q", { withinMonths: 12 }), "2024-02-29", "2025-03-01").findings).toMatchObject([
      { code: "date-too-old", limit: "2025-02-28" },
    ]);
  });

  test.each([99_999, 999_999_999])("%d months are never over", (withinMonths) => {
    expect(outcome(date("q", { withinMonths }), "2020-01-01")).toMatchObject(passes);
  });
});

describe("a choice", () => {
  const question = options("choice", "q", ["done+", "not-needed+", "missing"]);
  test.each([
    ["done", passes],
    ["not-needed", passes],
    ["missing", fails("choice-fails q")],
  ])("%s", (answer, expected) => {
    expect(outcome(question, answer)).toMatchObject(expected);
  });
});

describe("choices", () => {
  const some = options("choices", "q", ["this+", "that+", "policy", "none!"]);
  const any = options("choices", "q", ["this", "that", "other"]);
  const two = options("choices", "q", ["this+", "that+", "policy"]);
  const atLeastTwo = { ...two, pass: { oneOf: ["this", "that"], atLeast: 2 } };

  test.each([
    ["some", some, ["this"], true],
    ["some", some, ["that", "policy"], true],
    ["some", some, ["policy"], false],
    ["some", some, ["none"], false],
    ["some", some, [], false],
    ["any", any, ["other"], true],
    ["any", any, [], false],
    ["two", atLeastTwo, ["this", "that"], true],
    ["two", atLeastTwo, ["this", "policy"], false],
    ["two", atLeastTwo, ["this"], false],
    ["two", atLeastTwo, [], false],
  ])("of which %s must count: %j %j passes: %s", (_, question, answer, good) => {
    expect(outcome(question, answer)).toMatchObject(good ? passes : fails("too-few-choices q"));
  });

  test("an empty list is an answer, and fails", () => {
    expect(outcome(some, []).findings).toMatchObject([{ code: "too-few-choices", given: [], counted: 0 }]);
  });

  test("say how many counted", () => {
    expect(outcome(atLeastTwo, ["policy", "that"]).findings).toMatchObject([
      { given: ["policy", "that"], counted: 1 },
    ]);
  });
});

test("a question that nobody has answered is unanswered", () => {
  expect(outcome(yesNo("q"), null)).toMatchObject({ outcome: "unanswered", codes: ["unanswered q"] });
});
