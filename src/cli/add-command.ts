import { Argument, Command as Parser, Option } from "commander";
import { aboutText } from "./about-text.ts";
import type { Command, Option as OptionDescription } from "./run/command.ts";
import type { ExitCode } from "./run/exit-code.ts";
import { oneOf } from "./run/usage-error.ts";
import { settle } from "./settle.ts";
import type { Host } from "./world/host.ts";

/** Takes the exit code of a command that has run. */
export type Done = (code: ExitCode) => void;

/** Gives a program its commands. */
export type Adding = (program: Parser, done: Done) => void;

/** Adds a command with all that its description has. */
export function addCommand(above: Parser, command: Command, host: Host, done: Done): void {
  fill(added(above, command, host), command, host, done);
}

/**
 * A parser of one command with these of its options, that needs no help: telling commander of the rest takes longer than
 * all that it then does.
 */
export function commandAlone(
  command: Command,
  options: readonly OptionDescription[],
  host: Host,
  done: Done,
): Parser {
  const parser = new Parser(command.name).helpOption(false);
  settle(parser, host);
  fill(parser, { ...command, options: [{ options }], after: "" }, host, done);
  return parser;
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
  for (const command of below) addCommand(parser, command, host, done);
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
