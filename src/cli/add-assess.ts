import { Option, type Command } from "commander";
import { endings, formats } from "../reports/formats.ts";
import { assessCommand, type AssessOptions } from "./commands/assess/assess.ts";
import type { Done } from "./run/done.ts";
import * as texts from "./help-texts.ts";
import type { Host } from "./world/host.ts";

/** Adds `assess`. */
export function addAssess(program: Command, host: Host, done: Done): Command {
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
      `also write a report (repeatable); by ending: ${endings.join(", ")}`,
      collect,
    )
    .option("--redact", "leave out what was found, file names, notes and contacts, in every report")
    .option("--all", "details of recommended controls, too")
    .option("-q, --quiet", "the verdict line only")
    .option("--plain", "one fact a line, no drawing: for screen readers")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.assess.after);
  return command.action(async (files: string[], options: AssessOptions) => {
    done(await assessCommand(files, options, host));
  });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
