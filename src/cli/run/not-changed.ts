import type { Catalogue } from "../../catalogue/catalogue.ts";
import { chained, type Edit } from "../../interview/edits.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import type { Host } from "../world/host.ts";
import { draftFile } from "./draft-file.ts";

/** Makes changes of a declaration at once, whole or not at all; why nothing was written, where that is so. */
export function notChanged(
  path: string,
  edits: readonly Edit[],
  catalogue: Catalogue,
  host: Host,
): string | undefined {
  const all: Edit = (text) => edits.reduce<ReturnType<Edit>>(chained, { ok: true, text });
  const changed = draftFile(path, "", catalogue, host).change(all);
  if (changed.ok) return undefined;
  if ("lost" in changed) return changed.why ?? "it cannot be read any more";
  return changed.problem === undefined
    ? "it is written in a way that cannot be changed without touching more"
    : problemSentence(changed.problem);
}
