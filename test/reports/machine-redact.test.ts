import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const declaration = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd, companyNumber: "SECRET-1", alsoKnownAs: [SECRET-2], contact: { name: SECRET-3 } }
level: 0
declared: { on: 2026-11-20, by: SECRET-4, role: SECRET-5 }
contract: { reference: SECRET-6, riskAssessmentReference: SECRET-7 }
scope: { organisation: whole, entities: [Harrow Ltd, SECRET-8] }
certificates:
  - { scheme: cyber-essentials, number: SECRET-9, holder: SECRET-10, issued: 2026-02-10, expires: 2027-02-09, file: secret-11.pdf }
controls:
  "0001": { answers: { scope-covers-contract: yes, maintained: no }, note: SECRET-12 }
  "2314":
    answers: { policy: yes, dpia: missing }
    evidence: [{ title: SECRET-13, file: secret-14.pdf }, { title: x, url: "https://secret-15.example/" }]
    plan: { action: SECRET-16, owner: SECRET-17, due: 2027-02-28, cannot: SECRET-18, mitigation: SECRET-19, accepted: { by: SECRET-20, on: 2026-10-30, riskAssessmentReference: SECRET-7 } }
  "2500":
    notApplicable: { reason: SECRET-21, agreedWith: SECRET-22, on: 2026-10-01 }
`;
const files = { "supplier.yaml": declaration };
const asked = ["assess", "supplier.yaml", "--as-of", "2026-11-24", "-f"];

test.each([
  ["oscal", [1, 4, 5, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]],
  ["poam", [1, 4, 13, 14, 16, 17, 18, 19, 20]],
  ["cyclonedx", [4, 5, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 21, 22]],
  ["intoto", [4, 5]],
])(
  "as %s with --redact it holds nothing of what is to be left out, which is there without",
  async (format, there) => {
    const whole = (await run([...asked, format, "--notes"], { files })).out.toLowerCase();
    for (const number of there) expect(whole).toContain(`secret-${number}`);
    const { out, err, code } = await run([...asked, format, "--redact"], { files });
    expect([err, code]).toEqual(["", 1]);
    expect(out).not.toMatch(/secret-\d/i);
    expect(out).not.toMatch(/Answer: (?:yes|no)/);
    expect(out).toContain("withheld (--redact)");
  },
);
