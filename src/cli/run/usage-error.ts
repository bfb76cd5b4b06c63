import { nearest } from "../../document/nearest.ts";

/** The command was called in a way that it does not take: exit code 2, nothing is assessed. */
export class UsageError extends Error {
  /** How to call it instead. */
  readonly hint: string;
  override readonly name = "UsageError";

  constructor(message: string, hint: string = "") {
    super(message);
    this.hint = hint;
  }
}

/** Whether an error says how the command was called; told by name, for parts of the program are loaded apart. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === "UsageError";
}

/** A word of a closed list, or a usage error that names them. */
export function oneOf<T extends string>(text: string, words: readonly T[], option: string): T {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const near = nearest(text, words);
  const hint = near === undefined ? "" : `Did you mean "${near}"? `;
  throw new UsageError(`${option} does not take "${text}"`, `${hint}It takes: ${words.join(", ")}.`);
}

/** Standard input, which ends once it has been read, may be named once among everything that is read. */
export function refuseTwoInputs(named: readonly (string | undefined)[]): void {
  if (named.filter((name) => name === "-").length > 1)
    throw new UsageError("standard input (-) can be read once only");
}
