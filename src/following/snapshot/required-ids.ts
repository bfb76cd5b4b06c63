import { requiredAt, type Catalogue, type Level } from "../../catalogue/catalogue.ts";
import { oncePerPair } from "../../document/once.ts";

/** The ids of the controls that a level of a catalogue requires, worked out once: thousands of lines are of one of them. */
export const requiredIds: (catalogue: Catalogue, level: Level) => ReadonlySet<string> = oncePerPair(
  (catalogue: Catalogue, level: Level) => new Set(requiredAt(catalogue, level).map(({ id }) => id)),
);
