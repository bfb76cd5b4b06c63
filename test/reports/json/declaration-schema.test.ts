import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declarationSchema } from "../../../src/reports/json/declaration-schema.ts";
import { written } from "../../../src/text/json.ts";
import { builtInStandard } from "../../support/built-in.ts";
import { examples, exampleText, ofStandard } from "../../support/examples.ts";
import { pick, parseJson, keys } from "../../support/json.ts";
import { catalogueOf, oneOfEachText } from "../../support/one-of-each.ts";
import { declarationFrom } from "../../support/reading-declarations.ts";
import { accepting, publishedSchema, readPlainly, schemaFaults } from "../../support/schemas.ts";

const standard = builtInStandard();
const plain = publishedSchema("declaration");
const filled = written(declarationSchema(plain, standard));
const schemas = { plain: accepting(plain), filled: accepting(filled) };

/** Whether csm-check accepts a file. */
function accepts(text: string, path = "supplier.yaml"): boolean {
  return declarationFrom(text, standard, { path, levelNeeded: false }).ok;
}

/** What the published schemas find wrong with a file that csm-check accepts. */
function refusals(text: string, path = "supplier.yaml"): readonly string[] {
  const data = readPlainly(text, path);
  return Object.entries(schemas).flatMap(([name, check]) => check(data).map((fault) => `${name}: ${fault}`));
}

/** Scalars as authors write them. */
const spellings = [
  ...["yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE", "yEs"],
  ...['"yes"', '"NO"', '"true"', "'True'", '"false"', "y", "on", "off"],
  ...[
    "0",
    '"0"',
    "1",
    '"1"',
    "3",
    "Level 0",
    '"Level 0"',
    "level 1",
    "00",
    "0001",
    '"0001"',
    "007",
    "01",
    "9",
  ],
  ...[
    "45",
    '"45"',
    "45.5",
    '"45.5"',
    "0.0",
    "045",
    "1.10",
    "123456789012",
    "-1",
    "+1",
    "1e3",
    "0x1F",
    "0o17",
  ],
  ...["1_000", ".5", "5.", ".inf", ".nan", "12345678901234567890", "07123456"],
  ...["2026-02-10", '"2026-02-10"', "'2026-02-10'", "2026-02-30", "2026-2-1", "2026-02-10T00:00:00Z"],
  ...["", '""', "''", "~", "null", "Null", "NULL", '"null"', '"~"'],
  ...["never", "NEVER", '"never"', "Nevr"],
  ...["unknown", "Unknown", "UNKNOWN", '"unknown"', "done", '"done"', "none", "policy", "27001"],
  ...[
    "cyber-essentials",
    "dcc",
    "whole",
    "evidence/policy.pdf",
    "https://example.com/a",
    "jo@harrow.example",
  ],
  ...[
    "[]",
    "{}",
    "[yes]",
    "[done]",
    "[none]",
    "[tested-backups]",
    "[policy]",
    "[1]",
    "[true]",
    '[""]',
    "[~]",
  ],
  ...[
    "a".repeat(64),
    "1".repeat(64),
    `${"1".repeat(63)}e`,
    "F".repeat(64),
    '"a: b"',
    "a #b",
    "| \n    two\n    lines\n",
  ],
];

const head = "format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\n";
const certificate =
  "certificates:\n  - scheme: cyber-essentials\n    issued: 2026-02-10\n    expires: 2027-02-09\n";
const at = (text: string) => (value: string) => head + text.replace("VALUE", () => value);

