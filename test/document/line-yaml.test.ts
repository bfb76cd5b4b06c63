import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lineYaml } from "../../src/document/line-yaml.ts";
import { plainOf } from "../../src/document/node.ts";
import { placer } from "../../src/document/place.ts";
import { blankDeclaration } from "../../src/interview/template.ts";
import { agreedByLines } from "../support/agreeing.ts";
import { builtInStandard } from "../support/built-in.ts";
import { dice, mutated } from "../support/yaml-texts.ts";

const root = new URL("../../", import.meta.url);
const declarations = readdirSync(new URL("examples", root), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml") && !/broken|catalogues/.test(name))
  .map((name) => [name, readFileSync(new URL(`examples/${name}`, root), "utf8")] as const);

describe("what is read by its lines alone", () => {
  test.each(declarations)("%s", (_, text) => {
    expect(agreedByLines(text)).toBeDefined();
  });

  const standard = builtInStandard();
  test.each(standard.levels)("a blank for $id, filled in or not", (level) => {
    const text = blankDeclaration(standard, level, "");
    for (const each of [text, text.replaceAll(/(\w): # /g, "$1: yes # ")])
      expect(agreedByLines(each)).toBeDefined();
  });

  test.each([
    ["a: b", { a: "b" }],
    ["a: b # c\n\n# d\n  \nb:   c  \n", { a: "b", b: "c" }],
    ["a:\n  b:\n    c: d\n  e: f\ng: h", { a: { b: { c: "d" }, e: "f" }, g: "h" }],
    ["a:\n- b\n- c: d\n  e: f\ng:\n  - h", { a: ["b", { c: "d", e: "f" }], g: ["h"] }],
    ["a:\nb: # c\nc: ~", { a: null, b: null, c: null }],
    ["a: [b, 'c d', \"e\"]\nf: { g: h, i: [] }", { a: ["b", "c d", "e"], f: { g: "h", i: [] } }],
    ["a: https://b.c/d:e, f 'g' [h]\n\"b\": 'c: # d'", { a: "https://b.c/d:e, f 'g' [h]", b: "c: # d" }],
  ])("%j", (text, data) => {
    const node = agreedByLines(text);
    expect(node === undefined ? node : plainOf(node)).toEqual(data);
  });
});

test.each([
  ...["", "\n", "# a", "a", "- a", "[a]", "{a: b}", "  a: b", "a: b\n c: d", "a: b\n  c", "a:\n  b\n"],
  ...["a: b\n- c", "a: b\na: c", "<<: a", "'<<': a", "a: {b: c, b: d}", "a: |\n  b", "a: >\n  b", "a: &b c"],
  ...["a: *b", "a: !b c", "a: b: c", "a: b:", "a: [b\n]", "a: [b", "a: [b: c]", "a: {b}", "a: 'it''s'"],
  ...['a: "\\n"', "a: 'b' c", 'a: "b"#c', "a: [b]c", "a:b", "a:\tb", "a: b\r\n", "---\na: b", "a: b\n..."],
  ...[
    "? a\n: b",
    "a: @b",
    "a: b\u0000",
    "a: b\u200bc",
    "a:\n  -\n",
    "a:\n  - - b",
    "é: a",
    `a: ${"b".repeat(999)}`,
  ],
])("is handed over: %j", (text) => {
  expect(agreedByLines(text)).toBeUndefined();
});

/** A few lines out of a declaration, moved to the left, mostly with slips in them. */
function piece(seed: number): string {
  const roll = dice(seed);
  const lines = (declarations[roll(declarations.length)]?.[1] ?? "").split("\n");
  const from = roll(lines.length);
  const some = lines.slice(from, from + 1 + roll(9));
  const indent = /^ */.exec(some[0] ?? "")?.[0].length ?? 0;
  const text = some
    .map((line) => (line.slice(0, indent).trim() === "" ? line.slice(indent) : line))
    .join("\n");
  return roll(4) === 0 ? text : mutated(roll, text);
}

test("the readers agree on pieces of declarations with slips, of which a quarter is read by lines", () => {
  const count = Number(process.env["CSM_CHECK_TEXTS"] ?? 1500);
  const first = Number(process.env["CSM_CHECK_FIRST_TEXT"] ?? 0);
  let byLines = 0;
  for (let seed = first; seed < first + count; seed++)
    if (agreedByLines(piece(seed)) !== undefined) byLines++;
  expect(byLines / count).toBeGreaterThan(1 / 4);
}, 600_000);

describe("a hostile text of 256 KiB is handed over in a moment", () => {
  const marks = [
    "a: ",
    "a",
    "a ",
    " ",
    "  #",
    "'",
    '"',
    "[",
    "{",
    "]",
    "a, ",
    "- ",
    "-",
    ":",
    "a:",
    "é",
    "a:\n",
    "#\n",
    "\n",
  ];
  test.each(marks)("%j", (mark) => {
    for (const start of ["", "a: ", "a: [", "a:\n  - "]) {
      const text = `${start}${mark.repeat(262_144 / mark.length)}`;
      const began = performance.now();
      lineYaml(text, placer("a.yaml", text));
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });
});
