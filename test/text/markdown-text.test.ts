import { describe, expect, test } from "vitest";
import { markdownCode, markdownText } from "../../src/text/markdown-text.ts";

describe("markdownText", () => {
  test.each([
    // Prose stays as it is.
    ["Harrow & Sons (1998) Ltd.", "Harrow & Sons (1998) Ltd."],
    ["R&D, 50 % of it; half-hearted: no/yes + 1 - 1", "R&D, 50 % of it; half-hearted: no/yes + 1 - 1"],
    ["it's 12:30, isn't it?", "it's 12:30, isn't it?"],
    // What CommonMark acts on.
    ["a | b", "a &#124; b"],
    ["a \\| b", "a \\\\&#124; b"],
    ["`code`", "\\`code\\`"],
    ["**bold** _soft_ ~~gone~~ a~", "\\*\\*bold\\*\\* \\_soft\\_ `~~gone~~` a\\~"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["[x][y] [^1]", "\\[x\\]\\[y\\] \\[^1\\]"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["&lt;b&gt; &#60;", "&amp;lt;b&amp;gt; `&#60;`"],
    ["# head #", "\\# head \\#"],
    ["]]>", "\\]\\]&gt;"],
    ["::error::gone", "`::error::gone`"],
    ["##[error]gone", "\\#\\#\\[error\\]gone"],
    // What begins a block, at the start alone.
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["1. item", "1\\. item"],
    ["12) item", "12\\) item"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["> quote", "&gt; quote"],
    ["    indented", "indented"],
    ["```js", "\\`\\`\\`js"],
    ["-1 and 1.5", "-1 and 1.5"],
    ['=HYPERLINK("http://x.example")', '`=HYPERLINK("http://x.example")`'],
    // What sites act on in spite of escapes is code.
    ["see https://x.example/a_b now", "see `https://x.example/a_b` now"],
    ["www.x.example, WWW.X.example", "`www.x.example,` `WWW.X.example`"],
    ["_www.x.example", "`_www.x.example`"],
    ["jo@harrow.example", "`jo@harrow.example`"],
    ["@everyone", "`@everyone`"],
    ["#1 GH-1 a/b#1 !1 &1", "`#1` `GH-1` `a/b#1` `!1` `&1`"],
    ["~label %mile $x$ :tada: :+1:", "`~label` `%mile` `$x$` `:tada:` `:+1:`"],
    ["![](http://x.example/p.png)", "!\\[`](http://x.example/p.png)`"],
    ["a|@b|c", "a&#124;`@b`&#124;c"],
    ["$##[error]x", "`$##`\\[error\\]x"],
    ["@`@``@", "```@`@``@```"],
    // What must not be there at all is visible.
    ["a\u202eb\u0007c\ud800d", "a\\\\u{202e}b\\\\u{7}c\\\\u{d800}d"],
    ["a\r\nb\tc", "a b c"],
    ["", ""],
  ])("%j is %j", (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});

describe("markdownCode", () => {
  test.each([
    ["a_b*.pdf", "`a_b*.pdf`"],
    ["a`b", "``a`b``"],
    ["a``b", "```a``b```"],
    ["`a", "`` `a ``"],
    [" a", "`  a `"],
    ["a|b", "a&#124;b"],
    ["##[error]", "\\#\\#\\[error\\]"],
    ["a\nb\u202e", "`a b\\u{202e}`"],
    ["", ""],
    ["  ", ""],
  ])("%j is %j", (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });
});
