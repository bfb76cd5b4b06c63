import type { PlanGap } from "../../src/assessment/plan-gap.ts";
import type { Warning, WarningCode } from "../../src/assessment/warning.ts";
import type { Place } from "../../src/document/place.ts";
import { asked } from "./one-of-each.ts";
import { hostile } from "./sample-findings.ts";

type Sample<C extends WarningCode> = Extract<Warning, { readonly code: C }>;

const at: Place = { path: "supplier.yaml", line: 3, column: 5 };
const scheme = "cyber-essentials";

/** Samples by code; a code without one does not compile. */
export type SampleWarnings = { readonly [C in WarningCode]: readonly [Sample<C>, ...Sample<C>[]] };

/** Warnings of every code, about controls of `one-of-each`. */
export const sampleWarnings: SampleWarnings = {
  "certificate-expires-soon": [
    { code: "certificate-expires-soon", scheme, expires: "2026-11-24", days: 0, at },
    { code: "certificate-expires-soon", scheme, expires: "2026-11-25", days: 1, at },
    { code: "certificate-expires-soon", scheme: "iso-9001", expires: "2026-12-24", days: 30, at },
  ],
  "certificate-lasts-too-long": [
    { code: "certificate-lasts-too-long", scheme, months: 12, expires: "2028-11-24", at },
  ],
  "certificate-without-holder": [{ code: "certificate-without-holder", scheme, at }],
  "alias-carries": [
    { code: "alias-carries", scheme, alias: "Harrow Engineering", at },
    { code: "alias-carries", scheme, alias: hostile, at },
  ],
  "scheme-not-asked": [{ code: "scheme-not-asked", scheme: "iso-27001", at }],
  "plus-issued-late": [{ code: "plus-issued-late", issued: "2026-09-01", basic: "2026-02-10", at }],
  "basic-lapsed-beside-plus": [{ code: "basic-lapsed-beside-plus", expired: "2026-11-01", at }],
  "dcc-ends-before-contract": [
    { code: "dcc-ends-before-contract", expires: "2028-01-01", ends: "2029-03-31", at },
  ],
  "dcc-attestation-overdue": [{ code: "dcc-attestation-overdue", due: "2026-09-15", at }],
  "control-caution": [{ code: "control-caution", control: "EACH", at }],
  "plan-due-soon": [
    { code: "plan-due-soon", control: "EACH", due: "2026-11-24", days: 0, at },
    { code: "plan-due-soon", control: "EACH", due: "2026-12-24", days: 30, at },
  ],
  "plan-does-not-count": [{ code: "plan-does-not-count", control: "EACH", gap: "overdue", lacks: [], at }],
  "stronger-control-needed": [{ code: "stronger-control-needed", control: "WEAK", stronger: "STRONG", at }],
  "stronger-control-met": [{ code: "stronger-control-met", control: "WEAK", stronger: "STRONG", at }],
  "choice-without-note": [{ code: "choice-without-note", control: "EACH", option: "not-needed", at }],
  "claimed-not-applicable": [
    { code: "claimed-not-applicable", control: "MORE", at },
    { code: "claimed-not-applicable", control: "MORE", agreedWith: "the certification body", at },
    { code: "claimed-not-applicable", control: "MORE", agreedWith: hostile, at },
  ],
  "not-applicable-later": [{ code: "not-applicable-later", control: "MORE", on: "2026-12-01", at }],
  "answer-in-future": [
    {
      code: "answer-in-future",
      control: "EACH",
      question: asked("date", "within-days"),
      on: "2026-12-25",
      at,
    },
  ],
  "law-asks": [{ code: "law-asks", control: "MORE", question: asked("yes-no", "lawful"), at }],
  "declared-date-missing": [{ code: "declared-date-missing", at }],
  "declared-in-future": [{ code: "declared-in-future", on: "2026-12-01", at }],
  "declared-long-ago": [{ code: "declared-long-ago", on: "2025-01-01", at }],
  "scope-missing": [{ code: "scope-missing", at }],
  "scope-part": [{ code: "scope-part", at }],
  "contract-ended": [{ code: "contract-ended", ends: "2026-03-31", at }],
  "level-not-declared": [{ code: "level-not-declared", declared: "0", assessed: "1", at }],
};

/** Every reason for which a plan does not count; one that is left out does not compile. */
export const planGaps: Readonly<Record<PlanGap, true>> = {
  "nothing-to-plan": true,
  "plans-off": true,
  "not-accepted": true,
  "accepted-later": true,
  "no-reference": true,
  "other-reference": true,
  "no-date": true,
  overdue: true,
  "other-level": true,
  "does-not-cover": true,
  evidence: true,
};
