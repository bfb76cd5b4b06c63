import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { isBlank } from "../../../declaration/read-answer.ts";
import { itemsOf, valueAt, type MapNode, type Node } from "../../../document/node.ts";
import { registerLimit } from "../../../register/register-of-bytes.ts";
import { sheetsOfWorkbook } from "../../../register/sheets-of-workbook.ts";
import { mergeSources } from "../../../sharing/merge/merge-sources.ts";
import { sourceOfDeclaration } from "../../../sharing/source.ts";
import { readTables } from "../../../sharing/table/read-tables.ts";
import { count } from "../../../text/counting.ts";

/**
 * The keys of a declaration that a workbook made of it does not hold, and how many controls: what merging the declaration into the workbook adds,
 * so that nothing is told by a list that could be wrong.
 */
export async function notHeld(
  bytes: Uint8Array,
  root: MapNode,
  catalogue: Catalogue,
): Promise<readonly string[]> {
  const path = "questions.xlsx";
  const sheets = await sheetsOfWorkbook(bytes, path, registerLimit);
  const book = sheets.ok ? readTables(sheets.value, path, catalogue) : sheets;
  if (!book.ok) return [];
  const whole = sourceOfDeclaration({ path: "supplier.yaml", root });
  const merged = mergeSources([book.value, whole], catalogue, "last");
  if (!merged.ok) return [];
  const more = added(book.value.document.root, merged.value.root, []);
  const controls = more.filter((each) => each === "controls").length;
  const asked = controls === 0 ? [] : [`${count(controls, "control")} that it does not ask`];
  return [...new Set(more.filter((each) => each !== "controls")), ...asked];
}

/** Where a tree has more than another one; ids of controls and of documents, and places in lists, are left out. */
function added(before: Node, after: Node, path: readonly string[]): readonly string[] {
  const isNamed = path.length === 1 && (path[0] === "controls" || path[0] === "documents");
  if (after.kind === "map")
    return after.entries.flatMap(({ key, value }) => {
      const old = before.kind === "map" ? valueAt(before, key) : undefined;
      const below = [...path, isNamed ? "*" : key];
      if (old !== undefined) return added(old, value, below);
      return saysNothing(value) ? [] : [named(below)];
    });
  const old = itemsOf(before);
  return itemsOf(after).flatMap((item, index) => {
    const same = old[index];
    return same === undefined ? [named(path)] : added(same, item, path);
  });
}

function named(path: readonly string[]): string {
  return path.filter((key) => key !== "*").join(".");
}

/** Whether nothing in a value is known yet. */
function saysNothing(node: Node): boolean {
  if (node.kind === "map") return node.entries.every(({ value }) => saysNothing(value));
  return node.kind === "scalar" && isBlank(node);
}
