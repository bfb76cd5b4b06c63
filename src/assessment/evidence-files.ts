import { namedFiles, type NamedFile } from "../declaration/named-files.ts";
import { given } from "../document/given.ts";
import { entriesOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Circumstances, EvidenceState } from "./assessment.ts";
import { lookAtEvidence } from "./look-at-evidence.ts";

/** A file that a declaration names as evidence, with what was seen of it. */
export interface EvidenceFile extends NamedFile {
  readonly title?: string;
  /** The controls that it shows, by their ids. */
  readonly controls: readonly string[];
  /** The scheme of the certificate that it shows, as it is written. */
  readonly scheme?: string;
  readonly state: EvidenceState;
  /** The nearest name of a file that is there, where this one is missing. */
  readonly nearest?: string;
  /** The SHA-256 that is noted, and that of the file as it is; lower-case hexadecimal. */
  readonly sha256?: string;
  readonly seen?: string;
}

/** Every file that a declaration names as evidence, once for each time that it is described. */
export function evidenceFiles(
  root: Node,
  circumstances: Pick<Circumstances, "asOf" | "sightings">,
): readonly EvidenceFile[] {
  const controls = controlsShown(root);
  return namedFiles(root)
    .filter(({ role }) => role !== "subcontractor")
    .map((named) => ({
      ...named,
      ...given({ title: said(named.within, "title"), scheme: said(named.within, "scheme") }),
      controls: controls.get(named.within) ?? [],
      ...seen(named, circumstances),
    }));
}

function seen(
  { file, at, within, role }: NamedFile,
  { asOf, sightings }: Pick<Circumstances, "asOf" | "sightings">,
): Pick<EvidenceFile, "state" | "nearest" | "sha256" | "seen"> {
  const sha256 = said(within, "sha256")?.toLowerCase();
  // That a certificate lapses is told of the certificate, not of the scan of it.
  const dates =
    role === "certificate" ? {} : given({ dated: said(within, "dated"), expires: said(within, "expires") });
  const evidence = { title: "", file, ...given({ sha256 }), ...dates, at, fileAt: at };
  const [looked] = lookAtEvidence([evidence], {
    asOf,
    sightings,
    evidence: "check",
    plans: true,
    acceptDcc: false,
  });
  const sighting = sightings.get(file);
  return {
    state: looked?.state ?? "not-checked",
    ...given({
      nearest: sighting?.state === "missing" ? sighting.nearest : undefined,
      sha256,
      seen: looked?.seen,
    }),
  };
}

function said(node: Node, key: string): string | undefined {
  return textOf(valueAt(node, key))?.trim();
}

/** Which controls a piece of evidence shows: those that name it, or name the document that it is. */
function controlsShown(root: Node): ReadonlyMap<Node, readonly string[]> {
  const documents = new Map(
    entriesOf(valueAt(root, "documents")).map(({ key, value }) => [key, value] as const),
  );
  const shown = new Map<Node, string[]>();
  for (const { key, value } of entriesOf(valueAt(root, "controls")))
    for (const item of itemsOf(valueAt(value, "evidence"))) {
      const node = documents.get(textOf(item) ?? "") ?? item;
      const ids = shown.get(node) ?? [];
      if (!ids.includes(key)) ids.push(key);
      shown.set(node, ids);
    }
  return shown;
}
