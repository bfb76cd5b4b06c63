/** What makes the exit code 1 beside the verdict. */
export interface ExitPolicy {
  /** A recommended control that falls short does (`--strict`). */
  readonly strict: boolean;
  /** Codes of warnings that do (`--fail-on`). */
  readonly failOn: readonly string[];
}
