import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment, Verdict } from "../../../src/assessment/assessment.ts";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { redacted } from "../../../src/assessment/redact.ts";
import { lasting } from "../../../src/following/lasting.ts";
import { isRecord, items, parseJson, pick } from "../../support/json.ts";
import { judged } from "../../support/judged.ts";
import { everyKind, holding, seen } from "../../support/random-declarations.ts";
import { readStored, storedText } from "../../support/snapshots.ts";
import { told } from "../../support/told.ts";
import type { Fields } from "../../support/small-catalogue.ts";

const asOf = "2026-11-24";

/** Firms that mostly meet their level: by answers, by a DCC certificate, by plans, by claims; each now and then with a gap. */
const firms: fc.Arbitrary<Fields> = fc
  .record({
    level: fc.constantFrom(0, 1),
    expires: fc.constantFrom("2026-11-20", "2026-12-05", "2027-06-09"),
    followed: fc.boolean(),
    dcc: fc.option(fc.constantFrom("2025-09-15", "2026-10-01", "2026-12-20"), { nil: undefined }),
    states: fc.record({
      "20": fc.constantFrom("yes", "yes", "planned", "absent", "no"),
      "30": fc.constantFrom("yes", "yes", "planned", "absent", "no"),
      "40": fc.constantFrom("yes", "yes", "planned", "absent", "claimed"),
      "50": fc.constantFrom("yes", "yes", "planned", "absent", "claimed"),
      "60": fc.constantFrom("yes", "yes", "planned", "absent", "no"),
      "70": fc.constantFrom("yes", "yes", "planned", "absent", "claimed"),
    }),
    evidence: fc.option(fc.constantFrom("2026-11-01", "2026-12-24", "2028-01-01"), { nil: undefined }),
    due: fc.constantFrom("2026-11-01", "2026-12-31", "2027-12-31"),
    claimed: fc.constantFrom("2026-10-01", "2026-12-01"),
  })
  .map(({ level, expires, followed, dcc, states, evidence, due, claimed }) => ({
    supplier: { name: "Harrow Ltd" },
    level,
    contract: { riskAssessmentReference: "RAR 1" },
    certificates: [
      { scheme: "cyber-essentials", issued: "2025-12-06", expires, holder: "Harrow Ltd" },
      ...(followed ? [{ scheme: "cyber-essentials", issued: "2026-11-22", expires: "2027-11-21" }] : []),
      ...(dcc === undefined
        ? []
        : [{ scheme: "dcc", level, issued: dcc, expires: "2028-09-14", attested: ["2026-09-14"] }]),
    ],
    controls: {
      "10": { answers: { kept: "yes" }, evidence: [holding] },
      ...Object.fromEntries(
        Object.entries(states).flatMap(([id, state]) =>
          state === "absent" ? [] : [[id, controlOf(id, state, { evidence, due, claimed })]],
        ),
      ),
    },
  }));

const passing: Readonly<Record<string, Fields>> = {
  "20": { a: "yes", b: "no" },
  "30": { tested: "2026-11-01", reviewed: "2026-03-01" },
  "40": { days: 14, length: 12 },
  "50": { dpia: "done", measures: ["this"] },
  "60": { used: "yes", a: "yes" },
  "70": { a: "yes" },
};

const failing: Readonly<Record<string, Fields>> = {
  "20": { a: "yes", b: "yes" },
  "30": { tested: "2026-11-01", reviewed: "2024-03-01" },
  "40": { days: 60, length: 12 },
  "50": { dpia: "missing" },
  "60": { used: "no" },
  "70": { a: "no" },
};

interface Dates {
  readonly evidence: string | undefined;
  readonly due: string;
  readonly claimed: string;
}

function controlOf(id: string, state: string, { evidence, due, claimed }: Dates): Fields {
  const shown = evidence === undefined ? {} : { evidence: [{ ...holding, expires: evidence }] };
  if (state === "yes") return { answers: passing[id], ...shown };
  const answers = failing[id];
  if (state === "claimed")
    return { answers, notApplicable: { reason: "None", agreedWith: "CB", on: claimed } };
  const accepted = { by: "Delivery Team", on: "2026-10-30", riskAssessmentReference: "RAR 1" };
  return state === "planned"
    ? {
        answers: { ...answers, ...(id === "60" ? { used: "yes", a: "no" } : {}) },
        plan: { action: "Do it", due, accepted },
      }
    : { answers };
}

const settings = fc.record({
  plans: fc.boolean(),
  acceptDcc: fc.boolean(),
  evidence: fc.constantFrom("off", "check", "check", "require"),
} as const);

const assessments: fc.Arbitrary<Assessment> = fc.tuple(firms, settings).map(([fields, options]) => {
  const bare = judged(everyKind, fields, { asOf, sightings: seen, ...options });
  return lasting(bare, bare.policy);
});

function withheld(assessment: Assessment): Assessment {
  const item = redacted({ ok: true, path: "a.yaml", assessment });
  if (!item.ok) throw new Error("an assessment stays one");
  return item.assessment;
}

type Stored = Record<string, unknown>;

