import type { Document, Parsed } from "./document.ts";
import { refused } from "./document.ts";
import type { Place } from "./place.ts";
import { inOrder } from "./problems-in-order.ts";
import type { Reading } from "./reading.ts";

/** A reading as a document: what holds nothing, or no mapping, is none. */
export function documentOf({ node, problems }: Reading, path: string, start: Place): Parsed<Document> {
  const [first, ...rest] = inOrder(problems);
  if (first !== undefined) return refused(first, ...rest);
  if (node === undefined || (node.kind === "scalar" && node.empty))
    return refused({ code: "empty-file", at: start });
  // What is absent at the top is absent in the first line, also below a comment.
  if (node.kind === "map") return { ok: true, value: { path, root: { ...node, place: start } } };
  return refused({ code: "not-a-mapping", found: node.kind === "list" ? "list" : "text", at: node.place });
}
