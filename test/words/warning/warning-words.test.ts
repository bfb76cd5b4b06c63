import { describe, expect, test } from "vitest";
import type { Warning } from "../../../src/assessment/warning.ts";
import { planGapWords, warningWords } from "../../../src/words/warning/warning-words.ts";
import { warningCodes } from "../../../src/words/warning/warning-codes.ts";
import { safeLine } from "../../../src/text/safe-text.ts";
import { oneOfEach } from "../../support/one-of-each.ts";
import { planGaps, sampleWarnings } from "../../support/sample-warnings.ts";

const samples: readonly (readonly [string, Warning])[] = Object.entries(sampleWarnings).flatMap(
  ([code, all]) => all.map((sample, index) => [`${code} ${index + 1}`, sample] as const),
);

describe("every warning", () => {
  test.each(samples)("%s is said in sentences", (_, warning) => {
    const text = warningWords(warning, oneOfEach);
    expect(text).toMatch(/^[\p{Lu}\d].*[.?]$/u);
    expect(text).not.toMatch(/undefined|\[object|NaN|null| {2}|\.\.(?!\/)| [.,;:?](?!\w)/);
  });

  test.each(samples)("%s passes no strange text on", (_, warning) => {
    const text = warningWords(warning, oneOfEach);
    expect(text).toBe(safeLine(text));
  });

  test.each(samples)("%s about a control names it", (_, warning) => {
    if ("control" in warning) expect(warningWords(warning, oneOfEach)).toContain(warning.control);
  });
});

describe("the words", () => {
  test.each([
    ["certificate-expires-soon", 0, /expires on 24 Nov 2026, today, and no other is in force/],
    ["certificate-expires-soon", 1, /in 1 day,/],
    ["certificate-expires-soon", 2, /The iso-9001 certificate .* in 30 days,/],
    ["control-caution", 0, /^EACH: This evidence is sensitive\. Do not send it by e-mail\.$/],
    ["stronger-control-needed", 0, /STRONG \(The stronger one\) takes its place/],
    ["choice-without-note", 0, /"it is not needed" was chosen without a note/],
    ["claimed-not-applicable", 1, /agreed with the certification body as the supplier states/],
    ["law-asks", 0, /^MORE: the law asks for what the law asks; it does not decide the control\.$/],
    ["answer-in-future", 0, /^EACH: a recent scan is dated 25 Dec 2026, which has not come yet\.$/],
    ["level-not-declared", 0, /declared level is 0; assessed was level 1/],
  ] as const)("of %s %i", (code, index, pattern) => {
    const sample: Warning | undefined = sampleWarnings[code][index];
    expect(sample && warningWords(sample, oneOfEach)).toMatch(pattern);
  });
});

describe("why a plan does not count", () => {
  test.each(Object.keys(planGaps))("%s has words that end a sentence", (gap) => {
    expect(Object.keys(planGapWords)).toContain(gap);
  });

  test.each(Object.entries(planGapWords))("%s is said without a full stop of its own", (_, words) => {
    expect(words).toMatch(/^[a-z].*[a-z"]$/);
  });
});

test("--fail-on takes the code of every warning, and no other", () => {
  expect([...warningCodes].sort()).toEqual(Object.keys(sampleWarnings).sort());
});
