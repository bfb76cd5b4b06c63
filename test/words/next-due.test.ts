import { describe, expect, test } from "vitest";
import { redacted } from "../../src/assessment/redact.ts";
import { renewals } from "../../src/following/renewals.ts";
import { nextDue } from "../../src/words/renewals/next-due.ts";
import { exampleAssessment } from "../support/example-assessment.ts";

describe("what is due next", () => {
  test.each(["level-0-met.yaml", "level-1-gaps.yaml", "planned.yaml"])(
    "%s: the first date to come, and as many as renewals lists",
    (name) => {
      const assessment = exampleAssessment(name);
      const dates = renewals(assessment);
      const [due = "", command] = nextDue(assessment, " --level 1");
      expect(due).toMatch(new RegExp(`All ${dates.length} dates:$`));
      expect(due.includes("overdue")).toBe(dates.some(({ overdue }) => overdue));
      expect(command).toBe(`  csm-check renewals examples/${name} --level 1`);
    },
  );

  test("is by the last day on which it counts: on the day after the certificate has lapsed", () => {
    const assessment = exampleAssessment("level-0-met.yaml");
    const [certificate] = assessment.declaration.certificates;
    expect(certificate?.expires).toBe("2027-06-09");
    expect(nextDue(assessment, "")[0]).toBe("Due: next by 9 Jun 2027 (0001). All 4 dates:");
  });

  test("of one date alone is no list", () => {
    const [due] = nextDue(exampleAssessment("not-answered-yet.yaml"), "");
    expect(due).toMatch(/^Due: next by 31 Jul 2027 \(0001\)\. More about it:$/);
  });

  test("is not told where answers were taken out: they would look as if nobody had given them", () => {
    const assessment = exampleAssessment("planned.yaml");
    const item = redacted({ ok: true, path: "planned.yaml", assessment });
    expect(item.ok ? nextDue(item.assessment, "") : undefined).toEqual([]);
  });
});
