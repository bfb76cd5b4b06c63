import { expect, test } from "vitest";
import { effortWords } from "../../../src/words/control/remedy-words.ts";

test("a remedy says how much work it is, how long it takes, who does it and what it costs", () => {
  expect(effortWords({ effort: "low", takes: "days" })).toBe("low effort, takes days");
  expect(effortWords({ effort: "low", takes: "days", who: ["you"], cost: ["time"] })).toBe(
    "low effort, takes days; who: you; cost: nothing but time",
  );
  expect(
    effortWords({
      effort: "high",
      takes: "months",
      who: ["you", "it-support", "supplier"],
      cost: ["time", "setting", "paid-plan", "purchase"],
    }),
  ).toBe(
    "high effort, takes months; who: you, IT support, a supplier; cost: time, a free setting, often a paid plan, a purchase",
  );
});
