import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exitCodeFor } from "../../src/assessment/exit-code.ts";
import type { Item } from "../../src/assessment/item.ts";
import { harrow, metControls } from "../support/harrow.ts";
import { assessmentOf } from "../support/one-of-each.ts";

const of = (...args: Parameters<typeof assessmentOf>): Item => ({
  ok: true,
  path: "supplier.yaml",
  assessment: assessmentOf(...args),
});
const met = of(harrow());
const open = of(harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no") }));
const undecided = of(harrow({ controls: metControls.replace("WEAK: yes", "WEAK: unknown") }));
const planned = of(
  harrow({
    controls: metControls.replace(
      "WEAK: yes",
      "WEAK:\n    answers: { done: no }\n    plan: { action: A, due: 2027-02-28, accepted: { by: B, on: 2026-10-30, riskAssessmentReference: R } }",
    ),
    more: "contract: { riskAssessmentReference: R }",
  }),
);
const unusable: Item = {
  ok: false,
  path: "b.yaml",
  problems: [{ code: "empty-file", at: { path: "b.yaml" } }],
};

describe("the exit code", () => {
  test.each<[string, readonly Item[], number]>([
    ["met is 0", [met], 0],
    ["met with an accepted plan is 0", [planned], 0],
    ["something open is 1", [open], 1],
    ["something not shown yet is 1", [undecided], 1],
    ["a file that cannot be assessed is 2", [unusable], 2],
    ["a recommended control that falls short is 0 without --strict", [of(harrow())], 0],
    [
      "a recommended control that falls short is 1 with --strict",
      [of(harrow(), undefined, { strict: true })],
      1,
    ],
    ["a warning is 0 without --fail-on", [of(harrow({ more: "" }))], 0],
    [
      "a warning that --fail-on names is 1",
      [of(harrow({ more: "" }), undefined, { failOn: ["scope-missing"] })],
      1,
    ],
    [
      "a warning that --fail-on names and that is not given is 0",
      [of(harrow(), undefined, { failOn: ["scope-missing"] })],
      0,
    ],
    ["of several files the highest counts: 1 over 0", [met, open, met], 1],
    ["of several files the highest counts: 2 over 1", [met, unusable, open], 2],
    ["all met is 0", [met, planned], 0],
  ])("%s", (_, items, code) => {
    expect(exitCodeFor(items)).toBe(code);
  });

  test("of several files is the highest of each alone, in whatever order", () => {
    const some = fc.array(fc.constantFrom(met, open, undecided, planned, unusable), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, (items) => {
        expect(exitCodeFor(items)).toBe(Math.max(...items.map((item) => exitCodeFor([item]))));
      }),
    );
  });
});
