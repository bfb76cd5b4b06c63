import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessRequired } from "../../../src/assessment/assess.ts";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import { given } from "../../../src/document/given.ts";
import { holdsUntil } from "../../../src/following/holds-until.ts";
import { factsOf, isShort, rowOf } from "../../../src/following/portfolio/row.ts";
import { exitCodeOf } from "../../../src/assessment/exit-code.ts";
import { usable } from "../../support/examples.ts";
import { judged } from "../../support/judged.ts";
import { days, declarations, everyKind, seen } from "../../support/random-declarations.ts";
import { storedSnapshot, storedText } from "../../support/snapshots.ts";
import { run } from "../../support/run.ts";

/** The same declaration, judged no further than its row needs. */
function requiredAlone({ catalogue, declaration, circumstances }: Assessment): Parameters<typeof factsOf>[0] {
  const judgement = assessRequired(catalogue, declaration, circumstances);
  return { ...judgement, ...given({ holdsUntil: holdsUntil(judgement) }) };
}

describe("the row of a supplier", () => {
  test("is the same of an assessment and of what is stored of it, for 300 declarations", () => {
    let lapsing = 0;
    fc.assert(
      fc.property(declarations, days, (fields, asOf) => {
        const assessment = judged(everyKind, fields, { asOf, sightings: seen });
        const row = rowOf(factsOf(assessment), true);
        expect(rowOf(storedSnapshot(storedText(assessment)), true)).toEqual(row);
        expect(rowOf(factsOf(requiredAlone(assessment)), true)).toEqual(row);
        expect(row.undecided).toEqual(assessment.undecided);
        expect(isShort(row)).toBe(exitCodeOf({ ok: true, path: "a", assessment }) === 1);
        const tally = assessment.summary.required;
        expect(row.open.length + row.planned.length).toBe(row.required - tally.met - tally["not-applicable"]);
        if (row.lapses !== undefined) lapsing++;
      }),
      { numRuns: 300 },
    );
    expect(lapsing).toBeGreaterThan(0);
  });

  test("has every verdict among the examples", async () => {
    const argv = ["assess", ...usable, "--as-of", "2026-11-24", "-f", "ndjson"];
    const rows = (await run(argv)).out
      .trim()
      .split("\n")
      .map((line) => rowOf(storedSnapshot(line), true));
    expect(rows.map(({ source }) => source)).toEqual(usable);
    expect(rows.every(({ required }) => required > 0)).toBe(true);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(
      new Set(["met", "met-with-plan", "not-met", "undecided"]),
    );
  });

  const control = {
    "20": { answers: { a: "yes", b: "no" }, evidence: [{ title: "Shown", file: "elsewhere.pdf" }] },
  };
  const fields = {
    supplier: { name: "Harrow Ltd", companyNumber: "07123456" },
    level: 0,
    certificates: [
      { scheme: "cyber-essentials", issued: "2026-01-01", expires: "2027-06-09" },
      { scheme: "dcc", level: 1, issued: "2026-01-01", expires: "2027-03-09" },
      { scheme: "cyber-essentials", issued: "2025-01-01", expires: "2026-01-01" },
    ],
    controls: control,
  };

  test("names the certificate in force that lapses next, and counts files that were not sent along", () => {
    const sightings = new Map([["elsewhere.pdf", { state: "not-checked" } as const]]);
    const row = rowOf(factsOf(judged(everyKind, fields, { sightings })), false);
    expect(row.lapses).toEqual({ scheme: "dcc", level: "1", expires: "2027-03-09" });
    expect([row.number, row.notSent]).toEqual(["07123456", 1]);
    expect(row.open).not.toContain("20");
  });

  test("says nothing of files where evidence is not looked at", () => {
    expect(rowOf(factsOf(judged(everyKind, fields, { evidence: "off" })), false).notSent).toBe(0);
  });
});
