import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/assessment/assessment.ts";
import {
  differences,
  hasMoved,
  isRegression,
  isWorse,
  type ControlChange,
  type Differences,
} from "../../src/following/differences.ts";
import { isUnchanged } from "../../src/following/item-changes.ts";
import type { Snapshot, SnapshotControl } from "../../src/following/snapshot/snapshot.ts";
import type { ControlMove } from "../../src/following/standing-change.ts";
import { judged } from "../support/judged.ts";
import { days, declarations, everyKind, seen } from "../support/random-declarations.ts";
import { freshSnapshot } from "../support/snapshots.ts";

const asOf = "2026-11-24";
const empty: Snapshot = {
  ...freshSnapshot(judged(everyKind, { supplier: { name: "Harrow Ltd" }, level: 0 }, { asOf })),
  catalogue: { id: "every-kind", version: "1", sha256: "e" },
  controls: [],
};

/** A side with these controls, each as `id verdict`, with `?` behind it where it is only recommended. */
function side(controls: readonly string[], other: Partial<Snapshot> = {}): Snapshot {
  return { ...empty, ...other, controls: controls.map(controlOf) };
}

const verdicts: readonly Verdict[] = [
  "met",
  "partly-met",
  "not-met",
  "unanswered",
  "not-applicable",
  "planned",
];

function controlOf(text: string): SnapshotControl {
  const [id = "", word = ""] = text.split(" ");
  const verdict = verdicts.find((each) => each === word.replace("?", ""));
  if (verdict === undefined) throw new Error(`there is no verdict ${word}`);
  const importance = word.endsWith("?") ? "recommended" : "required";
  return { id, title: `Control ${id}`, importance, verdict, findings: [], evidence: [] };
}

const moves = ({ controls }: Differences) => controls.map(({ id, move }) => `${id} ${move}`);
const worse = ({ controls }: Differences) => controls.filter(isWorse).map(({ id }) => id);

describe("a control", () => {
  test.each<readonly [string, string, ControlMove, boolean]>([
    ["met", "not-met", "worse", true],
    ["met", "planned", "worse", true],
    ["planned", "partly-met", "worse", true],
    ["partly-met", "unanswered", "worse", true],
    ["not-met", "partly-met", "better", false],
    ["unanswered", "met", "better", false],
    ["met", "not-applicable", "same", false],
    // Whoever answers no where nothing was said has not fallen back.
    ["unanswered", "not-met", "same", false],
    ["not-met", "unanswered", "same", false],
    ["met?", "not-met?", "worse", false],
    ["not-met?", "met?", "better", false],
    ["met?", "partly-met", "newly-required", true],
    ["unanswered?", "partly-met", "newly-required", true],
    ["unanswered?", "met", "better", false],
    ["partly-met", "met?", "no-longer-required", false],
    ["met", "unanswered?", "worse", false],
  ])("that was %s and is %s: %s", (was, is, move, fails) => {
    const found = differences(side([`10 ${was}`]), side([`10 ${is}`]));
    expect(moves(found)).toEqual([`10 ${move}`]);
    expect(isRegression(found)).toBe(fails);
    expect(worse(found)).toEqual(fails ? ["10"] : []);
  });

  test.each<readonly [string, ControlMove, boolean]>([
    ["met", "only-after", false],
    ["not-applicable", "only-after", false],
    ["unanswered", "newly-required", true],
    ["planned", "newly-required", true],
    ["unanswered?", "only-after", false],
  ])("that only the later side asks, and that is %s there: %s", (is, move, fails) => {
    const found = differences(side([]), side([`10 ${is}`]));
    expect(moves(found)).toEqual([`10 ${move}`]);
    expect(isRegression(found)).toBe(fails);
    const back = differences(side([`10 ${is}`]), side([]));
    expect(moves(back)).toEqual([`10 ${mirrored[move]}`]);
    expect(isRegression(back)).toBe(false);
  });

  test("of another catalogue is another control, whatever its id", () => {
    const catalogue = { id: "other", version: "1" };
    const found = differences(side(["10 met", "20 met"]), side(["10 not-met", "20 met"], { catalogue }));
    expect(moves(found)).toEqual(["10 newly-required", "20 only-after", "10 only-before", "20 only-before"]);
    expect(found.cautions.map(({ code }) => code)).toEqual(["other-catalogue"]);
    expect(isRegression(found)).toBe(true);
  });

  test("comes in the order of the later side; those that it lacks come last", () => {
    const found = differences(side(["1 met", "2 met", "3 met"]), side(["3 met", "4 met", "1 met"]));
    expect(found.controls.map(({ id }) => id)).toEqual(["3", "4", "1", "2"]);
  });
});

