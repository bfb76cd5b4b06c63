import { Command as Parser, CommanderError } from "commander";
import { addCommand, type Adding, type Done } from "./add-command.ts";
import { assess } from "./commands/assess/command.ts";
import type { ExitCode } from "./run/exit-code.ts";
import { UsageError } from "./run/usage-error.ts";
import { settle } from "./settle.ts";
import type { Host } from "./world/host.ts";

/** Resolves the command line and runs its command. Usage errors are thrown, not printed. */
export async function run(words: readonly string[], host: Host): Promise<ExitCode> {
  // Nearly every run is one of assess: what the other commands say of themselves is loaded for them alone.
  if (words[0] === assess.name)
    return resolved(words, host, (program, done) => addCommand(program, assess, host, done));
  const { argv, add } = await (await import("./whole-program.ts")).wholeProgram(words, host);
  return resolved(argv, host, add);
}

async function resolved(argv: readonly string[], host: Host, add: Adding): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programWith(add, host, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const [message = "", ...hints] = error.message.replace(/^error: /, "").split("\n");
    throw new UsageError(message, hints.join(" ").replace(/^\((.*)\)$/, "$1"));
  }
}

function programWith(add: Adding, host: Host, done: Done): Parser {
  const program = new Parser("csm-check")
    .version(host.version, "-V, --version", "print the version")
    .usage("<command> [options]")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showSuggestionAfterError(true);
  settle(program, host);
  add(program, done);
  return program;
}
