import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { exampleText, usable } from "../support/examples.ts";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { parseJson } from "../support/json.ts";
import {
  certificate,
  control,
  date,
  number,
  options,
  smallCatalogue,
  yesNo,
} from "../support/small-catalogue.ts";
import { spots } from "../support/sound.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const schema = parseJson(
  readFileSync(new URL("../../schemas/declaration.schema.json", import.meta.url), "utf8"),
);
const validate = ajv.compile(typeof schema === "object" && schema !== null ? schema : false);

/** What an editor or a validator that knows only the schema finds wrong. */
const schemaErrors = (data: unknown): readonly unknown[] => {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => [instancePath, message]);
};

const catalogue = smallCatalogue({
  controls: [
    control("0001", [certificate("certificate", "cyber-essentials"), yesNo("flag")]),
    control("10", [
      yesNo("flag"),
      number("amount", { max: 30 }),
      date("day", { withinDays: 90 }),
      options("choice", "one", ["done+", "7"]),
      options("choices", "many", ["this+", "7+", "none!"]),
    ]),
  ],
});

const answer = (question: string, written: string) =>
  `controls:\n  "10":\n    answers:\n      ${question}: ${written}\n`;
const held = (fields: string) =>
  `certificates:\n  - { scheme: cyber-essentials, issued: 2026-01-01, expires: 2026-12-31, ${fields} }\n`;

describe("the published schema accepts what csm-check accepts", () => {
  test.each([
    ...["yes", "No", "TRUE", "false", "True", "'yes'", "unknown", "Unknown", "", "~", "null", '""'].map(
      (written) => answer("flag", written),
    ),
    ...["45", "045", "45.5", '"45"', "0", "0.0", "unknown", ""].map((written) => answer("amount", written)),
    ...["2026-11-24", '"2026-11-24"', "never", "Never", "unknown", ""].map((written) =>
      answer("day", written),
    ),
    ...["done", "7", "'7'", "unknown", ""].map((written) => answer("one", written)),
    ...["[]", "[this]", "[7, this]", "[none]", "unknown", ""].map((written) => answer("many", written)),
    ...["yes", "No", "TRUE", "false", "unknown", "", "~", "{}", "{ answers: }"].map(
      (written) => `controls:\n  "10": ${written}\n`,
    ),
    "controls:\n  0001: yes\n",
    "controls:\ncertificates:\ndocuments:\nsubcontractors:\n",
    "contract: { modii: yes, reference: 2026, riskAssessmentReference: 7, defcon658Edition: 02/26 }\n",
    "contract: { modii: TRUE, ends: 2029-03-31 }\n",
    "contract: { modii: 'No', buyer: true }\n",
    "marking: 1\n",
    "catalogue: small\n",
    held("holder: 3M, covers: [2024, Harrow Ltd], number: 12"),
    held(`file: 2026, sha256: ${"1".repeat(64)}`),
    held(`file: e/ce.pdf, sha256: ${"Ab".repeat(32)}`),
    "certificates: [{ scheme: dcc, level: Level 0, issued: 2025-01-01, expires: 2027-12-31, attested: [2026-01-01] }]\n",
    "certificates: [{ scheme: dcc, level: 0, issued: 2025-01-01, expires: 2027-12-31 }]\n",
    "certificates: [{ scheme: 27001, issued: 2026-01-01, expires: 2026-12-31 }]\n",
    ...[
      "Cyber Essentials",
      "CE",
      "ce",
      "CE+",
      "ce +",
      "CE Plus",
      "ce-plus",
      "C-E",
      "Cyber Essentials Plus",
    ].map((scheme) => `certificates: [{ scheme: ${scheme}, issued: 2026-01-01, expires: 2026-12-31 }]\n`),
    ...["DCC", "Dcc", "'dcc '", "Defence Cyber Certification", "defence-cyber-certification"].map(
      (scheme) =>
        `certificates: [{ scheme: ${scheme}, level: 0, issued: 2025-01-01, expires: 2027-12-31, attested: [] }]\n`,
    ),
    "documents: { 2026: { title: 2026, dated: 2026-01-01 } }\ncontrols: { '10': { evidence: [2026] } }\n",
    "controls: { '10': { note: 5, plan: { action: true, questions: [flag] } } }\n",
    "subcontractors: [{ name: 3, level: '0' }]\n",
    "x-mine: [1, { a: null }]\n",
  ])("%j", (body) => {
    expect(spots(declarationFrom(head + body, catalogue))).toEqual([]);
    expect(schemaErrors(parse(head + body))).toEqual([]);
  });

  test.each(["0", "'0'", "Level 0", "level 0"])("level: %s", (level) => {
    const text = head.replace("level: 0", `level: ${level}`);
    expect(spots(declarationFrom(text, catalogue))).toEqual([]);
    expect(schemaErrors(parse(text))).toEqual([]);
  });

  test.each(usable)("%s", (name) => {
    const text = exampleText(name);
    expect(schemaErrors(name.endsWith(".json") ? parseJson(text) : parse(text))).toEqual([]);
  });

  test.each([
    '{"10":{"answers":{"flag":true,"amount":45.5,"day":"2026-11-24","one":null,"many":[]}}}',
    '{"10":{"answers":{"flag":"No","amount":"45","one":"7","many":["7"]}}}',
    '{"10":true,"0001":"unknown"}',
    '{"10":null}',
    "null",
  ])("controls as JSON: %s", (controls) => {
    const text = `{"format":"csm-check/declaration@1","supplier":{"name":"Harrow Ltd"},"level":0,"controls":${controls}}`;
    expect(spots(declarationFrom(text, catalogue, { path: "supplier.json" }))).toEqual([]);
    expect(schemaErrors(parseJson(text))).toEqual([]);
  });
});

describe("the published schema refuses", () => {
  test.each([
    ["a misspelt key", "suplier: {}\n"],
    ["a date that is none", "declared: { on: 2026-02-30 }\n"],
    ["a path that is absolute", held("file: /etc/passwd")],
    ["a level on a certificate that is not DCC", held("level: 0")],
    [
      "a level on CE+",
      "certificates: [{ scheme: CE+, level: 0, issued: 2026-01-01, expires: 2026-12-31 }]\n",
    ],
    ["DCC without a level", "certificates: [{ scheme: DCC, issued: 2026-01-01, expires: 2026-12-31 }]\n"],
    [
      "a scheme that is no id",
      "certificates: [{ scheme: ISO 27001, issued: 2026-01-01, expires: 2026-12-31 }]\n",
    ],
    ["a word that the short form does not know", "controls: { '10': maybe }\n"],
    ["a negative headcount", "supplier: { name: H, headcount: -1 }\n"],
  ])("%s, as csm-check does", (_, body) => {
    const key = /^(\w+):/.exec(body)?.[1] ?? "";
    const text = head.replace(new RegExp(`^${key}:.*\n`, "m"), "") + body;
    expect(spots(declarationFrom(text, catalogue))).not.toEqual([]);
    expect(schemaErrors(parse(text))).not.toEqual([]);
  });
});
