import { describe, expect, test } from "vitest";
import { heading, html, lines, styleElement } from "../../src/text/html-text.ts";

describe("html", () => {
  test.each([
    ["<b>", "&lt;b&gt;"],
    [`"'&`, "&quot;&#39;&amp;"],
    ["&lt;", "&amp;lt;"],
    ["a\u0000b\u001bc", "a\\u{0}b\\u{1b}c"],
    ["a\u202eb", "a\\u{202e}b"],
    ["a\ud800b", "a\\u{d800}b"],
    ["two\nlines", "two lines"],
  ])("%j is written %s", (text, written) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${written}">${written}</p>`);
  });

  test("a piece of HTML stays one, a list stands in its order, nothing is nothing", () => {
    const inner = html`<b>${"<"}</b>`;
    expect(html`<p>${inner}${[inner, "&", 3]}${undefined}</p>`.markup).toBe(
      "<p><b>&lt;</b><b>&lt;</b>&amp;3</p>",
    );
  });

  test("a text where quotes are missing is a bug", () => {
    expect(() => html`<p class=${"x"}></p>`).toThrow("without quotes");
    expect(() => html`<${"p"}></p>`).toThrow("without quotes");
  });
});

test("lines keep their ends, and nothing else that could do harm", () => {
  expect(lines("a\r\n<b>\n\u0007").markup).toBe("a\n&lt;b&gt;\n\\u{7}");
});

test("headings end at rank 6", () => {
  expect(heading(2, "<").markup).toBe("<h2>&lt;</h2>");
  expect(heading(9, "x").markup).toBe("<h6>x</h6>");
});

test("a style that could end its element is a bug", () => {
  expect(() => styleElement("</style>")).toThrow("end its element");
});
