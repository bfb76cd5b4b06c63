import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Item, UnusableItem } from "../../src/assessment/item.ts";
import { harrow, metControls } from "./harrow.ts";
import { judged, type Settings } from "./judged.ts";
import { assessmentOf } from "./one-of-each.ts";
import { control, smallCatalogue, yesNo } from "./small-catalogue.ts";

const controls = metControls
  .replace("wanted: yes", "wanted: no")
  .replace("most: 5", "most: 45")
  .replace(
    "      many: [first]",
    `      many: [first]
    evidence:
      - { title: Policy, file: policy.pdf }
      - { title: Scan, file: scan.pdf, expires: 2026-10-31 }
    plan: { action: Lower the limit, due: 2027-01-31 }`,
  )
  .replace(
    "WEAK: yes",
    `WEAK:
    answers: { done: no }
    plan:
      action: Begin
      due: 2027-02-28
      accepted: { by: Delivery team, on: 2026-10-30, riskAssessmentReference: RAR 1 }`,
  );
const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2025-06-10, expires: 2026-06-09 }`;
const more = `marking: OFFICIAL
declared: { on: 2026-11-20 }
contract: { riskAssessmentReference: RAR 1 }
scope: { organisation: part }`;

/** Something of everything: a lapsed certificate, a refused plan and an accepted one, evidence that does not hold. */
export const gapsText: string = harrow({ controls, certificates, more });

/** The text judged; what is seen of its evidence is that one file is missing. */
export function gaps(other: Settings = {}, text: string = gapsText): Assessment {
  return assessmentOf(text, undefined, {
    sightings: new Map([
      ["policy.pdf", { state: "missing" }],
      ["scan.pdf", { state: "file" }],
    ]),
    failOn: ["scope-part"],
    ...other,
  });
}

/** An assessment as a reporter gets it. */
export function itemOf(assessment: Assessment): Item {
  return { ok: true, path: assessment.declaration.path, assessment };
}

/** A file that cannot be assessed. */
export const unusableItem: UnusableItem = {
  ok: false,
  path: "b.yaml",
  problems: [
    {
      code: "unknown-level",
      found: "7",
      levels: ["0", "1"],
      at: { path: "b.yaml", line: 3, column: 8, length: 1 },
    },
    { code: "unreadable", reason: "missing", at: { path: "b.yaml" } },
  ],
};

/** A declaration in which nothing applies: not met, though no control falls short. */
export function nothingApplies(): Item {
  const asked = control("10", [yesNo("a")], { appliesIf: { id: "used", ask: "Is it used?" } });
  const catalogue = smallCatalogue({ controls: [asked] });
  return itemOf(judged(catalogue, { controls: { "10": { answers: { used: "no" } } } }));
}

/** What the golden files are made from. */
export const samples: readonly Item[] = [itemOf(gaps()), unusableItem];

/** Something of everything with a stranger's text wherever one is told, put in after the reading, which refuses many. */
export function hostileItem(text: string): Item {
  const assessment = gaps();
  const { declaration } = assessment;
  return itemOf({
    ...assessment,
    declaration: {
      ...declaration,
      path: `${text}.yaml`,
      supplier: { ...declaration.supplier, name: text },
      marking: text,
    },
    controls: assessment.controls.map((each) => ({
      ...each,
      findings: each.findings.map((finding) => ("title" in finding ? { ...finding, title: text } : finding)),
      ...(each.plan === undefined
        ? {}
        : {
            plan: {
              ...each.plan,
              plan: {
                ...each.plan.plan,
                action: text,
                accepted: { ...each.plan.plan.accepted, by: text },
              },
            },
          }),
    })),
  });
}

/** A file of that name with problems that quote it. */
export function hostileProblems(text: string): Item {
  const at = { path: `${text}.yaml`, line: 1, column: 1, length: 1 };
  return {
    ok: false,
    path: at.path,
    problems: [
      { code: "unknown-control", id: text, at },
      { code: "duplicate-key", key: text, firstLine: 1, at },
    ],
  };
}
