import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/assessment/finding.ts";
import { formats } from "../../src/reports/formats.ts";
import { findingWords } from "../../src/words/finding/finding-words.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { controlOf } from "../support/one-of-each.ts";
import { run } from "../support/run.ts";
import { sampleFindings } from "../support/sample-findings.ts";
import { binaryText } from "../support/binary-text.ts";

const secret = `format: csm-check/declaration@1
supplier:
  name: Harrow Ltd
  companyNumber: "SECRET-1"
  alsoKnownAs: [SECRET-2]
  contact: { name: SECRET-3, email: secret-4@harrow.example }
level: 0
declared: { on: 2026-11-20, by: SECRET-5, role: SECRET-6 }
marking: OFFICIAL-SENSITIVE
contract: { reference: SECRET-7, buyer: SECRET-8, riskAssessmentReference: SECRET-9, defcon658Edition: SECRET-10, ends: 2029-03-31 }
scope: { organisation: part, entities: [SECRET-11], exclusions: [{ what: SECRET-12, why: SECRET-13 }], sites: [SECRET-14], diagram: secret-15.png }
certificates:
  - { scheme: cyber-essentials, number: SECRET-16, holder: SECRET-17, covers: [SECRET-18], scope: SECRET-19, issued: 2026-02-10, expires: 2027-02-09, file: secret-20.pdf }
  - { scheme: dcc, number: SECRET-21, holder: SECRET-11, level: 0, issued: 2026-02-10, expires: 2029-02-09 }
controls:
  "0001":
    answers: { scope-covers-contract: yes, maintained: no }
    note: SECRET-22
    answeredBy: SECRET-35
    answeredOn: 2026-11-02
  "2314":
    answers: { policy: yes, dpia: not-needed }
    evidence: [{ title: SECRET-23, version: SECRET-23b, file: secret-24.pdf, expires: 2026-01-01 }, { title: SECRET-25, url: "https://secret-26.example/" }]
    plan: { action: SECRET-27, owner: SECRET-28, due: 2027-02-28, mitigation: SECRET-29, accepted: { by: SECRET-30, on: 2026-10-30, riskAssessmentReference: SECRET-9 } }
  "2500":
    notApplicable: { reason: SECRET-31, agreedWith: SECRET-32, on: 2026-10-01 }
  "1100":
    answers: { policy: no }
subcontractors:
  - { name: SECRET-33, level: 0, riskAssessmentReference: SECRET-34 }
`;
const files = { "supplier.yaml": secret.replace("policy: no }", "}") };
const asked = ["assess", "supplier.yaml", "--as-of", "2026-11-24", "--all"];

describe("--redact", () => {
  test("the text has what is to be left out", async () => {
    const { out } = await run([...asked, "--notes", "-f", "json"], { files });
    for (const number of [1, 3, 4, 7, 8, 9, 16, 17, 22, 23, 24, 26, 27, 31, 32, 35])
      expect(out.toLowerCase()).toContain(`secret-${number}`);
  });

  test.each(formats.map((format) => [format.name, format] as const))(
    "as %s it holds none of it",
    async (name, format) => {
      const { out, err } = await run([...asked, "--redact", "-f", name], { files });
      const text = format.binary === true ? binaryText(name, Buffer.from(out, "latin1")) : out;
      expect(err).toBe("");
      expect(text).not.toMatch(/secret-\d/i);
      expect(text).toMatch(/withheld/);
    },
  );

  test("verdicts, dates and codes are those of the whole report", async () => {
    const whole = parseJson((await run([...asked, "--notes", "-f", "json"], { files })).out);
    const { out, code } = await run([...asked, "--redact", "-f", "json"], { files });
    const told = parseJson(out);
    expect(code).toBe(1);
    for (const key of ["verdict", "undecided", "summary", "level", "asOf", "marking"])
      expect(pick(told, key)).toEqual(pick(whole, key));
    const codes = (report: unknown): unknown =>
      items(pick(report, "controls")).map((control) => [
        pick(control, "id"),
        pick(control, "verdict"),
        items(pick(control, "findings")).map((finding) => [pick(finding, "code"), pick(finding, "at")]),
      ]);
    expect(codes(told)).toEqual(codes(whole));
    expect(pick(told, "certificates", 0, "expires")).toBe("2027-02-09");
    expect(pick(told, "options", "redact")).toBe(true);
    expect(pick(whole, "options", "redact")).toBeUndefined();
  });

  test("problems of a file keep place and code, and neither text nor line of it", async () => {
    const broken = {
      "supplier.yaml": "format: csm-check/declaration@1\nsupplier: { name: X }\nsecret-key: 1\n",
    };
    const plain = await run(asked, { files: broken });
    expect(plain.err).toContain("secret-key");
    const { code, err } = await run([...asked, "--redact"], { files: broken });
    expect(code).toBe(2);
    expect(err).not.toContain("secret");
    expect(err).toContain("unknown-key");
    expect(err).toContain("supplier.yaml:3:1");
    const json = await run([...asked, "--redact", "-f", "json"], { files: broken });
    expect(json.out).not.toContain("secret");
  });

  test("the length of an answer is not told: it can give the answer away", async () => {
    const told = async (answer: string): Promise<string> => {
      const text = files["supplier.yaml"].replace("dpia: not-needed", `dpia: ${answer}`);
      return (await run([...asked, "--redact", "-f", "github"], { files: { "supplier.yaml": text } })).out;
    };
    expect(await told("missing")).not.toContain("endColumn");
    expect(await told("missing")).toContain("2314");
  });

  const samples = Object.values(sampleFindings).flat();
  test.each(samples.map((sample) => [sample.finding.code, sample] as const))(
    "%s says nothing of what was found",
    (code, { finding, control }) => {
      const left: Finding = { ...finding, withheld: true };
      const words = findingWords(left, controlOf(control), "data");
      expect(words.found).toBe("withheld");
      expect(words.message).toContain(`(${code})`);
      expect(words.fix).not.toBe("");
    },
  );
});
