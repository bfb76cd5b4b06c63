import { describe, expect, test } from "vitest";
import { failures } from "../../../src/assessment/standing.ts";
import { intoto } from "../../../src/reports/intoto/intoto.ts";
import type { AssessedItem, Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { harrow } from "../../support/harrow.ts";
import { blankTexts, hostileTexts, neverRaw } from "../../support/hostile.ts";
import { itemSaying } from "../../support/hostile-items.ts";
import { items, keys, parseJson, pick } from "../../support/json.ts";
import { repeated, textsIn } from "../../support/json-texts.ts";
import { assessmentOf, catalogueOf, oneOfEach, oneOfEachText } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import { reportRuns as runs } from "../../support/report-runs.ts";
import { run } from "../../support/run.ts";

/** The same catalogue, with nothing recommended and no caution. */
const quiet = catalogueOf(oneOfEachText.replace("recommended: [MORE]", "recommended: []"));

function itemOf(
  text: string,
  other: Parameters<typeof assessmentOf>[2] = {},
  catalogue: typeof oneOfEach = oneOfEach,
): AssessedItem {
  return {
    ok: true,
    path: "./supplier.yaml",
    assessment: assessmentOf(text, { ...catalogue, sha256: "b".repeat(64) }, other),
    sha256: "a".repeat(64),
  };
}

function statementOf(item: Item): unknown {
  return parseJson(intoto([item], paper()));
}

/** The result, and the names that did not pass. */
function resultOf(item: Item): unknown {
  const predicate = pick(statementOf(item), "predicate");
  return [pick(predicate, "result"), pick(predicate, "warnedTests"), pick(predicate, "failedTests")];
}

describe("intoto", () => {
  test("is a statement about the declaration, by its digest, under the catalogue", () => {
    const statement = statementOf(
      itemOf(harrow({ more: "declared: { on: 2026-11-20 }\nmarking: OFFICIAL" })),
    );
    expect(keys(statement)).toEqual(["_type", "subject", "predicateType", "predicate"]);
    expect(statement).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: "supplier.yaml", digest: { sha256: "a".repeat(64) } }],
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    });
    expect(keys(pick(statement, "predicate"))).toEqual([
      "result",
      "configuration",
      "passedTests",
      "warnedTests",
      "failedTests",
    ]);
    expect(pick(statement, "predicate", "configuration", 0)).toMatchObject({
      name: "one-of-each level 0",
      digest: { sha256: "b".repeat(64) },
      annotations: {
        "csm-check": { notice, marking: "OFFICIAL", "as-of": "2026-11-24", level: "0", verdict: "met" },
      },
    });
  });

  const scoped = "declared: { on: 2026-11-20 }\nscope: { organisation: whole }";
  const planned = `controls:
  CERT: yes
  EACH: { answers: { most: 99 }, plan: { action: x, due: 2027-02-28, accepted: { by: y, on: 2026-10-30, riskAssessmentReference: R } } }
  WEAK: yes
`;
  const claimed = (...ids: readonly string[]): string =>
    ids.map((id) => `  ${id}: { notApplicable: { reason: x, agreedWith: y, on: 2026-10-01 } }\n`).join("");

  test.each<[string, AssessedItem, unknown]>([
    ["all met", itemOf(harrow(), {}, quiet), ["PASSED", [], []]],
    ["a recommended one open", itemOf(harrow()), ["PASSED", ["MORE"], []]],
    ["the same with --strict", itemOf(harrow(), { strict: true }), ["FAILED", [], ["MORE"]]],
    [
      "a warning",
      itemOf(harrow({ more: "declared: { on: 2026-11-20 }" }), {}, quiet),
      ["WARNED", ["warning:scope-missing"], []],
    ],
    [
      "the same with --fail-on",
      itemOf(harrow({ more: "declared: { on: 2026-11-20 }" }), { failOn: ["scope-missing"] }, quiet),
      ["FAILED", [], ["warning:scope-missing"]],
    ],
    [
      "a plan",
      itemOf(
        harrow({ more: `${scoped}\ncontract: { riskAssessmentReference: R }`, controls: planned }),
        {},
        quiet,
      ),
      ["WARNED", ["EACH"], []],
    ],
    [
      "nothing answered",
      itemOf(harrow({ controls: "" }), {}, quiet),
      ["FAILED", [], ["CERT", "EACH", "WEAK"]],
    ],
    [
      "one not applicable",
      itemOf(harrow().replace("  WEAK: yes\n", claimed("WEAK")), {}, quiet),
      ["WARNED", ["WEAK", "warning:claimed-not-applicable"], []],
    ],
  ])("%s", (_, item, expected) => {
    expect(resultOf(item)).toEqual(expected);
  });

  test("where nothing applies nothing is shown, and all of it failed", () => {
    const text = oneOfEachText.replace(
      "id: CERT\n    title: A certificate\n    area: A\n    levels: [0, 1]",
      "id: CERT\n    title: A certificate\n    area: A\n    levels: [1]",
    );
    const item = itemOf(harrow({ controls: `controls:\n${claimed("EACH", "WEAK")}` }), {}, catalogueOf(text));
    expect(item.assessment.verdict).toBe("not-met");
    expect(pick(statementOf(item), "predicate", "failedTests")).toEqual(["EACH", "WEAK"]);
  });

  test.each(runs.map((argv) => [argv.join(" "), argv] as const))(
    "%s fails exactly where the exit code is 1, and the failed are named",
    async (_, argv) => {
      const asked = ["assess", ...argv, "--as-of", "2026-11-24", "-f", "intoto"];
      const { out, code, err } = await run(asked);
      expect(err).toBe("");
      const predicate = pick(parseJson(out), "predicate");
      const failed = items(pick(predicate, "failedTests"));
      expect(pick(predicate, "result") === "FAILED").toBe(code === 1);
      expect(failed.length > 0).toBe(code === 1);
      const named = ["passedTests", "warnedTests", "failedTests"].flatMap((list) =>
        items(pick(predicate, list)),
      );
      expect(repeated(named.map(String))).toEqual([]);
      expect((await run(asked)).out).toBe(out);
    },
  );

  test("failures and the failed agree for a hostile item too", () => {
    const item = itemSaying("x");
    expect(failures(item.assessment)).not.toEqual([]);
    expect(pick(statementOf(item), "predicate", "result")).toBe("FAILED");
  });

  test.each(Object.entries({ ...hostileTexts, ...blankTexts }))("%j is harmless", (_, text) => {
    const out = intoto([itemSaying(text)], paper());
    expect(out).not.toMatch(neverRaw);
    for (const { text: value } of textsIn(parseJson(out))) expect(value).not.toMatch(neverRaw);
  });

  test("no name in it reads as a certification", () => {
    const names = JSON.stringify(pick(statementOf(itemOf(harrow())), "predicate", "passedTests"));
    expect(names).toBe('["CERT","EACH","WEAK"]');
    expect(intoto([itemOf(harrow())], paper())).not.toMatch(/certified|accredited|compliant/i);
  });

  test("without a digest, and of a file that could not be assessed, there is no statement", () => {
    const { sha256, ...without } = itemOf(harrow());
    expect(sha256).toBeDefined();
    expect(intoto([without], paper())).toBe("");
    expect(intoto([{ ok: false, path: "b.yaml", problems: [] }], paper())).toBe("");
  });

  test("standard input is named as such", () => {
    expect(pick(statementOf({ ...itemOf(harrow()), path: "-" }), "subject", 0, "name")).toBe("stdin");
  });
});
