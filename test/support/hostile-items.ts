import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Declaration } from "../../src/declaration/declaration.ts";
import type { AssessedItem } from "../../src/assessment/item.ts";
import { harrow } from "./harrow.ts";
import { assessmentOf } from "./one-of-each.ts";

const text = harrow({
  name: "Harrow Ltd",
  controls: `controls:
  CERT: { answers: { renewed: yes }, note: TEXT }
  EACH:
    answers: { wanted: yes, unwanted: no, most: 500, one: not-needed, many: [] }
    evidence:
      - { title: TEXT, file: evidence/x.pdf }
      - { title: TEXT, url: "https://harrow.example/x" }
    plan: { action: TEXT, owner: TEXT, due: 2027-02-28, mitigation: TEXT, accepted: { by: TEXT, on: 2026-10-30 } }
  WEAK:
    notApplicable: { reason: TEXT, agreedWith: TEXT, on: 2026-10-01 }
`,
});

/** An item in which every text of the declaration is this one. */
export function itemSaying(hostile: string): AssessedItem {
  const assessment = assessmentOf(text);
  const poisoned = declarationSaying(assessment.declaration, hostile);
  return {
    ok: true,
    path: hostile,
    assessment: { ...assessment, declaration: poisoned, ...controlsSaying(assessment, hostile) },
    sha256: "a".repeat(64),
  };
}

function declarationSaying(declaration: Declaration, hostile: string): Declaration {
  return {
    ...declaration,
    path: hostile,
    supplier: { name: hostile, companyNumber: hostile, alsoKnownAs: [hostile] },
    declared: { on: "2026-11-20", by: hostile, role: hostile },
    marking: hostile,
    contract: { reference: hostile, buyer: hostile, riskAssessmentReference: hostile },
  };
}

function controlsSaying(
  assessment: Assessment,
  hostile: string,
): Pick<Assessment, "controls" | "certificates"> {
  return {
    certificates: assessment.certificates.map((each) => ({
      ...each,
      file: "missing",
      certificate: { ...each.certificate, number: hostile, holder: hostile, file: hostile },
    })),
    controls: assessment.controls.map((each) => {
      const { declared, plan } = each;
      return {
        ...each,
        findings: [
          ...each.findings,
          {
            code: "evidence-missing",
            title: hostile,
            file: hostile,
            nearest: hostile,
            at: { path: hostile },
          },
        ],
        evidence: each.evidence.map(({ evidence, state }) => ({
          state,
          evidence: {
            ...evidence,
            title: hostile,
            file: hostile,
            url: `https://harrow.example/${hostile}?${hostile}`,
          },
        })),
        ...(declared === undefined
          ? {}
          : {
              declared: {
                ...declared,
                note: hostile,
                answeredBy: hostile,
                ...(declared.notApplicable === undefined
                  ? {}
                  : { notApplicable: { ...declared.notApplicable, reason: hostile, agreedWith: hostile } }),
              },
            }),
        ...(plan === undefined
          ? {}
          : {
              plan: {
                ...plan,
                plan: { ...plan.plan, action: hostile, owner: hostile, cannot: hostile, mitigation: hostile },
              },
            }),
      };
    }),
  };
}
