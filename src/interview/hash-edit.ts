import { namedFiles, takesHash } from "../declaration/named-files.ts";
import { parseDocument } from "../document/parse-document.ts";
import { pathTo } from "../document/path-to.ts";
import { quoted } from "../document/splice.ts";
import { setValues, type Setting } from "../document/splice-values.ts";
import type { Edit } from "./edits.ts";

/** Notes the SHA-256 of files, by their names, wherever they are named as evidence and none is noted. */
export function hashEdit(hashes: ReadonlyMap<string, string>): Edit {
  return (source) => {
    const parsed = parseDocument(source, "");
    if (!parsed.ok) return { ok: false, why: "unreadable" };
    const { root } = parsed.value;
    const settings = namedFiles(root).flatMap((named): Setting[] => {
      const { file, noted, within } = named;
      const sha256 = hashes.get(file);
      const [top, ...rest] = pathTo(root, within) ?? [];
      if (sha256 === undefined || noted || !takesHash(named) || typeof top !== "string") return [];
      return [{ path: [top, ...rest, "sha256"], yaml: quoted(sha256) }];
    });
    return setValues(source, settings, { order: () => ["title", "file", "sha256"] });
  };
}
