import { Argument, Command as Parser, CommanderError, Option } from "commander";
import { about } from "./about.ts";
import { commandLine } from "./command-line.ts";
import { commands } from "./commands.ts";
import { help } from "./help.ts";
import { aboutText } from "./about-text.ts";
import type { Command, Option as OptionDescription } from "./run/command.ts";
import type { ExitCode } from "./run/exit-code.ts";
import { oneOf, UsageError } from "./run/usage-error.ts";
import type { Host } from "./world/host.ts";

/** Takes the exit code of a command that has run. */
type Done = (code: ExitCode) => void;

/** Resolves the command line and runs its command. Usage errors are thrown, not printed. */
export async function run(words: readonly string[], host: Host): Promise<ExitCode> {
  const argv = commandLine(words, host);
  const [first = ""] = argv;
  if (/^-(?!V$|h$|-)/.test(first)) await refuseOption(first);
  let code: ExitCode = 0;
  const program = programFor(argv, host, (result) => (code = result));
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

/** An option in the place of a command, that stands for one of them. */
async function refuseOption(word: string): Promise<void> {
  const strange = (await import("./unknown-command.ts")).unknownOption(word);
  if (strange !== undefined) throw strange;
}

function programFor(argv: readonly string[], host: Host, done: Done): Parser {
  const program = new Parser("csm-check")
    .description(aboutText(about))
    .version(host.version, "-V, --version", "print the version")
    .usage("<command> [options]")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addHelpText("after", () => about.after);
  settle(program, host);
  const asked = commandAsked(argv);
  // Most runs are of one command; the others are told where all are listed.
  for (const command of asked === undefined ? commands : [asked])
    fill(added(program, command, host), command, host, done);
  settle(help(program, host, done), host);
  program.allowExcessArguments(true).action(async () => {
    const [word, file] = program.args;
    // Most command lines have a command that there is: what else people say is loaded only where it is needed.
    if (word !== undefined) throw (await import("./unknown-command.ts")).unknownCommand(word, file);
    host.err.write(program.helpInformation());
    done(2);
  });
  return program;
}

/** The command that is run or helped with; undefined where the command line begins with none. */
function commandAsked([first, second]: readonly string[]): Command | undefined {
  const name = first === "help" ? second : first;
  return commands.find((each) => each.name === name);
}

/** Adds a command with its name and what it does. */
function added(above: Parser, command: Command, host: Host): Parser {
  const parser = above.command(command.name).summary(command.summary).description(aboutText(command));
  settle(parser, host);
  return parser;
}

/** Gives a command what its description has: arguments, options, what it runs, and the commands below it. */
function fill(parser: Parser, command: Command, host: Host, done: Done): void {
  for (const { form, says, default: standard } of command.arguments)
    parser.addArgument(new Argument(form, says).default(standard));
  for (const { title, options } of command.options) {
    if (title !== undefined) parser.optionsGroup(title);
    for (const option of options) parser.addOption(optionOf(option));
  }
  if (command.after !== "") parser.addHelpText("after", command.after);
  const { load, commands: below = [] } = command;
  if (load === undefined) addBelow(parser, below, host, done);
  else
    parser.action(async () => {
      const run = await load();
      done(await run(argumentsOf(parser), parser.opts<never>(), host));
    });
}

/** A command that only holds others: without one of them it has nothing to do. */
function addBelow(parser: Parser, below: readonly Command[], host: Host, done: Done): void {
  const names = below.map(({ name }) => name);
  parser
    .usage(`<${names.join("|")}> [options]`)
    .helpCommand(false)
    .allowExcessArguments(true);
  for (const command of below) fill(added(parser, command, host), command, host, done);
  parser.action(() => {
    const [word] = parser.args;
    if (word !== undefined) oneOf(word, names, parser.name());
    host.err.write(parser.helpInformation());
    done(2);
  });
}

function optionOf({ form, says, default: standard, repeatable }: OptionDescription): Option {
  const option = new Option(form, says);
  if (standard !== undefined) option.default(standard);
  return repeatable === true ? option.argParser(collect) : option;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The words behind a command, several of one argument one after the other. */
function argumentsOf({ processedArgs }: Parser): readonly string[] {
  const given: readonly unknown[] = processedArgs;
  return given.flat().filter((each): each is string => typeof each === "string");
}

/** No command of commander's ends the process or chooses the exit code. */
function settle(command: Parser, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(host.out.isTerminal ? host.out.columns : 80, 100),
  });
}
