/** The id of the catalogue that is used when nothing names another. */
export const standard = "defstan-05-138-issue-4";
