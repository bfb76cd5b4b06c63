import { describe, expect, test } from "vitest";
import { webUri } from "../../src/text/web-uri.ts";

describe("an address as a URI", () => {
  test.each([
    ["https://harrow.example/x?a=b#c", "https://harrow.example/x?a=b#c"],
    ["https://harrow.example", "https://harrow.example/"],
    ["HTTP://Harrow.Example:8080/a b", "http://harrow.example:8080/a%20b"],
    ["https://harrow.example/%zz%41", "https://harrow.example/%25zz%41"],
    ['https://harrow.example/[x]|{y}^`"<z>', "https://harrow.example/%5Bx%5D%7C%7By%7D%5E%60%22%3Cz%3E"],
    ["https://harrow.example/?[x]#a#b", "https://harrow.example/?%5Bx%5D#a%23b"],
    ["https://harrow.example/\u202e\u001bx", "https://harrow.example/%E2%80%AE%1Bx"],
    ["https://harrow.example/\ud800", "https://harrow.example/%EF%BF%BD"],
    ["https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC"],
    ["https://[::1]/x", "https://[::1]/x"],
    ["https://ann:secret@harrow.example/", "https://harrow.example/"],
  ])("%j", (address, uri) => {
    expect(webUri(address)).toBe(uri);
  });

  test("is the same of the ten thousandth as of the first", () => {
    const [plain, foreign] = ["https://harrow.example/", "https://münchen.example/"];
    for (let time = 0; time < 10_000; time++) webUri(plain);
    expect(webUri(foreign)).toBe("https://xn--mnchen-3ya.example/");
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "https://", "http://[", "x", ""])(
    "%j is none",
    (address) => {
      expect(webUri(address)).toBeUndefined();
    },
  );
});
