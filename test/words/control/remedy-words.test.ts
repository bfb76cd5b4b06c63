import { expect, test } from "vitest";
import { effortWords } from "../../../src/words/control/remedy-words.ts";

test("a remedy says how much work it is, how long it takes, who does it and what it costs", () => {
  expect(effortWords({ effort: "low", takes: "days" })).toBe("low effort, takes days");
  expect(
    effortWords({
      effort: "high",
      takes: "months",
      who: ["you", "it-support", "supplier"],
      cost: ["time", "setting", "paid-plan", "purchase"],
    }),
  ).toBe(
    "high effort, takes months, by you, your IT support and a supplier, costs time, a free setting, a paid plan and a purchase",
  );
});
