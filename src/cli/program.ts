import { Command, CommanderError, Option } from "commander";
import { formats } from "../reports/formats.ts";
import { assessCommand, type AssessOptions } from "./commands/assess.ts";
import type { ValidateOptions } from "./commands/validate.ts";
import type { ExitCode } from "./exit-code.ts";
import * as texts from "./help-texts.ts";
import type { Host } from "./host.ts";
import { UsageError } from "./usage-error.ts";

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

type Done = (code: ExitCode) => void;

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
  for (const add of [addAssess, addValidate, addSchema, addHelp]) settle(add(program, host, done), host);
  program.action(() => {
    if (program.args.length > 0)
      throw new UsageError(
        `there is no command "${program.args[0] ?? ""}"`,
        "To assess a declaration: csm-check assess FILE.",
      );
    host.err.write(program.helpInformation());
    done(2);
  });
  return program;
}

/** No command of commander's ends the process or chooses the exit code. */
function settle(command: Command, host: Host): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => host.out.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(host.out.isTerminal ? host.out.columns : 80, 100),
  });
}

function addAssess(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("assess")
    .summary("judge declarations, print the verdict, set the exit code")
    .description(texts.assess.about)
    .argument("<files...>", "declarations in YAML or JSON; - is standard input")
    .optionsGroup("What is judged:")
    .option("-l, --level <level>", "the level, in place of the declared one (0, 1, 2 or 3)")
    .option(
      "--as-of <date>",
      "judge as of this date, or +30d for 30 days from today (default: today in London)",
    )
    .option("--catalogue <id|file>", "another catalogue: a built-in id, or a file")
    .addOption(
      new Option("--evidence <mode>", "look at evidence files: off, check or require").default("check"),
    )
    .option("--evidence-root <dir>", "the folder of the evidence files (default: that of the declaration)")
    .option("--no-plans", "leave accepted plans out of account")
    .option("--accept-dcc", "let a DCC certificate in force answer what is unanswered")
    .optionsGroup("What fails (exit code 1):")
    .option("--strict", "recommended controls that fall short, too")
    .option("--fail-on <code>", "a warning with this code, too (repeatable)", collect)
    .optionsGroup("What is shown:")
    .option(
      "-f, --format <name>",
      `what goes to standard output: ${formats.map((each) => each.name).join(", ")}`,
      "table",
    )
    .option(
      "-o, --output <file>",
      `also write a report (repeatable); by ending: ${formats.map((each) => each.ending).join(", ")}`,
      collect,
    )
    .option("--all", "details of recommended controls, too")
    .option("-q, --quiet", "the verdict line only")
    .option("--plain", "one fact a line, no drawing: for screen readers")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.assess.after);
  return command.action(async (files: string[], options: AssessOptions) => {
    done(await assessCommand(files, options, host));
  });
}

function addValidate(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("validate")
    .summary("say whether declarations and catalogues are well formed")
    .description(texts.validate.about)
    .argument("<files...>", "declarations or catalogues; - is standard input")
    .option("--catalogue <id|file>", "the catalogue of the declarations")
    .option("-f, --format <name>", "table or json", "table")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.validate.after);
  return command.action(async (files: string[], options: ValidateOptions) => {
    const { validateCommand } = await import("./commands/validate.ts");
    done(await validateCommand(files, options, host));
  });
}

function addSchema(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("schema")
    .summary("print the JSON Schema of a file")
    .description(texts.schema.about)
    .argument("<name>", "declaration, catalogue or assessment")
    .option("--catalogue <id|file>", "fill the declaration's schema with this catalogue")
    .addHelpText("after", texts.schema.after);
  return command.action(async (name: string, options: { catalogue?: string }) => {
    const { schemaCommand } = await import("./commands/schema.ts");
    done(await schemaCommand(name, options, host));
  });
}

function addHelp(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("help")
    .summary("help on a command or a topic")
    .description(`Prints help on a command, or on a topic: ${Object.keys(texts.topics).join(", ")}.`)
    .argument("[topic]", "a command or a topic");
  return command.action((topic: string | undefined) => {
    const about = program.commands.find((each) => each.name() === topic);
    const text = topic !== undefined && Object.hasOwn(texts.topics, topic) ? texts.topics[topic] : undefined;
    if (topic === undefined || about !== undefined) (about ?? program).outputHelp();
    else if (text !== undefined) host.out.write(text);
    else
      throw new UsageError(
        `there is no help on "${topic}"`,
        `Topics: ${Object.keys(texts.topics).join(", ")}.`,
      );
    done(0);
  });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
