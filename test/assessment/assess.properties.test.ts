import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import {
  fallsShort,
  type AssessedControl,
  type Assessment,
  type EvidenceMode,
  type Judgement,
  type Verdict,
} from "../../src/assessment/assessment.ts";
import { days, declarations, everyKind, holding, seen } from "../support/random-declarations.ts";
import { isList, isRecord, parseJson } from "../support/json.ts";
import { circumstances, codes, judged } from "../support/judged.ts";
import { declarationFrom, declarationJson } from "../support/reading-declarations.ts";
import { sound } from "../support/sound.ts";
import type { Fields } from "../support/small-catalogue.ts";

const modes = fc.constantFrom<EvidenceMode>("off", "check", "require");
const judge = (
  fields: Fields,
  asOf: string,
  evidence: EvidenceMode = "check",
  acceptDcc = false,
): Assessment => judged(everyKind, fields, { asOf, evidence, acceptDcc, sightings: seen });

/** A stream of numbers between 0 and 1 out of a seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Data as JSON, with the keys of every mapping and the items of every list in another order. */
function shuffled(value: unknown, random: () => number): string {
  const mixed = (texts: readonly string[]): string =>
    texts
      .map((text) => ({ text, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ text }) => text)
      .join(",");
  if (isList(value)) return `[${mixed(value.map((item) => shuffled(item, random)))}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  // Written as text: an object would put keys of digits, such as control ids, back into order.
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${shuffled(item, random)}`,
  );
  return `{${mixed(entries)}}`;
}

/** What of an assessment must not hang on the order of its file. */
function essence(assessment: Judgement): unknown {
  const { verdict, undecided, summary, controls, warnings, dcc } = assessment;
  return {
    verdict,
    undecided,
    summary,
    controls: controls.map((each) => ({
      id: each.control.id,
      verdict: each.verdict,
      without: each.without,
      by: each.by,
      findings: codes(each.findings).toSorted(),
      advice: codes(each.advice).toSorted(),
      evidence: each.evidence.map(({ state }) => state).toSorted(),
      gap: each.plan?.gap,
    })),
    warnings: warnings.map(({ code }) => code).toSorted(),
    dcc: {
      outlook: dcc?.outlook,
      areas: dcc?.areas,
      counts: dcc?.certificate?.counts,
      why: dcc?.certificate?.why,
    },
  };
}

