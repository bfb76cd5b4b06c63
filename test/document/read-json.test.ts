import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryOf, valueAt } from "../../src/document/node.ts";
import { problems, sound } from "../support/sound.ts";
import { dataOf, json, letters, rows, told } from "../support/told.ts";

describe("where things stand", () => {
  const text =
    '{\r\n  "format": "x",\n  "😀": { "b": [1, { "c": true }], "d": null },\n\t"0001": "\\u0041"\n}\n';
  const { root } = sound(json(text));

  test.each([
    [["format"], 2, 3, '"format"', 2, 13, '"x"'],
    [["😀"], 3, 3, '"😀"', 3, 9, '{ "b": [1, { "c": true }], "d": null }'],
    [["😀", "b"], 3, 11, '"b"', 3, 16, '[1, { "c": true }]'],
    [["😀", "d"], 3, 36, '"d"', 3, 41, "null"],
    [["0001"], 4, 2, '"0001"', 4, 10, '"\\u0041"'],
  ])(
    "the key and the value at %j, columns in UTF-16 units",
    (path, line, column, key, valueLine, valueColumn, value) => {
      const entry = entryOf(valueAt(root, ...path.slice(0, -1)), path.at(-1) ?? "");
      expect(entry?.keyPlace).toMatchObject({ path: "a.json", line, column });
      expect(letters(text, entry?.keyPlace ?? {})).toBe(key);
      expect(entry?.value.place).toMatchObject({ path: "a.json", line: valueLine, column: valueColumn });
      expect(letters(text, entry?.value.place ?? {})).toBe(value);
    },
  );
});

describe("values", () => {
  test.each([
    ['{"a": 1.10}', { a: "1.10" }],
    ['{"a": 12345678901234567890}', { a: "12345678901234567890" }],
    ['{"a": 1e3, "b": -0, "c": 1E+2}', { a: "1e3", b: "-0", c: "1E+2" }],
    ['{"a": true, "b": false}', { a: "true", b: "false" }],
    ['{"a": null, "b": "", "c": "null"}', { a: null, b: "", c: "null" }],
    ['{"0001": 1, "1": 2}', { "0001": "1", "1": "2" }],
    ['{"a": "\\"\\\\\\/\\n\\t\\u00e9\\ud83d\\ude00"}', { a: '"\\/\n\té😀' }],
    ['{"a": [], "b": {}, "": 1}', { a: [], b: {}, "": "1" }],
    [' \t\r\n{ "a" : [ 1 , 2 ] } \n', { a: ["1", "2"] }],
  ])("%j", (text, data) => {
    expect(dataOf(json(text))).toEqual(data);
  });

  test("every object is read as JSON.parse reads it, with its scalars as text", () => {
    const asText = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(asText);
      if (value === null) return null;
      if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asText(each)]));
    };
    const keys = fc.oneof(fc.stringMatching(/^[ -~]{0,6}$/), fc.constantFrom("é", "😀", "0001", "__proto__"));
    const values = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme-ascii" });
    fc.assert(
      fc.property(fc.dictionary(keys, values), fc.constantFrom(undefined, 2, "\t"), (data, indent) => {
        const text = JSON.stringify(data, undefined, indent);
        expect(JSON.stringify(dataOf(json(text)))).toBe(JSON.stringify(asText(JSON.parse(text))));
      }),
    );
  });
});

const slips: readonly (readonly [string, string])[] = [
  ['{"a":1,}', "syntax json-comma 1:8"],
  ["[1,]", "syntax json-comma 1:4"],
  ['{"a":}', "syntax json-comma 1:6"],
  ['{"a":1 "b":2}', "syntax missing-comma 1:8"],
  ['{\n"a": 1\n"b": 2\n}', "syntax missing-comma 3:1"],
  ['{"a" 1}', "syntax missing-comma 1:6"],
  ['{"a":1', "syntax unclosed-bracket 1:7"],
  ['{"a":"x}', "syntax unclosed-quote 1:6"],
  ['{"a":"x\ny"}', "syntax unclosed-quote 1:6"],
  ['{"a":"\\x"}', "syntax bad-escape 1:6"],
  ['{"a":"\\u12"}', "syntax bad-escape 1:6"],
  ["{a:1}", "syntax json-value 1:2"],
  ["{'a':1}", "syntax json-value 1:2"],
  ['{"a":NaN}', "syntax json-value 1:6"],
  ['{"a":undefined}', "syntax json-value 1:6"],
  ['{"a":+1}', "syntax json-value 1:6"],
  ['{"a":.5}', "syntax json-value 1:6"],
  ['{"a":1.}', "syntax json-value 1:6"],
  ['{"a":True}', "syntax json-value 1:6"],
  ['{"a":"\t"}', "syntax json-value 1:6"],
  ['{"a":1,,"b":2}', "syntax json-value 1:8"],
  ["\u00a0{}", "syntax json-value 1:1"],
  ["format: x", "syntax json-value 1:1"],
  ['// c\n{"a":1}', "syntax json-comment 1:1"],
  ['{"a":1 /* c */}', "syntax json-comment 1:8"],
  ['{"a":1}{}', "syntax json-end 1:8"],
  ['{"a":1}\n{"b":1}', "syntax json-end 2:1"],
];

