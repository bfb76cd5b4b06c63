import { Command as Parser, CommanderError } from "commander";
import { addCommand, commandAlone, type Adding, type Done } from "./add-command.ts";
import { assess } from "./commands/assess/command.ts";
import type { ExitCode } from "./run/exit-code.ts";
import { UsageError } from "./run/usage-error.ts";
import { optionsNamed } from "./options-named.ts";
import { settle } from "./settle.ts";
import type { Host } from "./world/host.ts";

/** Resolves the command line and runs its command. Usage errors are thrown, not printed. */
export async function run(words: readonly string[], host: Host): Promise<ExitCode> {
  // Nearly every run is one of assess: what the other commands say of themselves is loaded for them alone.
  const [first, ...rest] = words;
  if (first === assess.name) {
    const options = optionsNamed(rest, assess);
    if (options !== undefined) return parsed(rest, (done) => commandAlone(assess, options, host, done));
    return resolved(words, host, (program, done) => addCommand(program, assess, host, done));
  }
  const { argv, add } = await (await import("./whole-program.ts")).wholeProgram(words, host);
  return resolved(argv, host, add);
}

function resolved(argv: readonly string[], host: Host, add: Adding): Promise<ExitCode> {
  return parsed(argv, (done) => programWith(add, host, done));
}

async function parsed(argv: readonly string[], make: (done: Done) => Parser): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = make((result) => (code = result));
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
