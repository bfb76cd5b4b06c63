import fc from "fast-check";
import { expect, test } from "vitest";
import { element, textElement, xmlDocument } from "../../src/text/xml.ts";

test("a document has elements in elements, text, and no attribute that is undefined", () => {
  const root = element("a", { x: "1", y: undefined, z: 2 }, [
    textElement("b", {}, ["one", "two"]),
    element("c", {}),
  ]);
  expect(xmlDocument(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1" z="2">\n  <b>one\ntwo</b>\n  <c/>\n</a>\n',
  );
});

test.each([
  ["signs of markup", `<a href="x">&'`, "&lt;a href=&quot;x&quot;&gt;&amp;&apos;"],
  ["the end of a CDATA section", "]]>", "]]&gt;"],
  ["an entity", "&#0;", "&amp;#0;"],
  ["a control character", "\u0000\u001b", "\\u{0}\\u{1b}"],
  ["a lone surrogate", "\ud800", "\\u{d800}"],
  ["what is no character", "\ufffe\uffff", "\\u{fffe}\\u{ffff}"],
  ["a line end of a stranger", "a\nb", "a b"],
  ["an emoji", "🚢", "🚢"],
])("%s in text and attribute", (_, text, written) => {
  const document = xmlDocument(textElement("a", { b: text }, [text]));
  expect(document).toContain(`<a b="${written}">${written}</a>`);
});

test("whatever the text, the document holds only characters of XML 1.0 and no markup of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const document = xmlDocument(textElement("a", { b: text }, [text]));
      expect(document).not.toMatch(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      expect(document.match(/[<>]/g)).toHaveLength(6);
      expect(document).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
    }),
  );
});
