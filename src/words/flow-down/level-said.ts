import type { Catalogue } from "../../catalogue/catalogue.ts";
import { clip } from "../../text/safe-text.ts";

/** A level in a line about a firm; of a catalogue with one level there is nothing to say. */
export function levelSaid(level: string | undefined, catalogue: Pick<Catalogue, "levels">): string {
  if (level === undefined) return "no level";
  if (catalogue.levels.length === 1) return "the only level";
  return /^\d+$/.test(level) ? `Level ${level}` : `level "${clip(level, 40)}"`;
}
