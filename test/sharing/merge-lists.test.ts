import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueAt } from "../../src/document/node.ts";
import { canonical } from "../../src/document/splice-tree.ts";
import { merging } from "../support/merging.ts";
import { everyKind } from "../support/random-declarations.ts";
import { declarationJson } from "../support/reading-declarations.ts";
import type { Fields } from "../support/small-catalogue.ts";

type Item = Readonly<Record<string, string>> | string;

/** Mappings that have few keys and few values, so that many of them are the same thing. */
function things(values: Readonly<Record<string, readonly string[]>>, always: readonly string[] = []) {
  const keys = Object.entries(values).map(([key, texts]) => [key, fc.constantFrom(...texts)] as const);
  return fc.record(Object.fromEntries(keys), { requiredKeys: [...always] });
}

const dates = ["2026-01-01", "2027-01-01"];
const documents = {
  policy: { title: "Policy", file: "policy.pdf" },
  plan: { title: "Policy", dated: "2026-01-01" },
};

const kinds: readonly (readonly [string, fc.Arbitrary<Item>, (items: readonly Item[]) => Fields])[] = [
  [
    "certificates",
    things({
      scheme: ["cyber-essentials"],
      number: ["1", "2"],
      issued: dates,
      expires: dates,
      holder: ["Harrow Ltd", "HARROW LIMITED", "Other"],
    }),
    (certificates) => ({ certificates }),
  ],
  [
    "subcontractors",
    things({
      name: ["Bolt Ltd", "Bolt Limited", "Nut"],
      companyNumber: ["01234567", "1234567", "2"],
      riskAssessmentReference: ["RAR-1", "RAR-2"],
    }),
    (subcontractors) => ({ subcontractors }),
  ],
  [
    "evidence",
    fc.oneof(
      things({
        title: ["Policy", "Log"],
        file: ["policy.pdf", "log.txt"],
        url: ["https://example.com"],
        dated: dates,
      }),
      fc.constantFrom("policy", "plan"),
    ),
    (evidence) => ({ documents, controls: { 20: { evidence } } }),
  ],
  [
    "covers",
    fc.constantFrom("Harrow Ltd", "harrow limited", "Bolt"),
    (entities) => ({ scope: { entities } }),
  ],
];

/** Of what is spelled in two ways the first spelling stays. */
function oneSpelling(text: string): string {
  return text.toLowerCase().replaceAll("limited", "ltd").replaceAll('"01234567"', '"1234567"');
}

/** How many contradictions two texts have, or what they come to, whatever the order of the items. */
function outcome(one: string, other: string): number | string {
  const merged = merging([one, other], everyKind);
  if (!merged.ok) return merged.problems.length;
  const { root } = merged.value;
  const lists = ["certificates", "subcontractors"].map((key) => valueAt(root, key));
  return JSON.stringify(
    [...lists, valueAt(root, "controls", "20", "evidence"), valueAt(root, "scope", "entities")].map((list) =>
      list?.kind === "list" ? list.items.map((item) => oneSpelling(canonical(item))).toSorted() : undefined,
    ),
  );
}

describe("merging two lists", () => {
  test.each(kinds)("of %s comes to the same, whichever comes first", (_, item, under) => {
    const text = (items: readonly Item[]): string => declarationJson(under(items));
    const list = fc.array(item, { minLength: 1, maxLength: 4 });
    const ends = { agreed: 0, contradicted: 0 };
    fc.assert(
      fc.property(list, list, (first, second) => {
        const there = outcome(text(first), text(second));
        ends[typeof there === "string" ? "agreed" : "contradicted"]++;
        expect(outcome(text(second), text(first))).toEqual(there);
      }),
      { numRuns: 300 },
    );
    expect(ends.agreed).toBeGreaterThan(10);
  });
});
