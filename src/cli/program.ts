import { Command, CommanderError } from "commander";
import { nearest } from "../document/nearest.ts";
import { addAssess } from "./add-assess.ts";
import { addCatalogue } from "./add-catalogue.ts";
import { addControls, addExplain, addSchema, addValidate } from "./add-readers.ts";
import { addInit } from "./add-init.ts";
import { addHelp } from "./add-help.ts";
import type { Done } from "./run/done.ts";
import type { ExitCode } from "./run/exit-code.ts";
import * as texts from "./help-texts.ts";
import type { Host } from "./world/host.ts";
import { UsageError } from "./run/usage-error.ts";

/** Resolves the command line and runs its command. Usage errors are thrown, not printed. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programFor(host, (result) => (code = result));
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

function programFor(host: Host, done: Done): Command {
  const program = new Command("csm-check")
    .description(texts.about)
    .version(host.version, "-V, --version", "print the version")
    .usage("<command> [options]")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addHelpText("after", texts.after);
  settle(program, host);
  for (const add of [
    addAssess,
    addInit,
    addValidate,
    addControls,
    addExplain,
    addSchema,
    addCatalogue,
    addHelp,
  ])
    settle(add(program, host, done), host);
  program.allowExcessArguments(true).action(() => {
    const [word] = program.args;
    if (word !== undefined) throw unknownCommand(word, program);
    host.err.write(program.helpInformation());
    done(2);
  });
  return program;
}

function unknownCommand(word: string, program: Command): UsageError {
  const near = nearest(
    word,
    program.commands.map((command) => command.name()),
  );
  const hint =
    near === undefined ? "To assess a declaration: csm-check assess FILE." : `Did you mean "${near}"?`;
  return new UsageError(`there is no command "${word}"`, hint);
}

/** No command of commander's ends the process or chooses the exit code. */
function settle(command: Command, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(host.out.isTerminal ? host.out.columns : 80, 100),
  });
}
