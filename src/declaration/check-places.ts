import { isCalendarDate } from "../document/calendar-date.ts";
import type { Document } from "../document/document.ts";
import { entriesOf, entryOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";

/** What the parts of a declaration say against each other: ends before beginnings, paths that leave the folder. */
export function checkPlaces(document: Document): Problem[] {
  const { root } = document;
  const certificates = itemsOf(valueAt(root, "certificates"));
  const controls = entriesOf(valueAt(root, "controls")).map((entry) => entry.value);
  const written = controls.flatMap((control) => itemsOf(valueAt(control, "evidence")));
  const evidence = [...entriesOf(valueAt(root, "documents")).map((entry) => entry.value), ...written];
  const subcontractors = itemsOf(valueAt(root, "subcontractors"));
  return [
    ...certificates.flatMap((node) => ending(node, "issued", "expires")),
    ...evidence.flatMap((node) => ending(node, "dated", "expires")),
    ...controls.flatMap((node) => ending(valueAt(node, "plan", "accepted"), "on", "until")),
    ...[...certificates, ...evidence].flatMap((node) => leaving(node, "file")),
    ...leaving(valueAt(root, "scope"), "diagram"),
    ...subcontractors.flatMap((node) => [...leaving(node, "declaration"), ...leaving(node, "assessment")]),
  ];
}

function ending(node: Node | undefined, first: string, last: string): Problem[] {
  const begins = textOf(entryOf(node, first)?.value);
  const entry = entryOf(node, last);
  const ends = textOf(entry?.value);
  if (begins === undefined || ends === undefined || entry === undefined) return [];
  if (!isCalendarDate(begins) || !isCalendarDate(ends) || ends >= begins) return [];
  return [{ code: "ends-before-it-begins", begins, ends, at: entry.value.place }];
}

function leaving(node: Node | undefined, key: string): Problem[] {
  const entry = entryOf(node, key);
  const file = textOf(entry?.value);
  if (entry === undefined || file === undefined || !leavesFolder(file)) return [];
  return [{ code: "leaves-folder", file, at: entry.value.place }];
}

/** Whether a relative path climbs out of the folder in which it begins. */
export function leavesFolder(file: string): boolean {
  let depth = 0;
  for (const part of file.split("/")) {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    if (depth < 0) return true;
  }
  return false;
}
