import { describe, expect, test } from "vitest";
import { workIn } from "../../src/following/work.ts";
import { assessmentOf } from "../support/one-of-each.ts";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";

function remedy(effort: string, takes: string): Fields {
  return { remedy: { action: "Do it now.", effort, takes } };
}

const catalogue = smallCatalogue({
  controls: [
    control("OVERDUE", [yesNo("done")], remedy("high", "months")),
    control("PLANNED", [yesNo("done")], remedy("low", "days")),
    control("UNANSWERED", [yesNo("done")], remedy("high", "weeks")),
    control("UNANSWERED-SOON", [yesNo("done")], remedy("low", "days")),
    control("HALF", [yesNo("done"), yesNo("kept")], remedy("medium", "weeks")),
    control("MONTHS", [yesNo("done")], remedy("low", "months")),
    control("SLOW", [yesNo("done")], remedy("low", "weeks")),
    control("QUICK-HARD", [yesNo("done")], remedy("high", "days")),
    control("QUICK-EASY", [yesNo("done")], remedy("low", "days")),
    control("CERT", [certificate("held", "cyber-essentials")], remedy("high", "months")),
    control("MET", [yesNo("done")]),
    control("APART", [yesNo("done")]),
    control("MORE", [yesNo("done")], { levels: [1] }),
  ],
  levels: [
    { id: 0, name: "Zero", recommended: ["MORE"] },
    { id: 1, name: "One" },
  ],
});

const accepted = "accepted: { by: Delivery Team, on: 2026-10-01, riskAssessmentReference: RAR 1 }";
const text = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
contract: { riskAssessmentReference: RAR 1 }
controls:
  OVERDUE: { answers: { done: no }, plan: { action: Begin, due: 2026-10-31, ${accepted} } }
  PLANNED: { answers: { done: no }, plan: { action: Begin, due: 2027-10-31, ${accepted} } }
  HALF: { answers: { done: yes, kept: unknown } }
  MONTHS: no
  SLOW: no
  QUICK-HARD: no
  QUICK-EASY: no
  MET: yes
  APART: { notApplicable: { reason: none, agreedWith: buyer, on: 2026-10-01 } }
`;

describe("workIn", () => {
  const work = workIn(assessmentOf(text, catalogue));

  test("tells what is overdue, what has to start today, what to answer, what to fix, and what a plan covers", () => {
    expect(work.map(({ assessed, group }) => `${group} ${assessed.control.id}`)).toEqual([
      "overdue OVERDUE",
      "start-today CERT",
      "start-today MONTHS",
      "answer UNANSWERED-SOON",
      "answer HALF",
      "answer UNANSWERED",
      "fix QUICK-EASY",
      "fix QUICK-HARD",
      "fix SLOW",
      "in-hand PLANNED",
    ]);
  });

  test("a plan is overdue from the day after its last", () => {
    const on = (asOf: string): unknown =>
      workIn(assessmentOf(text, catalogue, { asOf })).find(({ group }) => group === "overdue")?.assessed
        .control.id;
    expect(on("2026-10-31")).toBeUndefined();
    expect(on("2026-11-01")).toBe("OVERDUE");
  });

  test("what is only suggested is no work", () => {
    expect(work.map(({ assessed }) => assessed.importance)).not.toContain("recommended");
  });
});
