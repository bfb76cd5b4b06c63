import { refused } from "./document.ts";
import { placer } from "./place.ts";

/** Most keys and items of a file of our own: a catalogue of five thousand controls has no more. */
export const valuesLimit: number = 200_000;

/** Most keys and items of a file of another tool: the largest published OSCAL catalogue has a third of it. */
export const foreignValuesLimit: number = 1_000_000;

const [space, lineFeed, carriageReturn, doubleQuote, singleQuote] = [32, 10, 13, 34, 39];
const [comma, dash, colon] = [44, 45, 58];

/** A file with more keys and items than are read: the memory that it takes hangs on them, not on its bytes. */
export function tooManyValues(
  text: string,
  path: string,
  limit: number,
): ReturnType<typeof refused> | undefined {
  const offset = offsetBehind(text, limit);
  if (offset === undefined) return undefined;
  return refused({ code: "too-many-values", limit, of: "values", at: placer(path, text)(offset) });
}

/** The offset of the first mark behind as many as are read; in text between quotes a few may count as well. */
function offsetBehind(text: string, limit: number): number | undefined {
  if (text.length <= limit) return undefined;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isMark(text, at) && ++count > limit) return at;
  return undefined;
}

/** A comma, a colon behind a key, or a dash before an item. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === comma) return true;
  if (code !== colon && code !== dash) return false;
  const before = text.charCodeAt(at - 1);
  return (
    endsWord(text.charCodeAt(at + 1)) ||
    (code === colon && (before === doubleQuote || before === singleQuote))
  );
}

/** Blanks, and the end of the text, behind which there is no number. */
function endsWord(code: number): boolean {
  return code === space || code === lineFeed || code === carriageReturn || Number.isNaN(code);
}
