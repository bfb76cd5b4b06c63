import { count } from "../../../text/counting.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { isUnnoted } from "../../../words/assessed/evidence-file-words.ts";
import type { Edit } from "../../../interview/edits.ts";
import { hashEdit } from "../../../interview/hash-edit.ts";
import { notChanged } from "../../run/not-changed.ts";
import type { Host } from "../../world/host.ts";
import { additions } from "./additions.ts";
import type { Looked, Looking } from "./look-at-evidence.ts";

/** What is to be written into a declaration. */
export interface Wanted {
  /** The SHA-256 of files that have none noted. */
  readonly write: boolean;
  /** Controls, each with files that show it. */
  readonly add: readonly string[];
}

/** Writes what is wanted, whole or not at all, and says so; false where it could not be written. */
export async function changeEvidence(
  looked: Looked,
  { path, folder }: Looking,
  { write, add }: Wanted,
  host: Host,
): Promise<boolean> {
  const added = await additions(add, looked, { path, folder }, host);
  const hashes = write ? unnoted(looked) : new Map<string, string>();
  const edits: Edit[] = [...added.edits, ...(hashes.size === 0 ? [] : [hashEdit(hashes)])];
  const told = [
    ...added.told,
    ...(write && hashes.size > 0 ? [`The SHA-256 of ${count(hashes.size, "file")} is noted.`] : []),
    ...(write && hashes.size === 0 ? [`There is no SHA-256 to note.${keptWords(looked)}`] : []),
  ];
  const why = edits.length === 0 ? undefined : notChanged(path, edits, looked.catalogue, host);
  if (why !== undefined) {
    host.err.write(`error: ${safeLine(path)} was not changed: ${safeLine(why)}\n`);
    return false;
  }
  for (const line of told) host.err.write(`${safeLine(line)}\n`);
  return true;
}

/** Why a file that has changed is not noted anew; nothing where none has. */
function keptWords({ files }: Looked): string {
  const changed = files.filter(({ state }) => state === "altered").length;
  return changed === 0
    ? ""
    : ` What was noted of ${count(changed, "changed file")} stays: if it has changed for good, delete its sha256 and run this again.`;
}

function unnoted({ files }: Looked): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((each) =>
      isUnnoted(each) && each.seen !== undefined ? [[each.file, each.seen] as const] : [],
    ),
  );
}
