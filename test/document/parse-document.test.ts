import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/parse-document.ts";
import { problems, sound } from "../support/sound.ts";
import { dataOf, json, rows, told, yaml } from "../support/told.ts";

describe("which reader", () => {
  const commented = "# a comment\na: 1\n";
  test.each(["a.yaml", "a.yml", "a.txt", "a", "-", "json", "a.json.yaml", "a.jsonc", "a.json5"])(
    "%s is read as YAML",
    (path) => {
      expect(dataOf(parseDocument(commented, path))).toEqual({ a: "1" });
    },
  );

  test.each(["a.json", "A.JSON", "folder/a.Json"])("%s is read as strict JSON", (path) => {
    expect(told(parseDocument(commented, path))).toEqual(["syntax json-value 1:1"]);
    expect(dataOf(parseDocument('{"a": 1}', path))).toEqual({ a: "1" });
  });

  test("the path is kept, in the document and in each place", () => {
    const document = sound(parseDocument("a: 1\n", "x/y.yaml"));
    expect(document.path).toBe("x/y.yaml");
    expect(document.root.place.path).toBe("x/y.yaml");
    expect(problems(parseDocument("a: 1\na: 2\n", "-"))).toMatchObject([{ at: { path: "-" } }]);
  });
});

describe("the root", () => {
  test.each(
    rows([
      ["", "empty-file 1:1"],
      ["\n\n", "empty-file 1:1"],
      ["# x\n", "empty-file 1:1"],
      ["---\n...\n", "empty-file 1:1"],
      ["~", "empty-file 1:1"],
      ["''", "not-a-mapping 1:1"],
      ["x", "not-a-mapping 1:1"],
      ["- x", "not-a-mapping 1:1"],
      ["[x]", "not-a-mapping 1:1"],
      ["# a list\n- x\n", "not-a-mapping 2:1"],
      ["\n\nhello\n", "not-a-mapping 3:1"],
    ]),
  )("%s is no mapping", (_, text, problem) => {
    expect(told(yaml(text))).toEqual([problem]);
  });

  test("what stands there instead is named", () => {
    expect(problems(yaml("- x"))).toMatchObject([{ found: "list" }]);
    expect(problems(yaml("x"))).toMatchObject([{ found: "text" }]);
    expect(problems(json("[]"))).toMatchObject([{ found: "list" }]);
  });

  test("an empty mapping is one", () => {
    expect(dataOf(yaml("{}"))).toEqual({});
    expect(dataOf(json("{}"))).toEqual({});
  });
});

describe("forbidden characters, written openly", () => {
  const named = [
    ["\0", "NUL"],
    ["\u0007", "BEL"],
    ["\u001b", "ESC"],
    ["\u007f", "DEL"],
    ["\u0085", "NEL"],
    ["\u009b", "CSI"],
    ["\u061c", "an Arabic letter mark"],
    ["\u200e", "a left-to-right mark"],
    ["\u2028", "a line separator"],
    ["\u202e", "a right-to-left override"],
    ["\u2067", "a right-to-left isolate"],
    ["\ufeff", "a BOM in the middle"],
    ["\ud800", "a lone surrogate"],
  ] as const;

  test.each(named.map(([character, name]) => [name, character] as const))("%s is refused", (_, character) => {
    const problem = { code: "forbidden-character", codePoint: character.codePointAt(0) };
    expect(problems(yaml(`a: 1\nb: x${character}\n`))).toEqual([
      { ...problem, at: { path: "a.yaml", line: 2, column: 5, length: 1 } },
    ]);
    expect(problems(json(`{"a": 1,\n"b": "${character}"}`))).toEqual([
      { ...problem, at: { path: "a.json", line: 2, column: 7, length: 1 } },
    ]);
  });

  test("in a comment or between things too", () => {
    expect(told(yaml("# \u202e\na: 1\n"))).toEqual(["forbidden-character 1:3"]);
    expect(told(json('\ufeff{"a": 1}'))).toEqual(["forbidden-character 1:1"]);
  });

  test("each of several is told", () => {
    expect(told(yaml("a: \u202ex\nb: 1\nc: \u0007\n"))).toEqual([
      "forbidden-character 1:4",
      "forbidden-character 3:4",
    ]);
  });
});

