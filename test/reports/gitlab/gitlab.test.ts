import { describe, expect, test } from "vitest";
import { gitlab } from "../../../src/reports/gitlab/gitlab.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { ofStandard, unusable } from "../../support/examples.ts";
import { golden } from "../../support/golden.ts";
import { hostileTexts, neverRaw } from "../../support/hostile.ts";
import { items, keys, parseJson, pick } from "../../support/json.ts";
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

function write(...all: readonly Item[]): string {
  return gitlab(all, paper());
}

function entriesOf(...all: readonly Item[]): readonly unknown[] {
  return items(parseJson(write(...all)));
}

/** The severities of a check. */
function severities(all: readonly unknown[], check: string): readonly unknown[] {
  return all.filter((each) => pick(each, "check_name") === check).map((each) => pick(each, "severity"));
}

test("a report of everything is this one", () => {
  expect(write(...samples)).toBe(golden("gitlab.golden", write(...samples)));
});

describe("an entry", () => {
  const all = entriesOf(itemOf(gaps()), unusableItem);
  test.each([
    ["of a certificate is critical", "CERT", ["critical"]],
    ["of a required control is major", "EACH", ["major", "major", "major", "major"]],
    ["of a control with a plan that counts is info", "WEAK", ["info"]],
    ["of a recommended control is info", "MORE", ["info"]],
    ["of a warning is minor", "control-caution", ["minor"]],
    ["of a warning that --fail-on names is major", "scope-part", ["major"]],
    ["of a problem is a blocker", "unknown-level", ["blocker"]],
    ["of the verdict is info", "csm-check", ["info", "info"]],
  ])("%s", (_, check, expected) => {
    expect(severities(all, check)).toEqual(expected);
  });

  test("of a recommended control is major with --strict", () => {
    expect(severities(entriesOf(itemOf(gaps({ strict: true }))), "MORE")).toEqual(["major"]);
  });

  test("has the keys that GitLab knows, and no other", async () => {
    const { out } = await run([
      "assess",
      ...ofStandard,
      ...unusable,
      "--as-of",
      "2026-11-24",
      "-f",
      "gitlab",
    ]);
    const told = items(parseJson(out));
    expect(told.length).toBeGreaterThan(100);
    for (const each of told) {
      expect(keys(each)).toEqual(["description", "check_name", "fingerprint", "severity", "location"]);
      expect(keys(pick(each, "location"))).toEqual(["path", "lines"]);
      expect(pick(each, "location", "lines", "begin")).toBeGreaterThanOrEqual(1);
    }
    expect(new Set(told.map((each) => pick(each, "fingerprint"))).size).toBe(told.length);
  });

  test("stands in its line, counted from 1; without a line in the first", () => {
    const line = gapsText.split("\n").findIndex((each) => each.includes("most: 45")) + 1;
    const told = all.find((each) => String(pick(each, "description")).includes("45 attempts"));
    expect(pick(told, "location")).toEqual({ path: "supplier.yaml", lines: { begin: line } });
    const missing = all.find((each) => pick(each, "check_name") === "unreadable");
    expect(pick(missing, "location")).toEqual({ path: "b.yaml", lines: { begin: 1 } });
  });

  test.each([
    ["./a/b.yaml", "a/b.yaml"],
    ["a\\b.yaml", "a\\b.yaml"],
    ["C:\\a\\b.yaml", "C:/a/b.yaml"],
    ["-", "stdin"],
  ])("of %s has the path %s", (path, plain) => {
    for (const each of entriesOf(itemOf(assessmentOf(gapsText, undefined, {}, path))))
      expect(pick(each, "location", "path")).toBe(plain);
  });

  test("has a fingerprint that holds when lines move and days pass", () => {
    const prints = (item: Item): unknown[] => entriesOf(item).map((each) => pick(each, "fingerprint"));
    const before = prints(itemOf(gaps()));
    expect(prints(itemOf(gaps({ asOf: "2026-11-25" }, `# moved\n${gapsText}`)))).toEqual(before);
  });
});

test("the verdict, the marking and the notice are told once a supplier", () => {
  const told = entriesOf(...samples).filter((each) => String(pick(each, "description")).includes(notice));
  expect(told.map((each) => pick(each, "location", "path"))).toEqual(["supplier.yaml", "b.yaml"]);
  expect(pick(told[0], "description")).toMatch(/^OFFICIAL\. Harrow Ltd does not meet/);
});

test.each(Object.entries(hostileTexts))("%s does nothing", (_, text) => {
  const json = write(hostileItem(text), hostileProblems(text));
  expect(json).not.toMatch(neverRaw);
  for (const each of items(parseJson(json)))
    for (const told of [
      pick(each, "description"),
      pick(each, "location", "path"),
      pick(each, "check_name"),
    ]) {
      expect(String(told)).not.toMatch(neverRaw);
      expect(String(told)).not.toContain("\n");
    }
});

test("where nothing applies the verdict is major", () => {
  expect(severities(entriesOf(nothingApplies()), "csm-check")).toEqual(["major"]);
});

test("the file has no BOM", () => {
  expect(write(...samples).startsWith("[")).toBe(true);
});