describe("findings", () => {
  const found = (code: string, question: string | undefined, message: string) =>
    question === undefined ? { code, message } : { code, question, message };
  const changeOf = (was: SnapshotControl["findings"], is: SnapshotControl["findings"]): ControlChange => {
    const [control] = differences(
      { ...empty, controls: [{ ...controlOf("10 partly-met"), findings: was }] },
      { ...empty, controls: [{ ...controlOf("10 partly-met"), findings: is }] },
    ).controls;
    if (control === undefined) throw new Error("a control stays one");
    return control;
  };

  test("about an answer are the same whatever number or date they tell", () => {
    const { gone, come } = changeOf(
      [found("number-out-of-range", "days", "45 days")],
      [found("number-out-of-range", "days", "40 days")],
    );
    expect([gone, come]).toEqual([[], []]);
  });

  test("about another question, or of another code, have come and gone", () => {
    const change = changeOf(
      [found("unanswered", "a", "A?"), found("unanswered", "b", "B?")],
      [found("answered-no", "a", "No to A."), found("unanswered", "b", "B?")],
    );
    expect(change.gone.map(({ code }) => code)).toEqual(["unanswered"]);
    expect(change.come.map(({ code }) => code)).toEqual(["answered-no"]);
    expect(hasMoved(change)).toBe(true);
  });

  test("about evidence are told apart by what they name, and counted", () => {
    const [one, other] = [
      found("evidence-missing", undefined, "a.pdf"),
      found("evidence-missing", undefined, "b.pdf"),
    ];
    expect(changeOf([one], [other]).come).toEqual([other]);
    expect(changeOf([one], [one, one]).come).toEqual([one]);
    expect(changeOf([one, one], [one]).gone).toEqual([one]);
  });
});

describe("what changed beside the controls", () => {
  const held = {
    ...{ scheme: "cyber-essentials", number: "CE-1", covers: [], attested: [] },
    ...{ issued: "2026-02-10", expires: "2027-02-09", inForce: true },
  };

  test("are certificates that came, went, or lapsed", () => {
    const renewed = { ...held, number: "CE-2", issued: "2027-02-10", expires: "2028-02-09" };
    const lapsed = { ...held, inForce: false };
    const found = differences(
      { ...empty, certificates: [held] },
      { ...empty, certificates: [lapsed, renewed] },
    );
    expect(found.certificates).toEqual({
      gone: [],
      come: [renewed],
      changed: [{ before: held, after: lapsed }],
    });
    expect(
      differences({ ...empty, certificates: [held, held] }, { ...empty, certificates: [held] }).certificates,
    ).toEqual({ gone: [held], come: [], changed: [] });
  });

  test("is evidence of controls that both sides ask", () => {
    const policy = { title: "Policy", file: "policy.pdf", state: "holds" } as const;
    const gone = { ...policy, state: "missing" } as const;
    const withEvidence = (id: string, evidence: SnapshotControl["evidence"]): SnapshotControl => ({
      ...controlOf(`${id} met`),
      evidence,
    });
    const found = differences(
      { ...empty, controls: [withEvidence("10", [policy]), withEvidence("20", [policy])] },
      { ...empty, controls: [withEvidence("10", [gone]), withEvidence("30", [policy])] },
    );
    const control = "10";
    expect(found.evidence).toEqual({
      gone: [],
      come: [],
      changed: [{ before: { ...policy, control }, after: { ...gone, control } }],
    });
  });

  test("are what is said of scope and contract, also where nothing is said any more", () => {
    const found = differences(
      {
        ...empty,
        scope: [{ field: "organisation", values: ["whole"] }],
        contract: [{ field: "ends", values: ["2029-03-31"] }],
      },
      {
        ...empty,
        scope: [
          { field: "organisation", values: ["part"] },
          { field: "entities", values: ["A", "B"] },
        ],
      },
    );
    expect(found.scope).toEqual([
      { field: "organisation", before: ["whole"], after: ["part"] },
      { field: "entities", before: [], after: ["A", "B"] },
    ]);
    expect(found.contract).toEqual([{ field: "ends", before: ["2029-03-31"], after: [] }]);
  });

  test.each<readonly [string, Partial<Snapshot>, readonly string[]]>([
    ["another level", { level: "1" }, ["other-level"]],
    [
      "another version of the catalogue",
      { catalogue: { ...empty.catalogue, version: "9" } },
      ["catalogue-changed"],
    ],
    ["a digest that was not noted", { catalogue: { id: "every-kind", version: "1" } }, []],
    ["other words in it", { catalogue: { ...empty.catalogue, sha256: "f" } }, ["catalogue-changed"]],
    ["other options", { options: { ...empty.options, plans: false, evidence: "off" } }, ["other-options"]],
    ["another name", { supplier: { name: "Ardent Ltd", alsoKnownAs: [] } }, ["other-supplier"]],
    ["another spelling of it", { supplier: { name: "HARROW LIMITED", alsoKnownAs: [] } }, []],
    ["a name by which it is known", { supplier: { name: "Ardent", alsoKnownAs: ["Harrow Ltd"] } }, []],
    ["a day before it", { asOf: "2026-01-01" }, ["backwards"]],
  ])("is told before all else: %s", (_, other, expected) => {
    expect(differences(empty, { ...empty, ...other }).cautions.map(({ code }) => code)).toEqual(expected);
  });

  test("another company number is another firm, whatever it is called", () => {
    const numbered = (companyNumber: string): Snapshot => ({
      ...empty,
      supplier: { name: "Harrow Ltd", companyNumber, alsoKnownAs: [] },
    });
    expect(differences(numbered("SC123456"), numbered("sc123456")).cautions).toEqual([]);
    expect(differences(numbered("1"), numbered("2")).cautions).toEqual([{ code: "other-supplier" }]);
  });

  test("is not compared as soon as one side tells nothing of what was found", () => {
    const finding = { code: "answered-no", question: "a", message: "No." };
    const found = {
      ...controlOf("10 not-met"),
      findings: [finding],
      evidence: [{ title: "T", state: "holds" } as const],
    };
    const open: Snapshot = { ...empty, controls: [found], contract: [{ field: "reference", values: ["R"] }] };
    const hidden: Snapshot = { ...side(["10 met"]), options: { ...empty.options, redacted: true } };
    for (const whole of [differences(open, hidden), differences(open, side(["10 met"]), true)]) {
      expect(whole.controls[0]?.gone).toEqual([{ code: "answered-no", question: "a", message: "" }]);
      expect(isUnchanged(whole.evidence)).toBe(true);
      expect(whole.contract).toEqual([]);
    }
    expect(differences(open, hidden).cautions).toEqual([{ code: "redacted" }]);
  });
});

