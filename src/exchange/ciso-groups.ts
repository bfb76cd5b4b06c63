/**
 * Finds the defined implementation groups that a node means; none where it means none. Real libraries write `SIlver`
 * where they defined `Silver`, and `P2;Existing` for two groups: case, spaces and punctuation are looked past.
 */
export function groupMatcher(defined: readonly string[]): (group: string) => readonly string[] {
  const exact = new Set(defined);
  const loose = new Map<string, string | undefined>();
  for (const group of defined) {
    const key = bare(group);
    loose.set(key, loose.has(key) ? undefined : group);
  }
  const one = (group: string): string | undefined => {
    if (exact.has(group)) return group;
    const key = bare(group);
    return key === "" ? undefined : loose.get(key);
  };
  return (group) => {
    const whole = one(group);
    if (whole !== undefined) return [whole];
    const parts = group.slice(0, 500).split(/[;,]/).map(one);
    return parts.some((part) => part === undefined) ? [] : parts.flatMap((part) => part ?? []);
  };
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
