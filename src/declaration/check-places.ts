import { isCalendarDate } from "../document/calendar-date.ts";
import type { Document } from "../document/document.ts";
import { climbsOut } from "../document/leaves-folder.ts";
import { entriesOf, entryOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { namedFiles } from "./named-files.ts";

/** What the parts of a declaration say against each other: ends before beginnings, paths that leave the folder. */
export function checkPlaces(document: Document): Problem[] {
  const { root } = document;
  const certificates = itemsOf(valueAt(root, "certificates"));
  const controls = entriesOf(valueAt(root, "controls")).map((entry) => entry.value);
  const written = controls.flatMap((control) => itemsOf(valueAt(control, "evidence")));
  const evidence = [...entriesOf(valueAt(root, "documents")).map((entry) => entry.value), ...written];
  return [
    ...certificates.flatMap((node) => ending(node, "issued", "expires")),
    ...evidence.flatMap((node) => ending(node, "dated", "expires")),
    ...controls.flatMap((node) => ending(valueAt(node, "plan", "accepted"), "on", "until")),
    // That a path is relative, with forward slashes, is a matter of its form, which the schema asks.
    ...namedFiles(root).flatMap(({ file, at }): Problem[] =>
      climbsOut(file) ? [{ code: "leaves-folder", file, at }] : [],
    ),
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
