import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { circumstances, judged } from "../support/judged.ts";
import { declarationFrom } from "../support/reading-declarations.ts";
import { sound } from "../support/sound.ts";

const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero" },
    { id: 1, name: "One" },
  ],
  controls: [control("10", [yesNo("a")], { levels: [0, 1] })],
});
const warnings = (fields: Fields, other: { readonly asOf?: string; readonly level?: string } = {}) =>
  judged(catalogue, { controls: { "10": "yes" }, ...fields }, other).warnings;

test("a declaration of today, for the whole organisation, is not warned of", () => {
  expect(warnings({})).toEqual([]);
});

describe("the day of the declaration", () => {
  test.each([
    [undefined, "declared-date-missing"],
    ["2026-11-25", "declared-in-future"],
    ["2026-11-24", undefined],
    ["2025-11-24", undefined],
    ["2025-11-23", "declared-long-ago"],
  ])("%s gives %s", (on, code) => {
    expect(warnings({ declared: { on } }).map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
  });

  test("is missing where nothing is said of the declaration", () => {
    expect(warnings({ declared: undefined }).map(({ code }) => code)).toEqual(["declared-date-missing"]);
  });

  test.each([
    ["2024-02-29", "2025-02-28", false],
    ["2024-02-29", "2025-03-01", true],
    ["2023-02-28", "2024-02-28", false],
    ["2023-02-28", "2024-02-29", true],
  ])("%s is long ago on %s: %s", (on, asOf, long) => {
    const codes = warnings({ declared: { on } }, { asOf }).map(({ code }) => code);
    expect(codes).toEqual(long ? ["declared-long-ago"] : []);
  });

  test("is said with the warning", () => {
    expect(warnings({ declared: { on: "2026-11-25" } })).toMatchObject([{ on: "2026-11-25" }]);
    expect(warnings({ declared: { on: "2025-11-23" } })).toMatchObject([{ on: "2025-11-23" }]);
  });
});

describe("the scope", () => {
  test.each([
    [undefined, ["scope-missing"]],
    [{ organisation: "part" }, ["scope-part"]],
    [{ organisation: "whole" }, []],
    [{ entities: ["Harrow Ltd"] }, []],
  ])("%j gives %j", (scope, codes) => {
    expect(warnings({ scope }).map(({ code }) => code)).toEqual(codes);
  });

  test("is none of a project's", () => {
    const about = smallCatalogue({ about: "project", controls: [control("10", [yesNo("a")])] });
    expect(judged(about, { controls: { "10": "yes" }, scope: undefined }).warnings).toEqual([]);
  });
});

describe("the end of the contract", () => {
  test.each([
    ["2026-11-24", []],
    ["2026-11-23", ["contract-ended"]],
    [undefined, []],
  ])("on %s gives %j", (ends, codes) => {
    expect(warnings({ contract: { ends } }).map(({ code }) => code)).toEqual(codes);
  });
});

describe("the level", () => {
  test("that is not the declared one is told with both", () => {
    expect(warnings({}, { level: "1" })).toMatchObject([
      { code: "level-not-declared", declared: "0", assessed: "1" },
    ]);
  });

  test("of --level that is the declared one is not told", () => {
    expect(warnings({}, { level: "0" })).toEqual([]);
  });

  test("of --level where none was declared is not told", () => {
    expect(warnings({ level: undefined }, { level: "1" })).toEqual([]);
  });
});

test("each points at its part, or at the first line where that is missing", () => {
  const text = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
declared: { on: 2025-01-01 }
scope: { organisation: part }
contract: { ends: 2026-01-01 }
`;
  const at = (written: string) =>
    assess(
      catalogue,
      sound(declarationFrom(written, catalogue, { level: "1" })),
      circumstances({ level: "1" }),
    ).warnings.map(
      (each) =>
        `${each.code} ${each.at.line ?? 0}:${each.at.column ?? 0} ${each.at.absent === true ? "absent" : ""}`,
    );
  expect(at(text)).toEqual([
    "declared-long-ago 4:1 ",
    "scope-part 5:1 ",
    "contract-ended 6:1 ",
    "level-not-declared 3:1 ",
  ]);
  expect(at(text.split("\n").slice(0, 2).join("\n"))).toEqual([
    "declared-date-missing 1:1 absent",
    "scope-missing 1:1 absent",
  ]);
});
