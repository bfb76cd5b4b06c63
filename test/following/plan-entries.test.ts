import { describe, expect, test } from "vitest";
import { addDays } from "../../src/assessment/calendar.ts";
import { daysTaken, improvementPlan } from "../../src/following/plan-entries.ts";
import { planSentences } from "../../src/words/plan/plan-sentences.ts";
import { exampleAssessment } from "../support/example-assessment.ts";

const plan = (file: string, by?: string) =>
  improvementPlan(exampleAssessment(file), by === undefined ? {} : { by });

describe("a plan", () => {
  test("has an entry for each required control that falls short, what is overdue first and what is in hand last", () => {
    const { entries } = plan("level-1-gaps.yaml");
    expect(entries.map(({ group, assessed }) => `${group} ${assessed.control.id}`)).toEqual([
      "overdue 2410",
      "start-today 3107",
      "answer 1400",
      "answer 2504",
      "fix 2214",
      "fix 2403",
      "in-hand 2402",
    ]);
  });

  test("is empty where nothing falls short, and says so", () => {
    const made = plan("level-1-met.yaml");
    expect(made.entries).toEqual([]);
    expect(planSentences(made)[0]).toMatch(/^There is nothing to plan/);
  });

  test("says what an entry still lacks, and whether its acceptance counts", () => {
    const entry = (id: string) =>
      plan("level-1-gaps.yaml").entries.find(({ assessed }) => assessed.control.id === id);
    expect(entry("2403")).toMatchObject({ lacks: ["acceptance"], accepted: { state: "none" } });
    expect(entry("3107")).toMatchObject({
      lacks: [],
      accepted: { state: "not-accepted", gap: "other-reference" },
    });
    expect(entry("2402")).toMatchObject({ group: "in-hand", accepted: { state: "accepted" } });
    expect(entry("1400")).toMatchObject({ from: "remedy", lacks: ["owner", "date", "acceptance"] });
  });

  test("counts back from a deadline: on the latest day to begin it is in time, the day after too late", () => {
    for (const [file, id] of [
      ["level-1-gaps.yaml", "3107"],
      ["certificate-lapsed.yaml", "0001"],
    ] as const) {
      const { takes } = plan(file).entries.find(({ assessed }) => assessed.control.id === id)?.assessed
        .control.remedy ?? { takes: "days" };
      const late = (by: string) =>
        plan(file, by).entries.find(({ assessed }) => assessed.control.id === id)?.tooLate;
      const last = addDays("2026-11-24", daysTaken[takes]);
      expect(late(last)).toBe(false);
      expect(late(addDays(last, -1))).toBe(true);
    }
  });

  test("says first what can no longer be done in time, and by which rule", () => {
    const [first = ""] = planSentences(plan("level-1-gaps.yaml", "2026-12-10"));
    expect(first).toMatch(/^By 10 Dec 2026 \(16 days away\) 5 of 7 can most likely no longer be done: /);
    expect(first).toContain("days is given 7 days, weeks 42, months 120");
  });

  test("has no latest day for what an accepted plan covers: the buyer agreed its date", () => {
    const { entries } = plan("level-1-gaps.yaml", "2026-12-10");
    expect(entries.filter(({ latestStart }) => latestStart === undefined).map(({ group }) => group)).toEqual([
      "in-hand",
    ]);
  });

  test("names what waits for a certificate that is missing", () => {
    const { entries } = plan("level-2-gaps.yaml");
    const blocked = entries.filter(({ blocks }) => blocks.length > 0);
    for (const { assessed, blocks } of blocked) expect(blocks).not.toContain(assessed.control.id);
  });
});