const mirrored: Readonly<Record<ControlMove, ControlMove>> = {
  better: "worse",
  worse: "better",
  same: "same",
  "newly-required": "no-longer-required",
  "no-longer-required": "newly-required",
  "only-before": "only-after",
  "only-after": "only-before",
};

describe("for 300 pairs of declarations", () => {
  const sides = fc
    .tuple(declarations, days, fc.boolean())
    .map(([fields, day, plans]) =>
      freshSnapshot(judged(everyKind, fields, { asOf: day, sightings: seen, plans })),
    );

  test("a declaration does not differ from itself", () => {
    fc.assert(
      fc.property(sides, (one) => {
        const found = differences(one, one);
        expect(found.controls.filter(hasMoved)).toEqual([]);
        expect([found.verdict, found.cautions, found.scope, found.contract]).toEqual(["same", [], [], []]);
        expect([found.certificates, found.evidence].every(isUnchanged)).toBe(true);
        expect(isRegression(found)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("what is one way here is the other way there", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(sides, sides, (one, other) => {
        const there = differences(one, other);
        const back = new Map(differences(other, one).controls.map((each) => [each.id, each]));
        expect(back.size).toBe(there.controls.length);
        for (const change of there.controls) {
          const mirror = back.get(change.id);
          expect(mirror?.move).toBe(mirrored[change.move]);
          expect(mirror?.counts).toBe(change.counts);
          expect([mirror?.gone, mirror?.come]).toEqual([change.come, change.gone]);
          met.add(change.move);
        }
        const { certificates, evidence, scope } = differences(other, one);
        const sorted = (values: readonly unknown[]) => values.map((each) => JSON.stringify(each)).toSorted();
        expect(sorted(certificates.come)).toEqual(sorted(there.certificates.gone));
        expect(sorted(evidence.gone)).toEqual(sorted(there.evidence.come));
        expect(scope.length).toBe(there.scope.length);
      }),
      { numRuns: 300 },
    );
    expect([...met].toSorted()).toEqual(Object.keys(mirrored).toSorted());
  });

  test("no regression is told where each required control is as good, and the verdict too", () => {
    let regressions = 0;
    fc.assert(
      fc.property(sides, sides, (one, other) => {
        const found = differences(one, other);
        if (isRegression(found)) {
          regressions++;
          return;
        }
        const short = (snapshot: Snapshot) =>
          snapshot.controls
            .filter(
              ({ importance, verdict }) =>
                importance === "required" && verdict !== "met" && verdict !== "not-applicable",
            )
            .map(({ id }) => id);
        expect(short(one)).toEqual(expect.arrayContaining([...short(other)]));
      }),
      { numRuns: 300 },
    );
    expect(regressions).toBeGreaterThan(20);
  });
});
