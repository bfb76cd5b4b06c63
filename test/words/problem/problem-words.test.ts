import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/document/problem.ts";
import { problemJson } from "../../../src/reports/json/problem-json.ts";
import { problemWords } from "../../../src/words/problem/problem-words.ts";
import { declarationCodes, readingCodes, shapeCodes } from "../../../src/words/problem/problem-codes.ts";
import { safeLine } from "../../../src/text/safe-text.ts";
import { pick } from "../../support/json.ts";
import { sampleProblems } from "../../support/sample-problems.ts";

const at = { path: "supplier.yaml", line: 3, column: 5 };
const samples: readonly (readonly [string, Problem])[] = Object.entries(sampleProblems).flatMap(
  ([code, all]) => all.map((sample: Problem, index) => [`${code} ${index + 1}`, sample] as const),
);

describe("every problem", () => {
  test.each(samples)("%s says what is wrong, and how to fix it", (_, problem) => {
    const { says, mend } = problemWords(problem);
    expect(says).toMatch(/^["\p{L}\d].*[^.?!\s:]$/su);
    expect(mend).toMatch(/^["\p{L}\d].*[.?]$/su);
    for (const text of [says, mend])
      expect(text).not.toMatch(/undefined|\[object|NaN|null| {2}|\.\.(?!\/)| [.,;:?](?!\w)/);
  });

  test.each(samples)("%s passes no strange text on", (_, problem) => {
    const { says, mend } = problemWords(problem);
    expect(says).toBe(safeLine(says));
    expect(mend).toBe(safeLine(mend));
  });

  test.each(samples)("%s is told in a few lines, however long the file's own text", (_, problem) => {
    const { says, mend } = problemWords(problem);
    expect(says.length + mend.length).toBeLessThan(600);
  });

  test.each(samples)("%s is the same for programs, with its place", (_, problem) => {
    const { says, mend } = problemWords(problem);
    const json = problemJson(problem);
    expect(pick(json, "code")).toBe(problem.code);
    expect(pick(json, "message")).toBe(`${says}. ${mend}`);
    expect(JSON.parse(JSON.stringify(pick(json, "at")))).toEqual({
      path: "supplier.yaml",
      line: 3,
      column: 5,
    });
  });
});

test("every code has its kind", () => {
  const known = [...Object.keys(readingCodes), ...Object.keys(shapeCodes), ...Object.keys(declarationCodes)];
  expect(new Set(known).size).toBe(known.length);
  expect(Object.keys(sampleProblems)).toEqual(expect.arrayContaining(known));
});

describe("the words", () => {
  test.each([
    ["too-large", 0, "the file is larger than 256 KiB"],
    ["too-large", 1, "the file is larger than 4 MiB"],
    [
      "forbidden-character",
      0,
      "an escape character (U+001B) is not allowed: it is invisible, or changes how the text is shown",
    ],
    ["too-many-values", 0, "the file has more than 200,000 keys and items"],
    ["too-many-values", 1, "the file has more than 600,000 words and marks"],
    ["unknown-control", 0, 'there is no control "2341"'],
    ["ends-before-it-begins", 0, "it ends on 23 Nov 2026, before it begins on 24 Nov 2026"],
    ["wrong-format", 0, 'the format "csm-check/declaration@2" is newer than this csm-check'],
  ] as const)("of %s %i", (code, index, says) => {
    const sample: Problem | undefined = sampleProblems[code][index];
    expect(sample && problemWords(sample).says).toBe(says);
  });

  test.each<[Problem, string, string]>([
    [
      { code: "syntax", detail: "look-alike", character: 0xa0, at },
      "a no-break space (U+00A0) stands here in the place of a plain space",
      "Delete it and type a plain space; it often comes along when text is pasted.",
    ],
    [
      { code: "syntax", detail: "bad-indent", indent: { here: 1, fitting: [0, 2], withoutDash: false }, at },
      "this line begins with 1 space, and not as its neighbours do",
      "Begin it with no space or 2 spaces: lines that belong together begin with the same number.",
    ],
    [
      { code: "bad-answer", answer: "yes-no", found: "\u201cyes\u201d", options: [], at },
      '"\u201cyes\u201d" is neither yes nor no',
      "It holds an opening curly quote (U+201C): type a straight quote, or nothing. Write yes, no or unknown.",
    ],
    [
      { code: "bad-answer", answer: "yes-no", found: "n/a", options: [], at },
      '"n/a" is neither yes nor no',
      'If the control does not apply, write "notApplicable: { reason: \u2026, agreedWith: \u2026, on: \u2026 }" below its id. Write yes, no or unknown.',
    ],
    [
      { code: "unknown-level", found: "0,", levels: ["0", "1"], at },
      'there is no level "0,"',
      "It ends in a comma: delete that, lines of YAML need none. Write 0 or 1.",
    ],
    [
      { code: "empty-value", commented: true, at },
      "nothing is written here: what follows the # is a comment",
      "If it is meant, put it in quotes with its #; else write a value, or delete the line.",
    ],
    [
      { code: "forbidden-character", codePoint: 0x200b, at },
      "a zero-width space (U+200B) is not allowed: it is invisible, or changes how the text is shown",
      "Delete it; it often comes along when text is pasted.",
    ],
  ])("name what nobody would see: %j", (problem, says, mend) => {
    expect(problemWords(problem)).toEqual({ says, mend });
  });

  test.each([
    ["2026-02-30", '"2026-02-30" is not a date of the calendar: that month has 28 days'],
    ["2024-02-30", '"2024-02-30" is not a date of the calendar: that month has 29 days'],
    ["2026-04-31", '"2026-04-31" is not a date of the calendar: that month has 30 days'],
    ["2026-13-01", '"2026-13-01" is not a date: there is no month 13'],
    ["0000-01-01", '"0000-01-01" is not a date: there is no year 0000'],
    ["2026-01-00", '"2026-01-00" is not a date: there is no day 00'],
    ["2026-00-01", '"2026-00-01" is not a date: there is no month 00'],
    ["24 Nov 2026", '"24 Nov 2026" is not a date'],
  ])("a date %s is told for what it is", (found, says) => {
    expect(problemWords({ code: "bad-value", form: "date", found, at: { path: "a" } }).says).toBe(says);
  });

  test.each([
    ["unknown-key", 0, 'Did you mean "issued"?'],
    ["bad-choice", 0, 'Did you mean "whole"?'],
    ["unknown-control", 0, 'Did you mean "2314" (Ensure UK GDPR compliance)?'],
    ["unknown-question", 0, 'Did you mean "policy"?'],
    ["bad-answer", 3, 'Did you mean "done"?'],
    ["unknown-document", 0, 'Did you mean "policy"?'],
    ["unknown-reference", 0, 'Did you mean "A"?'],
  ] as const)('a near miss of %s gets a "did you mean"', (code, index, question) => {
    const sample: Problem | undefined = sampleProblems[code][index];
    expect(sample && problemWords(sample).mend.startsWith(question)).toBe(true);
  });

  test("an old profile asks for the level of a new risk assessment", () => {
    const [sample] = sampleProblems["old-profile"];
    expect(sample && problemWords(sample).mend).toContain("Level (0 to 3)");
  });
});
