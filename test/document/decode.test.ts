import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/document/decode.ts";
import { problems } from "../support/sound.ts";
import { told } from "../support/told.ts";

const limit = 256 * 1024;
const bom = [0xef, 0xbb, 0xbf];

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, order: "little" | "big"): number[] =>
  Array.from(text, (unit) => unit.charCodeAt(0)).flatMap((unit) =>
    order === "little" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
const latin1 = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const read = (bytes: readonly number[], most = limit) => decode(Uint8Array.from(bytes), "a.yaml", most);

describe("bytes that are text", () => {
  test.each([
    ["nothing at all", [], ""],
    ["ASCII", utf8("level: 0\n"), "level: 0\n"],
    ["UTF-8 of two, three and four bytes", utf8("é € 😀"), "é € 😀"],
    ["UTF-8 with a BOM, which is dropped", [...bom, ...utf8("level: 0")], "level: 0"],
    ["a BOM alone", bom, ""],
    ["a second BOM, which is kept for the reader to refuse", [...bom, ...bom], "\ufeff"],
    ["CRLF, which is kept", utf8("a: 1\r\nb: 2\r\n"), "a: 1\r\nb: 2\r\n"],
    ["the replacement character, properly encoded", utf8("\ufffd"), "\ufffd"],
  ])("%s", (_, bytes, text) => {
    expect(read(bytes)).toEqual({ ok: true, value: text });
  });

  test("every well-formed text without NUL comes back as it was, with and without a BOM", () => {
    const text = fc
      .string({ unit: "binary" })
      .filter((each) => !each.includes("\0") && !each.startsWith("\ufeff"));
    fc.assert(
      fc.property(text, fc.boolean(), (each, marked) => {
        const bytes = [...(marked ? bom : []), ...utf8(each)];
        expect(read(bytes)).toEqual({ ok: true, value: each });
      }),
    );
  });
});

describe("bytes that are not UTF-8", () => {
  const declaration = "format: csm-check/declaration@1\nlevel: 0\n";
  test.each([
    ["UTF-16 LE with a BOM", [0xff, 0xfe, ...utf16(declaration, "little")], "not-utf8 utf-16 1:1"],
    ["UTF-16 BE with a BOM", [0xfe, 0xff, ...utf16(declaration, "big")], "not-utf8 utf-16 1:1"],
    ["UTF-16 LE without a BOM", utf16(declaration, "little"), "not-utf8 utf-16 1:1"],
    ["UTF-16 BE without a BOM", utf16(declaration, "big"), "not-utf8 utf-16 1:1"],
    ["UTF-16 LE without a BOM, a few letters", utf16("a: 1", "little"), "not-utf8 utf-16 1:1"],
    [
      "UTF-16 with a letter beyond Latin",
      utf16("name: Łódź Castings Limited\n", "big"),
      "not-utf8 utf-16 1:1",
    ],
    ["a BOM of UTF-16 alone", [0xff, 0xfe], "not-utf8 utf-16 1:1"],
    ["a ZIP file", [0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x21, 0x5d, 0x8a, 0xff], "not-utf8 binary 1:1"],
    ["one NUL in a text", utf8("level: 0\0\n"), "not-utf8 binary 1:1"],
    ["one NUL far behind", [...utf8("#".repeat(5000)), 0], "not-utf8 binary 1:1"],
    ["Latin-1 on the first line", latin1("name: Caf\u00e9 Ltd"), "not-utf8 other 1:10"],
    ["Latin-1 on the third line", latin1("a: 1\nb: 2\nname: \u00c9toile"), "not-utf8 other 3:7"],
    ["Latin-1 behind CRLF", latin1("a: 1\r\nb: \u00e9\r\n"), "not-utf8 other 2:4"],
    ["Latin-1 behind letters of UTF-8", [...utf8("é😀: "), 0xe9], "not-utf8 other 1:6"],
    ["Latin-1 behind a BOM, which does not count", [...bom, ...latin1("\u00e9: 1")], "not-utf8 other 1:1"],
    ["a UTF-8 letter cut off at the end", utf8("a: €").slice(0, -1), "not-utf8 other 1:4"],
    ["an overlong slash", [...utf8("a: "), 0xc0, 0xaf], "not-utf8 other 1:4"],
    ["a surrogate encoded alone", [...utf8("a: "), 0xed, 0xa0, 0x80], "not-utf8 other 1:4"],
    [
      "a stray byte behind a real replacement character",
      [...utf8("a: \ufffd\nb: "), 0xe9],
      "not-utf8 other 2:4",
    ],
  ])("%s", (_, bytes, problem) => {
    expect(told(read(bytes))).toEqual([problem]);
  });
});

describe("the size limit", () => {
  test("a file of exactly the limit is read, one byte more is refused without a line", () => {
    expect(read(utf8("abcd"), 4)).toEqual({ ok: true, value: "abcd" });
    expect(problems(read(utf8("abcde"), 4))).toEqual([
      { code: "too-large", limit: 4, at: { path: "a.yaml" } },
    ]);
  });

  test("it counts bytes, not letters, and the BOM with them", () => {
    expect(told(read(utf8("ééé"), 5))).toEqual(["too-large nowhere"]);
    expect(told(read([...bom, 0x61], 3))).toEqual(["too-large nowhere"]);
  });

  test("it is looked at before anything else", () => {
    expect(told(read([0xff, 0xfe, 0, 0, 0], 4))).toEqual(["too-large nowhere"]);
  });
});
