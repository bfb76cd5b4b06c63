import { stringify } from "yaml";

/** What a firm of a test says of itself and of those below it. */
export interface FirmFile {
  readonly name: string;
  readonly companyNumber?: string;
  /** The level that it declares; 0 where none is said. */
  readonly level?: string | number | null;
  readonly reference?: string;
  /** Its certificate: in force, lapsed, or none. */
  readonly certificate?: "holds" | "lapsed" | "none" | "dcc";
  readonly dpia?: "done" | "missing" | "planned";
  readonly evidence?: { readonly title: string; readonly file: string; readonly sha256?: string };
  readonly below?: readonly object[];
}

/** A declaration of Level 0 that is met, but for what is said. */
export function firmFile({
  name,
  companyNumber,
  level = 0,
  reference = "RAR 1",
  certificate = "holds",
  dpia = "done",
  evidence,
  below,
}: FirmFile): string {
  const days = certificate === "lapsed" ? ["2025-06-10", "2026-06-09"] : ["2026-06-10", "2027-06-09"];
  const [issued, expires] = days;
  const held = {
    holds: [{ scheme: "cyber-essentials", holder: name, issued, expires }],
    lapsed: [{ scheme: "cyber-essentials", holder: name, issued, expires }],
    none: [],
    dcc: [
      { scheme: "cyber-essentials", holder: name, issued, expires },
      { scheme: "dcc", holder: name, level: 1, issued: "2026-06-10", expires: "2029-06-09" },
    ],
  }[certificate];
  const plan = {
    action: "Do it",
    owner: "Jo",
    due: "2027-01-31",
    accepted: { by: "Buyer", on: "2026-10-01", riskAssessmentReference: reference },
  };
  const gdpr = {
    answers: { policy: "yes", dpia: dpia === "done" ? "done" : "missing" },
    ...(dpia === "planned" ? { plan } : {}),
    ...(evidence === undefined ? {} : { evidence: [evidence] }),
  };
  const file = {
    format: "csm-check/declaration@1",
    supplier: { name, ...(companyNumber === undefined ? {} : { companyNumber }) },
    ...(level === null ? {} : { level: String(level) }),
    declared: { on: "2026-11-20" },
    contract: { riskAssessmentReference: reference },
    scope: { organisation: "whole" },
    certificates: held,
    controls:
      certificate === "dcc"
        ? {}
        : {
            "0001": "yes",
            "2314": gdpr,
            "2500": {
              answers: { "needs-assessed": "yes", measures: ["tested-backups"], "measures-fit": "yes" },
            },
          },
    ...(below === undefined ? {} : { subcontractors: below }),
  };
  return stringify(file);
}

/** An entry of `subcontractors`. */
export function entry(name: string, file: string | undefined, other: object = {}): object {
  const named = file === undefined ? {} : { declaration: file };
  return { name, level: "0", riskAssessmentReference: "RAR 1", ...named, ...other };
}
