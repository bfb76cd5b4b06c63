import { describe, expect, test } from "vitest";
import { entryOf, valueAt } from "../../src/document/node.ts";
import { problems, sound } from "../support/sound.ts";
import { dataOf, letters, told, yaml } from "../support/told.ts";

describe("where things stand", () => {
  const text = `# a comment
format: x
list:
  - one
  - { two: "2", 😀: three, last: 'x' }
map:
  0001:
    - []
  empty:
  tilde: ~
text: |
  first
  second
`;
  const { root } = sound(yaml(text));

  test.each([
    [["format"], 2, 1, "format"],
    [["list"], 3, 1, "list"],
    [["map", "0001"], 7, 3, "0001"],
    [["map", "tilde"], 10, 3, "tilde"],
    [["text"], 11, 1, "text"],
  ])("the key at %j stands in line %i, column %i", (path, line, column, spelt) => {
    const at = entryOf(valueAt(root, ...path.slice(0, -1)), path.at(-1) ?? "")?.keyPlace;
    expect(at).toEqual({ path: "a.yaml", line, column, length: spelt.length });
    expect(letters(text, at ?? {})).toBe(spelt);
  });

  test.each([
    [["format"], 2, 9],
    [["list"], 4, 3],
    [["map"], 7, 3],
    [["map", "0001"], 8, 5],
    [["map", "tilde"], 10, 10],
    [["text"], 11, 7],
  ])("the value at %j stands in line %i, column %i", (path, line, column) => {
    expect(valueAt(root, ...path)?.place).toMatchObject({ path: "a.yaml", line, column });
  });

  test("columns count UTF-16 units: two for a letter beyond the basic plane", () => {
    const list = valueAt(root, "list");
    const item = list?.kind === "list" ? list.items[1] : undefined;
    expect(entryOf(item, "😀")?.keyPlace).toMatchObject({ line: 5, column: 17, length: 2 });
    expect(entryOf(item, "last")?.keyPlace).toMatchObject({ line: 5, column: 28 });
    expect(entryOf(item, "last")?.value.place).toMatchObject({ line: 5, column: 34, length: 3 });
  });

  test("an empty value stands where its key does", () => {
    expect(valueAt(root, "map", "empty")?.place).toEqual(entryOf(valueAt(root, "map"), "empty")?.keyPlace);
    expect(valueAt(root, "map", "empty")?.place).toMatchObject({ line: 9, column: 3 });
  });

  test("CRLF moves no line and no column", () => {
    const windows = sound(yaml(text.replaceAll("\n", "\r\n"))).root;
    expect(valueAt(windows, "map", "tilde")?.place).toMatchObject({ line: 10, column: 10, length: 1 });
    expect(entryOf(windows, "text")?.keyPlace).toMatchObject({ line: 11, column: 1, length: 4 });
  });

  test("a value over several lines is underlined to the end of its first line", () => {
    const long = 'a: "one\n  two"\n';
    expect(letters(long, valueAt(sound(yaml(long)).root, "a")?.place ?? {})).toBe('"one');
  });
});

describe("scalars", () => {
  test.each([
    ["a: it's", "it's"],
    ["a: 'it''s'", "it's"],
    ['a: "tab\\tquote\\" slash\\\\"', 'tab\tquote" slash\\'],
    ["a: C:\\x", "C:\\x"],
    ["a: http://x", "http://x"],
    ["a: x # comment", "x"],
    ["a: 'x # text'", "x # text"],
    ["a: one\n  two\n\n  three", "one two\nthree"],
    ["a: >-\n  one\n  two\n\n  three\n", "one two\nthree"],
    ["a: >\n  one\n  two\n", "one two\n"],
    ["a: |\n  one\n  two\n", "one\ntwo\n"],
    ["a: |-\n  one\n", "one"],
    ["a: |+\n  one\n\n", "one\n\n"],
    ["a: |\n  ---\n", "---\n"],
    ["a: |\r\n  one\r\n  two\r\n", "one\ntwo\n"],
    ['a: "one\r\n  two"\r\n', "one two"],
    ['a: "\\uD83D\\uDE00 \\U0001F600 \\x41"', "😀 😀 A"],
    ["a: ?b", "?b"],
    ["a: -1", "-1"],
  ])("%j is %j", (text, value) => {
    expect(dataOf(yaml(text))).toEqual({ a: value });
  });

  test.each(["a:", "a: ", "a: ~", "a: null", "a: Null", "a: NULL", "a: # comment", "? a"])(
    "%j is empty",
    (text) => {
      const value = valueAt(sound(yaml(text)).root, "a");
      expect(value).toMatchObject({ kind: "scalar", empty: true });
    },
  );

  test.each([
    "a: 'null'",
    'a: "~"',
    "a: nuLL",
    "a: '  '",
    "a: ''",
    'a: ""',
    "a: 0",
    "a: no",
    "a: |\n  null\n",
  ])("%j is not empty", (text) => {
    expect(valueAt(sound(yaml(text)).root, "a")).toMatchObject({ kind: "scalar", empty: false });
  });
});

