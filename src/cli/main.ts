import { run } from "./program.ts";
import type { ExitCode } from "./run/exit-code.ts";
import type { Host } from "./world/host.ts";
import { worldOfCi } from "./run/world-for.ts";
import { isUsageError, type UsageError } from "./run/usage-error.ts";
import { isIncompleteInstall } from "./world/incomplete-install.ts";

/** Runs the program: the one place where a bug becomes exit code 3. Never ends the process itself. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await run(argv, worldOfCi(host));
  } catch (error) {
    if (isUsageError(error)) return usage(error, argv, host);
    if (isIncompleteInstall(error)) {
      host.err.write(`csm-check is not installed completely: ${error.message}. Install it again.\n`);
      return 3;
    }
    const text = error instanceof Error ? error.message : String(error);
    host.err.write(
      `This is a bug in csm-check, not in your file: ${text}\nPlease report it with the command that you ran.\n`,
    );
    return 3;
  }
}

/** Usage errors read like problems of a file, also for programs. */
async function usage(error: UsageError, argv: readonly string[], host: Host): Promise<ExitCode> {
  const { safeLine } = await import("../text/safe-text.ts");
  const said = `${error.message.replace(/[.?!]$/, "")}.`;
  const message = safeLine(error.hint === "" ? said : `${said} ${error.hint}`);
  if (wantsJson(argv)) {
    const { written } = await import("../text/json.ts");
    host.out.write(
      written({ format: "csm-check/problems@1", problems: [{ code: "usage", message, at: {} }] }),
    );
  }
  const { helpFor } = await import("./help-for.ts");
  host.err.write(`error: ${message}\nMore: ${helpFor(argv)}\n`);
  return 2;
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      /^(?:--format=|-f)json$/.test(word) || (/^(?:--format|-f)$/.test(word) && argv[index + 1] === "json"),
  );
}
