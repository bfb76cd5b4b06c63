import { readSync } from "node:fs";
import { codeOf } from "./file-errors.ts";

/** Fills a chunk with what comes next of an open file, and waits where a pipe or a terminal has nothing yet; 0 at its end. */
export function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      if (codeOf(error) === "EOF") return 0;
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
