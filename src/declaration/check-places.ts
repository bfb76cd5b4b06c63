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
  const problems: Problem[] = [];
  for (const node of certificates) checkEnding(node, "issued", "expires", problems);
  for (const { value } of entriesOf(valueAt(root, "documents")))
    checkEnding(value, "dated", "expires", problems);
  for (const { value } of entriesOf(valueAt(root, "controls"))) {
    for (const node of itemsOf(valueAt(value, "evidence"))) checkEnding(node, "dated", "expires", problems);
    checkEnding(valueAt(value, "plan", "accepted"), "on", "until", problems);
  }
  // That a path is relative, with forward slashes, is a matter of its form, which the schema asks.
  for (const { file, at } of namedFiles(root))
    if (climbsOut(file)) problems.push({ code: "leaves-folder", file, at });
  return problems;
}

function checkEnding(node: Node | undefined, first: string, last: string, problems: Problem[]): void {
  const entry = entryOf(node, last);
  const ends = textOf(entry?.value);
  const begins = ends === undefined ? undefined : textOf(valueAt(node, first));
  if (begins === undefined || ends === undefined || entry === undefined) return;
  // Such texts compare as the dates do.
  if (ends >= begins || !isCalendarDate(begins) || !isCalendarDate(ends)) return;
  problems.push({ code: "ends-before-it-begins", begins, ends, at: entry.value.place });
}
