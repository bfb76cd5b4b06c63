import type { ExitCode } from "./run/exit-code.ts";
import { main } from "./main.ts";
import { nodeHost } from "./world/node-host.ts";

declare const VERSION: string;

/** Runs the program in the real world; `root` is the folder of the installed package. */
export async function start(argv: readonly string[], root: URL): Promise<ExitCode> {
  const seen = { broken: false };
  // A reader that has gone away (head, a closed pager) is no error; a full disk is.
  const note = (error: Error): void => void (seen.broken ||= !("code" in error && error.code === "EPIPE"));
  const code = await main(argv, nodeHost(root, VERSION, note));
  await new Promise((resolve) => setImmediate(resolve));
  return seen.broken && code < 2 ? 2 : code;
}
