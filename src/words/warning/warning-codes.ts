import type { WarningCode } from "../../assessment/warning.ts";

const codes: Readonly<Record<WarningCode, true>> = {
  "certificate-expires-soon": true,
  "certificate-lasts-too-long": true,
  "certificate-without-holder": true,
  "alias-carries": true,
  "scheme-not-asked": true,
  "plus-issued-late": true,
  "basic-lapsed-beside-plus": true,
  "dcc-ends-before-contract": true,
  "dcc-attestation-overdue": true,
  "control-caution": true,
  "plan-due-soon": true,
  "plan-does-not-count": true,
  "stronger-control-needed": true,
  "stronger-control-met": true,
  "choice-without-note": true,
  "claimed-not-applicable": true,
  "not-applicable-later": true,
  "law-asks": true,
  "answer-in-future": true,
  "declared-date-missing": true,
  "declared-in-future": true,
  "declared-long-ago": true,
  "scope-missing": true,
  "scope-part": true,
  "contract-ended": true,
  "level-not-declared": true,
};

/** Every code of a warning, as `--fail-on` takes them. */
export const warningCodes: readonly string[] = Object.keys(codes);
