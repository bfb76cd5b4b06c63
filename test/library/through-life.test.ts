import { describe, expect, test } from "vitest";
import {
  assess,
  builtInCatalogue,
  diff,
  isRegression,
  plan,
  readDeclaration,
  renewals,
} from "../../src/index.ts";
import { exampleText } from "../support/examples.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { run } from "../support/run.ts";

async function assessed(name: string) {
  const path = `examples/${name}`;
  const read = readDeclaration(exampleText(name), await builtInCatalogue(), { path });
  if (!read.ok) throw new Error(name);
  return assess(read.value, { asOf: "2026-11-24", evidence: "off" });
}

async function told(...argv: readonly string[]): Promise<unknown> {
  return parseJson((await run([...argv, "--as-of", "2026-11-24", "--evidence", "off", "-f", "json"])).out);
}

describe("through life", () => {
  test("renewals are those of the command", async () => {
    const names = ["level-1-gaps.yaml", "level-0-met.yaml"];
    const all = await Promise.all(names.map(assessed));
    const listed = items(pick(await told("renewals", ...names.map((name) => `examples/${name}`)), "dates"));
    const same = renewals(all).map(({ on, code, controls, what }) => ({ on, code, controls, what }));
    expect(listed).toMatchObject(same);
    expect(renewals(all, { within: 100 }).length).toBeLessThan(same.length);
  });

  test("a plan is that of the command", async () => {
    const { entries } = plan(await assessed("level-1-gaps.yaml"), { by: "2027-01-23" });
    const listed = items(
      pick(await told("plan", "examples/level-1-gaps.yaml", "--by", "2027-01-23"), "entries"),
    );
    expect(entries.map(({ assessed: { control }, group, tooLate }) => [control.id, group, tooLate])).toEqual(
      listed.map((each) => [pick(each, "control"), pick(each, "group"), pick(each, "tooLate") ?? false]),
    );
  });

  test("a diff is that of the command", async () => {
    const [before, after] = [await assessed("level-0-met.yaml"), await assessed("certificate-lapsed.yaml")];
    expect(isRegression(diff(before, after))).toBe(true);
    expect(isRegression(diff(before, before))).toBe(false);
    const listed = await told("diff", "examples/level-0-met.yaml", "examples/certificate-lapsed.yaml");
    const worse = diff(before, after).controls.filter(({ counts, move }) => counts && move === "worse");
    expect(worse.map(({ id }) => id)).toEqual(pick(listed, "worse"));
  });

  test("what is no date is a mistake of the caller", async () => {
    const one = await assessed("level-0-met.yaml");
    expect(() => plan(one, { by: "soon" })).toThrow(RangeError);
    const other = { ...one, circumstances: { ...one.circumstances, asOf: "2027-01-01" } };
    expect(() => renewals([one, other])).toThrow(RangeError);
  });
});
