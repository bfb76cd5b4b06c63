/**
 * Finds the defined implementation group that a node means. Real libraries write `SIlver` where they defined
 * `Silver`: case, spaces and punctuation are looked past, as long as one group alone fits.
 */
export function groupMatcher(defined: readonly string[]): (group: string) => string | undefined {
  const exact = new Set(defined);
  const loose = new Map<string, string | undefined>();
  for (const group of defined) {
    const key = bare(group);
    loose.set(key, loose.has(key) ? undefined : group);
  }
  return (group) => {
    if (exact.has(group)) return group;
    const key = bare(group);
    return key === "" ? undefined : loose.get(key);
  };
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