describe("the limit of 100 problems", () => {
  const lines = (count: number, part: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => part(index)).join("\n");
  const object = (count: number): string =>
    `{\n${Array.from({ length: count }, () => '"a": 1').join(",\n")}\n}`;

  test.each([
    ["repeated keys", yaml(lines(101, () => "a: 1")), "duplicate-key 101:1"],
    ["repeated keys of JSON", json(object(101)), "duplicate-key 102:1"],
    ["anchors", yaml(lines(100, (i) => `a${i}: &x`)), undefined],
    ["tags, with lines between", yaml(lines(100, (i) => `a${i}: !x y\nb${i}:\nc${i}:`)), "tag 298:6"],
  ])("100 are told: %s", (_, read, last) => {
    expect(told(read)).toHaveLength(100);
    if (last !== undefined) expect(told(read).at(-1)).toBe(last);
  });

  test.each([
    ["repeated keys", yaml(lines(102, () => "a: 1")), "too-many-problems 102:1"],
    ["repeated keys, very many", yaml(lines(5000, () => "a: 1")), "too-many-problems 102:1"],
    ["repeated keys of JSON", json(object(5000)), "too-many-problems 103:1"],
    ["aliases", yaml(lines(200, (i) => `a${i}: *x`)), "too-many-problems 101:7"],
    [
      "tags, with lines between",
      yaml(lines(200, (i) => `a${i}: !x y\nb${i}:\nc${i}:`)),
      "too-many-problems 301:7",
    ],
  ])("of more the first 100 are told, and that there are others: %s", (_, read, last) => {
    expect(told(read)).toHaveLength(101);
    expect(told(read).at(-1)).toBe(last);
    expect(problems(read).at(-1)).toMatchObject({ code: "too-many-problems", limit: 100 });
  });
});

describe("for every text", () => {
  const parts = fc.constantFrom(
    ...[
      "a",
      "b: ",
      "0001",
      ": ",
      ":",
      "- ",
      "-",
      "[",
      "]",
      "{",
      "}",
      ",",
      "? ",
      "#",
      " #x",
      "|\n",
      ">-\n",
      "&a ",
      "*a",
      "!t ",
      "!",
    ],
    ...[
      "'",
      '"',
      "\\",
      "\\u202e",
      "\n",
      "\n",
      "\n  ",
      "\n    ",
      "\t",
      "\r\n",
      "\r",
      "---\n",
      "...\n",
      "%YAML 1.1\n",
      "<<: ",
      "@",
      "`",
    ],
    ...["null", "~", "true", "1", "é", "😀", "\ud800", "\u202e", "\ufeff", "\0", "/*", "//", " "],
  );
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 30 }).map((some) => some.join("")),
    fc.string({ unit: "binary", maxLength: 40 }),
  );

  test("reading ends, in data or in problems whose places lie within the text", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("a.yaml", "a.json"), (text, path) => {
        const lines = text.split("\n");
        for (const { at } of problems(parseDocument(text, path))) {
          const line = lines[(at.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect(at.column).toBeGreaterThanOrEqual(1);
          expect(at.column).toBeLessThanOrEqual((line ?? "").length + 1);
          expect(at.length).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("CRLF in place of LF changes neither the data nor whether there are any", () => {
    const lf = texts.map((text) => text.replaceAll("\r", ""));
    fc.assert(
      fc.property(lf, (text) => {
        const [one, other] = [yaml(text), yaml(text.replaceAll("\n", "\r\n"))];
        expect(other.ok).toBe(one.ok);
        if (one.ok) expect(dataOf(other)).toEqual(dataOf(one));
      }),
      { numRuns: 1000 },
    );
  });

  test("what is sound as JSON is the same data as YAML", () => {
    const keys = fc.oneof(fc.stringMatching(/^[ -~]{0,6}$/), fc.constantFrom("é", "😀", "0001", "x-a"));
    const values = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme-ascii" });
    fc.assert(
      fc.property(fc.dictionary(keys, values), fc.constantFrom(undefined, 2, "\t"), (data, indent) => {
        const text = JSON.stringify(data, undefined, indent);
        fc.pre(!text.includes('"<<"'));
        expect(dataOf(yaml(text))).toEqual(dataOf(json(text)));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a text that was read lately", () => {
  const treeOf = (text: string, path: string) => {
    const read = parseDocument(text, path);
    return read.ok ? read.value : undefined;
  };

  test("is not read again, under each path of a few", () => {
    const [one, other] = [treeOf("a: 1\n", "a.yaml"), treeOf("a: 1\n", "b.yaml")];
    expect(treeOf("a: 1\n", "a.yaml")).toBe(one);
    expect(treeOf("a: 1\n", "b.yaml")).toBe(other);
    expect(one?.path).toBe("a.yaml");
    expect(other?.path).toBe("b.yaml");
  });

  test("is read again where another one came meanwhile, and where it is long", () => {
    const one = treeOf("a: 1\n", "a.yaml");
    expect(treeOf("a: 2\n", "a.yaml")).not.toBe(one);
    expect(treeOf("a: 1\n", "a.yaml")).not.toBe(one);
    expect(treeOf("a: 1\n", "a.yaml")).toEqual(one);
    const long = `a: ${"x".repeat(70_000)}\n`;
    expect(treeOf(long, "a.yaml")).not.toBe(treeOf(long, "a.yaml"));
  });
});
