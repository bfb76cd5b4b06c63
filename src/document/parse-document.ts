import type { Document, Parsed } from "./document.ts";
import { parsed, refused } from "./document.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import { placer } from "./place.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * Reads a text as one document: strict JSON where the path ends in `.json`, else YAML 1.2. Problems of reading
 * (characters, syntax, duplicate keys) come alone: what stands behind them cannot be trusted.
 */
export function parseDocument(text: string, path: string): Parsed<Document> {
  const place = placer(path, text);
  const found = forbiddenIn(text);
  if (found !== undefined) {
    const at = place(found.offset, found.offset + 1);
    return refused({ code: "forbidden-character", codePoint: found.codePoint, at });
  }
  const { node, problems } = (/\.json$/i.test(path) ? readJson : readYaml)(text, place);
  if (problems.length === 0 && (node === undefined || (node.kind === "scalar" && node.empty)))
    return refused({ code: "empty-file", at: place(0) });
  if (node?.kind === "map") return parsed(problems, () => ({ path, root: node }));
  if (problems.length > 0)
    return parsed(problems, () => ({ path, root: { kind: "map", entries: [], place: place(0) } }));
  return refused({ code: "not-a-mapping", found: node?.kind === "list" ? "list" : "text", at: place(0) });
}
