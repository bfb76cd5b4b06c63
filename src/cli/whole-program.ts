import type { Command as Parser } from "commander";
import { about } from "./about.ts";
import { aboutText } from "./about-text.ts";
import { addCommand, type Adding, type Done } from "./add-command.ts";
import { commandLine } from "./command-line.ts";
import { commands } from "./commands.ts";
import { help } from "./help.ts";
import type { Command } from "./run/command.ts";
import { settle } from "./settle.ts";
import type { Host } from "./world/host.ts";

/** The command line that is meant by these words, and what the program has to have for it. */
export async function wholeProgram(
  words: readonly string[],
  host: Host,
): Promise<{ argv: readonly string[]; add: Adding }> {
  const argv = commandLine(words, host);
  const [first = ""] = argv;
  if (/^-(?!V$|h$|-)/.test(first)) await refuseOption(first);
  return { argv, add: (program, done) => addAll(program, argv, host, done) };
}

/** An option in the place of a command, that stands for one of them. */
async function refuseOption(word: string): Promise<void> {
  const strange = (await import("./unknown-command.ts")).unknownOption(word);
  if (strange !== undefined) throw strange;
}

function addAll(program: Parser, argv: readonly string[], host: Host, done: Done): void {
  program.description(aboutText(about)).addHelpText("after", about.after);
  const asked = commandAsked(argv);
  // Most runs are of one command; the others are told where all are listed.
  for (const command of asked === undefined ? commands : [asked]) addCommand(program, command, host, done);
  settle(help(program, host, done), host);
  program.allowExcessArguments(true).action(async () => {
    const [word, file] = program.args;
    if (word !== undefined) await refuseWord(word, file);
    host.err.write(program.helpInformation());
    done(2);
  });
}

/** The command that is run or helped with; undefined where the command line begins with none. */
function commandAsked([first, second]: readonly string[]): Command | undefined {
  const name = first === "help" ? second : first;
  return commands.find((each) => each.name === name);
}

/** Most command lines have a command that there is: what else people say is loaded only where it is needed. */
async function refuseWord(word: string, file: string | undefined): Promise<void> {
  const names = [...commands.map(({ name }) => name), "help"];
  throw (await import("./unknown-command.ts")).unknownCommand(word, names, file);
}
