import { isJson } from "../../../document/read-json.ts";
import { refused } from "../../../document/document.ts";
import { parseForeign } from "../../../document/parse-document.ts";
import type { Host } from "../../world/host.ts";
import { fileText } from "../../run/file-text.ts";
import type { ReadText } from "../../run/read-text.ts";

/**
 * Most bytes of a JSON file that is imported: the largest published OSCAL catalogue has some ten MiB, and each MiB takes
 * fifty of memory to read (measured).
 */
const foreignJsonLimit: number = 16 * 1024 * 1024;

/** Most bytes of a YAML file that is imported: YAML takes many times as long to read. */
const foreignYamlLimit: number = 8 * 1024 * 1024;

/** Reads a file of another tool (`-` is standard input) as one document, JSON or YAML by its content. */
export function readForeign(path: string, host: Host): ReadText {
  const { bytes, text } = fileText(path, foreignJsonLimit, host);
  if (!text.ok) return { path, shown: path, bytes, text: undefined, document: text };
  // YAML that begins with a bracket is tried as JSON first, and has the limit of YAML only then.
  const isYaml =
    !/^\s*[{[]/.test(text.value) ||
    (!/\.json$/i.test(path) && bytes.length > foreignYamlLimit && !isJson(text.value));
  if (isYaml && bytes.length > foreignYamlLimit)
    return {
      path,
      shown: path,
      bytes,
      text: undefined,
      document: refused({ code: "too-large", limit: foreignYamlLimit, at: { path } }),
    };
  return { path, shown: path, bytes, text: text.value, document: parseForeign(text.value, path) };
}
