import type { ExitCode } from "./exit-code.ts";
import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

declare const VERSION: string;

/** Runs the program in the real world; `root` is the folder of the installed package. */
export async function start(argv: readonly string[], root: URL): Promise<ExitCode> {
  // A reader that has gone away (head, a closed pager) is no error.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return main(argv, nodeHost(root, VERSION));
}
