import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { placer } from "../../src/document/place.ts";
import { blankDeclaration } from "../../src/interview/template.ts";
import { quickYaml } from "../../src/document/quick-yaml.ts";
import { agreed } from "../support/agreeing.ts";
import { builtInStandard } from "../support/built-in.ts";
import { shown } from "../support/told.ts";
import { contexts, kinds } from "../support/yaml-kinds.ts";

describe("the two readers of YAML agree", () => {
  test.each(contexts)("on every kind of value %s", (_, around) => {
    for (const [, text] of kinds) agreed(around(text));
  });

  test.each(kinds)("behind a key, %s is %j: quick is %j", (_, text, isQuick) => {
    expect(agreed(`a: 1\nkey: ${text}\nz: 2\n`) !== undefined).toBe(isQuick);
  });

  test("on more than 402 texts for which the quick one vouches, and on many for which it does not", () => {
    const texts = new Set(contexts.flatMap(([, around]) => kinds.map(([, text]) => around(text))));
    const quick = [...texts].filter((text) => agreed(text) !== undefined).length;
    expect(quick).toBeGreaterThan(1500);
    expect(texts.size - quick).toBeGreaterThan(1500);
  });
});

const root = new URL("../../", import.meta.url);
const shipped = ["examples", "controls", "docs", "test/exchange/samples"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe("what is shipped", () => {
  test.each(shipped)("%s is read quickly, unless it is broken", (name) => {
    const text = readFileSync(new URL(name, root), "utf8");
    const isBroken = name === "examples/broken-yaml.yaml";
    expect(agreed(text) === undefined).toBe(isBroken);
    expect(agreed(text.replaceAll("\n", "\r\n")) === undefined).toBe(isBroken);
  });
});

const standard = builtInStandard();

test.each(standard.levels)("so is a blank for $id, filled in or not", (level) => {
  const text = blankDeclaration(standard, level, "");
  const filled = text.replaceAll(/(\w): # /g, "$1: yes # ");
  for (const each of [text, filled])
    for (const ends of ["\n", "\r\n"]) expect(agreed(each.replaceAll("\n", ends))).toBeDefined();
});

describe("nests", () => {
  const nests: readonly (readonly [string, (depth: number) => string])[] = [
    ["mappings", (depth) => `${Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}k:`).join("\n")} 1`],
    [
      "mappings that hold nothing",
      (depth) => Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}k:`).join("\n"),
    ],
    [
      "mappings around a value below",
      (depth) =>
        `${Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}k:`).join("\n")}\n${" ".repeat(depth)}1`,
    ],
    [
      "lists",
      (depth) => `a:\n${Array.from({ length: depth - 1 }, (_, i) => `${" ".repeat(i + 1)}-`).join("\n")} 1`,
    ],
    ["lists on a line", (depth) => `a:\n ${"- ".repeat(depth - 1)}1`],
    ["brackets", (depth) => `a: ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}`],
    ["braces", (depth) => `${"{ a: ".repeat(depth)}1${" }".repeat(depth)}`],
  ];
  test.each(nests)("of %s are agreed on around the limit, and are read quickly below it", (_, nest) => {
    for (let depth = 2; depth < 130; depth++)
      expect(agreed(nest(depth)) === undefined, String(depth)).toBe(
        depth > (nest(depth).endsWith("k:") || nest(depth).endsWith("]") ? 64 : 63),
      );
  });
});

describe("a hostile text of 256 KiB is read or handed over in a moment", () => {
  const marks = [
    "[",
    "{",
    "]",
    "- ",
    "-\n",
    "? ",
    ": ",
    ":\n",
    "a: ",
    "- @\n",
    "\n",
    "#\n",
    " ",
    '"',
    "'",
    '\\"',
    "&a ",
    "!t ",
    "*a ",
    "---\n",
    "...\n",
    "%a\n",
    "|\n",
    "a: |\n",
    "x\n ",
    "x, ",
    "{a: b}, ",
    "[a]: b, ",
    "?\n",
  ];
  test.each(marks)("%j", (mark) => {
    for (const [start, end] of [
      ["", ""],
      ["a: [", "]"],
      ['a: "', '"'],
      ["a: |\n ", ""],
      ["a: ", "\nb: 1\n"],
    ] as const) {
      const text = `${start}${mark.repeat(Math.floor((256 * 1024) / mark.length))}${end}`;
      const begun = performance.now();
      quickYaml(text, placer("a.yaml", text));
      expect(performance.now() - begun, shown(text)).toBeLessThan(3000);
    }
  });

  test("many keys, all different", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key-${index}: x\n`).join("");
    const begun = performance.now();
    expect(quickYaml(keys, placer("a.yaml", keys))?.entries).toHaveLength(20_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