/** What is stored of an assessment, to be edited. */
function storedOf(assessment: Assessment): Stored {
  const whole = parseJson(storedText(assessment));
  if (!isRecord(whole)) throw new Error("an assessment is an object");
  return whole;
}

/** The same with other sums and another verdict, as somebody writes them who knows how they are made. */
function summedUp(whole: Stored): Stored {
  const required = items(whole["controls"]).filter((each) => pick(each, "importance") === "required");
  const count = (verdict: Verdict): number =>
    required.filter((each) => pick(each, "verdict") === verdict).length;
  const open = count("partly-met") + count("not-met") + count("unanswered");
  const sums = Object.fromEntries(
    (["met", "partly-met", "not-met", "unanswered", "not-applicable", "planned"] as const).map((each) => [
      each,
      count(each),
    ]),
  );
  const verdict = open > 0 || count("met") === 0 ? "not-met" : count("planned") > 0 ? "met-with-plan" : "met";
  const undecided = items(whole["undecided"]).filter((id) =>
    required.some((each) => pick(each, "id") === id && pick(each, "verdict") !== "met"),
  );
  return { ...whole, verdict, undecided, summary: { required: sums } };
}

const accepted = (whole: Stored): boolean =>
  [undefined, everyKind].every((catalogue) => readStored(JSON.stringify(whole), "a.json", catalogue).ok);

/** Why an edited assessment is refused, whether or not anybody has its catalogue. */
function refusals(whole: Stored): readonly string[] {
  return [undefined, everyKind].map((catalogue) => {
    const read = readStored(JSON.stringify(whole), "a.json", catalogue);
    return read.ok ? "accepted" : read.problems[0].code;
  });
}

const refused = ["assessment-misfit", "assessment-misfit"];

describe("an assessment that somebody hands in", () => {
  test("is taken as the program writes it, whatever its verdict, redacted or not", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(assessments, (assessment) => {
        for (const each of [assessment, withheld(assessment)]) expect(accepted(storedOf(each))).toBe(true);
        met.add(assessment.verdict);
        for (const { by, verdict } of assessment.controls) met.add(verdict).add(by ?? "");
      }),
      { numRuns: 400 },
    );
    const found = ["met", "met-with-plan", "not-met", "planned", "not-applicable", "partly-met", "dcc"];
    expect(found.filter((each) => !met.has(each))).toEqual([]);
  });

  test("is refused where a control that is open is made better, with all sums to match", () => {
    fc.assert(
      fc.property(assessments, fc.boolean(), fc.nat(), (assessment, hides, pickOne) => {
        const whole = storedOf(hides ? withheld(assessment) : assessment);
        const controls = items(whole["controls"]);
        const open = controls.filter((each) => items(pick(each, "findings")).length > 0);
        const chosen = open[pickOne % Math.max(1, open.length)];
        for (const verdict of ["met", "not-applicable", "planned"] as const) {
          if (chosen === undefined || pick(chosen, "verdict") === verdict) continue;
          const better = controls.map((each) => (each === chosen ? { ...chosen, verdict } : each));
          expect(refusals(summedUp({ ...whole, controls: better }))).toEqual(refused);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is refused where it lasts longer than what it rests on, or does not say how long", () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        fc.pre(assessment.verdict === "met");
        const whole = storedOf(assessment);
        for (const holdsUntil of ["2099-12-31", null, undefined])
          expect(refusals({ ...whole, holdsUntil })).toEqual(refused);
      }),
      { numRuns: 40 },
    );
  });

  test("is refused where a DCC certificate is said to count that is not of the level, or not there", () => {
    const fields = {
      supplier: { name: "Harrow Ltd" },
      level: 1,
      certificates: [
        { scheme: "cyber-essentials", issued: "2025-12-06", expires: "2027-12-05" },
        { scheme: "dcc", level: 1, issued: "2025-12-15", expires: "2028-09-14" },
      ],
      controls: {},
    };
    const bare = judged(everyKind, fields, { asOf, acceptDcc: true });
    const text = storedText(lasting(bare, bare.policy));
    const reads = (edited: string, catalogue?: Catalogue): string => {
      const read = readStored(edited, "a.json", catalogue);
      return read.ok ? "accepted" : told(read).join();
    };
    expect(bare.verdict).toBe("met");
    expect(reads(text, everyKind)).toBe("accepted");
    const lower = text.replaceAll(/"level": 1(?!,\s+"asOf")/g, '"level": 0');
    for (const [edited, catalogue] of [
      [text.replace('"acceptDcc": true', '"acceptDcc": false'), undefined],
      [text.replace('"counts": true', '"counts": false'), undefined],
      [text.replaceAll("2025-12-15", "2024-01-01"), undefined],
      [lower, everyKind],
    ] as const) {
      expect(edited).not.toBe(text);
      expect(reads(edited, catalogue)).toMatch(/^assessment-misfit/);
    }
  });

  test("of another day than its own is refused once its certificates have ended, or not begun", () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom("2025-01-01", "2029-01-01"), (assessment, day) => {
        fc.pre(assessment.certificates.some(({ inForce }) => inForce));
        expect(refusals({ ...storedOf(assessment), asOf: day })).toEqual(refused);
      }),
      { numRuns: 40 },
    );
  });
});
