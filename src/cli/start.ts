import type { ExitCode } from "./exit-code.ts";
import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

declare const VERSION: string;

/** Runs the program in the real world; the folder above the bundle is that of the package. */
export async function start(argv: readonly string[]): Promise<ExitCode> {
  return main(argv, nodeHost(new URL("../", import.meta.url), VERSION));
}
