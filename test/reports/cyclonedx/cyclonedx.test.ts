import { describe, expect, test } from "vitest";
import { cyclonedx } from "../../../src/reports/cyclonedx/cyclonedx.ts";
import type { AssessedItem, Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { harrow } from "../../support/harrow.ts";
import { blankTexts, hostileTexts, neverRaw } from "../../support/hostile.ts";
import { itemSaying } from "../../support/hostile-items.ts";
import { items, parseJson, pick } from "../../support/json.ts";
import { repeated, textsByKey, textsIn } from "../../support/json-texts.ts";
import { cyclonedxSchema } from "../../support/official-schemas.ts";
import { assessmentOf, oneOfEach } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import { reportRuns as runs } from "../../support/report-runs.ts";
import { run } from "../../support/run.ts";

const runsTold = new Map<string, string>();

/** What a run tells; each is run once. */
async function told(argv: readonly string[]): Promise<string> {
  const key = argv.join(" ");
  const known = runsTold.get(key) ?? (await toldAgain(argv));
  runsTold.set(key, known);
  return known;
}

async function toldAgain(argv: readonly string[]): Promise<string> {
  const { out, err } = await run(["assess", ...argv, "--as-of", "2026-11-24", "-f", "cyclonedx"]);
  expect(err).toBe("");
  return out;
}

function itemOf(text: string, other: Parameters<typeof assessmentOf>[2] = {}): AssessedItem {
  return {
    ok: true,
    path: "supplier.yaml",
    assessment: assessmentOf(text, oneOfEach, other),
    sha256: "a".repeat(64),
  };
}

function bomOf(text: string, other: Parameters<typeof assessmentOf>[2] = {}): unknown {
  return parseJson(cyclonedx([itemOf(text, other)], paper()));
}

/** References that lead nowhere, or to another kind of thing, and those that stand twice. */
function faults(text: string): readonly string[] {
  const json = parseJson(text);
  const at = textsByKey(json);
  const refsOf = (list: unknown): ReadonlySet<unknown> =>
    new Set(items(list).map((each) => pick(each, "bom-ref")));
  const declared = pick(json, "declarations");
  const requirements = refsOf(pick(json, "definitions", "standards", 0, "requirements"));
  const claims = refsOf(pick(declared, "claims"));
  const evidence = refsOf(pick(declared, "evidence"));
  const levels = items(pick(json, "definitions", "standards", 0, "levels")).flatMap((level) =>
    items(pick(level, "requirements")),
  );
  return [
    ...repeated(at("bom-ref")),
    ...[...at("requirement", "parent"), ...levels.map(String)].filter((ref) => !requirements.has(ref)),
    ...items(pick(declared, "attestations")).flatMap((attestation) =>
      items(pick(attestation, "map")).flatMap((each) =>
        [...items(pick(each, "claims")), ...items(pick(each, "counterClaims"))]
          .filter((ref) => !claims.has(ref))
          .map(String),
      ),
    ),
    ...items(pick(declared, "claims")).flatMap((claim) =>
      [...items(pick(claim, "evidence")), ...items(pick(claim, "counterEvidence"))]
        .filter((ref) => !evidence.has(ref))
        .map(String),
    ),
    ...at("mitigationStrategies").filter((ref) => !evidence.has(ref)),
    ...at("target").filter((ref) => !refsOf(pick(declared, "targets", "organizations")).has(ref)),
    ...at("assessor").filter((ref) => !refsOf(pick(declared, "assessors")).has(ref)),
  ];
}

describe("by the official schema of CycloneDX 1.7", () => {
  const judge = cyclonedxSchema();

  test("a document with a fault is refused", async () => {
    const out = await told(["examples/level-0-met.yaml"]);
    expect(judge(out.replace('"score": 1', '"score": 2'))).not.toEqual([]);
    expect(judge(out.replace('"CycloneDX"', '"Cyclone"'))).not.toEqual([]);
  });

  test.each(runs.map((argv) => [argv.join(" "), argv] as const))("%s is valid", async (_, argv) => {
    expect(judge(await told(argv))).toEqual([]);
  });

  test.each(Object.entries({ ...hostileTexts, ...blankTexts }))("%j is valid", (_, text) => {
    expect(judge(cyclonedx([itemSaying(text)], paper()))).toEqual([]);
  });

  test("nothing but what is required is valid", () => {
    expect(judge(cyclonedx([itemOf(harrow({ more: "", controls: "" }))], paper()))).toEqual([]);
  });
});

describe("cyclonedx", () => {
  test.each(runs.map((argv) => [argv.join(" "), argv] as const))(
    "%s refers to nothing that is not there",
    async (_, argv) => {
      expect(faults(await told(argv))).toEqual([]);
    },
  );

  test("a reference that leads nowhere is found", async () => {
    const out = await told(["examples/level-0-met.yaml"]);
    expect(faults(out.replace('"requirement": "control:0001"', '"requirement": "control:9"'))).toEqual([
      "control:9",
    ]);
    expect(faults(out.replace('"target": "supplier"', '"target": "nobody"'))).toEqual(["nobody"]);
  });

  test.each(["examples/planned.yaml", "examples/level-3-gaps.yaml"])(
    "%s gives the same bytes twice",
    async (file) => {
      expect(await toldAgain([file])).toBe(await told([file]));
    },
  );

  test("another content has another serial number", () => {
    const serial = (text: string): unknown => pick(bomOf(text), "serialNumber");
    expect(serial(harrow())).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(serial(harrow())).not.toBe(serial(harrow({ controls: "" })));
  });

  test.each(Object.entries({ ...hostileTexts, ...blankTexts }))("%j is harmless", (_, text) => {
    const out = cyclonedx([itemSaying(text)], paper());
    expect(out).not.toMatch(neverRaw);
    for (const { text: value } of textsIn(parseJson(out))) expect(value).not.toMatch(neverRaw);
    expect(faults(out)).toEqual([]);
  });

  test("a file that could not be assessed gives nothing", () => {
    const bad: Item = { ok: false, path: "b.yaml", problems: [] };
    expect(cyclonedx([bad], paper())).toBe("");
  });

  test("it says what it is, and nobody has signed it", () => {
    const bom = bomOf(harrow({ more: "declared: { on: 2026-11-20, by: Ann }\nmarking: OFFICIAL" }));
    expect(pick(bom, "metadata", "timestamp")).toBe("2026-11-24T00:00:00Z");
    expect(pick(bom, "declarations", "affirmation")).toEqual({
      statement: `${notice} Declared by Ann on 20 Nov 2026, as the declaration states. This report is not signed.`,
    });
    expect(pick(bom, "declarations", "assessors", 0, "thirdParty")).toBe(false);
    expect(items(pick(bom, "metadata", "properties"))).toContainEqual({
      name: "csm-check:marking",
      value: "OFFICIAL",
    });
    expect(pick(bom, "externalReferences", 0)).toMatchObject({
      url: "supplier.yaml",
      hashes: [{ alg: "SHA-256", content: "a".repeat(64) }],
    });
  });

  test("a level names every requirement of its own", () => {
    const levels = items(pick(bomOf(harrow()), "definitions", "standards", 0, "levels"));
    expect(levels.map((level) => items(pick(level, "requirements")))).toEqual([
      ["control:CERT", "control:EACH", "control:WEAK"],
      ["control:CERT", "control:EACH", "control:STRONG", "control:MORE"],
    ]);
  });

  /** What an attestation says of a control. */
  function mapped(bom: unknown, id: string): unknown {
    return items(pick(bom, "declarations", "attestations"))
      .flatMap((attestation) => items(pick(attestation, "map")))
      .find((each) => pick(each, "requirement") === `control:${id}`);
  }

  const risk = "contract: { riskAssessmentReference: R1 }";
  const accepted = "accepted: { by: Team, on: 2026-10-30, riskAssessmentReference: R1 }";

  test.each([
    ["CERT: yes", "CERT", 1],
    ["EACH: { answers: { most: 99, wanted: yes } }", "EACH", 0.5],
    ["EACH: { answers: { most: 99 } }", "EACH", 0],
    [
      `EACH: { answers: { most: 99, wanted: yes }, plan: { action: x, due: 2027-02-28, ${accepted} } }`,
      "EACH",
      0.5,
    ],
    [`WEAK: { answers: { done: no }, plan: { action: x, due: 2027-02-28, ${accepted} } }`, "WEAK", 0],
    [`WEAK: { plan: { action: x, due: 2027-02-28, ${accepted} } }`, "WEAK", undefined],
    ["CERT: yes", "WEAK", undefined],
    ["WEAK: { notApplicable: { reason: x, agreedWith: y, on: 2026-10-01 } }", "WEAK", undefined],
    ["MORE: { answers: { used: no } }", "MORE", undefined],
  ])("%s: the score of %s is %j", (control, id, score) => {
    const bom = bomOf(harrow({ more: risk, controls: `controls: { ${control} }` }));
    expect(pick(mapped(bom, id), "conformance", "score")).toBe(score);
    expect(pick(mapped(bom, id), "conformance", "rationale")).not.toBe("");
    expect(pick(mapped(bom, id), "confidence", "rationale")).toMatch(/^Self-declared; /);
  });

  test("a passing answer is a claim, a failing one a counter-claim, advice neither, and no answer nothing", () => {
    const bom = bomOf(
      harrow({
        controls:
          "controls: { EACH: { answers: { most: 99, wanted: yes } }, MORE: { answers: { used: yes, done: no, lawful: no } } }",
      }),
    );
    expect(mapped(bom, "EACH")).toMatchObject({
      claims: ["claim:EACH:wanted"],
      counterClaims: ["claim:EACH:most"],
    });
    expect(mapped(bom, "MORE")).toMatchObject({ counterClaims: ["claim:MORE:done"] });
    const claim = items(pick(bom, "declarations", "claims")).find(
      (each) => pick(each, "bom-ref") === "claim:EACH:most",
    );
    expect(claim).toEqual({
      "bom-ref": "claim:EACH:most",
      target: "supplier",
      predicate: "How many attempts? Answer: 99 attempts.",
      reasoning: "A limit on attempts: 99 attempts, where at most 10 is needed.",
    });
  });

  test("a claim that a control does not apply is a claim", () => {
    const bom = bomOf(
      harrow({
        controls:
          "controls: { WEAK: { notApplicable: { reason: no need, agreedWith: Marlin, on: 2026-10-01 } } }",
      }),
    );
    expect(pick(mapped(bom, "WEAK"), "claims")).toEqual(["not-applicable:WEAK"]);
    expect(items(pick(bom, "declarations", "claims")).at(-1)).toMatchObject({
      predicate: "WEAK does not apply",
      reasoning: "no need (agreed with Marlin on 1 Oct 2026)",
    });
  });

  test("evidence that does not hold is counter-evidence, and certificates answer for themselves", () => {
    const bom = bomOf(
      harrow({
        controls:
          "controls: { CERT: yes, EACH: { answers: { wanted: yes }, evidence: [{ title: here, file: a.pdf }, { title: gone, file: b.pdf, dated: 2026-01-01, expires: 2026-12-31 }] } }",
      }),
      { sightings: new Map([["a.pdf", { state: "file" }]]) },
    );
    const claims = items(pick(bom, "declarations", "claims"));
    const of = (ref: string): unknown => claims.find((each) => pick(each, "bom-ref") === ref);
    expect(of("claim:EACH:wanted")).toMatchObject({
      evidence: ["evidence:EACH:0"],
      counterEvidence: ["evidence:EACH:1"],
    });
    expect(pick(of("claim:CERT:certificate"), "evidence")).toEqual(["certificate:0"]);
    expect(pick(of("claim:CERT:renewed"), "evidence")).toBeUndefined();
    expect(items(pick(bom, "declarations", "evidence")).at(-1)).toEqual({
      "bom-ref": "evidence:EACH:1",
      description: "Named as evidence: gone (the file is not there).",
      data: [{ name: "gone", contents: { url: "b.pdf" } }],
      created: "2026-01-01T00:00:00Z",
      expires: "2026-12-31T23:59:59Z",
    });
  });
});
