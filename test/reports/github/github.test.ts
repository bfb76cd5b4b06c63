import { describe, expect, test } from "vitest";
import { github } from "../../../src/reports/github/github.ts";
import { command } from "../../../src/reports/github/command.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { golden } from "../../support/golden.ts";
import { hostileTexts, neverRaw } from "../../support/hostile.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import {
  gaps,
  gapsText,
  hostileItem,
  hostileProblems,
  itemOf,
  nothingApplies,
  samples,
  unusableItem,
} from "../../support/pipeline-samples.ts";
import { run } from "../../support/run.ts";
import { commandsIn, type RunnerCommand } from "../../support/runner-commands.ts";

function write(...all: readonly Item[]): string {
  return github(all, paper());
}

/** The commands of a kind. */
function of(log: string, name: string): readonly RunnerCommand[] {
  return commandsIn(log).filter((each) => each.name === name);
}

test("a report of everything is this one", () => {
  expect(write(...samples)).toBe(golden("github.golden", write(...samples)));
});

describe("a command", () => {
  const at = { path: "./a,b:c%.yaml", line: 3, column: 5, length: 4 };

  test("is escaped as GitHub's own toolkit does it", () => {
    expect(command({ kind: "error", title: "a:b,c%", lines: ["50 %", "x, y: z"], at })).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,endColumn=8,title=a%3Ab%2Cc%25::50 %25%0Ax, y: z",
    );
  });

  test("says what it was given, as the runner reads it", () => {
    const [read] = commandsIn(
      command({ kind: "warning", title: "%0A::x", lines: ["%0A::error::x", "y"], at }),
    );
    expect(read).toMatchObject({
      name: "warning",
      properties: { file: "a,b:c%.yaml", line: "3", title: "%0A::x" },
      data: "%0A::error::x\ny",
    });
  });

  test("names no file for standard input, and no column without a line", () => {
    expect(command({ kind: "notice", title: "T", lines: ["x"], at: { path: "-", line: 1 } })).toBe(
      "::notice title=T::x",
    );
    expect(command({ kind: "notice", title: "T", lines: ["x"], at: { path: "a" } })).toBe(
      "::notice file=a,title=T::x",
    );
  });
});

describe("an assessment", () => {
  const log = write(itemOf(gaps()));

  test("begins with a notice of the verdict, the marking and the notice", () => {
    const [first] = commandsIn(log);
    expect(first).toMatchObject({ name: "notice", properties: { file: "supplier.yaml", title: "Verdict" } });
    expect(first?.data).toContain(verdictSentence(gaps()).headline);
    expect(first?.data).toContain("OFFICIAL\n");
    expect(first?.data).toContain(notice);
  });

  test("has an error for each required control that falls short, with all of its findings, and what --fail-on names", () => {
    const errors = of(log, "error");
    expect(errors.map((each) => each.properties["title"])).toEqual([
      "CERT A certificate (as of 24 Nov 2026)",
      "EACH One of each (as of 24 Nov 2026)",
      "scope-part",
    ]);
    expect(errors[1]?.data.match(/Fix: /g)).toHaveLength(4);
    const line = gapsText.split("\n").findIndex((each) => each.includes("wanted: no")) + 1;
    expect(errors[1]?.properties["line"]).toBe(String(line));
  });

  test("has a warning for each other warning, and one notice for all recommended controls", () => {
    expect(of(log, "warning").map((each) => each.properties["title"])).toContain("control-caution");
    expect(of(log, "notice").map((each) => each.properties["title"])).toEqual([
      "Verdict",
      "1 recommended control falls short",
    ]);
  });

  test("has an error for a recommended control with --strict", () => {
    const errors = of(write(itemOf(gaps({ strict: true }))), "error");
    expect(errors.map((each) => each.properties["title"])).toContain(
      "MORE More than is required (as of 24 Nov 2026)",
    );
  });

  test("that is met has no error", () => {
    expect(of(write(itemOf(assessmentOf(harrow()))), "error")).toEqual([]);
  });
});

test("where nothing applies it says so as an error", () => {
  expect(of(write(nothingApplies()), "error").map((each) => each.properties["title"])).toEqual([
    "Nothing is shown",
  ]);
});

test("each problem of a file is an error at its place", () => {
  expect(of(write(unusableItem), "error")).toMatchObject([
    { properties: { file: "b.yaml", line: "3", col: "8", title: "unknown-level" } },
    { properties: { file: "b.yaml", title: "unreadable" } },
  ]);
});

describe("GitHub shows 10 of a kind:", () => {
  const problem = (line: number): Extract<Item, { ok: false }>["problems"][number] => ({
    code: "empty-value",
    at: { path: "b.yaml", line, column: 1 },
  });
  const file = (count: number): Item => ({
    ok: false,
    path: "b.yaml",
    problems: Array.from({ length: count }, (_, index) => problem(index + 1)),
  });

  test("10 are all there", () => {
    expect(of(write(file(10)), "error").every((each) => each.properties["title"] === "empty-value")).toBe(
      true,
    );
  });

  test("of more the tenth says how many more there are, and where; the log has every one", () => {
    const log = write(file(25));
    const errors = of(log, "error");
    expect(errors).toHaveLength(10);
    expect(errors[9]?.properties["title"]).toBe("and 16 more errors: see the step summary");
    for (let line = 1; line <= 25; line++) expect(log).toContain(`  - b.yaml:${line}:1 empty-value`);
  });

  test("of many suppliers at Level 3 too", async () => {
    const files = Array.from({ length: 12 }, () => "examples/level-3-gaps.yaml");
    const { out } = await run(["assess", ...files, "--as-of", "2026-11-24", "-f", "github"]);
    for (const kind of ["error", "warning", "notice"]) expect(of(out, kind)).toHaveLength(10);
  });
});

describe.each(Object.entries(hostileTexts))("%s", (_, text) => {
  test("gives the runner no command of its own, and hides nothing", () => {
    const log = write(hostileItem(text), hostileProblems(text));
    const calm = write(hostileItem("x"), hostileProblems("x"));
    expect(commandsIn(log).map((each) => each.name)).toEqual(commandsIn(calm).map((each) => each.name));
    expect(log.split("\n")).toHaveLength(calm.split("\n").length);
    expect(log.replaceAll("\n", "")).not.toMatch(neverRaw);
    for (const { properties, data } of commandsIn(log)) {
      expect(Object.values(properties).join("")).not.toMatch(neverRaw);
      expect(data).not.toMatch(neverRaw);
    }
  });
});

test("problems on standard error give the runner no command either, wherever their lines are broken", async () => {
  for (let length = 1; length < 80; length++) {
    const key = `${"x".repeat(length)} ::stop-commands::token ##[error]y`;
    const files = { "a.yaml": `format: csm-check/declaration@1\nsupplier: { name: X }\n"${key}": 1\n` };
    const { code, err } = await run(["assess", "a.yaml", "-f", "github"], { files });
    expect(code).toBe(2);
    expect(commandsIn(err)).toEqual([]);
  }
});
