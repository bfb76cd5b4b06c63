import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./run.ts";

/** What a process left behind. */
export interface Left {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built program as a process of its own. */
export function start(
  argv: readonly string[],
  folder: string = fileURLToPath(root),
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const bin = fileURLToPath(new URL("bin/csm-check.js", root));
  return spawn(process.execPath, [bin, ...argv], { cwd: folder, env: { PATH: process.env["PATH"], ...env } });
}

/** Runs the built program to its end, with this on standard input. */
export async function spawned(argv: readonly string[], folder?: string, input = ""): Promise<Left> {
  const child = start(argv, folder);
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return left(child);
}

/** Waits for a process to end; what it says meanwhile is kept. */
export function left(child: ChildProcessWithoutNullStreams): Promise<Left> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
  });
}

/** Does something in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "csm-check-test-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
