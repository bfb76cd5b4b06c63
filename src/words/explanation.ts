/** What a code means, told apart from any one case of it. */
export interface Explanation {
  /** One line, without a full stop: "The certificate has lapsed". */
  readonly title: string;
  /** What has happened, and what follows for the verdict. */
  readonly means: string;
  /** What to do about it. */
  readonly todo: string;
  /** Lines of a declaration (or catalogue) that give the code, or that mend it; YAML. */
  readonly example?: string;
}
