import type { Catalogue } from "../../catalogue/catalogue.ts";
import { parsed, type Document, type Parsed } from "../../document/document.ts";
import { inOrder } from "../../document/problems-in-order.ts";
import { contradictions } from "./contradictions.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

/** The catalogue with an id; undefined where nobody has it. */
export type KnownCatalogue = (id: string) => Catalogue | undefined;

/**
 * Reads an assessment that somebody hands in, who may have changed it: one that says better of itself anywhere than the
 * rest of it shows is refused as a whole, for nobody can tell what of it is true. Where its catalogue is known, it has to
 * have the controls that its level requires.
 */
export function soundSnapshot(document: Document, known: KnownCatalogue): Parsed<Snapshot> {
  const read = readSnapshot(document);
  if (!read.ok) return read;
  const snapshot = read.value;
  const problems = contradictions(document.root, snapshot, sameCatalogue(snapshot, known));
  return parsed(inOrder(problems), () => snapshot);
}

/** Of one with other words in it nothing is known. */
function sameCatalogue({ catalogue }: Snapshot, known: KnownCatalogue): Catalogue | undefined {
  const found = known(catalogue.id);
  return (catalogue.sha256 ?? found?.sha256) === (found?.sha256 ?? catalogue.sha256) ? found : undefined;
}
