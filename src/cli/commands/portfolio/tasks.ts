import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { couldBeAnswer, couldBePage, couldBeWorkbook, filesNamed } from "../../run/files-named.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { FileLine, Host } from "../../world/host.ts";
import { merged } from "./merged.ts";
import { packed } from "./packed.ts";
import type { FileTask, LineTask, Task } from "./task.ts";

/**
 * Everything that arguments name, sorted by the paths that are shown: whatever the number of files, no more is held than
 * the names of those in a folder. A file that is named twice is looked at once; no line of NDJSON is left out for another.
 * `workbook` hears of those in folders: what is answered in them counts only once it is merged into a declaration.
 */
export function* tasksOf(
  args: readonly string[],
  world: Host,
  workbook: (path: string) => void = () => undefined,
): Generator<Task, void, undefined> {
  const host = rememberingFolders(world);
  const [folders, others] = parted(args, (arg) => arg !== "-" && host.isFolder(arg));
  const [lines, files] = parted(filesNamed(others, host), isOfLines);
  const stored = [...new Map(lines.map((path) => [shownPath(path, host), path])).values()];
  const named = files.map((path): FileTask => ({ kind: "file", path, shown: shownPath(path, host) }));
  let last: Task | undefined;
  for (const task of merged<Task>([
    named.toSorted(byShown).values(),
    ...folders.map((folder) => inFolder(folder, host, workbook)),
    ...stored.map((path) => linesIn(path, host)),
  ])) {
    const isSame = task.kind === "file" && last?.kind === "file" && task.shown === last.shown;
    if (!isSame) yield task;
    last = task;
  }
}

/** Whether a file is read line by line. */
export function isOfLines(path: string): boolean {
  return path === "-" || /\.(?:ndjson|jsonl)$/i.test(path);
}

/**
 * The declarations in a folder, and the pages that may be answers, those below it aside; the folder itself where it holds
 * neither.
 */
function* inFolder(
  folder: string,
  host: Host,
  workbook: (path: string) => void,
): Generator<FileTask, void, undefined> {
  const start = /[\\/]$/.test(folder) ? folder : `${folder}/`;
  let found = false;
  // Where a name comes last, what stands before it is told the same of each.
  const shownStart = shownPath(`${start}a`, host).slice(0, -1);
  for (const name of namesIn(folder, host, (book) => workbook(`${shownStart}${book}`))) {
    const file = { kind: "file", path: `${start}${name}`, shown: `${shownStart}${name}` } as const;
    found = true;
    yield couldBePage(name) ? { ...file, perhaps: true } : file;
  }
  if (!found) yield { kind: "file", path: folder, shown: shownPath(folder, host) };
}

/** The names of what may be answers; those of all that is in the folder do not last as long as the run. */
function namesIn(folder: string, host: Host, workbook: (name: string) => void): Iterable<string> {
  const names = host.fileNames(folder);
  names.filter(couldBeWorkbook).forEach(workbook);
  return packed(names.filter(couldBeAnswer));
}

function* linesIn(path: string, host: Host): Generator<Task, void, undefined> {
  const file = shownPath(path, host);
  const lines = host.lines(path, storedLimit)[Symbol.iterator]();
  let isFirst = true;
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    const line = next.value;
    if (line.ok && isBlank(line.bytes)) continue;
    // Standard input has no name that would say what it holds.
    if (path === "-" && isFirst && line.ok && !isObject(line.bytes)) return yield whole(line, lines);
    isFirst = false;
    yield taskOf(line, file);
  }
}

/** Whether a line is an object of JSON, as far as its ends tell. */
function isObject(bytes: Uint8Array): boolean {
  return /^\s*\{/.test(textOf(bytes.subarray(0, 64))) && /\}\s*$/.test(textOf(bytes.subarray(-64)));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Standard input as one text; of one that is too long no more than shows it. */
function whole(first: FileLine, rest: Iterator<FileLine>): FileTask {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let line: FileLine | undefined = first; line?.ok === true && size <= storedLimit;) {
    parts.push(line.bytes, lineEnd);
    size += line.bytes.length + 1;
    const next = rest.next();
    line = next.done === true ? undefined : next.value;
  }
  return { kind: "file", path: "-", shown: "-", bytes: new Uint8Array(Buffer.concat(parts)) };
}

const lineEnd = new Uint8Array([10]);

function taskOf(line: FileLine, file: string): LineTask {
  const { number } = line;
  const where = { kind: "line", file, number } as const;
  if (!line.ok) return { ...where, shown: file, read: { ok: false, reason: line.reason } };
  return { ...where, shown: sourceIn(line.bytes) ?? file, read: { ok: true, bytes: line.bytes } };
}

/** The source that a line tells, as csm-check writes it: at the beginning, so that nothing more has to be read of it. */
export function sourceIn(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headLength)).toString(
    "utf8",
  );
  const [, quoted] = /"source":("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  if (quoted === undefined) return undefined;
  try {
    const source: unknown = JSON.parse(quoted);
    return typeof source === "string" ? source : undefined;
  } catch {
    return undefined;
  }
}

/** Before the source of an assessment stand the notice, the catalogue and the version; a path is no longer than 4 KiB. */
const headLength = 16_384;

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

function byShown(one: FileTask, other: FileTask): number {
  return one.shown < other.shown ? -1 : Number(one.shown > other.shown);
}

function parted<T>(all: readonly T[], fits: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(fits), all.filter((each) => !fits(each))];
}

/** The world in which folders are looked up once, as far as there are few: thousands of files lie in one. */
function rememberingFolders(host: Host): Host {
  const known = new Map<string, string>();
  return {
    ...host,
    realPath: (path) => {
      const real = known.get(path) ?? host.realPath(path);
      if (known.size > mostFolders) known.clear();
      known.set(path, real);
      return real;
    },
  };
}

const mostFolders = 64;
