import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/assessment/finding.ts";
import { findingWords } from "../../../src/words/finding/finding-words.ts";
import { safeLine } from "../../../src/text/safe-text.ts";
import { controlOf } from "../../support/one-of-each.ts";
import { sampleFindings, type SampleFinding } from "../../support/sample-findings.ts";

const samples: readonly (readonly [string, SampleFinding])[] = Object.entries(sampleFindings).flatMap(
  ([code, all]) => all.map((sample, index) => [`${code} ${index + 1}`, sample] as const),
);

describe("every finding", () => {
  test.each(samples)("%s says what is expected, found and to be done", (_, { finding, control }) => {
    for (const readers of ["people", "data"] as const)
      for (const text of Object.values({ ...findingWords(finding, controlOf(control), readers) })) {
        expect(text).toMatch(/^\S(?:.*\S)?$/su);
        expect(text).not.toMatch(/undefined|\[object|NaN|null| {2}|\.\.(?!\/)| [.,;:?](?!\w)/);
      }
  });

  test.each(samples)("%s has a message and a remedy that end as sentences do", (_, { finding, control }) => {
    const { message, fix } = findingWords(finding, controlOf(control));
    expect(message).toMatch(/[.?]$/);
    expect(fix).toMatch(/[.?]$/);
  });

  test.each(samples)("%s has a message that begins with a capital", (_, { finding, control }) => {
    const { message } = findingWords(finding, controlOf(control));
    if (!("title" in finding)) expect(message).toMatch(/^\p{Lu}/u);
  });

  test.each(samples)("%s passes no strange text on", (_, { finding, control }) => {
    for (const text of Object.values({ ...findingWords(finding, controlOf(control)) }))
      expect(text).toBe(safeLine(text));
  });

  test.each(samples)("%s keeps dates as they are for data, and only there", (_, { finding, control }) => {
    const data = findingWords(finding, controlOf(control), "data").found;
    const people = findingWords(finding, controlOf(control), "people").found;
    const date = dateIn(finding);
    if (date === undefined) expect(data).toBe(people);
    else {
      expect(data).toBe(date);
      expect(people).not.toContain(date);
    }
  });
});

/** The date that is found, where a date is what is wrong. */
function dateIn(finding: Finding): string | undefined {
  switch (finding.code) {
    case "certificate-expired":
    case "evidence-expired":
      return finding.expires;
    case "certificate-not-yet":
      return finding.issued;
    case "evidence-not-yet":
      return finding.dated;
    case "date-too-old":
    case "date-in-future":
      return finding.given;
    case "unanswered":
    case "date-never":
    case "answered-no":
    case "number-out-of-range":
    case "choice-fails":
    case "too-few-choices":
    case "certificate-missing":
    case "certificate-other-holder":
    case "evidence-missing":
    case "evidence-not-a-file":
    case "evidence-empty":
    case "evidence-lfs-pointer":
    case "evidence-is-declaration":
    case "evidence-altered":
    case "evidence-required":
      return undefined;
  }
}

describe("the message", () => {
  test.each([
    ["unanswered", 0, "Not answered yet: Do you have it?"],
    ["answered-no", 0, 'Answered "no": Do you have it?'],
    ["answered-no", 1, 'Answered "yes": Do you have that?'],
    ["number-out-of-range", 0, "A limit on attempts: 45 attempts, where at most 10 is needed."],
    [
      "number-out-of-range",
      1,
      "A limit on attempts: 0 attempts, where more than 0 and at most 10 is needed.",
    ],
    ["number-out-of-range", 2, "Long passwords: 8 characters, where at least 12 is needed."],
    ["number-out-of-range", 3, "A fitting number: 15 days, where at most 14 is needed."],
    ["date-never", 0, "A recent scan: never done."],
    ["date-too-old", 0, "A recent scan: 2 Jan 2026 is too long ago; it counted until 2 Apr 2026."],
    ["date-in-future", 0, "A recent scan: 2 Jan 2027 has not come yet."],
    ["choice-fails", 0, 'A choice that passes is missing: "it is missing".'],
    ["too-few-choices", 0, "One measure at least is missing: none."],
    ["too-few-choices", 2, 'One measure at least: missing is "the second".'],
    ["too-few-choices", 1, 'One measure at least is missing: "none of them".'],
    ["certificate-expired", 0, "The Cyber Essentials certificate expired on 22 Nov 2026."],
    ["certificate-not-yet", 0, "The Cyber Essentials Plus certificate is not in force before 1 Dec 2026."],
    [
      "evidence-missing",
      1,
      'Evidence "Policy": The file evidence/polcy.pdf is not there. Did you mean evidence/policy.pdf?',
    ],
    ["evidence-required", 0, "There is no evidence file that holds."],
    ["evidence-required", 1, "There is no evidence file that holds (1 address not checked)."],
    ["evidence-required", 2, "There is no evidence file that holds (2 addresses not checked)."],
  ] as const)("of %s %i", (code, index, message) => {
    const sample: SampleFinding | undefined = sampleFindings[code][index];
    expect(sample && findingWords(sample.finding, controlOf(sample.control)).message).toBe(message);
  });

  test("a certificate of others asks for the list of legal entities on it", () => {
    const { finding } = sampleFindings["certificate-other-holder"][0];
    expect(findingWords(finding, controlOf("CERT")).fix).toContain(
      "list of legal entities on the certificate",
    );
  });

  test("a near name is named as such", () => {
    const { finding } = sampleFindings["certificate-other-holder"][0];
    expect(findingWords(finding, controlOf("CERT")).message).toContain(
      '"Harrow Holdings Ltd" is nearly the same',
    );
  });
});
