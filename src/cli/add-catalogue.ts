import type { Command } from "commander";
import type { ExportOptions } from "./commands/catalogue/export.ts";
import type { ImportOptions } from "./commands/catalogue/import.ts";
import * as texts from "./catalogue-help.ts";
import type { Done } from "./run/done.ts";
import type { Host } from "./world/host.ts";
import { oneOf } from "./run/usage-error.ts";

/** Adds `catalogue` with `import` and `export`. */
export function addCatalogue(program: Command, host: Host, done: Done): Command {
  const catalogue = program
    .command("catalogue")
    .summary("import a framework, or export a catalogue")
    .usage("<import|export> [options]")
    .description(texts.catalogue)
    .helpCommand(false)
    .allowExcessArguments(true);
  addImport(catalogue, host, done);
  addExport(catalogue, host, done);
  return catalogue.action(() => {
    const [word] = catalogue.args;
    if (word !== undefined) oneOf(word, ["import", "export"], "catalogue");
    host.err.write(catalogue.helpInformation());
    done(2);
  });
}

function addImport(catalogue: Command, host: Host, done: Done): void {
  catalogue
    .command("import")
    .summary("make a catalogue of a published framework")
    .description(texts.catalogueImport.about)
    .argument("<files...>", "a library or standard, or OSCAL catalogues and profiles; - is standard input")
    .option("-o, --output <file>", "write it there (standard output if left out)")
    .option("--force", "write over a file that is there already")
    .option("-f, --format <name>", "json: problems on standard output, for programs (wants -o)")
    .option("--id <id>", "the id by which declarations name the catalogue")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.catalogueImport.after)
    .action(async (files: string[], options: ImportOptions) => {
      const { catalogueImportCommand } = await import("./commands/catalogue/import.ts");
      done(await catalogueImportCommand(files, options, host));
    });
}

function addExport(catalogue: Command, host: Host, done: Done): void {
  catalogue
    .command("export")
    .summary("write a catalogue for other tools")
    .description(texts.catalogueExport.about)
    .option("--catalogue <id|file>", "another catalogue: a built-in id, or a file")
    .option("-f, --format <name>", "oscal or cyclonedx (oscal, or by the file's ending, if left out)")
    .option("-o, --output <file>", "write it there (standard output if left out)")
    .option("-l, --level <level>", "an OSCAL profile of this level instead")
    .option("--href <file>", "where that profile finds its catalogue")
    .option("--no-color", "no colour (also NO_COLOR)")
    .addHelpText("after", texts.catalogueExport.after)
    .action(async (options: ExportOptions) => {
      const { catalogueExportCommand } = await import("./commands/catalogue/export.ts");
      done(await catalogueExportCommand(options, host));
    });
}
