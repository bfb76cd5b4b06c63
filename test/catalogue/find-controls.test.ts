import { describe, expect, test } from "vitest";
import { findControls } from "../../src/catalogue/find-controls.ts";
import { builtInStandard } from "../support/built-in.ts";

const { controls } = builtInStandard();
const ids = (words: readonly string[]) => {
  const { named, speaking } = findControls(controls, words);
  return { named: named.map(({ id }) => id), speaking: speaking.map(({ id }) => id) };
};

describe("finding controls by words", () => {
  test.each([
    ["backup", "2504"],
    ["Backups", "2504"],
    ["policies", "2100"],
    ["2314", "2314"],
    ["gdpr", "2314"],
    ["multi-factor", "2201"],
  ])("%s: one that is named so comes first", (word, id) => {
    expect(ids([word]).named[0]).toBe(id);
  });

  test("what is named so is not what only speaks of it, and all is there once", () => {
    const { named, speaking } = ids(["backup"]);
    expect(named).toEqual(["2504", "2505", "2506"]);
    expect(speaking.length).toBeGreaterThan(10);
    expect(new Set([...named, ...speaking]).size).toBe(named.length + speaking.length);
  });

  test("all words have to be there", () => {
    const { named, speaking } = ids(["access", "control"]);
    expect(named).toContain("2200");
    const said = [...named, ...speaking];
    expect(said.length).toBeLessThan(ids(["access"]).named.length + ids(["access"]).speaking.length);
    expect(ids(["backup", "nowherewhatever"])).toEqual({ named: [], speaking: [] });
  });

  test("no word at all finds all of them", () => {
    expect(ids([]).named.length).toBe(controls.length);
  });
});
