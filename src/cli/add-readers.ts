import type { Command } from "commander";
import type { ControlsOptions } from "./commands/controls/controls.ts";
import type { ExplainOptions } from "./commands/explain/explain.ts";
import type { ValidateOptions } from "./commands/validate/validate.ts";
import type { Done } from "./run/done.ts";
import * as texts from "./help-texts.ts";
import type { Host } from "./world/host.ts";

/** Adds `validate`. */
export function addValidate(program: Command, host: Host, done: Done): Command {
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
    const { validateCommand } = await import("./commands/validate/validate.ts");
    done(await validateCommand(files, options, host));
  });
}

/** Adds `schema`. */
export function addSchema(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("schema")
    .summary("print the JSON Schema of a file")
    .description(texts.schema.about)
    .argument("<name>", "declaration, catalogue or assessment")
    .option("--catalogue <id|file>", "fill the declaration's schema with this catalogue")
    .addHelpText("after", texts.schema.after);
  return command.action(async (name: string, options: { catalogue?: string }) => {
    const { schemaCommand } = await import("./commands/schema/schema.ts");
    done(await schemaCommand(name, options, host));
  });
}

/** Adds `controls`. */
export function addControls(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("controls")
    .summary("list controls by level, area, family, kind or words")
    .description(texts.controls.about)
    .argument("[words...]", "words that all occur in what a control says")
    .option("-l, --level <level>", "those that a level requires")
    .option("--recommended", "with --level: those that it recommends, too")
    .option("--area <id>", "those of an area (CE, A, B, C or D)")
    .option("--family <words>", "those of a family")
    .option("--kind <kind>", "technical or non-technical")
    .option("--catalogue <id|file>", "of another catalogue")
    .option("-f, --format <name>", "table or json", "table")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.controls.after);
  return command.action(async (words: string[], options: ControlsOptions) => {
    const { controlsCommand } = await import("./commands/controls/controls.ts");
    done(await controlsCommand(words, options, host));
  });
}

/** Adds `explain`. */
export function addExplain(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("explain")
    .summary("explain a control, a code or a term")
    .description(texts.explain.about)
    .argument("<names...>", "ids of controls, codes of findings, warnings and problems, or terms")
    .option("--catalogue <id|file>", "of another catalogue")
    .option("-f, --format <name>", "table or json", "table")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.explain.after);
  return command.action(async (names: string[], options: ExplainOptions) => {
    const { explainCommand } = await import("./commands/explain/explain.ts");
    done(await explainCommand(names, options, host));
  });
}
