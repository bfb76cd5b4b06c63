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

  test("is not told where answers were taken out: they would look as if nobody had given them", () => {
    const assessment = exampleAssessment("planned.yaml");
    const item = redacted({ ok: true, path: "planned.yaml", assessment });
    expect(item.ok ? nextDue(item.assessment, "") : undefined).toEqual([]);
  });
});
