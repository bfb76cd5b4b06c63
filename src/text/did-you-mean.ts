import { list } from "./counting.ts";

/** More words than this are no help. */
const most = 3;

/** A question after the first few words that may have been meant; undefined where there are none. */
export function didYouMean(near: readonly string[]): string | undefined {
  if (near.length === 0) return undefined;
  const quoted = near.slice(0, most).map((each) => `"${each}"`);
  return `Did you mean ${list(quoted, "or")}?`;
}
