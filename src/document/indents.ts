import { behindSpaces, lineStart } from "./behind-gap.ts";

/** How a line is indented, and what would fit. */
export interface Indent {
  /** How many spaces it begins with. */
  readonly here: number;
  /** With how many its neighbours begin; of several that are as near, each. Empty where none is known. */
  readonly fitting: readonly number[];
  /** The lines that begin here are items of a list, and this one has no dash. */
  readonly withoutDash: boolean;
}

/** So many lines above are looked at. */
const most = 1000;

const dash = 45;

/** How the line of an offset is indented among those above it that are open there. */
export function indentOf(text: string, offset: number): Indent {
  const start = lineStart(text, offset);
  const here = behindSpaces(text, start) - start;
  const isItem = isDash(text, start + here);
  const { dashes, keys } = openAbove(text, start);
  const columns = [...new Set(isItem ? dashes : keys)];
  const least = Math.min(...columns.map((column) => Math.abs(column - here)));
  const withoutDash = !isItem && dashes.includes(here) && !keys.includes(here);
  const near = columns.filter((column) => Math.abs(column - here) === least).toSorted((a, b) => a - b);
  return { here, fitting: least === 0 || withoutDash ? [] : near, withoutDash };
}

/** The columns of dashes and of keys that enclose what comes next. */
function openAbove(text: string, start: number): { dashes: readonly number[]; keys: readonly number[] } {
  const dashes: number[] = [];
  const keys: number[] = [];
  let least = Infinity;
  for (let line = start, count = 0; line > 0 && least > 0 && count < most; count++) {
    line = lineStart(text, line - 1);
    const first = behindSpaces(text, line);
    if (/[\r\n#]/.test(text[first] ?? "\n") || first - line >= least) continue;
    least = first - line;
    let at = first;
    for (; isDash(text, at); at = behindSpaces(text, at + 1)) dashes.push(at - line);
    keys.push(at - line);
  }
  return { dashes, keys };
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === dash && /[ \r\n]|$/y.test(text[at + 1] ?? "");
}
