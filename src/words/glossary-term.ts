/** A term of the field, whatever the catalogue, in our words, with the official page on it where there is one. */
export interface GlossaryTerm {
  readonly term: string;
  /** Other ways to say it. */
  readonly also: readonly string[];
  /** At most two sentences. */
  readonly means: string;
  readonly official?: string;
}
