import type { Document, Parsed } from "./document.ts";
import { refused } from "./document.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import { placer } from "./place.ts";
import type { Problem } from "./problem.ts";
import { inOrder, problemLimit } from "./problems-in-order.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import type { Reading } from "./reading.ts";

/**
 * Reads a text as one document: strict JSON where the path ends in `.json`, else YAML 1.2. Problems of reading
 * (characters, syntax, duplicate keys) come alone: what stands behind them cannot be trusted.
 */
export function parseDocument(text: string, path: string): Parsed<Document> {
  const place = placer(path, text);
  const strange = forbiddenIn(text, problemLimit + 1).map(({ offset, codePoint }): Problem => ({
    code: "forbidden-character",
    codePoint,
    at: place(offset, offset + 1),
  }));
  const { node, problems } =
    strange.length > 0 ? { node: undefined, problems: strange } : read(text, path, place);
  const [first, ...rest] = inOrder(problems);
  if (first !== undefined) return refused(first, ...rest);
  if (node === undefined || (node.kind === "scalar" && node.empty))
    return refused({ code: "empty-file", at: place(0) });
  // What is absent at the top is absent in the first line, also below a comment.
  if (node.kind === "map") return { ok: true, value: { path, root: { ...node, place: place(0) } } };
  return refused({ code: "not-a-mapping", found: node.kind === "list" ? "list" : "text", at: node.place });
}

function read(text: string, path: string, place: ReturnType<typeof placer>): Reading {
  return (/\.json$/i.test(path) ? readJson : readYaml)(text, place);
}
