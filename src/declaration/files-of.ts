import type { Place } from "../document/place.ts";
import type { Declaration } from "./declaration.ts";

/** A file that a declaration names. */
export interface NamedFile {
  /** Where it is named first. */
  readonly at: Place;
  /** Whether its SHA-256 is noted, so that it has to be compared. */
  readonly hash: boolean;
}

/** The files that a declaration names, each once, by their path as written there. */
export function filesOf(declaration: Declaration): ReadonlyMap<string, NamedFile> {
  const files = new Map<string, { at: Place; hash: boolean }>();
  const name = (file: string | undefined, sha256: string | undefined, at: Place): void => {
    if (file === undefined) return;
    const named = files.get(file) ?? { at, hash: false };
    named.hash ||= sha256 !== undefined;
    files.set(file, named);
  };
  for (const { file, sha256, places } of declaration.certificates) name(file, sha256, places.file);
  name(declaration.scope?.diagram, undefined, declaration.places.scope);
  for (const control of declaration.controls.values())
    for (const { file, sha256, fileAt } of control.evidence) name(file, sha256, fileAt);
  return files;
}
