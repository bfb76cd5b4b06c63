import { fallsShort, type Assessment } from "./assessment.ts";

/** Why an assessment makes the exit code 1: something required is open, or what `--strict` or `--fail-on` names. */
export type Failure =
  | { readonly because: "open" }
  | { readonly because: "strict"; readonly controls: number }
  | { readonly because: "warning"; readonly code: string };

/** The one source of verdict sentence, JSON and exit code; empty where the exit code is 0. */
export function failures(assessment: Assessment): readonly Failure[] {
  const { verdict, policy, controls, warnings } = assessment;
  const short = controls.filter(
    (each) => each.importance === "recommended" && fallsShort(each.verdict),
  ).length;
  const codes = policy.failOn.filter((code) => warnings.some((warning) => warning.code === code));
  return [
    ...(verdict === "not-met" || verdict === "undecided" ? [{ because: "open" as const }] : []),
    ...(policy.strict && short > 0 ? [{ because: "strict" as const, controls: short }] : []),
    ...[...new Set(codes)].map((code) => ({ because: "warning" as const, code })),
  ];
}
