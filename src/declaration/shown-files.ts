import type { Node } from "../document/node.ts";
import { namedFiles, type NamedFile } from "./named-files.ts";

/** The files that show something, each once; a subcontractor's are its own, and a document that no control names shows nothing. */
export function shownFiles(declaration: Node): ReadonlyMap<string, NamedFile> {
  return eachOnce(declaration, ["document", "subcontractor"]);
}

/** The files that could show something, each once: documents that no control names yet, too. */
export function evidenceNamed(declaration: Node): ReadonlyMap<string, NamedFile> {
  return eachOnce(declaration, ["subcontractor"]);
}

function eachOnce(declaration: Node, without: readonly NamedFile["role"][]): ReadonlyMap<string, NamedFile> {
  const files = new Map<string, NamedFile>();
  for (const each of namedFiles(declaration)) {
    if (without.includes(each.role)) continue;
    const known = files.get(each.file);
    files.set(each.file, known === undefined ? each : { ...known, noted: known.noted || each.noted });
  }
  return files;
}
