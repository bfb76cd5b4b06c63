import { entriesOf, itemsOf, textOf, valueAt, type Node } from "../../document/node.ts";

/** The files that a declaration names, sound or not: no report may be written over one of them. */
export function filesNamed(root: Node): readonly string[] {
  const controls = entriesOf(valueAt(root, "controls")).flatMap(({ value }) =>
    itemsOf(valueAt(value, "evidence")),
  );
  const documents = entriesOf(valueAt(root, "documents")).map(({ value }) => value);
  const named = [...itemsOf(valueAt(root, "certificates")), ...documents, ...controls];
  const subcontractors = itemsOf(valueAt(root, "subcontractors"));
  return [
    ...named.map((node) => valueAt(node, "file")),
    valueAt(root, "scope", "diagram"),
    ...subcontractors.flatMap((node) => [valueAt(node, "declaration"), valueAt(node, "assessment")]),
  ].flatMap((node) => textOf(node) ?? []);
}
