import { describe, expect, test } from "vitest";
import { declarationFrom, declarationJson, head } from "../support/reading-declarations.ts";
import { certificate, control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { problems, sound, spots } from "../support/sound.ts";

const catalogue = smallCatalogue({
  controls: [
    control("01", [certificate("certificate", "cyber-essentials")]),
    control("10", [yesNo("a"), yesNo("b")], { appliesIf: { id: "used", ask: "Is it used?" } }),
  ],
});
const read = (text: string) => declarationFrom(text, catalogue);

describe("what a declaration must say", () => {
  const whole = [
    "format: csm-check/declaration@1",
    "supplier: { name: Harrow Ltd }",
    "level: 0",
    "certificates:",
    "  - { scheme: cyber-essentials, issued: 2026-01-01, expires: 2026-12-31 }",
    "  - { scheme: dcc, issued: 2026-01-01, expires: 2028-12-31, level: 0 }",
    "documents:",
    "  policy: { title: Policy }",
    "controls:",
    '  "10": { plan: { action: Do it }, notApplicable: { reason: None, agreedWith: CB, on: 2026-10-01 } }',
    "subcontractors:",
    "  - { name: Ardent Ltd }",
  ].join("\n");

  test("is enough in this example", () => {
    expect(spots(read(whole))).toEqual([]);
  });

  test.each([
    ["format: csm-check/declaration@1", "x-format: none", "missing-key 1:1", "format"],
    ["{ name: Harrow Ltd }", "{ companyNumber: '07123456' }", "missing-key 2:1", "name"],
    ["supplier: { name: Harrow Ltd }", "x-supplier: none", "missing-key 1:1", "supplier"],
    ["scheme: cyber-essentials, ", "", "missing-key 5:5", "scheme"],
    ["issued: 2026-01-01, expires: 2026-12-31", "expires: 2026-12-31", "missing-key 5:5", "issued"],
    ["issued: 2026-01-01, expires: 2026-12-31", "issued: 2026-01-01", "missing-key 5:5", "expires"],
    [", level: 0 }", " }", "missing-key 6:5", "level"],
    ["{ title: Policy }", "{ url: https://example.com }", "missing-key 8:3", "title"],
    ["{ action: Do it }", "{ owner: IT }", "missing-key 10:11", "action"],
    ["{ name: Ardent Ltd }", "{ level: 0 }", "missing-key 12:5", "name"],
  ])("with %j written as %j it has one problem, %s (%s)", (from, to, spot, key) => {
    const found = read(whole.replace(from, to));
    expect(spots(found)).toEqual([spot]);
    expect(problems(found)).toMatchObject([{ key, at: { absent: true } }]);
  });
});

describe("the catalogue that a declaration names", () => {
  const named = (id: string) => read(`${head}catalogue: ${id}\n`);

  test.each(["small", '"small"', "'small'"])("may be the one in use, written %s", (id) => {
    expect(spots(named(id))).toEqual([]);
  });

  test.each(["other", "Small", "defstan-05-138-issue-4"])("may not be another: %s", (id) => {
    expect(problems(named(id))).toMatchObject([
      { code: "other-catalogue", named: id, used: "small", at: { line: 6, column: 12 } },
    ]);
  });

  test("is the only thing told where it is another: its answers would all be strange", () => {
    expect(spots(read(`${head}catalogue: other\ncontrols: { "99": { answers: { z: 3 } } }\n`))).toEqual([
      "other-catalogue 6:12",
    ]);
  });

  test("may be left out", () => {
    expect(spots(read(head))).toEqual([]);
  });

  test("may not be empty", () => {
    expect(spots(named(""))).toEqual(["empty-value 6:1"]);
  });
});

describe("level and attested", () => {
  const held = (fields: string) =>
    read(`${head}certificates:\n  - { issued: 2026-01-01, expires: 2026-12-31, ${fields} }\n`);

  test.each([
    ["scheme: cyber-essentials, level: 0", "level"],
    ["scheme: cyber-essentials-plus, level: 0", "level"],
    ["scheme: iso-27001, attested: [2026-06-01]", "attested"],
    ["scheme: cyber-essentials, attested: []", "attested"],
  ])("of a certificate that is not DCC (%s) is a problem", (fields, key) => {
    expect(problems(held(fields))).toMatchObject([{ code: "only-for-dcc", key, at: { line: 7 } }]);
  });

  test("of a certificate that is not DCC are two problems together", () => {
    expect(
      problems(held("scheme: cyber-essentials, level: 0, attested: [2026-06-01]")).map(({ code }) => code),
    ).toEqual(["only-for-dcc", "only-for-dcc"]);
  });

  test.each([
    "scheme: dcc, level: 0",
    "scheme: dcc, level: 0, attested: [2026-06-01, 2026-07-01]",
    "scheme: dcc, level: 0, attested: []",
  ])("of a DCC certificate are none: %s", (fields) => {
    expect(spots(held(fields))).toEqual([]);
  });

  test("an attestation is a real date", () => {
    expect(problems(held("scheme: dcc, level: 0, attested: [2026-02-29]"))).toMatchObject([
      { code: "bad-value", form: "date", found: "2026-02-29" },
    ]);
  });
});

describe("every date", () => {
  const places = [
    ["declared.on", "declared: { on: DATE }"],
    ["contract.ends", "contract: { ends: DATE }"],
    ["a certificate's issued", "certificates: [{ scheme: iso-27001, issued: DATE, expires: 9999-01-01 }]"],
    ["a certificate's expires", "certificates: [{ scheme: iso-27001, issued: 0001-01-01, expires: DATE }]"],
    ["a document's dated", "documents: { d: { title: D, dated: DATE } }"],
    ["a document's expires", "documents: { d: { title: D, expires: DATE } }"],
    ["evidence's dated", 'controls: { "10": { evidence: [{ title: D, dated: DATE }] } }'],
    ["a plan's due", 'controls: { "10": { plan: { action: Do, due: DATE } } }'],
    ["a plan's accepted.on", 'controls: { "10": { plan: { action: Do, accepted: { on: DATE } } } }'],
    ["a plan's accepted.until", 'controls: { "10": { plan: { action: Do, accepted: { until: DATE } } } }'],
    ["notApplicable.on", 'controls: { "10": { notApplicable: { reason: N, agreedWith: CB, on: DATE } } }'],
  ] as const;
  const bare = "format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\nlevel: 0\n";
  const good = ["2026-11-24", '"2026-11-24"', "2024-02-29", "2000-02-29"];
  const bad = [
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "2026-1-1",
    "24/11/2026",
    "2026-11-24T00:00",
    "soon",
  ];

  test.each(places.flatMap(([name, text]) => good.map((day) => [name, day, text] as const)))(
    "%s may be %s",
    (_, day, text) => {
      expect(spots(read(`${bare}${text.replace("DATE", day)}\n`))).toEqual([]);
    },
  );

  test.each(places.flatMap(([name, text]) => bad.map((day) => [name, day, text] as const)))(
    "%s may not be %s",
    (_, day, text) => {
      const column = text.indexOf("DATE") + 1;
      const [problem] = problems(read(`${bare}${text.replace("DATE", day)}\n`));
      expect(problem).toMatchObject({ code: "bad-value", form: "date", found: day, at: { line: 4, column } });
    },
  );
});

describe("the problems of a file", () => {
  const text = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd, nmae: Harrow }
level: 7
declared: { on: 2026-02-30 }
certificates:
  - { scheme: cyber-essentials, issued: 2026-06-10, expires: 2026-06-09, file: ../ce.pdf }
controls:
  "10":
    answers: { a: perhaps, c: yes }
    evidence: [policy]
  "11": yes
sub-contractors: []
`;

  test("are told at once, in the order of the file", () => {
    expect(spots(read(text))).toEqual([
      "unknown-key 2:31",
      "unknown-level 3:8",
      "bad-value 4:17",
      "ends-before-it-begins 6:62",
      "leaves-folder 6:80",
      "bad-answer 9:19",
      "unknown-question 9:28",
      "unknown-document 10:16",
      "unknown-control 11:3",
      "unknown-key 12:1",
    ]);
  });

  test("name the file as the user named it", () => {
    const found = problems(declarationFrom(text, catalogue, { path: "suppliers/harrow.yaml" }));
    expect(new Set(found.map(({ at }) => at.path))).toEqual(new Set(["suppliers/harrow.yaml"]));
  });

  test("stop at a hundred, and one more says so", () => {
    const many = Array.from({ length: 150 }, (_, at) => `  "${1000 + at}": yes\n`).join("");
    const found = problems(read(`${head}controls:\n${many}`));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ code: "too-many-problems", limit: 100 });
  });

  test("leave no declaration behind", () => {
    expect(read(text)).not.toHaveProperty("value");
  });
});

describe("unknown keys", () => {
  test.each([
    ["suplier: {}", "suplier", "supplier"],
    ["certificate: []", "certificate", "certificates"],
    ["evidence: []", "evidence", undefined],
    ["__proto__: {}", "__proto__", undefined],
    ["constructor: {}", "constructor", undefined],
  ])("%s is a problem", (line, key, nearest) => {
    const [problem, ...others] = problems(read(`${head}${line}\n`));
    expect(problem).toMatchObject({ code: "unknown-key", key, at: { line: 6, column: 1 } });
    expect(problem !== undefined && "nearest" in problem ? problem.nearest : undefined).toBe(nearest);
    expect(others).toEqual([]);
  });

  test("that begin with x- are the author's own, everywhere", () => {
    const text = declarationJson({
      "x-a": 1,
      supplier: { name: "Harrow Ltd", "x-b": [1], contact: { "x-c": null } },
      declared: { on: "2026-11-20", "x-d": {} },
      contract: { "x-e": "e" },
      scope: { organisation: "whole", "x-f": "f", exclusions: [{ what: "W", "x-g": 1 }] },
      certificates: [{ scheme: "iso-9001", issued: "2026-01-01", expires: "2026-12-31", "x-h": 1 }],
      documents: { d: { title: "D", "x-i": 1 } },
      controls: {
        "x-j": { anything: true },
        "10": {
          "x-k": 1,
          answers: { "x-l": [[]], a: true },
          evidence: [{ title: "E", "x-m": 1 }],
          plan: { action: "Do", "x-n": 1, accepted: { "x-o": 1 } },
        },
      },
      subcontractors: [{ name: "Ardent Ltd", "x-p": 1 }],
    });
    expect(spots(declarationFrom(text, catalogue, { path: "supplier.json" }))).toEqual([]);
  });

  test("a $schema at the top is allowed and ignored", () => {
    expect(spots(read(`$schema: ./declaration.schema.json\n${head}`))).toEqual([]);
  });

  test("a $schema further down is a problem", () => {
    expect(spots(read(`${head}contract: { $schema: here }\n`))).toEqual(["unknown-key 6:13"]);
  });
});

describe("free text is never checked against a pattern", () => {
  test.each([
    'contract: { riskAssessmentReference: "?" }',
    "contract: { riskAssessmentReference: RAR-1 }",
    "contract: { riskAssessmentReference: 2026 }",
    "contract: { defcon658Edition: 02/26 }",
    "contract: { reference: '{}' }",
    "certificates: [{ scheme: cyber-essentials, number: none yet, issued: 2026-01-01, expires: 2026-12-31 }]",
    "certificates: [{ scheme: cyber-essentials, number: 12, issued: 2026-01-01, expires: 2026-12-31 }]",
  ])("%s", (line) => {
    expect(spots(read(`${head}${line}\n`))).toEqual([]);
  });
});

describe("a scheme", () => {
  test.each(["cyber-essentials", "cyber-essentials-plus", "iso-27001", "soc2"])("may be %s", (scheme) => {
    expect(
      spots(read(`${head}certificates: [{ scheme: ${scheme}, issued: 2026-01-01, expires: 2026-12-31 }]\n`)),
    ).toEqual([]);
  });

  test.each(["ISO-27001", "iso 27001", "iso_27001", "SOC", "-soc", "soc-"])("may not be %s", (scheme) => {
    const text = `${head}certificates: [{ scheme: ${scheme}, issued: 2026-01-01, expires: 2026-12-31 }]\n`;
    expect(problems(read(text))).toMatchObject([{ code: "bad-value", form: "scheme", found: scheme }]);
  });
});

describe("a file of another kind", () => {
  test.each([
    ["format: csm-check/catalogue@1\nid: small\n", "wrong-format 1:9"],
    ["format: csm-check/declaration@2\nsupplier: { name: H }\n", "wrong-format 1:9"],
    ["openapi: 3.1.0\ninfo: {}\n", "foreign-file 1:1"],
    ["name: x\n", "foreign-file 1:1"],
  ])("%j is told in one sentence", (text, spot) => {
    expect(spots(read(text))).toEqual([spot]);
  });
});

test("a declaration that says the least is sound", () => {
  expect(sound(read("format: csm-check/declaration@1\nsupplier: { name: H }\n"))).toMatchObject({
    supplier: { name: "H", alsoKnownAs: [] },
    declared: {},
    certificates: [],
    subcontractors: [],
  });
});