/** Every place of a declaration where one value stands. */
const places: readonly (readonly [string, (value: string) => string])[] = [
  ["$schema", at("$schema: VALUE\n")],
  ["format", (value) => `format: ${value}\nsupplier: { name: Harrow Ltd }\n`],
  ["supplier", (value) => `format: csm-check/declaration@1\nsupplier: ${value}\n`],
  ...["name", "companyNumber", "headcount", "alsoKnownAs", "contact"].map(
    (key) =>
      [
        `supplier.${key}`,
        (value: string) =>
          `format: csm-check/declaration@1\nsupplier:\n${key === "name" ? "" : "  name: Harrow Ltd\n"}  ${key}: ${value}\n`,
      ] as const,
  ),
  [
    "supplier.contact.email",
    (value) => `format: csm-check/declaration@1\nsupplier:\n  name: H\n  contact:\n    email: ${value}\n`,
  ],
  [
    "supplier.alsoKnownAs.0",
    (value) => `format: csm-check/declaration@1\nsupplier:\n  name: H\n  alsoKnownAs:\n    - ${value}\n`,
  ],
  ["level", at("level: VALUE\n")],
  ["catalogue", at("catalogue: VALUE\n")],
  ["declared", at("declared: VALUE\n")],
  ["declared.on", at("declared:\n  on: VALUE\n")],
  ["declared.by", at("declared:\n  by: VALUE\n")],
  ["marking", at("marking: VALUE\n")],
  ["contract.reference", at("contract:\n  reference: VALUE\n")],
  ["contract.ends", at("contract:\n  ends: VALUE\n")],
  ["contract.modii", at("contract:\n  modii: VALUE\n")],
  ["scope.organisation", at("scope:\n  organisation: VALUE\n")],
  ["scope.entities", at("scope:\n  entities: VALUE\n")],
  ["scope.entities.0", at("scope:\n  entities:\n    - VALUE\n")],
  ["scope.exclusions", at("scope:\n  exclusions: VALUE\n")],
  ["scope.exclusions.0.what", at("scope:\n  exclusions:\n    - what: VALUE\n")],
  ["scope.sites.0", at("scope:\n  sites:\n    - VALUE\n")],
  ["scope.diagram", at("scope:\n  diagram: VALUE\n")],
  ["certificates", at("certificates: VALUE\n")],
  ["certificates.0.scheme", at(certificate.replace("cyber-essentials", "VALUE"))],
  ["certificates.0.issued", at(certificate.replace("2026-02-10", "VALUE"))],
  ...["number", "holder", "covers", "scope", "file", "sha256", "level", "attested"].map(
    (key) => [`certificates.0.${key}`, at(`${certificate}    ${key}: VALUE\n`)] as const,
  ),
  ["certificates.0.level of dcc", at(`${certificate.replace("cyber-essentials", "dcc")}    level: VALUE\n`)],
  [
    "certificates.0.attested.0",
    at(`${certificate.replace("cyber-essentials", "dcc")}    level: 0\n    attested:\n      - VALUE\n`),
  ],
  ["documents", at("documents: VALUE\n")],
  ["documents.policy", at("documents:\n  policy: VALUE\n")],
  ...["title", "file", "sha256", "url", "dated"].map(
    (key) =>
      [
        `documents.policy.${key}`,
        at(`documents:\n  policy:\n${key === "title" ? "" : "    title: P\n"}    ${key}: VALUE\n`),
      ] as const,
  ),
  ["controls", at("controls: VALUE\n")],
  ["controls.0001", at('controls:\n  "0001": VALUE\n')],
  ["controls.2500", at('controls:\n  "2500": VALUE\n')],
  ["controls.2314.answers", at('controls:\n  "2314":\n    answers: VALUE\n')],
  ["a yes-no answer", at('controls:\n  "2314":\n    answers:\n      policy: VALUE\n')],
  ["an appliesIf answer", at('controls:\n  "2412":\n    answers:\n      voip-used: VALUE\n')],
  ["a number answer", at('controls:\n  "2214":\n    answers:\n      lockout-attempts: VALUE\n')],
  ["a date answer", at('controls:\n  "2500":\n    answers:\n      restore-tested: VALUE\n')],
  ["a choice answer", at('controls:\n  "2314":\n    answers:\n      dpia: VALUE\n')],
  ["a choices answer", at('controls:\n  "2500":\n    answers:\n      measures: VALUE\n')],
  ["a choice among choices", at('controls:\n  "2500":\n    answers:\n      measures:\n        - VALUE\n')],
  ["controls.2314.evidence", at('controls:\n  "2314":\n    evidence: VALUE\n')],
  [
    "controls.2314.evidence.0",
    at(
      'documents:\n  policy: { title: P }\n  2026: { title: P }\n  true: { title: P }\ncontrols:\n  "2314":\n    evidence:\n      - VALUE\n',
    ),
  ],
  ["controls.2314.note", at('controls:\n  "2314":\n    note: VALUE\n')],
  ["controls.2314.plan", at('controls:\n  "2314":\n    plan: VALUE\n')],
  ["controls.2314.plan.action", at('controls:\n  "2314":\n    plan:\n      action: VALUE\n')],
  ...["owner", "due", "cannot", "mitigation", "questions"].map(
    (key) =>
      [
        `controls.2314.plan.${key}`,
        at(`controls:\n  "2314":\n    plan:\n      action: A\n      ${key}: VALUE\n`),
      ] as const,
  ),
  [
    "controls.2314.plan.questions.0",
    at('controls:\n  "2314":\n    plan:\n      action: A\n      questions:\n        - VALUE\n'),
  ],
  [
    "controls.2314.plan.accepted.on",
    at('controls:\n  "2314":\n    plan:\n      action: A\n      accepted:\n        on: VALUE\n'),
  ],
  [
    "controls.2314.notApplicable.reason",
    at(
      'controls:\n  "2314":\n    notApplicable:\n      agreedWith: A\n      on: 2026-10-01\n      reason: VALUE\n',
    ),
  ],
  [
    "controls.2314.notApplicable.on",
    at('controls:\n  "2314":\n    notApplicable:\n      agreedWith: A\n      reason: A\n      on: VALUE\n'),
  ],
  ["subcontractors", at("subcontractors: VALUE\n")],
  ["subcontractors.0.name", at("subcontractors:\n  - name: VALUE\n")],
  ["subcontractors.0.level", at("subcontractors:\n  - name: A\n    level: VALUE\n")],
  ["subcontractors.0.declaration", at("subcontractors:\n  - name: A\n    declaration: VALUE\n")],
  ["x-mine", at("x-mine: VALUE\n")],
  ["controls.x-mine", at("controls:\n  x-mine: VALUE\n")],
];

