import { entriesOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import { oncePer } from "../document/once.ts";
import type { Place } from "../document/place.ts";

/** A file that a declaration names. */
export interface NamedFile {
  readonly file: string;
  /** Where it is named. */
  readonly at: Place;
  /** The mapping that names it. */
  readonly within: Node;
  /** What it is to the declaration; `document` is one that no control shows. */
  readonly role: "certificate" | "diagram" | "evidence" | "document" | "subcontractor";
  /** A SHA-256 is noted beside it. */
  readonly noted: boolean;
}

/** Whether the SHA-256 of such a file has a place beside its name. */
export function takesHash({ role }: Pick<NamedFile, "role">): boolean {
  return role === "certificate" || role === "evidence" || role === "document";
}

/** Every file that a declaration names, sound or not, in the order in which they are looked at. */
export const namedFiles: (root: Node) => readonly NamedFile[] = oncePer((root) => {
  // One by one: most declarations name hardly any, and thousands are looked through in a run.
  const files: NamedFile[] = [];
  for (const node of itemsOf(valueAt(root, "certificates"))) name(node, "file", "certificate", files);
  name(valueAt(root, "scope"), "diagram", "diagram", files);
  const shown = evidenceOf(root);
  for (const node of shown) name(node, "file", "evidence", files);
  for (const { value } of entriesOf(valueAt(root, "documents")))
    if (!shown.has(value)) name(value, "file", "document", files);
  for (const node of itemsOf(valueAt(root, "subcontractors"))) {
    name(node, "declaration", "subcontractor", files);
    name(node, "assessment", "subcontractor", files);
  }
  return files;
});

/** The evidence of every control, each once: a document is named by its key, and by as many controls as it serves. */
function evidenceOf(root: Node): ReadonlySet<Node> {
  const documents = new Map<string, Node>();
  for (const { key, value } of entriesOf(valueAt(root, "documents"))) documents.set(key, value);
  const shown = new Set<Node>();
  for (const { value } of entriesOf(valueAt(root, "controls")))
    for (const node of itemsOf(valueAt(value, "evidence")))
      shown.add(documents.get(textOf(node) ?? "") ?? node);
  return shown;
}

/** Adds what a key of a mapping names, if anything. */
function name(node: Node | undefined, key: string, role: NamedFile["role"], files: NamedFile[]): void {
  const value = valueAt(node, key);
  const file = textOf(value);
  if (node === undefined || value === undefined || file === undefined) return;
  const noted = textOf(valueAt(node, "sha256")) !== undefined;
  files.push({ file, at: value.place, within: node, role, noted });
}
