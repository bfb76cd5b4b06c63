import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yamlDepth } from "../../src/document/yaml-depth.ts";
import { json, told, yaml } from "../support/told.ts";

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join("");

/** One nest of mappings and lists, so many levels deep, in each way of writing it. */
const nests: readonly (readonly [string, (depth: number) => string])[] = [
  ["flow lists", (depth) => `a: ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}`],
  ["flow mappings", (depth) => `${"{ a: ".repeat(depth)}1${" }".repeat(depth)}`],
  ["flow mappings in a block", (depth) => `a: ${"{ b: ".repeat(depth - 1)}1${"}".repeat(depth - 1)}`],
  ["block mappings", (depth) => `${times(depth, (i) => `${i === 0 ? "" : "\n"}${" ".repeat(i)}k:`)} 1`],
  ["block lists", (depth) => `a:${times(depth - 1, (i) => `\n${" ".repeat(i + 1)}-`)} 1`],
  [
    "block lists at the column of their key",
    (depth) => `a:${times(depth - 1, (i) => `\n${" ".repeat(i)}-`)} 1`,
  ],
  ["block lists on a line", (depth) => `a:\n ${"- ".repeat(depth - 1)}1`],
  ["a flow in a block", (depth) => `a:\n  b:\n    c: ${"[".repeat(depth - 3)}${"]".repeat(depth - 3)}`],
];

describe("nesting in YAML", () => {
  test.each(nests)("64 levels of %s are read", (_, nest) => {
    expect(told(yaml(nest(64)))).toEqual([]);
  });

  test.each(nests)("65 levels of %s are one problem", (_, nest) => {
    expect(told(yaml(nest(65))).map((each) => each.split(" ")[0])).toEqual(["too-deep"]);
  });

  test.each([
    ["flow lists", `a: ${"[".repeat(65)}`, "too-deep 1:67"],
    ["block mappings", times(66, (i) => `${" ".repeat(i)}k:\n`), "too-deep 65:65"],
    ["lists on a line", `a:\n ${"- ".repeat(66)}`, "too-deep 2:128"],
  ])("the place is that of the level too many: %s", (_, text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test("mappings that are items of lists count twice a level, and are one problem all the same", () => {
    const nest = (pairs: number) => `a:${times(pairs, (i) => `\n${"  ".repeat(i)}- k:`)} 1`;
    expect(told(yaml(nest(31)))).toEqual([]);
    expect(told(yaml(nest(40)))).toHaveLength(1);
  });

  test("any nest of mappings and lists is read up to 64 levels, and refused beyond", () => {
    const kinds = fc.array(fc.constantFrom("map", "list"), { minLength: 40, maxLength: 90 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 3 }), (inner, indent) => {
        const lines = ["map", ...inner].map(
          (kind, i) => `${" ".repeat(i * indent)}${kind === "map" ? "k:" : "-"}`,
        );
        const found = told(yaml(`${lines.join("\n")} 1\n`)).map((each) => each.split(" ")[0]);
        expect(found).toEqual(lines.length > 64 ? ["too-deep"] : []);
      }),
    );
  });

  test("brackets and dashes in texts and comments do not count", () => {
    const brackets = "[".repeat(100);
    const text = `a: '${brackets}'\nb: "${brackets}"\nc: x${brackets}\nd: |\n  ${brackets}\n# ${brackets}\ne: x ${"- ".repeat(100)}\n`;
    expect(told(yaml(text))).toEqual([]);
  });

  test("neighbours do not add up", () => {
    expect(told(yaml(`a: [${"[], ".repeat(500)}]\n${times(500, (i) => `k${i}: [{ b: [1] }]\n`)}`))).toEqual(
      [],
    );
  });
});

