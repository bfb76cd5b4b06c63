import { closeSync, fstatSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { builtInIds } from "../../catalogue/built-in.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { once, oncePerText } from "../../document/once.ts";
import { beats, stampOf } from "./beats.ts";
import { entries, fileNames, holdsFile, names } from "./entries.ts";
import { fileWriter, partsOf } from "./file-writer.ts";
import { filesIn } from "./files-in.ts";
import { guardedStream } from "./guarded-stream.ts";
import { inflate } from "./inflate.ts";
import { unpackModule } from "./unpack.ts";
import { reasonOf } from "./file-errors.ts";
import { identity, realPath } from "./identity.ts";
import { isInside } from "./is-inside.ts";
import { leadsAside } from "./leads-aside.ts";
import { IncompleteInstall } from "./incomplete-install.ts";
import { makeFolder } from "./make-folder.ts";
import { linesOf } from "./lines-of.ts";
import { lookAtFile } from "./look-at-file.ts";
import type { FileRead, Host } from "./host.ts";
import { openRegular } from "./open-regular.ts";
import { readSome } from "./read-some.ts";
import { lockedForEdit, rewrite } from "./rewrite-file.ts";
import { standardStream } from "./standard-stream.ts";
import { append, writeWhole } from "./write-file.ts";

/** The real world; `root` is the folder of the installed package. `onBroken` hears why standard output failed. */
export function nodeHost(
  root: URL,
  version: string,
  onBroken: (error: unknown) => void = () => undefined,
): Host {
  return {
    version,
    out: guardedStream(standardStream({ fd: 1, open: () => process.stdout, onBroken })),
    err: guardedStream(standardStream({ fd: 2, open: () => process.stderr, onBroken: () => undefined })),
    get isInteractive() {
      // Not node:tty, which takes longer to load than an answer from most commands.
      return process.stdin.isTTY;
    },
    env: process.env,
    platform: process.platform,
    now: () => new Date(),
    read,
    lines: linesOf,
    writer: fileWriter,
    partsOf,
    write: writeWhole,
    stampOf,
    beats,
    rewrite,
    sizeOf,
    append,
    locked: lockedForEdit,
    filesIn,
    look: lookAtFile,
    isInside,
    leadsAside,
    isFolder,
    makeFolder,
    ...{ names, fileNames, holdsFile, entries },
    folderOf: dirname,
    identity,
    realPath,
    sha256,
    cores: async () => (await import("node:os")).availableParallelism(),
    crew: async (threads, setup) =>
      (await import("./crew.ts")).crew(threads, { setup, version }, new URL("dist/", root)),
    builtIn: {
      ids: builtInIds,
      // Many files share one catalogue.
      load: oncePerText((id) => readCatalogue(new URL(`dist/catalogues/${id}.js`, root))),
    },
    schema: (name) => readOwn(new URL(`schemas/${name}.schema.json`, root)).toString("utf8"),
    pageScript: () => readOwn(new URL("dist/form/form.js", root)).toString("utf8"),
  };
}

function readCatalogue(file: URL): Catalogue {
  const catalogue = unpackModule(readOwn(file), inflate);
  if (catalogue === undefined) throw new IncompleteInstall("a built-in catalogue is damaged");
  return catalogue;
}

/** A file that csm-check brings along. */
function readOwn(file: URL): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new IncompleteInstall(`${file.pathname.slice(file.pathname.lastIndexOf("/") + 1)} is missing`);
  }
}

function read(path: string, limit: number, wanted?: "files"): FileRead {
  return path === "-" && wanted === undefined ? readInput(limit) : readPath(path, limit, wanted);
}

function readPath(path: string, limit: number, wanted: "files" | undefined): FileRead {
  try {
    const file = openRegular(path);
    if ("not" in file) return { ok: false, reason: file.not };
    try {
      // A pipe that the shell hands over is read where somebody named it, and never for what a file names.
      if (wanted === "files" && !file.stat.isFile()) return { ok: false, reason: "not-a-file" };
      return { ok: true, bytes: bytesIn(file.fd, limit, file.stat.size) };
    } finally {
      closeSync(file.fd);
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function readInput(limit: number): FileRead {
  try {
    if (fstatSync(0).isDirectory()) return { ok: false, reason: "directory" };
    return { ok: true, bytes: bytesIn(0, limit) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Reads one byte beyond the limit at most: enough to know that there is too much. `told` is how many the system says there are. */
function bytesIn(file: number, limit: number, told?: number): Uint8Array {
  const room = roomToRead();
  const chunks: Buffer[] = [];
  let size = 0;
  while (size <= limit) {
    const asked = Math.min(room.length, limit + 1 - size);
    const got = readSome(file, room.subarray(0, asked));
    if (got > 0) chunks.push(Buffer.from(room.subarray(0, got)));
    size += got;
    // All that was told, and no more where more was asked for: there is nothing behind it.
    if (got === 0 || (size === told && got < asked)) break;
  }
  const [first, ...more] = chunks;
  return first !== undefined && more.length === 0 ? first : Buffer.concat(chunks);
}

/** Files are read through one room: a new one for each of many thousands takes as long as the reading. */
const roomToRead = once(() => new Uint8Array(65_536));

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(bytes).digest("hex");
}
