import { describe, expect, test } from "vitest";
import { notice } from "../../../src/words/notice.ts";
import { plain } from "../../../src/reports/terminal/plain.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { markers, paper } from "../../support/paper.ts";
import { run } from "../../support/run.ts";

const short = assessmentOf(
  harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no"), more: "marking: OFFICIAL" }),
  undefined,
  { evidence: "off" },
);
const lines = plain(short, paper({ style: "plain" })).split("\n");

describe("plain", () => {
  test("a fact a line: a label, a colon, a value", () => {
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][\w ]*: \S/);
    expect(lines.at(-1)).toBe("");
  });

  test("the verdict comes first, below a marking", () => {
    expect(lines.slice(0, 4)).toEqual([
      "Marking: OFFICIAL",
      `Verdict: ${verdictSentence(short).headline}`,
      "Note: The catalogue is not built into csm-check (one-of-each).",
      "Note: Evidence was not looked at (--evidence off).",
    ]);
  });

  test("the notice comes last", () => {
    expect(lines.at(-2)).toBe(`Notice: ${notice}`);
  });

  test.each([
    "Control CERT: A certificate, Certificates, non-technical, required, MET",
    "Control WEAK: The weaker one, Answers, technical, required, NOT MET, a little of it",
    "Control MORE: More than is required, Answers, technical, recommended, UNANSWERED, not answered yet",
    "WEAK why: A little helps.",
    "WEAK expected: a little of it",
    'WEAK found: answered "no"',
    "WEAK fix: Begin with it.",
    "WEAK where: supplier.yaml:20:9",
    "To know: DCC certificate: none named.",
    "First 1: WEAK The weaker one: Begin with it. (low effort, takes days)",
    "Next: csm-check assess supplier.yaml",
  ])("%s", (line) => {
    expect(lines).toContain(line);
  });

  test("what to do first has its command, and the page that helps", async () => {
    const argv = ["assess", "examples/not-answered-yet.yaml", "--as-of", "2026-11-24", "--plain"];
    const first = (await run(argv)).out.split("\n").filter((line) => line.startsWith("First "));
    expect(first).toHaveLength(3);
    expect(first[0]).toContain("yet: csm-check init examples/not-answered-yet.yaml (low effort");
    expect(first[1]).toMatch(/\) https:\/\/ico\.org\.uk\/for-organisations\/$/);
  });

  test("a warning has its code and place", () => {
    expect(
      lines.filter((line) => line.startsWith("Warning: ")).map((line) => /\[.*$/.exec(line)?.[0]),
    ).toEqual(["[declared-date-missing] supplier.yaml:1:1", "[scope-missing] supplier.yaml:1:1"]);
  });

  test("a recommended control has its detail with --all alone", () => {
    expect(lines).not.toContain("MORE why: More is safer.");
    expect(plain(short, paper({ style: "plain", all: true }))).toContain("MORE why: More is safer.\n");
  });

  test("nothing is drawn, painted or broken, however narrow the page", () => {
    expect(plain(short, paper({ width: 40, paint: markers }))).toBe(plain(short, paper()));
    expect(plain(short, paper())).toMatch(/^[\n\x20-\x7e]+$/);
  });
});
