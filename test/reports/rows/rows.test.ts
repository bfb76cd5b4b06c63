import { describe, expect, test } from "vitest";
import { areaTallies } from "../../../src/reports/rows/area-tallies.ts";
import { certificateRows } from "../../../src/reports/rows/certificate-rows.ts";
import { evidenceRow } from "../../../src/reports/rows/evidence-rows.ts";
import { particulars } from "../../../src/words/verdict/particulars.ts";
import { planRows } from "../../../src/reports/rows/plan-rows.ts";
import { toKnow } from "../../../src/words/verdict/to-know.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

function certificate(fields: string): string {
  return `  - { scheme: cyber-essentials, holder: Harrow Ltd, ${fields} }`;
}

describe("certificates", () => {
  test.each([
    ["issued: 2025-11-24, expires: 2026-11-24", "in-force", "in force, today is its last day"],
    ["issued: 2025-11-25, expires: 2026-11-25", "in-force", "in force, 1 day left"],
    ["issued: 2025-11-23, expires: 2026-11-23", "lapsed", "lapsed 1 day ago"],
    ["issued: 2026-11-25, expires: 2027-11-24", "not-yet", "not in force yet"],
    ["issued: 2026-02-10, expires: 2027-02-09, file: a.pdf", "file", "does not count: file is missing"],
  ])("%s: %s, %s", (fields, state, words) => {
    const sightings = new Map([["a.pdf", { state: "missing" } as const]]);
    const assessment = assessmentOf(harrow({ certificates: certificate(fields) }), undefined, { sightings });
    expect(certificateRows(assessment)).toMatchObject([
      { name: "Cyber Essentials", holder: "Harrow Ltd", state, stateWords: words },
    ]);
  });

  test("a DCC certificate is named with its level", () => {
    const dcc = "  - { scheme: dcc, level: 1, issued: 2026-02-10, expires: 2029-02-09 }";
    const [row] = certificateRows(assessmentOf(harrow({ certificates: dcc })));
    expect(row?.name).toBe("Defence Cyber Certification (DCC) Level 1");
    expect(row).not.toHaveProperty("holder");
  });
});

describe("evidence", () => {
  test("has the file, else the address, and its state in words", () => {
    const at = { path: "a.yaml" };
    const file = evidenceRow({
      evidence: { title: "Policy", file: "p.pdf", dated: "2026-01-02", at, fileAt: at },
      state: "altered",
    });
    expect(file).toEqual({
      title: "Policy",
      where: "p.pdf",
      dated: "2026-01-02",
      state: "altered",
      stateWords: "file has changed",
    });
    const address = evidenceRow({
      evidence: { title: "Register", url: "https://x.example/", at, fileAt: at },
      state: "not-checked",
    });
    expect(address.where).toBe("https://x.example/");
  });

  test("is called with the version that it bears", () => {
    const at = { path: "a.yaml" };
    const evidence = { title: "Policy", version: "1.10", at, fileAt: at };
    expect(evidenceRow({ evidence, state: "not-checked" })).toEqual({
      title: "Policy, version 1.10",
      state: "not-checked",
      stateWords: "not checked",
    });
  });
});

describe("particulars", () => {
  test("name what the declaration says, and nothing that it does not", () => {
    const more = `declared: { on: 2026-11-20, by: Jo Harrow, role: Director }
contract: { reference: C-1, ends: 2029-03-31, modii: yes }
scope: { organisation: part, entities: [Harrow Ltd, Ardent Ltd], exclusions: [{ what: Shop, why: sold }, { what: Van }] }`;
    const rows = particulars(assessmentOf(harrow({ more })));
    expect(Object.fromEntries(rows.map(({ label, value }) => [label, value]))).toEqual({
      Supplier: "Harrow Ltd",
      Level: "House rules Level 0 (Basic)",
      "As of": "24 Nov 2026",
      "Declared on": "20 Nov 2026",
      "Declared by": "Jo Harrow, Director",
      Contract: "C-1",
      "Contract ends": "31 Mar 2029",
      "MOD identifiable information": "handled",
      Scope: "a part of the organisation",
      "Legal entities in scope": "Harrow Ltd and Ardent Ltd",
      "Left out of scope": "Shop (sold) and Van",
      Declaration: "supplier.yaml",
      Catalogue: "One question of each type, version 1 (one-of-each)",
    });
  });
});

describe("the plan", () => {
  const planned = `controls:
  CERT: yes
  EACH:
    answers: { wanted: no }
    plan: { action: Buy it, owner: Head of IT, due: 2027-01-31, mitigation: Look twice }
`;

  test("has a row for each required control that falls short, with the supplier's plan or the remedy", () => {
    const rows = planRows(assessmentOf(harrow({ controls: planned })));
    // What only has to be answered comes first.
    expect(rows).toMatchObject([
      { id: "WEAK", action: "Begin with it.", planned: false, missing: "not answered yet", acceptance: "" },
      {
        id: "EACH",
        action: "Buy it",
        planned: true,
        owner: "Head of IT",
        due: "2027-01-31",
        mitigation: "Look twice",
        remedy: { effort: "low", takes: "days" },
        acceptance:
          'does not count: it is not accepted; who accepted it, and when, must stand under "accepted"',
      },
    ]);
  });

  test("is empty where nothing falls short", () => {
    expect(planRows(assessmentOf(harrow()))).toEqual([]);
  });
});

test("areas count required and recommended controls apart", () => {
  const [certificates, answers] = areaTallies(
    assessmentOf(harrow({ controls: "controls: { CERT: yes, WEAK: no }" })),
  );
  expect(certificates?.required.met).toBe(1);
  expect(answers?.required).toMatchObject({ met: 0, "not-met": 1, unanswered: 1 });
  expect(answers?.recommended).toMatchObject({ unanswered: 1 });
});

test("what is to be known comes once each", () => {
  const told = toKnow(assessmentOf(harrow()));
  expect(told.length).toBeGreaterThan(2);
  expect(new Set(told).size).toBe(told.length);
});
