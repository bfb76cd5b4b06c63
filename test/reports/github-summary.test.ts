import { describe, expect, test } from "vitest";
import { cutTo } from "../../src/reports/cut-to.ts";
import { githubSummary } from "../../src/reports/github-summary.ts";
import { markdownText } from "../../src/reports/github/markdown-text.ts";
import { notice } from "../../src/reports/notice.ts";
import { golden } from "../support/golden.ts";
import { paper } from "../support/paper.ts";
import {
  gaps,
  hostileItem,
  hostileProblems,
  hostileTexts,
  itemOf,
  raw,
  samples,
} from "../support/pipeline-samples.ts";

test("a summary of everything is this one", () => {
  expect(githubSummary(samples, paper())).toBe(
    golden("github-summary.golden", githubSummary(samples, paper())),
  );
});

test("the verdict comes first, the notice last", () => {
  const lines = githubSummary([itemOf(gaps())], paper())
    .trim()
    .split("\n");
  expect(lines[0]).toMatch(/^## ✖ Harrow Ltd does not meet House rules Level 0/);
  expect(lines.at(-1)).toContain(notice);
});

describe("a stranger's text", () => {
  test.each([
    ["markup", "**a** _b_ `c` ~d~", "\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~d\\~"],
    ["HTML", "<img src=x onerror=y>&lt;", "&lt;img src=x onerror=y&gt;&amp;lt;"],
    ["a link", "![a](b)", "\\!\\[a\\](b)"],
    ["a cell", "a | b\n| c", "a \\| b \\| c"],
    ["an escape", "\\|", "\\\\\\|"],
    ["a mention", "@someone", "<span>@</span>someone"],
    ["an issue", "#12 GH-12", "<span>#</span>12 GH<span>-</span>12"],
    ["an address", "https://a.b www.a.b", "https<span>:</span>//a.b www<span>.</span>a.b"],
    ["a formula", "$a$", "<span>$</span>a<span>$</span>"],
    ["plain words", "Harrow & Sons (UK) Ltd, 50 %: 1.5 - 2", "Harrow &amp; Sons (UK) Ltd, 50 %: 1.5 - 2"],
  ])("is no markup: %s", (_, text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  test.each(hostileTexts.map((text) => [JSON.stringify(text), text]))("%s does nothing", (_, text) => {
    const summary = githubSummary([hostileItem(text), hostileProblems(text)], paper());
    const calm = githubSummary([hostileItem("x"), hostileProblems("x")], paper());
    expect(summary.replaceAll("\n", "")).not.toMatch(raw);
    // As many lines, and as many cells in each.
    const cells = (markdown: string): number[] =>
      markdown.split("\n").map((line) => line.replaceAll(/\\./g, "").split("|").length);
    expect(cells(summary)).toEqual(cells(calm));
    expect(summary).not.toMatch(/<(?!\/?(?:span|sub|br|details|summary)>)/);
  });
});

describe("cutTo", () => {
  const size = (text: string): number => new TextEncoder().encode(text).length;
  const long = Array.from({ length: 100 }, (_, index) => `line ${index} £`).join("\n");

  test("keeps what fits", () => {
    expect(cutTo(long, size(long))).toBe(long);
  });

  test.each([70, 100, 101, 102, 500, 1000])(
    "to %i bytes keeps whole lines, and says that there was more",
    (bytes) => {
      const cut = cutTo(long, bytes);
      expect(size(cut)).toBeLessThanOrEqual(bytes);
      expect(cut).toMatch(/^(?:line \d+ £\n)*\n\*The rest is left out: .*\*\n$/);
    },
  );

  test("gives nothing where not even that fits", () => {
    expect(cutTo(long, 10)).toBe("");
    expect(cutTo(long, -5)).toBe("");
  });
});