describe("lists and mappings", () => {
  test.each([
    ["a: [1, [2], { b: 3 }]", { a: ["1", ["2"], { b: "3" }] }],
    ["a:\n- 1\n-\n  - 2\n- b: 3\n  c: 4\n", { a: ["1", ["2"], { b: "3", c: "4" }] }],
    ["a: [\n  1,\n  2,\n]\n", { a: ["1", "2"] }],
    ["a: {\n  b: 1\n}\n", { a: { b: "1" } }],
    ["a: []\nb: {}", { a: [], b: {} }],
    ["? a\n: b", { a: "b" }],
    ["'a b': 1\n\"c:d\": 2\ne f: 3\ng:h: 4", { "a b": "1", "c:d": "2", "e f": "3", "g:h": "4" }],
    ['{"a": 1, "b": [true, null]}', { a: "1", b: ["true", null] }],
    ['"": 1', { "": "1" }],
    ["x-mine: 1\n$schema: 2", { "x-mine": "1", $schema: "2" }],
    ["b: 1\na: 2", { b: "1", a: "2" }],
  ])("%j", (text, data) => {
    expect(dataOf(yaml(text))).toEqual(data);
  });

  test("keys keep their order, digits too", () => {
    const { root } = sound(yaml("b: 1\n'2': 1\n'1': 1\na: 1\n"));
    expect(root.entries.map((entry) => entry.key)).toEqual(["b", "2", "1", "a"]);
  });
});

