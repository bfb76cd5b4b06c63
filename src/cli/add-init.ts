import type { Command } from "commander";
import type { Done } from "./run/done.ts";
import * as texts from "./help-texts.ts";
import type { Host } from "./world/host.ts";
import type { InitOptions } from "./commands/init/init-options.ts";

/** Adds `init`. */
export function addInit(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("init")
    .summary("ask for a declaration, question by question")
    .description(texts.init.about)
    .argument("[file]", "the declaration to write or go on with", "supplier.yaml")
    .option("-l, --level <level>", "the level to answer for")
    .option("--catalogue <id|file>", "another catalogue: a built-in id, or a file")
    .option("--only <ids>", "ask these controls alone, as in 2314,2500")
    .option("--recommended", "ask the recommended controls, too")
    .option("--template", "write a blank to fill in, and ask nothing")
    .option("--from <file>", "begin with what still holds of another declaration")
    .option("--plain", "numbered choices, no cursor movement: for screen readers")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.init.after);
  return command.action(async (file: string, options: InitOptions) => {
    const { initCommand } = await import("./commands/init/init.ts");
    done(await initCommand(file, options, host));
  });
}
