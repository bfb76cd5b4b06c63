import { couldBeAnswer, standsForSome } from "../../run/files-named.ts";
import { isPattern } from "../../run/name-pattern.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { isOfLines } from "./tasks.ts";

/**
 * Refuses a folder, or a pattern, that leads to nothing, before anything is written: a part of a run, or one whose exit
 * code says no more than whether all is accounted for, would else end well where a disk is not there. The same holds for
 * NDJSON: nobody can account for those who stand in a part that is missing. Any other file that is named and is not there
 * has a row that says so.
 */
export function refuseNowhere(args: readonly string[], host: Host): void {
  for (const arg of args) {
    if (arg === "-") continue;
    if (host.isFolder(arg)) {
      if (host.holdsFile(arg, couldBeAnswer)) continue;
      throw refused(`"${arg}" holds no declaration`);
    }
    if (isPattern(arg)) {
      if (!standsForSome(arg, host) && isMissing(arg, host)) throw refused(`nothing fits "${arg}"`);
    } else if (isOfLines(arg)) {
      if (isMissing(arg, host)) throw refused(`there is no "${arg}"`);
    } else if (!couldBeFile(arg) && isMissing(arg, host)) throw refused(`there is no folder "${arg}"`);
  }
}

/** Whether a path that leads to nothing is called as a file that a portfolio reads. */
function couldBeFile(path: string): boolean {
  return couldBeAnswer(path.replace(/^.*[\\/](?=.)/, ""));
}

function isMissing(path: string, host: Host): boolean {
  const read = host.read(path, 0, "files");
  return !read.ok && read.reason === "missing";
}

function refused(said: string): UsageError {
  return new UsageError(
    said,
    "With --no-gate or --shard every folder, pattern and part (.ndjson) has to be there.",
  );
}