describe("one document", () => {
  test.each([
    "---\na: 1\n",
    "a: 1\n...\n",
    "# x\n---\n# y\na: 1\n...\n# z\n",
    "%YAML 1.2\n---\na: 1\n",
    "\n\n  \na: 1\n\n",
  ])("%j is one", (text) => {
    expect(dataOf(yaml(text))).toEqual({ a: "1" });
  });

  test.each([
    ["a: 1\n---\n", "second-document 2:1"],
    ["a: 1\n--- # again\nb: 2\n", "second-document 2:1"],
    ["a: 1\n...\n---\nb: 2\n", "second-document 3:1"],
    ["a: |\n  ---\n---\nb: 2\n", "second-document 3:1"],
    ["---\na: 1\n---\nb: 2\n---\nc: 3\n", "second-document 3:1"],
    ["a: 1\n---\nnote: |\n  x\n\n---\nc: 3\n", "second-document 2:1"],
    ["a: 1\n---\n---\n", "second-document 2:1"],
    ["a: 1\r\n---\r\nb: 2\r\n", "second-document 2:1"],
  ])("%j is more: %s", (text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test.each([
    ["%YAML 1.1\n---\na: 1", "yaml-directive 1:1"],
    ["%YAML 1.3\n---\na: 1", "yaml-directive 1:1"],
    ["%YAML 2.0\n---\na: 1", "yaml-directive 1:1"],
    ["%YAML\n---\na: 1", "yaml-directive 1:1"],
    ["# x\n%YAML 1.1\n---\na: 1", "yaml-directive 2:1"],
  ])("%j asks for another YAML", (text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test("a percent sign in a text is no directive", () => {
    expect(dataOf(yaml("a: |\n  %YAML 1.1\nb: 100 %\n"))).toEqual({ a: "%YAML 1.1\n", b: "100 %" });
  });
});

describe("keys that stand twice", () => {
  test("each repetition is told, with the line of the first", () => {
    expect(problems(yaml("a: 1\nb: 2\na: 3\n'a': 4\n"))).toEqual([
      {
        code: "duplicate-key",
        key: "a",
        firstLine: 1,
        at: { path: "a.yaml", line: 3, column: 1, length: 1 },
      },
      {
        code: "duplicate-key",
        key: "a",
        firstLine: 1,
        at: { path: "a.yaml", line: 4, column: 1, length: 3 },
      },
    ]);
  });

  test("every mapping counts for itself", () => {
    expect(told(yaml("a: { a: 1 }\nb: [{ a: 1 }, { a: 1, c: { d: 1, d: 2 } }]\n"))).toEqual([
      "duplicate-key 2:34",
    ]);
  });

  test("keys that differ in case or in leading zeros are two", () => {
    expect(dataOf(yaml("a: 1\nA: 2\n0001: 3\n001: 4\n"))).toEqual({
      a: "1",
      A: "2",
      "0001": "3",
      "001": "4",
    });
  });

  test("empty keys count as one", () => {
    expect(told(yaml("'': 1\n'': 2\n"))).toEqual(["duplicate-key 2:1"]);
  });
});

describe("what is not read", () => {
  test.each([
    ["a: [&x 1, *x]", ["anchor 1:5", "alias 1:11"]],
    ["a: !!map { b: 1 }", ["tag 1:4"]],
    ["a: !x\n  b: 1", ["tag 1:4"]],
    ["a: [!x b]", ["tag 1:5"]],
    ["a: *x", ["alias 1:4"]],
    ["a: 1\n<<: [{ b: 1 }]", ["merge-key 2:1"]],
    ["'<<': x", ["merge-key 1:1"]],
  ])("%j", (text, expected) => {
    expect(told(yaml(text))).toEqual(expected);
  });

  test("text that has such marks within, or in quotes, is text", () => {
    const text = "a: R&D\nb: '*.example.com'\nc: \"!important\"\nd: x *y* !z\ne: '&co'\n";
    expect(dataOf(yaml(text))).toEqual({
      a: "R&D",
      b: "*.example.com",
      c: "!important",
      d: "x *y* !z",
      e: "&co",
    });
  });
});

describe("characters hidden in escapes", () => {
  test.each([
    ['a: "\\e"', 0x1b],
    ['a: "\\x1b"', 0x1b],
    ['a: "\\0"', 0],
    ['a: "\\a"', 7],
    ['a: "\\b"', 8],
    ['a: "\\v"', 0x0b],
    ['a: "\\f"', 0x0c],
    ['a: "\\N"', 0x85],
    ['a: "\\L"', 0x2028],
    ['a: "\\P"', 0x2029],
    ['a: "\\u202E"', 0x202e],
    ['a: "\\u2066"', 0x2066],
    ['a: "\\ufeff"', 0xfeff],
    ['a: "\\ud800"', 0xd800],
    ['a: "\\udc00"', 0xdc00],
  ])("%s is refused", (text, codePoint) => {
    expect(problems(yaml(text))).toEqual([
      {
        code: "forbidden-character",
        codePoint,
        at: { path: "a.yaml", line: 1, column: 4, length: text.length - 3 },
      },
    ]);
  });

  test("in keys and items too, each of them", () => {
    expect(told(yaml('"\\e": 1\na:\n  - "\\e"\n  - x\n  - "\\u202e"\n'))).toEqual([
      "forbidden-character 1:1",
      "forbidden-character 3:5",
      "forbidden-character 5:5",
    ]);
  });

  test("an escape in single quotes or plain text is only letters", () => {
    expect(dataOf(yaml("a: '\\e'\nb: \\u202e\n"))).toEqual({ a: "\\e", b: "\\u202e" });
  });
});
