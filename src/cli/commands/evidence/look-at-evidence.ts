import { evidenceFiles, type EvidenceFile } from "../../../assessment/evidence-files.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { evidenceNamed } from "../../../declaration/shown-files.ts";
import type { CalendarDate } from "../../../document/calendar-date.ts";
import { refused, type Parsed } from "../../../document/document.ts";
import { given } from "../../../document/given.ts";
import type { MapNode } from "../../../document/node.ts";
import { fitting } from "../../run/fitting.ts";
import { lookAtFiles } from "../../run/look-at-files.ts";
import type { ReadText } from "../../run/read-text.ts";
import type { Host } from "../../world/host.ts";

/** What is looked at, and how. */
export interface Looking {
  /** The declaration. */
  readonly path: string;
  /** The folder of its evidence files. */
  readonly folder: string;
  readonly asOf: CalendarDate;
  /** Undefined where the declaration chooses. */
  readonly catalogue?: Catalogue;
}

/** A declaration that fits its catalogue, with its evidence files. */
export interface Looked {
  readonly root: MapNode;
  readonly catalogue: Catalogue;
  readonly files: readonly EvidenceFile[];
}

/** Looks at every evidence file of a declaration and hashes it; or gives what is wrong with the declaration. */
export async function lookAtEvidence(
  source: ReadText,
  { folder, asOf, catalogue }: Looking,
  host: Host,
): Promise<Parsed<Looked>> {
  const fit = await fitting(source, { ...given({ catalogue }), levelNeeded: false }, host);
  if (!fit.ok) return fit;
  const { root } = fit.value;
  const { sightings, problems } = await lookAtFiles(
    root,
    { path: source.path, folder },
    host,
    true,
    evidenceNamed(root),
  );
  const [first, ...rest] = problems;
  if (first !== undefined) return refused(first, ...rest);
  const files = evidenceFiles(root, { asOf, sightings });
  return { ok: true, value: { root, catalogue: fit.value.catalogue, files } };
}
