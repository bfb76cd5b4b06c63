/** The ids of the catalogues that come along, the standard first. */
export const builtInIds = ["defstan-05-138-issue-4", "cyber-essentials"] as const;

/** The id of a catalogue that comes along. */
export type BuiltInId = (typeof builtInIds)[number];

/** The id of the catalogue that is used when nothing names another. */
export const standardId: BuiltInId = "defstan-05-138-issue-4";
