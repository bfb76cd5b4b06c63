const known = new Map<string, string>();

/** What is left of a name once everything is gone that makes no difference between two names. */
export function bareName(name: string): string {
  // The same few names stand in thousands of cases.
  const bare = known.get(name) ?? bared(name);
  known.set(name, bare);
  return bare;
}

function bared(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}\p{N}\p{M}\p{S}#@%\s]/gu, "")
    .trim()
    .split(/\s+/u);
  const rest = words[0] === "the" ? words.slice(1) : words;
  return ` ${rest.join(" ")} `
    .replaceAll(" public limited company ", " plc ")
    .replaceAll(" limited ", " ltd ")
    .replaceAll(" ", "");
}

/** Whether one of the names is the same as this one. */
export function isAmong(name: string, names: readonly string[]): boolean {
  const bare = bareName(name);
  return names.some((each) => bareName(each) === bare);
}
