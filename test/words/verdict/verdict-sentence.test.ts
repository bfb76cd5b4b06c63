import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import type { Sighting } from "../../../src/assessment/assessment.ts";
import { levelName, verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { harrow, metControls, type Parts } from "../../support/harrow.ts";
import type { Settings } from "../../support/judged.ts";
import { assessmentOf, oneOfEach } from "../../support/one-of-each.ts";

function sentence(parts: Parts = {}, circumstances: Settings = {}) {
  return verdictSentence(assessmentOf(harrow(parts), oneOfEach, circumstances));
}

const own = "The catalogue is not built into csm-check (one-of-each).";
const file: Sighting = { state: "file" };
const plan = `plan:
      action: Begin
      due: 2027-02-28
      accepted: { by: Delivery team, on: 2026-10-30, riskAssessmentReference: RAR 1 }`;
const contract = "contract: { riskAssessmentReference: rar  1 }\nscope: { organisation: whole }";
const planned = metControls.replace("WEAK: yes", `WEAK:\n    answers: { done: no }\n    ${plan}`);

test("counts no control by a DCC certificate that falls short all the same", () => {
  const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }
  - { scheme: dcc, holder: Harrow Ltd, level: 0, issued: 2026-06-10, expires: 2029-06-09 }`;
  const saidOf = (controls: string) => sentence({ certificates, controls }, { acceptDcc: true });
  expect(saidOf("controls: {}").more).toContain("3 controls count by a DCC certificate (--accept-dcc).");
  const failing = saidOf("controls:\n  EACH:\n    answers: { one: missing }");
  expect(failing.headline).toContain("1 falls short (EACH)");
  expect(failing.more).toContain("2 controls count by a DCC certificate (--accept-dcc).");
});

describe("the sentence", () => {
  test.each<[string, Parts, Settings, string]>([
    [
      "met, with no evidence",
      {},
      {},
      "Harrow Ltd meets House rules Level 0 (Basic) as of 24 Nov 2026: all 3 required controls are met, none of them backed by evidence.",
    ],
    [
      "met, one with a certificate's file that holds",
      {
        certificates:
          "  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09, file: ce.pdf }",
      },
      { sightings: new Map([["ce.pdf", file]]) },
      "Harrow Ltd meets House rules Level 0 (Basic) as of 24 Nov 2026: all 3 required controls are met, 1 of them backed by evidence that holds.",
    ],
    [
      "one falls short",
      { controls: metControls.replace("WEAK: yes", "WEAK: no") },
      {},
      "Harrow Ltd does not meet House rules Level 0 (Basic) as of 24 Nov 2026: 2 of 3 required controls are met, none of them backed by evidence; 1 falls short (WEAK).",
    ],
    [
      "nothing fails and something is not answered",
      { controls: metControls.replace("WEAK: yes", "WEAK: unknown") },
      {},
      "Harrow Ltd has not shown yet that it meets House rules Level 0 (Basic) as of 24 Nov 2026: 2 of 3 required controls are met, none of them backed by evidence; 1 is not shown yet (WEAK).",
    ],
    [
      "one fails and one is not answered",
      { controls: metControls.replace("WEAK: yes", "WEAK: unknown").replace("one: done", "one: missing") },
      {},
      "Harrow Ltd does not meet House rules Level 0 (Basic) as of 24 Nov 2026: 1 of 3 required controls is met, without evidence; 1 falls short (EACH); 1 is not shown yet (WEAK).",
    ],
    [
      "nothing is met",
      { controls: "controls:\n  CERT: no\n", certificates: "  []" },
      {},
      "Harrow Ltd does not meet House rules Level 0 (Basic) as of 24 Nov 2026: 0 of 3 required controls are met; 1 falls short (CERT); 2 are not shown yet (EACH and WEAK).",
    ],
    [
      "met with an accepted plan",
      { controls: planned, more: contract },
      {},
      "Harrow Ltd meets House rules Level 0 (Basic) as of 24 Nov 2026 with an accepted plan: 2 of 3 required controls are met, none of them backed by evidence; 1 is covered by a plan until 28 Feb 2027 (its acceptance as stated by the supplier).",
    ],
    [
      "one is claimed not applicable",
      {
        controls: metControls.replace(
          "WEAK: yes",
          "WEAK:\n    notApplicable: { reason: not used, agreedWith: the buyer, on: 2026-10-01 }",
        ),
      },
      {},
      "Harrow Ltd meets House rules Level 0 (Basic) as of 24 Nov 2026: 2 of 3 required controls are met, none of them backed by evidence; 1 is claimed not applicable.",
    ],
  ])("%s", (_, parts, circumstances, headline) => {
    expect(sentence(parts, circumstances).headline).toBe(headline);
  });

  test("a name of 200 letters stands whole", () => {
    expect(sentence({ name: "x".repeat(200) }).headline).toContain(`${"x".repeat(200)} meets`);
  });
});

describe("what has to be said with it", () => {
  test.each<[string, Parts, Settings, readonly string[]]>([
    ["nothing where there is nothing to say", {}, {}, []],
    [
      "that the level is not the declared one",
      {},
      { level: "1" },
      ["The declared level is House rules Level 0 (Basic); this was asked with --level."],
    ],
    [
      "that evidence was not looked at",
      {},
      { evidence: "off" },
      ["Evidence was not looked at (--evidence off)."],
    ],
    ["that plans were left out", {}, { plans: false }, ["Plans were left out of account (--no-plans)."]],
    [
      "that a part of the organisation is covered",
      { more: "declared: { on: 2026-11-20 }\nscope: { organisation: part }" },
      {},
      ["It covers a part of the organisation only."],
    ],
    [
      "that --strict fails it",
      {},
      { strict: true },
      ["With --strict this fails: 1 recommended control falls short."],
    ],
    [
      "that a warning fails it",
      { more: "scope: { organisation: whole }" },
      { failOn: ["declared-date-missing", "declared-date-missing", "scope-missing"] },
      ["It fails for the warning declared-date-missing, as --fail-on asks."],
    ],
  ])("%s", (_, parts, circumstances, more) => {
    expect(sentence(parts, circumstances).more).toEqual([own, ...more]);
  });

  test("that one required control at least must be met", () => {
    const apart = "notApplicable: { reason: none, agreedWith: buyer, on: 2026-10-01 }";
    const text = harrow({
      level: "standard",
      certificates: "  []",
      controls: `controls:\n  A:\n    ${apart}\n`,
    });
    const catalogue = { ...oneOfEach, levels: [{ id: "standard", name: "Standard", recommended: [] }] };
    const [control] = oneOfEach.controls.filter(({ id }) => id === "WEAK");
    if (control === undefined) throw new Error("there is no control WEAK");
    const one = { ...catalogue, controls: [{ ...control, id: "A", levels: ["standard"] }] };
    expect(verdictSentence(assessmentOf(text, one)).more).toEqual([
      own,
      "Nothing is shown where nothing applies: one required control at least must be met.",
    ]);
  });
});

describe("a catalogue that is not built in", () => {
  const said = (catalogue: Catalogue) => verdictSentence(assessmentOf(harrow(), catalogue)).more;

  test("is named by its id and the digest of its files", () => {
    expect(said({ ...oneOfEach, sha256: "1a2b3c4d5e6f7081".repeat(4) })).toEqual([
      "The catalogue is not built into csm-check (one-of-each, SHA-256 1a2b3c4d5e6f).",
    ]);
  });

  test("is told from one that is", () => {
    expect(said({ ...oneOfEach, id: "cyber-essentials" })).toEqual([]);
  });
});

describe("levelName", () => {
  const [basic, more] = oneOfEach.levels;

  test("a level of digits is called by its number and name", () => {
    expect(basic && levelName(oneOfEach, basic)).toBe("House rules Level 0 (Basic)");
    expect(more && levelName(oneOfEach, more)).toBe("House rules Level 1 (Advanced)");
  });

  test("another id stands in quotes", () => {
    expect(levelName(oneOfEach, { id: "sensitive", name: "Sensitive parts", recommended: [] })).toBe(
      'House rules at level "sensitive" (Sensitive parts)',
    );
  });

  test("is not said twice where id and name are one", () => {
    expect(levelName(oneOfEach, { id: "high", name: "High", recommended: [] })).toBe(
      'House rules at level "high"',
    );
  });

  test("the only level of a catalogue needs no name", () => {
    expect(basic && levelName({ ...oneOfEach, levels: [basic] }, basic)).toBe("House rules");
  });

  test("the title serves where there is no short name", () => {
    const { short: _, ...rest } = oneOfEach;
    expect(basic && levelName({ ...rest, levels: [basic] }, basic)).toBe("One question of each type");
  });
});