describe("strict JSON", () => {
  test.each(rows(slips))("one slip is one problem: %s", (_, text, problem) => {
    expect(told(json(text))).toEqual([problem]);
  });

  test("two slips that lie apart are two problems", () => {
    const text = '{\n"a": ,\n"b": 2,\n"c": 3,\n"d": 4,\n"e": 5,\n"f": x\n}\n';
    expect(told(json(text))).toEqual(["syntax json-value 2:6", "syntax json-value 7:6"]);
  });

  test.each(
    rows([
      ["", "empty-file 1:1"],
      [" \r\n\t", "empty-file 1:1"],
      ["null", "empty-file 1:1"],
      ['""', "not-a-mapping 1:1"],
      ["[]", "not-a-mapping 1:1"],
      ['"x"', "not-a-mapping 1:1"],
      ["1", "not-a-mapping 1:1"],
      ["true", "not-a-mapping 1:1"],
      ["\n\n  [1]", "not-a-mapping 3:3"],
    ]),
  )("%s is no mapping", (_, text, problem) => {
    expect(told(json(text))).toEqual([problem]);
  });

  test.each(
    rows([
      ["{01:1}", "syntax json-value 1:2"],
      ['{"a":01}', "syntax missing-comma 1:7"],
      ['{"a":0x1}', "syntax json-value 1:7"],
    ]),
  )("%s is not read as some number", (_, text, problem) => {
    expect(told(json(text))).toEqual([problem]);
  });
});

describe("keys that stand twice", () => {
  test("each repetition is told, with the line of the first", () => {
    expect(problems(json('{"a": 1,\n"b": 2, "a": 3,\n"\\u0061": 4}'))).toEqual([
      {
        code: "duplicate-key",
        key: "a",
        firstLine: 1,
        at: { path: "a.json", line: 2, column: 9, length: 3 },
      },
      {
        code: "duplicate-key",
        key: "a",
        firstLine: 1,
        at: { path: "a.json", line: 3, column: 1, length: 8 },
      },
    ]);
  });

  test("every object counts for itself", () => {
    expect(told(json('{"a":{"a":[{"a":1},{"a":1}]}}'))).toEqual([]);
    expect(told(json('{"a":{"b":1,"b":2},"c":[{"d":1,"d":1}]}'))).toEqual([
      "duplicate-key 1:13",
      "duplicate-key 1:32",
    ]);
  });

  test("__proto__ twice is a repetition too", () => {
    expect(told(json('{"__proto__":1,"__proto__":2}'))).toEqual(["duplicate-key 1:16"]);
  });
});

describe("characters hidden in escapes", () => {
  test.each([
    ["\\u0000", 0],
    ["\\u001b", 0x1b],
    ["\\b", 8],
    ["\\f", 0x0c],
    ["\\u007f", 0x7f],
    ["\\u0085", 0x85],
    ["\\u200f", 0x200f],
    ["\\u2028", 0x2028],
    ["\\u202e", 0x202e],
    ["\\u2066", 0x2066],
    ["\\ufeff", 0xfeff],
    ["\\ud800", 0xd800],
    ["\\udc00", 0xdc00],
    ["\\ude00\\ud83d", 0xde00],
  ])("%s is refused", (escape, codePoint) => {
    const at = { path: "a.json", line: 1, column: 6, length: escape.length + 2 };
    expect(problems(json(`{"a":"${escape}"}`))).toEqual([{ code: "forbidden-character", codePoint, at }]);
  });

  test("in keys and items too, each of them", () => {
    expect(told(json('{"\\u0007": 1,\n"a": ["\\u202e", "x", "\\u0000"]}'))).toEqual([
      "forbidden-character 1:2",
      "forbidden-character 2:7",
      "forbidden-character 2:22",
    ]);
  });
});
