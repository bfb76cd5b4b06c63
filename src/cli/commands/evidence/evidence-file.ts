import { relative, resolve } from "node:path";
import { leavesFolder } from "../../../document/leaves-folder.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import type { Looking } from "./look-at-evidence.ts";

type Seen = Awaited<ReturnType<Host["look"]>>;

/** A file as a declaration names it, with its SHA-256. */
export interface NamedEvidence {
  readonly file: string;
  readonly sha256: string;
}

/**
 * The file that somebody means: as the declaration would name it, or as it lies from the working directory. A usage error
 * where it can be no evidence.
 */
export async function evidenceFile(
  named: string,
  { path, folder }: Pick<Looking, "path" | "folder">,
  host: Host,
): Promise<NamedEvidence> {
  const written = (host.platform === "win32" ? named.replaceAll("\\", "/") : named).replace(/^(?:\.\/)+/, "");
  const look = (file: string): Promise<Seen> =>
    host.look(folder, file, { hash: true, nearest: true, declaration: path });
  const first = leavesFolder(written) ? undefined : await look(written);
  if (first?.state === "file" && first.sha256 !== undefined) return { file: written, sha256: first.sha256 };
  const there = first === undefined || first.state === "missing" ? host.read(named, 1) : undefined;
  if (there === undefined || (!there.ok && there.reason === "missing")) {
    if (first === undefined) throw noEvidence(named, { state: "outside" }, folder);
    throw noEvidence(written, first, folder);
  }
  const file = relative(resolve(folder), resolve(named)).replaceAll("\\", "/");
  const seen: Seen = leavesFolder(file) ? { state: "outside" } : await look(file);
  if (seen.state === "file" && seen.sha256 !== undefined) return { file, sha256: seen.sha256 };
  throw noEvidence(named, seen, folder);
}

/** Why a file that was named is no evidence. */
function noEvidence(file: string, seen: Seen, folder: string): UsageError {
  const where = folder === "." ? "this folder" : folder;
  switch (seen.state) {
    case "missing":
      return new UsageError(
        `there is no file "${file}" in ${where}`,
        seen.nearest === undefined
          ? "Evidence lies beside or below the declaration."
          : `Did you mean "${seen.nearest}"?`,
      );
    case "empty":
      return new UsageError(`"${file}" is empty, and shows nothing`, "Put the document there.");
    case "lfs-pointer":
      return new UsageError(
        `"${file}" is a Git LFS pointer, not the file itself`,
        "Fetch it first: git lfs pull.",
      );
    case "declaration":
      return new UsageError(
        `"${file}" is the declaration itself, which is no evidence of what it says`,
        "Name the document that shows it.",
      );
    case "outside":
      return new UsageError(
        `"${file}" lies outside ${where}`,
        "Put it beside or below the declaration, or name another folder with --evidence-root.",
      );
    case "not-a-file":
    case "not-checked":
    case "file":
      return new UsageError(`"${file}" is not a file that can be read`, "Name the document itself.");
  }
}
