import { expect, test } from "vitest";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { totalsSentence } from "../../../src/words/verdict/totals-sentence.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const assessment = assessmentOf(harrow());

function item(verdict: Assessment["verdict"]): Item {
  return { ok: true, path: "supplier.yaml", assessment: { ...assessment, verdict } };
}

const met = item("met");
const planned = item("met-with-plan");
const short = item("not-met");
const unusable: Item = { ok: false, path: "b.yaml", problems: [] };

test.each<readonly [string, readonly Item[]]>([
  [
    "10 declarations: 3 met, 1 met with an accepted plan, 5 not met, 1 not assessed",
    [short, short, met, unusable, short, planned, met, short, met, short],
  ],
  ["2 declarations: 2 met", [met, met]],
  ["2 declarations: 1 not met, 1 not assessed", [unusable, short]],
  ["1 declaration: 1 met", [met]],
  ["0 declarations", []],
])("%s", (sentence, items) => {
  expect(totalsSentence(items)).toBe(sentence);
});
