import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { MapNode } from "../../document/node.ts";
import { quoted } from "../../document/quoted.ts";
import { textOfMap, type Writes } from "../../document/source-of-node.ts";
import { spliceTree } from "../../document/splice-tree.ts";
import type { Spliced } from "../../document/splice.ts";
import { placing } from "../../interview/placing.ts";

/** The text of a merged declaration: that of a source that has one, with what others add; else a new one. */
export function mergedText(text: string | undefined, root: MapNode, catalogue: Catalogue): Spliced {
  const writes = writingOf(catalogue);
  return text === undefined ? { ok: true, text: textOfMap(root, writes) } : spliceTree(text, root, writes);
}

/** How a declaration is written: in the order of the format, plain where every reader of YAML means the same. */
function writingOf(catalogue: Catalogue): Writes {
  return { ...placing(catalogue), scalar: (text, path) => (isPlain(text, path) ? text : quoted(text)) };
}

const dated: ReadonlySet<string> = new Set([
  ...["on", "until", "due", "ends", "issued", "expires", "dated", "answeredOn"],
]);

/** Answers, dates, levels and yes or no are not text to whoever reads the file. */
function isPlain(text: string, path: readonly string[]): boolean {
  const key = path.at(-1) ?? "";
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  if (path[0] === "controls" && (path.length === 2 || path[2] === "answers"))
    return isDate || /^(?:yes|no|unknown|never|true|false|(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?)$/i.test(text);
  if (key === "level" || key === "headcount") return /^(?:0|[1-9]\d{0,8})$/.test(text);
  if (key === "modii") return /^(?:yes|no)$/i.test(text);
  if (key === "format") return /^csm-check\/declaration@1$/.test(text);
  return isDate && (dated.has(key) || path.includes("attested"));
}
