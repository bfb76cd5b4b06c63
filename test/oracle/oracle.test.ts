import { beforeAll, describe, expect, test } from "vitest";
import { askProgram } from "./ask-program.ts";
import { difference } from "./difference.ts";
import { generatedCases, howMany, type Numbered } from "./generated-cases.ts";
import { knownDisagreements } from "./known-disagreements.ts";
import { oracle } from "./oracle.ts";
import type { Opinion } from "./opinion.ts";
import { reached } from "./reached.ts";
import { settled } from "./settled.ts";
import { documentedCodes } from "./warning-codes.ts";

const controlVerdicts = ["met", "partly-met", "not-met", "unanswered", "not-applicable", "planned"] as const;

/** What the cases of the generator have to show between them, so that the agreement says something. */
const wanted: readonly string[] = [
  ...["met", "met-with-plan", "not-met"].map((verdict) => `verdict ${verdict}`),
  ...controlVerdicts.flatMap((verdict) => [`required ${verdict}`, `recommended ${verdict}`]),
  ...["partly-met", "not-met", "unanswered"].map((verdict) => `without ${verdict}`),
  ...["met", "partly-met", "not-met", "planned"].map((verdict) => `by dcc ${verdict}`),
  ...["verdict", "dcc", "advice"].flatMap((counts) =>
    ["pass", "fail", "unanswered"].map((outcome) => `${counts} ${outcome}`),
  ),
  ...["applies pass", "applies unanswered", "undecided"],
  ...["exit 0 though met", "exit 1 though met", "exit 0 though met-with-plan", "exit 1 though met-with-plan"],
  ...["likely", "unlikely", "incomplete"].map((outlook) => `outlook ${outlook}`),
  ...["no outlook", "dcc counts", "dcc does not count"],
  ...["off", "check", "require"].map((mode) => `evidence ${mode}`),
  ...["file supplier.json", "file supplier.yaml"],
  ...documentedCodes("A finding").map((code) => `finding ${code}`),
  ...documentedCodes("A warning").map((code) => `warning ${code}`),
];

describe("a second reading of the contract", () => {
  const disagreements: string[] = [];
  const shown = new Map<string, number>();
  let cases = 0;

  beforeAll(async () => {
    for await (const each of generatedCases()) {
      const { source, made } = each;
      const own = oracle(source.rules, made.declaration, made.terms);
      const program = mended(own, settled(own, await askProgram(source, made, cases % 8 === 0)));
      disagreements.push(...told(each, difference(own, program)));
      for (const fact of reached(made, own)) count(fact);
      cases++;
    }
  }, 300_000);

  function mended(own: Opinion, program: Opinion): Opinion {
    return knownDisagreements.reduce((opinion, known) => {
      const better = known.mended(opinion, own);
      if (better !== opinion) count(known.name);
      return better;
    }, program);
  }

  function count(fact: string): void {
    shown.set(fact, (shown.get(fact) ?? 0) + 1);
  }

  test("comes to what the program says, in 20,000 cases", () => {
    expect(disagreements.slice(0, 5).join("\n\n")).toBe("");
    expect(cases).toBe(howMany);
    expect(howMany).toBe(20_000);
  });

  test.each(wanted)("is put to the test on: %s", (fact) => {
    expect(shown.get(fact) ?? 0).toBeGreaterThan(2);
  });

  test.each(knownDisagreements)("is still not what the program says: $name", ({ name }) => {
    expect(shown.get(name) ?? 0).toBeGreaterThan(0);
  });
});

/** A disagreement, with what it takes to look into it. */
function told({ name, made }: Numbered, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const { files, ...terms } = made.terms;
  return [[name, ...lines, JSON.stringify(terms), JSON.stringify([...files]), made.text].join("\n")];
}
