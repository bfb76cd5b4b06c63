import { describe, expect, test } from "vitest";
import { differences } from "../../../src/following/differences.ts";
import type { Snapshot } from "../../../src/following/snapshot/snapshot.ts";
import { diffFormats } from "../../../src/reports/diff-formats.ts";
import { ascii, noPaint, unicode, type Page } from "../../../src/text/page.ts";
import { hostileTexts, itemSaying, neverRaw } from "../../support/hostile.ts";
import { freshSnapshot, tool } from "../../support/snapshots.ts";
import displayWidth from "../../../src/text/display-width.ts";
import { commandsIn } from "../../support/runner-commands.ts";

const page: Page = {
  ...{
    width: 80,
    paint: noPaint,
    symbols: unicode,
    style: "table",
    all: false,
    appendix: false,
    again: "",
    tool,
  },
};
const pages: readonly Page[] = [
  page,
  { ...page, symbols: ascii, style: "plain" },
  { ...page, style: "quiet" },
];

/** A stored assessment of a stranger's that says this text wherever it can. */
function saying(text: string): Snapshot {
  const snapshot = freshSnapshot(itemSaying(text).assessment);
  return {
    ...snapshot,
    source: text,
    sha256: text,
    catalogue: { ...snapshot.catalogue, version: text, sha256: text },
    level: text,
    controls: snapshot.controls.map((each) => ({
      ...each,
      id: `${each.id}${text}`,
      title: text,
      findings: [{ code: text, question: text, message: text }],
      ...(each.plan === undefined ? {} : { plan: { ...each.plan, gap: text } }),
    })),
  };
}

/** The tags of Markdown that are not in code, but for line breaks in cells. */
function tagsIn(markdown: string): readonly string[] {
  const text = markdown.replaceAll(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
  return [...text.matchAll(/<[^>]*>?/g)].map(([tag]) => tag).filter((tag) => tag !== "<br>");
}

/** A line as it was broken, before what a runner would obey was written as an escape. */
function asBroken(line: string): string {
  return line.replaceAll("\\u{3a}", ":").replaceAll("\\u{5b}", "[");
}

const calm = freshSnapshot(itemSaying("calm").assessment);

describe.each(diffFormats.map(({ name }) => name))("%s", (name) => {
  test.each(Object.entries(hostileTexts))("holds %s, on either side", async (_, text) => {
    const format = diffFormats.find((each) => each.name === name);
    if (format === undefined) throw new Error("a format is there");
    const report = await format.load();
    const hostile = saying(text);
    const pairs = [
      [calm, hostile],
      [hostile, calm],
      [
        hostile,
        { ...hostile, controls: hostile.controls.map((each) => ({ ...each, verdict: "met" as const })) },
      ],
    ] as const;
    for (const [one, other] of pairs)
      for (const each of name === "table" ? pages : [page]) {
        const file = { file: text, stored: true };
        const told = await report({ differences: differences(one, other), before: file, after: file }, each);
        if (typeof told !== "string") throw new Error("a report of text");
        expect(told).not.toMatch(neverRaw);
        expect(commandsIn(told)).toEqual([]);
        if (name === "json") expect(() => void JSON.parse(told)).not.toThrow();
        if (name === "html") expect(told).not.toMatch(/<(?:script|img)\b/i);
        if (name === "markdown")
          expect(tagsIn(told).toSorted()).toEqual([...new Set(tagsIn(told))].toSorted());
        if (name === "table" && each.style === "table")
          for (const line of told.split("\n")) expect(displayWidth(asBroken(line))).toBeLessThanOrEqual(80);
      }
  });
});
