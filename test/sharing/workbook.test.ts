import { describe, expect, test } from "vitest";
import { mergeSources } from "../../src/sharing/merge/merge-sources.ts";
import { mergedText } from "../../src/sharing/merge/merged-text.ts";
import { builtInStandard } from "../support/built-in.ts";
import { sourceFrom } from "../support/merging.ts";
import { bookOf, exampleText, read, rootOf } from "../support/question-books.ts";
import { sound } from "../support/sound.ts";

const catalogue = builtInStandard();

describe("a workbook of questions", () => {
  test.each([
    ["level-0-met.yaml", "0"],
    ["level-1-gaps.yaml", "1"],
    ["planned.yaml", "0"],
    ["level-3-met.yaml", "3"],
  ])("that was filled in from %s says what it says, and nothing else", async (name, level) => {
    const text = exampleText(name);
    const book = sound(await read(await bookOf(catalogue, level, { root: rootOf(text) }), catalogue));
    const merged = sound(mergeSources([sourceFrom(text, 0), book], catalogue, "none"));
    const again = mergedText(text, merged.root, catalogue);
    expect(again).toEqual({ ok: true, text });
  });
});
