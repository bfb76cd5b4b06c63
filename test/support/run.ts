import { main } from "../../src/cli/main.ts";
import { isUtf8 } from "node:buffer";
import { guardedStream } from "../../src/cli/world/guarded-stream.ts";
import type { FileLine, FileRead, Host } from "../../src/cli/world/host.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Files that it wrote, by name. */
  readonly written: ReadonlyMap<string, string | Uint8Array>;
}

/** How the world differs from the real one. */
export interface World {
  /** Which version runs, where reports are compared that tell it. */
  readonly version?: string;
  readonly now?: string;
  /** Files that are not on the disk, by name; `-` is standard input. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal; none where the output is a pipe. */
  readonly columns?: number;
  /** Lines of that terminal. */
  readonly rows?: number;
  readonly platform?: string;
  /** Somebody sits at the keyboard. */
  readonly interactive?: boolean;
  readonly unwritable?: boolean;
}

export const root: URL = new URL("../../", import.meta.url);

// What is built in is unpacked once for all runs: it is the same for each, and tests run the program thousands of times.
const { builtIn } = nodeHost(root, "0.0.0-test");

/** Runs the program in this process, in the folder of the project, with what it writes caught. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const written = new Map<string, string | Uint8Array>();
  // In this process; what is built has threads of its own, and tests that start it.
  const { crew, ...real } = nodeHost(root, world.version ?? "0.0.0-test");
  const write: Host["write"] = (path, text) => {
    if (world.unwritable === true) return { why: "no space left on device" };
    written.set(path, text);
    return undefined;
  };
  const terminal = {
    isTerminal: world.columns !== undefined,
    columns: world.columns ?? 80,
    ...(world.rows === undefined ? {} : { rows: world.rows }),
  };
  const host: Host = {
    ...real,
    builtIn,
    out: guardedStream({ ...terminal, write: (text) => void (out += textOf(text)) }),
    err: guardedStream({ ...terminal, write: (text) => void (err += textOf(text)) }),
    isInteractive: world.interactive === true,
    env: world.env ?? {},
    platform: world.platform ?? "linux",
    now: () => new Date(world.now ?? "2026-11-24T12:00:00Z"),
    read: (path, limit, wanted) => readFrom(world, path, limit) ?? real.read(path, limit, wanted),
    write,
    makeFolder: () => (world.unwritable === true ? { why: "no space left on device" } : undefined),
    rewrite: write,
    lines: (path, limit) => {
      const given = readFrom(world, path, Infinity);
      return given?.ok === true ? linesOf(given.bytes) : real.lines(path, limit);
    },
    writer: (path) => {
      const parts: Uint8Array[] = [];
      return {
        write: (content) => void parts.push(typeof content === "string" ? Buffer.from(content) : content),
        finish: () => {
          if (world.unwritable === true) return { why: "no space left on device" };
          const bytes = Buffer.concat(parts);
          written.set(path, isUtf8(bytes) ? bytes.toString("utf8") : bytes);
          return undefined;
        },
        abandon: () => undefined,
      };
    },
    sizeOf: (path) => Buffer.byteLength(textOf(written.get(path) ?? world.files?.[path] ?? "")),
    append: (path, text) => {
      if (world.unwritable === true) return { why: "no space left on device" };
      written.set(path, `${textOf(written.get(path) ?? world.files?.[path] ?? "")}${text}`);
      return undefined;
    },
  };
  const code = await main(argv, host);
  return { code, out, err, written };
}

/** The lines of a file that is not on the disk. */
function linesOf(bytes: Uint8Array): readonly FileLine[] {
  const lines = Buffer.from(bytes).toString("utf8").replace(/\n$/, "").split("\n");
  return lines.map((line, index) => ({ ok: true, number: index + 1, bytes: Buffer.from(line) }));
}

/** The bytes of a format that is no text as letters of one byte each. */
function textOf(written: string | Uint8Array): string {
  if (typeof written === "string") return written;
  const bytes = Buffer.from(written);
  return isUtf8(bytes) ? bytes.toString("utf8") : bytes.toString("latin1");
}

function readFrom({ files = {} }: World, path: string, limit: number): FileRead | undefined {
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  if (file === undefined) return undefined;
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  return { ok: true, bytes: bytes.subarray(0, limit + 1) };
}
