/** The ids of the catalogues that come along, the standard first. */
export const builtInIds = ["defstan-05-138-issue-4", "cyber-essentials", "secure-by-design"] as const;

/** The id of a catalogue that comes along. */
export type BuiltInId = (typeof builtInIds)[number];

/** The id of the catalogue that is used when nothing names another. */
export const standardId: BuiltInId = "defstan-05-138-issue-4";

/** What the catalogues that come along are called: title and short name. */
export const builtInNames: Readonly<Record<BuiltInId, readonly string[]>> = {
  "defstan-05-138-issue-4": ["Cyber security for defence suppliers (DEF STAN 05-138 Issue 4)", "CSM"],
  "cyber-essentials": [
    "Cyber Essentials: Requirements for IT Infrastructure v3.3",
    "the Cyber Essentials requirements",
  ],
  "secure-by-design": [
    "Secure by Design: a project's self-check against the MOD's seven principles",
    "the Secure by Design self-check",
  ],
};

/** Whether a catalogue with this id comes along: no other may use it. */
export function isBuiltIn(id: string): boolean {
  return builtInIds.some((each) => each === id);
}

/** The id of a built-in catalogue that another one could be taken for; itself where it is the same. */
export function likeBuiltInId(id: string, ids: readonly string[]): string | undefined {
  return ids.find((each) => bare(each) === bare(id));
}

/** The name of one of these built-in catalogues that another one could be taken for. */
export function likeBuiltInName(name: string, ids: readonly string[]): string | undefined {
  return builtInIds
    .filter((id) => ids.includes(id))
    .flatMap((id) => builtInNames[id])
    .find((each) => bare(each) === bare(name));
}

const alike: Readonly<Record<string, string>> = { "0": "o", "1": "l", "5": "s", i: "l" };

/** A name without what a quick look does not tell apart: case, spacing, punctuation, `0` and `O`, `1`, `l` and `I`. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll(/[015i]/g, (letter) => alike[letter] ?? letter);
}