describe("the schemas", () => {
  test.each([
    ["published", plain],
    ["filled with the built-in standard", filled],
  ])("%s is valid JSON Schema 2020-12", (_, text) => {
    expect(schemaFaults(text)).toEqual([]);
    expect(pick(parseJson(text), "$schema")).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  test("the filled one describes every control of the catalogue", () => {
    const controls = pick(parseJson(filled), "allOf", 0, "properties", "controls", "properties");
    expect([...keys(controls)].sort()).toEqual(standard.controls.map(({ id }) => id).sort());
  });

  test("the filled one explains each question and choice", () => {
    const controls = pick(parseJson(filled), "allOf", 0, "properties", "controls", "properties");
    const dpia = pick(controls, "2314", "properties", "answers", "properties", "dpia");
    expect(pick(dpia, "description")).toMatch(/\n\ndone: /);
    expect(pick(controls, "0001", "description")).toMatch(/^Cyber Essentials \(non-technical\)\. /);
  });
});

describe("what csm-check accepts, the published schemas accept", () => {
  test.each(places)("at %s, however it is spelled", (_, text) => {
    const taken = spellings.filter((spelling) => accepts(text(spelling)));
    const refused = taken.flatMap((spelling) =>
      refusals(text(spelling)).map((fault) => `${spelling} · ${fault}`),
    );
    expect(refused).toEqual([]);
  });

  test("and csm-check accepts something at every place but those that need more than one value", () => {
    const idle = places.filter(([, text]) => !spellings.some((spelling) => accepts(text(spelling))));
    expect(idle.map(([name]) => name)).toEqual([
      "format",
      "supplier",
      "catalogue",
      "certificates.0.level",
      "certificates.0.attested",
      "documents.policy",
      "controls.2314.plan",
    ]);
  });

  test.each(ofStandard)("in %s", (name) => {
    expect(accepts(exampleText(name), name)).toBe(true);
    expect(refusals(exampleText(name), name)).toEqual([]);
  });

  test.each(ofStandard.filter((name) => name.endsWith(".yaml")))("in %s, converted to JSON", (name) => {
    const text = JSON.stringify(readPlainly(exampleText(name), name));
    expect(schemas.plain(parseJson(text))).toEqual([]);
    expect(schemas.filled(parseJson(text))).toEqual([]);
  });

  const named = "catalogue: defstan-05-138-issue-4\n";

  test.each([
    ["quoted ids", `${named}controls:\n  "0001": yes\n  '2314': no\n`],
    ["unquoted ids", `${named}controls:\n  0001: yes\n  2314: no\n`],
    ["unquoted ids of which the catalogue is not named", "controls:\n  0001: yes\n  2314: no\n"],
    ["unquoted ids with answers", `${named}controls:\n  0001: { answers: { maintained: yes } }\n`],
    [
      "keys of one's own",
      `${named}controls:\n  x-0001: yes\n  2314: { x-a: 1, answers: { x-b: [1], policy: yes } }\n`,
    ],
    ["no answers", `${named}controls:\n  2314:\n    answers:\n`],
    ["no controls", `${named}controls:\n`],
    ["no lists", "certificates:\ndocuments:\ncontrols:\nsubcontractors:\n"],
    [
      "unquoted names of documents",
      "documents:\n  0001: { title: P }\ncontrols:\n  2314: { evidence: [0001] }\n",
    ],
    ["a YAML 1.2 directive", "x-a: 1\n"],
  ])("with %s", (kind, body) => {
    const text = `${kind.includes("directive") ? "%YAML 1.2\n---\n" : ""}${head}${body}`;
    expect(accepts(text)).toBe(true);
    expect(refusals(text)).toEqual([]);
  });

  test.each([
    [
      "booleans and numbers",
      '"level":0,"controls":{"0001":true,"2314":{"answers":{"policy":false,"dpia":null}},"2214":{"answers":{"lockout-attempts":10.5}}}',
    ],
    [
      "text",
      '"level":"Level 0","controls":{"0001":"YES","2314":{"answers":{"policy":"True","dpia":"unknown"}},"2214":{"answers":{"lockout-attempts":"10"}}}',
    ],
    [
      "null everywhere",
      '"certificates":null,"documents":null,"subcontractors":null,"controls":{"0001":null,"2314":{"answers":null,"evidence":null}}',
    ],
    [
      "empty text",
      '"controls":{"2314":{"answers":{"policy":"","dpia":"","regulator-fee":""}},"2500":{"answers":{"measures":"","restore-tested":""}},"2214":{"answers":{"lockout-attempts":""}}}',
    ],
    ["an empty list", '"controls":{"2500":{"answers":{"measures":[]}}}'],
  ])("in JSON with %s", (_, body) => {
    const text = `{"format":"csm-check/declaration@1","supplier":{"name":"Harrow Ltd"},${body}}`;
    expect(accepts(text, "supplier.json")).toBe(true);
    expect(refusals(text, "supplier.json")).toEqual([]);
  });

  test("whatever stands in an answer", () => {
    const questions = standard.controls
      .filter(({ id }) => ["0001", "2314", "2500", "2214", "2412"].includes(id))
      .flatMap((control) =>
        control.questions
          .filter(({ type }) => type !== "certificate")
          .map(({ id }) => [control.id, id] as const),
      );
    const scalar = fc.oneof(
      fc.constantFrom(...spellings),
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789.yesnoYESNO-")), maxLength: 6 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map(String),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), scalar, ([control, question], value) => {
        const text = `${head}controls:\n  ${control}:\n    answers:\n      ${question}: ${value}\n`;
        if (accepts(text)) expect(refusals(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("of a catalogue of one's own", () => {
  const own = catalogueOf(
    oneOfEachText
      .replace(
        "{ id: done, says: it is done }",
        "{ id: done, says: it is done }, { id: 12, says: twelve }, { id: true, says: a word }",
      )
      .replace(
        "{ id: first, says: the first }",
        "{ id: first, says: the first }, { id: 2026, says: the year }",
      )
      .replace("id: WEAK", "id: 007"),
  );
  const check = accepting(written(declarationSchema(plain, own)));

  test.each([
    ["a choice that is a number", "EACH: { answers: { one: 12 } }"],
    ["the same in quotes", 'EACH: { answers: { one: "12" } }'],
    ["a choice that is a word for yes", "EACH: { answers: { one: true } }"],
    ["a choice among choices that is a number", "EACH: { answers: { many: [first, 2026] } }"],
    ["a control that is a number with zeros", "007: yes"],
  ])("%s is accepted as csm-check accepts it", (_, control) => {
    const text = `${head}catalogue: one-of-each\ncontrols:\n  ${control}\n`;
    expect(declarationFrom(text, own, { levelNeeded: false }).ok).toBe(true);
    expect(check(readPlainly(text, "supplier.yaml"))).toEqual([]);
  });
});

describe("what is plainly wrong, the filled schema refuses", () => {
  test.each([
    ["a question that the control does not have", 'controls:\n  "2314": { answers: { polcy: yes } }\n'],
    ["a choice that the question does not have", 'controls:\n  "2314": { answers: { dpia: don } }\n'],
    ["a word that is no yes or no", 'controls:\n  "2314": { answers: { policy: maybe } }\n'],
    ["a number with a unit", 'controls:\n  "2214": { answers: { lockout-attempts: 10 times } }\n'],
    ["a negative number", 'controls:\n  "2214": { answers: { lockout-attempts: -1 } }\n'],
    ["a choice made twice", 'controls:\n  "2500": { answers: { measures: [other, other] } }\n'],
    [
      "an unknown control where the catalogue is named",
      'catalogue: defstan-05-138-issue-4\ncontrols:\n  "9999": yes\n',
    ],
  ])("%s, as csm-check does", (_, body) => {
    expect(accepts(head + body)).toBe(false);
    expect(schemas.filled(readPlainly(head + body, "a.yaml"))).not.toEqual([]);
  });

  test("every example that cannot be assessed for its shape", () => {
    const name = examples.find((each) => each.endsWith("control-id-typo.yaml")) ?? "";
    expect(schemas.plain(readPlainly(exampleText(name), name))).not.toEqual([]);
  });
});
