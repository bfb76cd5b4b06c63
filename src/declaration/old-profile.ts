/** The profiles of the Cyber Security Model before version 4, which no rule turns into a level. */
export const oldProfile: RegExp = /^(?:not[ -]applicable|n\/?a|very[ -]low|low|moderate|high)(?: risk)?$/i;
