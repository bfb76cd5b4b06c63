/** What a problem says: what is wrong, and how to fix it. */
export interface ProblemWords {
  readonly says: string;
  readonly mend: string;
}
