import type { Circumstances, Sighting } from "../../assessment/assessment.ts";
import type { NamedFile } from "../../declaration/named-files.ts";
import { shownFiles } from "../../declaration/shown-files.ts";
import type { Node } from "../../document/node.ts";
import type { Problem } from "../../document/problem.ts";
import type { Host } from "../world/host.ts";

/** After so many guesses at the name of a missing file, another helps nobody and takes long. */
const mostGuesses = 20;

/** The declaration that names files, and the folder in which they lie. */
export interface Looking {
  readonly path: string;
  readonly folder: string;
}

/** Looks at every file that shows something in a declaration, and hashes it where a hash is noted or all are wanted; one that a link leads out of its folder is a problem. */
export async function lookAtFiles(
  declaration: Node,
  { path, folder }: Looking,
  host: Host,
  hashAll = false,
  files: ReadonlyMap<string, NamedFile> = shownFiles(declaration),
): Promise<{ sightings: Circumstances["sightings"]; problems: readonly Problem[] }> {
  const sightings = new Map<string, Sighting>();
  const problems: Problem[] = [];
  // Counted for each declaration: what is told of one does not hang on those before it.
  let missing = 0;
  for (const [file, { at, noted }] of files) {
    const seen = await host.look(folder, file, {
      hash: noted || hashAll,
      nearest: missing < mostGuesses,
      declaration: path,
    });
    if (seen.state === "missing") missing++;
    if (seen.state === "outside") problems.push({ code: "leaves-folder", file, at });
    else sightings.set(file, seen);
  }
  return { sightings, problems };
}
