import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import {
  recommendedAt,
  requiredAt,
  type Catalogue,
  type Control,
  type Level,
} from "../catalogue/catalogue.ts";
import { entriesOf, valueAt, type MapNode } from "../document/node.ts";

/** What a page asks. */
export interface Asks {
  /** Undefined where the page asks for the level, and so may ask anything. */
  readonly level: Level | undefined;
  readonly only: readonly string[];
  /** The declaration that it begins with. */
  readonly root: MapNode;
}

/**
 * As much of a catalogue as a page needs: all of it where the level is still to be chosen, else the controls that the level
 * asks or suggests and those that the declaration names. Of the others the name stays, and no question: they decide
 * nothing, and nobody is asked.
 */
export function catalogueFor(catalogue: Catalogue, { level, only, root }: Asks): Catalogue {
  const controls = level === undefined ? catalogue.controls : partly(catalogue, level, only, root);
  return { ...catalogue, glossary: [], controls };
}

function partly(
  catalogue: Catalogue,
  level: Level,
  only: readonly string[],
  root: MapNode,
): readonly Control[] {
  const asked = [...requiredAt(catalogue, level), ...recommendedAt(catalogue, level)].map(({ id }) => id);
  const said = entriesOf(valueAt(root, "controls")).map(({ key }) => key);
  const first = new Set([...asked, ...only, ...said]);
  // A stronger control is looked at wherever the one in whose place it stands is.
  const stronger = catalogue.controls.flatMap(({ id, replacedBy = "" }) =>
    first.has(id) ? [replacedBy] : [],
  );
  const whole = new Set([...first, ...stronger]);
  return catalogue.controls.map((control) => (whole.has(control.id) ? control : nameOf(control)));
}

function nameOf(control: Control): Control {
  const { id, title, area, levels, kind, family, replacedBy } = control;
  return {
    ...{ id, title, area, levels, kind },
    ...(family === undefined ? {} : { family }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...{ requirement: "", why: "", questions: [], evidence: [], see: [] },
    remedy: { action: "", effort: "low", takes: "days" },
  };
}

/** A catalogue as letters that mean nothing to a page; the same catalogue gives the same letters. */
export function packedCatalogue(catalogue: Catalogue): string {
  const bytes = deflateSync(strToU8(JSON.stringify(catalogue)), { level: 9 });
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** The catalogue again; undefined where the letters are none. */
export function unpackedCatalogue(letters: string): Catalogue | undefined {
  try {
    const bytes = Uint8Array.from(atob(letters.trim()), (letter) => letter.charCodeAt(0));
    const value: unknown = JSON.parse(strFromU8(inflateSync(bytes)));
    return isCatalogue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** It was checked before it was put into the page, beside the program that reads it. */
function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === "object" && value !== null && "controls" in value && "levels" in value;
}
