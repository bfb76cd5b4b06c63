import type { Opinion } from "./opinion.ts";

/** Something that the program is known to say otherwise than the contract. */
export interface KnownDisagreement {
  readonly name: string;
  /** The program's opinion with this mended; the very same where it does not come in. */
  readonly mended: (program: Opinion, oracle: Opinion) => Opinion;
}

/** Whatever else differs fails the test; and what no longer differs has to leave this list. */
export const knownDisagreements: readonly KnownDisagreement[] = [
  {
    // Section 4: `not-applicable` by "no" to `appliesIf`: "each is warned of". Where the control has a `notApplicable` of
    // a later day as well, the program warns of that alone, though the control does not apply today.
    name: "a claim by appliesIf is not warned of beside a notApplicable of a later day",
    mended: (program, oracle) => {
      const unsaid = oracle.warnings.filter((warning) => {
        const [code, control = ""] = warning.split(" ");
        return (
          code === "claimed-not-applicable" &&
          !program.warnings.includes(warning) &&
          program.warnings.includes(`not-applicable-later ${control}`)
        );
      });
      if (unsaid.length === 0) return program;
      // With --fail-on, what is not warned of does not make the exit code 1 either.
      return { ...program, exit: oracle.exit, warnings: [...program.warnings, ...unsaid].sort() };
    },
  },
  {
    // Section 4: "with `basis: law` a failing one is a warning": one for the question. The program warns as often as the
    // question has findings, which are two where two certificates have files that do not hold.
    name: "law-asks is repeated for each certificate whose file does not hold",
    mended: (program, oracle) => {
      const asked = program.controls
        .filter(({ advice }) => new Set(advice.map(questionOf)).size < advice.length)
        .map(({ id }) => `law-asks ${id}`);
      const warnings = [
        ...program.warnings.filter((warning) => !asked.includes(warning)),
        ...oracle.warnings.filter((warning) => asked.includes(warning) && program.warnings.includes(warning)),
      ].sort();
      return warnings.length === program.warnings.length ? program : { ...program, warnings };
    },
  },
];

function questionOf(finding: string): string | undefined {
  return finding.split(" ")[1];
}
