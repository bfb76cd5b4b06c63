import { fstatSync, writeSync } from "node:fs";
import { codeOf } from "./file-errors.ts";
import type { Stream } from "./host.ts";

/** What stands behind standard output (1) or standard error (2). */
export interface Standard {
  readonly fd: 1 | 2;
  /** Node's own stream, which takes longer to load than a short answer to write. */
  readonly open: () => NodeJS.WriteStream;
  /** Hears once why nothing more can be written. */
  readonly onBroken: (error: unknown) => void;
}

/** Standard output or error: through Node's stream on a terminal, else whole and at once. */
export function standardStream({ fd, open, onBroken }: Standard): Stream {
  let terminal: NodeJS.WriteStream | undefined;
  let asked = false;
  let broken = false;
  const fails = (error: unknown): void => {
    if (!broken) onBroken(error);
    broken = true;
  };
  const opened = (): NodeJS.WriteStream | undefined => {
    if (!asked && needsStream(fd)) terminal = open().on("error", fails);
    asked = true;
    return terminal;
  };
  const write = (content: string | Uint8Array): void => {
    if (broken) return;
    try {
      writeAll(fd, typeof content === "string" ? Buffer.from(content) : content);
    } catch (error) {
      fails(error);
    }
  };
  return {
    write: (content) => {
      const stream = opened();
      if (stream === undefined) write(content);
      else stream.write(content);
    },
    get isTerminal() {
      return opened()?.isTTY === true;
    },
    get columns() {
      // A terminal of no size says 0.
      return opened()?.columns || 80;
    },
    get rows() {
      return opened()?.rows || 24;
    },
  };
}

/** Whether this may be a terminal; on Windows pipes want Node's stream, too. */
function needsStream(fd: number): boolean {
  if (process.platform === "win32") return true;
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== nullDevice;
  } catch {
    return true;
  }
}

/** /dev/null on Linux: a character device that is nobody's terminal. */
const nullDevice = 0x103;

/** A disk that fills up takes a part, and no more the next time: only then it is an error. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(fd, bytes, from);
    } catch (error) {
      // A pipe that others have set to return at once, and that is full.
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
