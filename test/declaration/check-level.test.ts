import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { declarationFrom, type Reading } from "../support/reading-declarations.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { problems, sound, spots } from "../support/sound.ts";

const everywhere = (levels: readonly unknown[]) => [control("10", [yesNo("a")], { levels })];

const two = smallCatalogue({
  levels: [
    { id: 0, name: "Zero" },
    { id: 1, name: "One" },
  ],
  controls: everywhere([0, 1]),
});
const one = smallCatalogue({ controls: everywhere([0]) });
const worded = smallCatalogue({
  levels: [
    { id: "standard", name: "Standard parts" },
    { id: "moderate", name: "Moderately sensitive parts" },
  ],
  controls: everywhere(["standard", "moderate"]),
});

/** A declaration of which line 3 says the level; undefined leaves it out. */
const yaml = (level: string | undefined, catalogue: Catalogue = two, reading: Reading = {}) =>
  declarationFrom(
    `format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\n${level === undefined ? "" : `level: ${level}\n`}`,
    catalogue,
    reading,
  );
const json = (level: string) =>
  declarationFrom(
    `{"format":"csm-check/declaration@1","supplier":{"name":"Harrow Ltd"},\n"level":${level}}`,
    two,
    { path: "supplier.json" },
  );

describe("a level", () => {
  test.each([
    ["0", "0"],
    ['"0"', "0"],
    ["'1'", "1"],
    ["Level 0", "0"],
    ["level 1", "1"],
    ["LEVEL 1", "1"],
    ['"Level 0"', "0"],
  ])("written %s is level %s", (written, level) => {
    expect(sound(yaml(written)).level).toBe(level);
  });

  test.each([
    ["0", "0"],
    ["1", "1"],
    ['"1"', "1"],
    ['"Level 0"', "0"],
  ])("written %s in JSON is level %s", (written, level) => {
    expect(sound(json(written)).level).toBe(level);
  });

  test.each([
    "00",
    '"00"',
    "01",
    "2",
    "-0",
    "-1",
    "+0",
    "0.0",
    "1.0",
    "0x0",
    "1e0",
    "zero",
    "Zero",
    "Level",
    "Level 00",
    "Level 2",
    "Level0",
    "yes",
    "L0",
  ])("written %s is refused where it stands", (written) => {
    expect(problems(yaml(written))).toMatchObject([
      { code: "unknown-level", levels: ["0", "1"], at: { line: 3, column: 8 } },
    ]);
  });

  test.each(["0.0", "1.0", "-0", "2", "true", '"00"', "1e0"])(
    "written %s in JSON is refused where it stands",
    (written) => {
      expect(spots(json(written))).toEqual(["unknown-level 2:9"]);
    },
  );

  test.each(["", " ~", ' ""'])("that is empty (%j) is refused", (written) => {
    expect(problems(yaml(written)).map(({ code }) => code)).not.toEqual([]);
    expect(problems(yaml(written)).every(({ at }) => at.line === 3)).toBe(true);
  });

  test("in a list is refused once", () => {
    expect(problems(yaml("[0]")).map(({ code }) => code)).toEqual(["wrong-kind"]);
  });

  test("is read as its catalogue names it", () => {
    expect(sound(yaml("standard", worded)).level).toBe("standard");
    expect(spots(yaml("0", worded))).toEqual(["unknown-level 3:8"]);
  });
});

describe("a profile of the model before version 4", () => {
  test.each([
    "Not Applicable",
    "not applicable",
    "N/A",
    "Very Low",
    "very low",
    "VERY LOW",
    "very-low",
    "Low",
    "low",
    "Moderate",
    "High",
    "HIGH",
    '"High"',
  ])("written %s asks for the level of a new risk assessment", (written) => {
    expect(problems(yaml(written))).toMatchObject([
      { code: "old-profile", found: written.replaceAll('"', ""), at: { line: 3, column: 8 } },
    ]);
  });

  test.each(["Lowest", "Highly", "Medium", "Very High", "Very"])("is not %s", (written) => {
    expect(spots(yaml(written))).toEqual(["unknown-level 3:8"]);
  });

  test("is not converted where --level says another", () => {
    expect(spots(yaml("Moderate", two, { level: "1" }))).toEqual(["old-profile 3:8"]);
  });

  test("is a level like any other in a catalogue that calls one of its own so", () => {
    expect(sound(yaml("moderate", worded)).level).toBe("moderate");
  });
});

describe("without a level", () => {
  test("a declaration cannot be assessed", () => {
    expect(problems(yaml(undefined))).toMatchObject([
      { code: "level-missing", levels: ["0", "1"], at: { line: 1, column: 1, absent: true } },
    ]);
  });

  test("a declaration is assessed at the level of --level", () => {
    expect(sound(yaml(undefined, two, { level: "1" })).level).toBeUndefined();
  });

  test("a declaration is well formed", () => {
    expect(sound(yaml(undefined, two, { levelNeeded: false })).level).toBeUndefined();
  });

  test("a declaration needs none where the catalogue has only one", () => {
    expect(spots(yaml(undefined, one))).toEqual([]);
  });
});

describe("the level of --level", () => {
  test.each(["0", "1", "Level 1"])("may be %s", (level) => {
    expect(spots(yaml("0", two, { level }))).toEqual([]);
  });

  test.each(["2", "00", "Moderate"])("may not be %s", (level) => {
    expect(problems(yaml("0", two, { level }))).toEqual([
      { code: "unknown-level", found: level, levels: ["0", "1"], at: { path: "supplier.yaml" } },
    ]);
  });
});

describe("the levels of subcontractors and of DCC certificates", () => {
  const scored = smallCatalogue({
    levels: [
      { id: 0, name: "Zero" },
      { id: 1, name: "One" },
    ],
    outlook: { name: "Certification", needed: { 0: 100, 1: 80 } },
    controls: everywhere([0, 1]),
  });
  const sub = (level: string) =>
    declarationFrom(
      `format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\nlevel: 0\nsubcontractors:\n  - name: Ardent Ltd\n    level: ${level}\n`,
      scored,
    );
  const dcc = (level: string) =>
    declarationFrom(
      `format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\nlevel: 0\ncertificates:\n  - scheme: dcc\n    level: ${level}\n    issued: 2025-09-15\n    expires: 2028-09-14\n`,
      scored,
    );

  test.each(["0", '"1"', "Level 1"])("may be %s", (written) => {
    expect(spots(sub(written))).toEqual([]);
    expect(spots(dcc(written))).toEqual([]);
  });

  test.each([
    ["00", "unknown-level"],
    ["7", "unknown-level"],
    ["Moderate", "old-profile"],
  ])("of a subcontractor may not be %s", (written, code) => {
    expect(spots(sub(written))).toEqual([`${code} 6:12`]);
  });

  test.each([
    ["00", "unknown-level"],
    ["7", "unknown-level"],
  ])("of a DCC certificate may not be %s", (written, code) => {
    expect(spots(dcc(written))).toEqual([`${code} 6:12`]);
  });
});
