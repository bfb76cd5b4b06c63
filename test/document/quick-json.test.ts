import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forbiddenIn } from "../../src/document/forbidden-characters.ts";
import { placer } from "../../src/document/place.ts";
import { quickJson } from "../../src/document/quick-json.ts";
import { readJson } from "../../src/document/read-json.ts";
import { depthLimit, type Reading } from "../../src/document/reading.ts";

/**
 * Whether the quick reader vouches for a text, after a proof that it does so where the careful one finds it sound, and gives
 * the same tree, places included. What stands openly in a text and may not is looked for by those who call them.
 */
function vouches(text: string): boolean {
  const place = placer("a.json", text);
  const node = quickJson(text, place);
  const isOpen = forbiddenIn(text).length > 0;
  const careful = readJson(text, place, isOpen);
  if (node !== undefined) expect({ text, node, problems: [] }).toEqual({ text, ...careful });
  else if (!isOpen) expect({ text, isSound: isSound(careful) }).toEqual({ text, isSound: false });
  return node !== undefined;
}

function isSound({ node, problems }: Reading): boolean {
  return node !== undefined && problems.length === 0;
}

test("the two readers of JSON think alike of data, written in lines or in one", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme-ascii" }),
      fc.constantFrom(undefined, 2, "\t"),
      (data, indent) => {
        const text = JSON.stringify(data, undefined, indent);
        expect(vouches(text)).toBe(true);
      },
    ),
  );
});

const marks = [
  ...[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"',
    "\\",
    "\\n",
    "\\u00e9",
    "\\u202e",
    "\\ud83d",
    "\\x",
    "/*",
    "//",
    "'",
  ],
  ...['"a"', '"b"', '"__proto__"', '""', "0", "-", "01", "1.5e+3", ".", "true", "null", "nul", "é", "😀"],
  ...[" ", "\t", "\n", "\r\n", "\u00a0", "\ufeff", "\u0000", "\u001f"],
];

test("of marks and words in any order one vouches for what the other finds sound", () => {
  const soup = fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((parts) => parts.join(""));
  const inside = fc.tuple(fc.constantFrom("", "[", '{"a":'), soup, fc.constantFrom("", "]", "}"));
  fc.assert(
    fc.property(inside, (parts) => {
      const text = parts.join("");
      vouches(text);
    }),
    { numRuns: 3000 },
  );
});

test("a letter that is left out, doubled or put in makes no difference to that", () => {
  const sound = JSON.stringify(
    { a: [1.5, -2e9, true, null, "x\ny", { b: "é😀" }], c: {}, "0": [] },
    undefined,
    1,
  );
  fc.assert(
    fc.property(fc.nat(sound.length), fc.nat(1), fc.constantFrom("", ...marks), (at, left, put) => {
      const text = `${sound.slice(0, at)}${put}${sound.slice(at + left)}`;
      vouches(text);
    }),
    { numRuns: 3000 },
  );
});

test("a text of millions of letters with an escape among them is read", () => {
  const text = "a".repeat(12_000_000);
  const place = placer("a.json", "");
  expect(quickJson(`"\\n${text}"`, () => place(0))).toMatchObject({ text: `\n${text}` });
  expect(quickJson(`"\\n${text}`, () => place(0))).toBeUndefined();
});

describe("how deep", () => {
  test.each([
    [depthLimit, true],
    [depthLimit + 1, false],
    [100_000, false],
  ])("%d lists in each other", (depth, vouched) => {
    const text = "[".repeat(depth) + "]".repeat(depth);
    expect(vouches(text)).toBe(vouched);
  });
});

test.each(['{"a":1,"a":2}', '{"a":{"b":1,"\\u0062":2}}'])(
  "%s is left to the other, which tells the key",
  (text) => {
    expect(vouches(text)).toBe(false);
  },
);