describe("keys that follow each other on a line", () => {
  const chains: readonly (readonly [string, string])[] = [
    ["in brackets", `[${"a: ".repeat(2000)}]`],
    ["in brackets, on lines of their own", `[${"a:\n".repeat(2000)}]`],
    ["in braces", `{${"a: ".repeat(2000)}}`],
    ["in brackets that are left open", `a: [${"b: ".repeat(2000)}`],
    ["in front of a bracket that nobody opened", `${'"a": '.repeat(2000)}]`],
    ["without letters", `${": ".repeat(2000)}\nc: {d: e}\n`],
    ["behind an anchor each", `${"a: &b ".repeat(2000)}]`],
    ["behind an alias each", `${"*a : ".repeat(2000)}]`],
    ["in a key behind a question mark", `? ${"a: ".repeat(2000)}\nc: {d: e}\n`],
    ["in a list", `- ${"a: b: ".repeat(2000)}]`],
    ["in three brackets, each shallow enough", "[a: b: c: d: e: f: g: h: i: j: ".repeat(8)],
  ];
  test.each(chains)("%s lie too deep", (_, text) => {
    expect(told(yaml(text)).map((each) => each.split(" ")[0])).toEqual(["too-deep"]);
  });

  test("a few of them are what they are: a colon in a text", () => {
    expect(told(yaml("a: b: c: d"))).toEqual(["syntax colon-in-text 1:4"]);
    expect(told(yaml(`{${"a: {b: 1}, ".repeat(100)}}`)).map((each) => each.split(" ")[0])).not.toContain(
      "too-deep",
    );
  });
});

const marks = [
  ...[
    "a: ",
    "a:\n",
    ": ",
    ":\n",
    "? ",
    "?\n",
    "- ",
    "-\n",
    "[",
    "{",
    "]",
    "}",
    ",",
    "[a: ",
    "{? ",
    "a: [",
    "- a: ",
  ],
  ...[
    '"a": ',
    '"a" ',
    "'",
    '"',
    "[]: ",
    "{}: ",
    "[],",
    "&a ",
    "&a\n",
    "!t ",
    "!t\n",
    "*a ",
    "a: &b ",
    "a: !b ",
  ],
  ...[
    "|\n",
    "a: |\n",
    "#\n",
    " ",
    "\n ",
    "\t",
    "--- ",
    "---\n",
    "...\n",
    "%a\n",
    "@",
    "\\",
    "x\n ",
    "? a\n: ",
    ": - ",
    "? - ",
  ],
];

test.each(marks)("%j two thousand times over throws nothing, whatever stands around it", (mark) => {
  for (const start of ["", "[", "? ", "a:\n "])
    for (const end of ["", "]", "\nc: {d: e}\n"])
      expect(() => yaml(`${start}${mark.repeat(2000)}${end}`)).not.toThrow();
});

test("the limit is where the depth is looked at, before anything is parsed", () => {
  expect(yamlDepth("a: [[1]]", 3)).toBeUndefined();
  expect(yamlDepth("a: [[1]]", 2)).toEqual({ offset: 4, limit: "depth" });
  expect(yamlDepth("a:\n  b:\n    c: 1", 2)).toEqual({ offset: 12, limit: "depth" });
  expect(yamlDepth("", 1)).toBeUndefined();
  expect(yamlDepth("]]]]] : }}}", 1)).toBeUndefined();
});

describe("nesting in JSON", () => {
  const lists = (depth: number) => `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
  const mappings = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  test.each([
    ["lists", lists],
    ["mappings", mappings],
  ])("64 levels of %s are read, 65 are not", (_, nest) => {
    expect(told(json(nest(64)))).toEqual([]);
    expect(told(json(nest(65))).map((each) => each.split(" ")[0])).toEqual(["too-deep"]);
  });

  test("the place is that of the level too many", () => {
    expect(told(json(lists(65)))).toEqual(["too-deep 1:69"]);
    expect(told(json("[\n".repeat(100_000)))).toEqual(["too-deep 65:1"]);
  });

  test("brackets in texts do not count", () => {
    expect(told(json(`{"a":"${"[".repeat(100)}","b":"\\"${"{".repeat(100)}"}`))).toEqual([]);
  });
});

test("100,000 nested lists, open or closed, in YAML or JSON, are refused in less than a second each", () => {
  const open = "[".repeat(100_000);
  for (const read of [() => yaml(`a: ${open}`), () => yaml(open + "]".repeat(100_000)), () => json(open)]) {
    const start = performance.now();
    expect(told(read())).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
