import type { Run } from "../paper/block.ts";
import { colours, tones } from "../paper/colours.ts";
import type { Look } from "./line.ts";

/** The looks of runs at a size; the same run always has the same one. */
export function looksAt(size: number, bold: boolean = false): (run: Run) => Look {
  const known = new Map<string, Look>();
  return (run) => {
    const font = bold || run.bold === true ? "bold" : "regular";
    const colour = run.tone === undefined ? colours.ink : tones[run.tone];
    const key = `${font} ${colour}`;
    const look = known.get(key) ?? { font, size, colour };
    known.set(key, look);
    return look;
  };
}
