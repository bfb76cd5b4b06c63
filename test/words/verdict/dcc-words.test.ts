import { describe, expect, test } from "vitest";
import { dccWords } from "../../../src/words/verdict/dcc-words.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf, oneOfEach } from "../../support/one-of-each.ts";

const ce = "  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }\n";
const dcc = (fields: string): string => `${ce}  - { scheme: dcc, holder: Harrow Ltd, ${fields} }`;

describe("the certificate", () => {
  test.each([
    ["none is named", ce.trimEnd(), "DCC certificate: none named."],
    [
      "one has lapsed",
      dcc("level: 0, issued: 2023-01-01, expires: 2025-12-31"),
      "DCC certificate: none that is in force for this supplier at Level 0 or above.",
    ],
    [
      "one is in force",
      dcc("level: 0, issued: 2026-09-15, expires: 2029-09-14"),
      "DCC certificate: Level 0, in force until 14 Sep 2029. MOD buyers are told to accept it as evidence.",
    ],
    [
      "one is of a level above",
      dcc("level: 1, issued: 2026-09-15, expires: 2029-09-14"),
      "DCC certificate: Level 1, in force until 14 Sep 2029. MOD buyers are told to accept it as evidence.",
    ],
    [
      "one was not attested",
      dcc("level: 0, issued: 2025-01-01, expires: 2027-12-31"),
      "DCC certificate: Level 0, in force until 31 Dec 2027, but a yearly attestation is missing, so it does not count.",
    ],
    [
      "the certificates that it stands on have lapsed",
      dcc("level: 0, issued: 2026-09-15, expires: 2029-09-14").replace("2027-06-09", "2026-06-30"),
      "DCC certificate: Level 0, in force until 14 Sep 2029, but it counts only while the Cyber Essentials certificates that this level needs are in force.",
    ],
  ])("%s", (_, certificates, words) => {
    expect(dccWords(assessmentOf(harrow({ certificates })))[0]).toBe(words);
  });
});

describe("the outlook", () => {
  test.each([
    [
      "all is met",
      metControls,
      /^House Certification outlook: likely to pass\. A 2 of 2 points; B 4 of 4 points\. Needed in each area: 100%, and no control without points\./,
    ],
    [
      "something fails",
      metControls.replace("WEAK: yes", "WEAK: no"),
      /outlook: unlikely to pass yet\. A 2 of 2 points; B 2 of 4 points, which is too few\. Needed/,
    ],
    [
      "something is not answered",
      metControls.replace("WEAK: yes", "WEAK: unknown"),
      /outlook: cannot be told yet: something is unanswered, or no scope is stated/,
    ],
  ])("%s", (_, controls, words) => {
    const [, outlook = ""] = dccWords(assessmentOf(harrow({ controls })));
    expect(outlook).toMatch(words);
    expect(outlook).toMatch(/Indicative only: .*\.$/);
  });
});

test("nothing is said of a scheme that the catalogue does not name", () => {
  const { outlook: _, ...plainCatalogue } = oneOfEach;
  expect(dccWords(assessmentOf(harrow(), plainCatalogue))).toEqual([]);
});
