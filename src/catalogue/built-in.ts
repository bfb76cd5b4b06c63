/** The catalogue that a declaration is for when it names none. */
export const standardId = "defstan-05-138-issue-4";

/** The ids of the catalogues that come with the program, the standard first. */
export const builtInIds: readonly string[] = [standardId, "cyber-essentials"];
