import type { Command as Parser } from "commander";
import type { Host } from "./world/host.ts";

/** No command of commander's ends the process or chooses the exit code. */
export function settle(command: Parser, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(host.out.isTerminal ? host.out.columns : 80, 100),
  });
}