describe("the order of a declaration", () => {
  test("changes no verdict, no code and no count", () => {
    fc.assert(
      fc.property(
        declarations,
        days,
        modes,
        fc.boolean(),
        fc.nat(),
        (fields, asOf, mode, acceptDcc, seed) => {
          const text = shuffled(parseJson(declarationJson(fields)), numbers(seed));
          const declaration = sound(declarationFrom(text, everyKind, { path: "supplier.json" }));
          const other = circumstances({ asOf, evidence: mode, acceptDcc, sightings: seen });
          expect(essence(assess(everyKind, declaration, other))).toEqual(
            essence(judge(fields, asOf, mode, acceptDcc)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The better of two verdicts is higher. */
function rank(verdict: Verdict): number {
  return verdict === "met" || verdict === "not-applicable" ? 2 : verdict === "partly-met" ? 1 : 0;
}

const bare = ({ verdict, without }: AssessedControl): Verdict => without ?? verdict;

/** The same with one more piece of evidence that holds on one control that is a mapping. */
function withEvidence(fields: Fields, id: string): Fields | undefined {
  const controls = isRecord(fields["controls"]) ? fields["controls"] : {};
  const said = controls[id];
  if (!isRecord(said)) return undefined;
  const evidence = isList(said["evidence"]) ? said["evidence"] : [];
  return { ...fields, controls: { ...controls, [id]: { ...said, evidence: [...evidence, holding] } } };
}

describe("evidence that holds", () => {
  test("makes no verdict worse", () => {
    const ids = fc.constantFrom(...everyKind.controls.map(({ id }) => id));
    fc.assert(
      fc.property(declarations, days, modes, ids, (fields, asOf, mode, id) => {
        const more = withEvidence(fields, id);
        fc.pre(more !== undefined);
        const [before, after] = [judge(fields, asOf, mode), judge(more, asOf, mode)];
        before.controls.forEach((control, at) => {
          const then = after.controls[at];
          expect(then).toBeDefined();
          if (then !== undefined) expect(rank(bare(then))).toBeGreaterThanOrEqual(rank(bare(control)));
        });
        if (before.verdict !== "not-met") expect(after.verdict).toBe(before.verdict);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a later day", () => {
  const aged = (assessment: Assessment): readonly string[] =>
    assessment.controls.flatMap(({ control, findings }) =>
      codes(findings)
        .filter((code) => /^(?:certificate-expired|date-too-old|evidence-expired)/.test(code))
        .map((code) => `${control.id} ${code}`),
    );

  test("makes nothing good again that has failed for its age", () => {
    fc.assert(
      fc.property(declarations, days, fc.integer({ min: 1, max: 800 }), (fields, asOf, later) => {
        const then = new Date(Date.parse(asOf) + later * 86_400_000).toISOString().slice(0, 10);
        // A claim that begins in between takes its control out.
        const claimed = (each: AssessedControl): boolean => each.verdict === "not-applicable";
        const [before, after] = [judge(fields, asOf), judge(fields, then)];
        const out = new Set(after.controls.filter(claimed).map(({ control }) => control.id));
        const kept = aged(before).filter((each) => !out.has(each.split(" ")[0] ?? ""));
        expect(aged(after)).toEqual(expect.arrayContaining([...new Set(kept)]));
      }),
      { numRuns: 300 },
    );
  });

  test("brings back no certificate that has lapsed", () => {
    fc.assert(
      fc.property(declarations, days, days, (fields, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const [before, after] = [judge(fields, first), judge(fields, second)];
        before.certificates.forEach(({ certificate }, at) => {
          if (certificate.expires < first) expect(after.certificates[at]?.inForce).toBe(false);
        });
      }),
    );
  });
});

describe("every assessment", () => {
  const all = (check: (assessment: Assessment) => void): void =>
    fc.assert(
      fc.property(declarations, days, modes, fc.boolean(), (fields, asOf, mode, acceptDcc) =>
        check(judge(fields, asOf, mode, acceptDcc)),
      ),
      { numRuns: 200 },
    );

  test("has a finding for each control that falls short, and none for the others", () => {
    all(({ controls }) => {
      for (const { control, verdict, findings } of controls)
        expect([control.id, findings.length > 0]).toEqual([control.id, fallsShort(verdict)]);
    });
  });

  test("that is met has no finding on a required control", () => {
    all(({ verdict, controls }) => {
      if (verdict !== "met") return;
      expect(
        controls.filter((each) => each.importance === "required").flatMap(({ findings }) => findings),
      ).toEqual([]);
    });
  });

  test("counts every control once", () => {
    all(({ summary, controls }) => {
      const sum = (tally: Readonly<Record<string, number>>): number =>
        Object.values(tally).reduce((a, b) => a + b, 0);
      expect(sum(summary.required) + sum(summary.recommended)).toBe(controls.length);
    });
  });

  test("is met exactly where every required control is met or does not apply, and one is met", () => {
    all(({ verdict, controls }) => {
      const required = controls.filter((each) => each.importance === "required").map((each) => each.verdict);
      const good = required.every((each) => !fallsShort(each)) && required.includes("met");
      expect(verdict === "met").toBe(good);
    });
  });

  test("names as undecided only required controls that lack answers alone", () => {
    all(({ undecided, controls }) => {
      for (const { control, importance, verdict, findings } of controls) {
        const lacking = findings.length > 0 && findings.every(({ code }) => code === "unanswered");
        expect(undecided.includes(control.id)).toBe(
          importance === "required" && verdict !== "planned" && lacking,
        );
      }
    });
  });

  test("says of every planned control what it would be", () => {
    all(({ controls }) => {
      for (const { verdict, without } of controls) expect(without !== undefined).toBe(verdict === "planned");
    });
  });

  test("scores each area with 0 to 2 points a control, and passes none with a certificate that fails", () => {
    all(({ dcc, controls }) => {
      for (const { area, points, of, passes } of dcc?.areas ?? []) {
        expect(points >= 0 && points <= of && of % 2 === 0).toBe(true);
        const fails = controls.some(
          (each) =>
            each.area.id === area.id &&
            each.importance === "required" &&
            codes(each.findings).some((code) => code.startsWith("certificate-")),
        );
        if (fails) expect(passes).toBe(false);
      }
    });
  });
});

describe("what is only warned of", () => {
  test("changes no verdict: the days of declaration and contract, a part of the organisation", () => {
    fc.assert(
      fc.property(declarations, days, (fields, asOf) => {
        const contract = isRecord(fields["contract"]) ? fields["contract"] : {};
        const scope = isRecord(fields["scope"]) ? fields["scope"] : {};
        const told = (on: string, organisation: string) =>
          judge(
            {
              ...fields,
              declared: { on },
              contract: { ...contract, ends: on },
              scope: { ...scope, organisation },
            },
            asOf,
          ).controls.map(({ verdict }) => verdict);
        expect(told("2020-01-01", "part")).toEqual(told(asOf, "whole"));
      }),
    );
  });
});
