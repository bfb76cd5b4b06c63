import { describe, expect, test } from "vitest";
import { storedAssessment } from "../../../src/following/snapshot/stored-assessment.ts";
import { harrow } from "../../support/harrow.ts";
import { parseJson } from "../../support/json.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { freshSnapshot, readStored, storedText } from "../../support/snapshots.ts";
import { sound } from "../../support/sound.ts";
import { told } from "../../support/told.ts";

const assessment = assessmentOf(harrow());
const one: unknown = parseJson(storedText(assessment));
const line = JSON.stringify(one);
const problemsLine = JSON.stringify({ format: "csm-check/problems@1", source: "b.yaml", problems: [] });
const several = (...assessments: readonly unknown[]) =>
  JSON.stringify({ format: "csm-check/assessments@1", assessments, problems: [] }, null, 1);

describe("the one assessment of a file", () => {
  test.each([
    ["is the file", line],
    ["is the only one of several that could be assessed", several(one)],
    ["is the only line", `\n${line}\n\n`],
    ["is the only line that is one", `${problemsLine}\r\n${line}\r\n`],
  ])("%s", (_, text) => {
    for (const path of ["a.json", "a.ndjson", "-"])
      expect(sound(readStored(text, path))).toEqual(freshSnapshot(assessment));
  });

  test.each([
    ["several assessments", several(one, one), "several-assessments"],
    ["several lines", `${line}\n${line}\n`, "several-assessments 2:1"],
    ["none of several", several(), "no-assessment"],
    ["problems", problemsLine, "no-assessment 1:1"],
    [
      "a list that is none",
      `{ "format": "csm-check/assessments@1", "assessments": 1 }`,
      "assessment-misfit 1:55",
    ],
    ["no list", `{ "format": "csm-check/assessments@1" }`, "assessment-misfit 1:1 absent"],
    ["a list of something else", several({ format: "csm-check/assessment@2" }), "assessment-misfit"],
  ])("is not there in %s", (_, text, expected) => {
    const [found = ""] = told(readStored(text));
    expect(found.startsWith(expected)).toBe(true);
  });

  test("that was cut off is told as JSON that is broken, at its place", () => {
    const pretty = storedText(assessment);
    expect(told(readStored(pretty.slice(0, pretty.length / 2)))[0]).toMatch(/^syntax /);
    expect(told(readStored(pretty.slice(0, pretty.length / 2), "-"))[0]).toMatch(/^syntax /);
    const broken = `${problemsLine}\n${line.slice(0, -1)},}\n`;
    expect(told(readStored(broken, "a.ndjson"))[0]).toMatch(/^syntax json-comma 2:/);
  });

  test.each([
    ["a declaration in YAML", harrow()],
    ["a declaration in JSON", `{ "format": "csm-check/declaration@1" }`],
    ["a flow mapping of YAML", `{ format: csm-check/declaration@1, level: 0 }`],
    ["a newer assessment", `{ "format": "csm-check/assessment@2" }`],
    ["nothing", ""],
  ])("is not looked for in %s", (_, text) => {
    expect(storedAssessment(text, "-")).toBeUndefined();
  });

  test("is found in time that grows with the text alone", () => {
    const hostile = `{\n`.repeat(500_000) + `{"csm-check/assessment@1"}\n`.repeat(100_000);
    const start = performance.now();
    expect(told(readStored(hostile, "a.ndjson"))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
