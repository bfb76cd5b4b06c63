import { main } from "./main.ts";
import type { ExitCode } from "./run/exit-code.ts";
import { codeOf } from "./world/file-errors.ts";
import { nodeHost } from "./world/node-host.ts";
import { whyNotWritten } from "./world/write-file.ts";

declare const VERSION: string;

/** Runs the program in the real world; `root` is the folder of the installed package. */
export async function start(argv: readonly string[], root: URL): Promise<ExitCode> {
  const lost: unknown[] = [];
  // A reader that has gone away (head, a closed pager) is no error; a full disk is.
  const host = nodeHost(root, VERSION, (error) => {
    if (codeOf(error) !== "EPIPE") lost.push(error);
  });
  const code = await main(argv, host);
  await new Promise((resolve) => setImmediate(resolve));
  if (lost.length === 0) return code;
  host.err.write(`error: standard output cannot be written: ${whyNotWritten(lost[0])}\n`);
  return code < 2 ? 2 : code;
}

/** Does the work of a thread: what it is to know beforehand, then piece by piece. */
export function startThread(
  setup: unknown,
  version: string,
  root: URL,
): (piece: unknown) => Promise<unknown> {
  const working = import("./commands/portfolio/in-thread.ts").then(({ inThread }) =>
    inThread(setup, nodeHost(root, version)),
  );
  return async (piece) => (await working)(piece);
}
