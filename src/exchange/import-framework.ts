import { refused, type Document, type Parsed } from "../document/document.ts";
import { kindOf, looksLike } from "../document/file-format.ts";
import { entryOf, type Node } from "../document/node.ts";
import { compose, type Composed, type Naming } from "./compose.ts";
import type { Framework } from "./framework.ts";
import type { Open } from "./oscal-find.ts";
import { readCiso } from "./read-ciso.ts";
import { readCyclonedx } from "./read-cyclonedx.ts";
import { readOscal } from "./read-oscal.ts";

/** The kinds of file that can be imported, with the keys by which they are known. */
const kinds = [
  { kind: "oscal", keys: ["catalog"], words: "an OSCAL catalogue" },
  { kind: "oscal", keys: ["profile"], words: "an OSCAL profile" },
  { kind: "ciso", keys: ["urn", "objects"], words: "a CISO Assistant library" },
  { kind: "cyclonedx", keys: ["bomFormat"], words: "a CycloneDX document" },
] as const;

/**
 * Turns files of other tools into a catalogue: one file, or OSCAL catalogues and profiles that belong together. What a
 * file is shows in its content, never in its name.
 */
export function importFramework(
  documents: readonly Document[],
  open: Open,
  naming: Naming,
): Parsed<Composed> {
  const found = documents.map((document) => ({ document, kind: kindIn(document.root) }));
  for (const { document, kind } of found)
    if (kind === undefined)
      return refused({
        code: "foreign-file",
        looksLike: kindOf(document) === undefined ? looksLike(document) : "a file of csm-check's own",
        wanted: "framework",
        at: document.root.place,
      });
  const single = found.find(({ kind }) => kind?.kind !== "oscal");
  if (single?.kind !== undefined && documents.length > 1)
    return refused({ code: "import-misfit", found: single.kind.words, at: single.document.root.place });
  const framework =
    single?.kind === undefined ? readOscal(documents, open) : readSingle(single.kind.kind, single.document);
  return framework.ok ? { ok: true, value: compose(framework.value, naming) } : framework;
}

function readSingle(kind: (typeof kinds)[number]["kind"], document: Document): Parsed<Framework> {
  return kind === "ciso" ? readCiso(document) : readCyclonedx(document);
}

function kindIn(root: Node): (typeof kinds)[number] | undefined {
  return kinds.find(({ keys }) => keys.every((key) => entryOf(root, key) !== undefined));
}
