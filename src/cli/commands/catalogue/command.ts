import { catalogueOption, noColor, type Command } from "../../run/command.ts";
import type { ExportOptions } from "./export.ts";

const importing: Command = {
  name: "import",
  summary: "make a catalogue of a published framework",
  about: `Makes a catalogue of a published framework, on this machine, from your own copy
of it: an OSCAL catalogue with its profiles, a framework library of CISO
Assistant, or a standard of CycloneDX. What a file is shows in its content.`,
  examples: [
    { line: "csm-check catalogue import library.yaml -o framework.yaml" },
    { line: "csm-check catalogue import catalog.json low.json high.json -o nist.yaml" },
    { line: "csm-check catalogue import standard.cdx.json | less" },
  ],
  arguments: [
    {
      form: "<files...>",
      says: "a library or standard, or OSCAL catalogues and profiles; - is standard input",
    },
  ],
  options: [
    {
      options: [
        { form: "-o, --output <file>", says: "write it there (standard output if left out)" },
        { form: "--force", says: "write over a file that is there already" },
        {
          form: "-f, --format <name>",
          says: "json: problems on standard output, for programs (wants -o)",
        },
        { form: "--id <id>", says: "the id by which declarations name the catalogue" },
        noColor,
      ],
    },
  ],
  after: `
Then:
  csm-check validate framework.yaml
  csm-check init supplier.yaml --template --catalogue framework.yaml
  csm-check assess supplier.yaml --catalogue framework.yaml --level low

Each OSCAL profile is a level. Nothing is fetched: what a profile imports is
among the files named, or in the profile's folder. What could not be carried
over is listed on standard error. The text keeps its owner's copyright.

Exit codes: 0 imported, 2 not (nothing is written).
`,
  load: async () => (await import("./import.ts")).catalogueImportCommand,
};

const exporting: Command = {
  name: "export",
  summary: "write a catalogue for other tools",
  about: `Writes a catalogue as an OSCAL 1.2.2 catalogue, as an OSCAL profile of one
level, or as a CycloneDX 1.7 standard.`,
  examples: [
    { line: "csm-check catalogue export > defstan.oscal.json" },
    { line: "csm-check catalogue export -o defstan.cdx.json" },
    { line: "csm-check catalogue export --catalogue house-rules.yaml -o house.oscal.json" },
    { line: "csm-check catalogue export --level 1 --href defstan.oscal.json -o level-1.oscal.json" },
  ],
  arguments: [],
  options: [
    {
      options: [
        catalogueOption(),
        {
          form: "-f, --format <name>",
          says: "oscal or cyclonedx (oscal, or by the file's ending, if left out)",
        },
        { form: "-o, --output <file>", says: "write it there (standard output if left out)" },
        { form: "-l, --level <level>", says: "an OSCAL profile of this level instead" },
        { form: "--href <file>", says: "where that profile finds its catalogue" },
        noColor,
      ],
    },
  ],
  after: `
The ending of FILE picks the format: .oscal.json or .cdx.json.

Exit codes: 0 written, 2 not.
`,
  load: async () => {
    const { catalogueExportCommand } = await import("./export.ts");
    return (_, options: ExportOptions, host) => catalogueExportCommand(options, host);
  },
};

/** `catalogue`, with `import` and `export`. */
export const catalogue: Command = {
  name: "catalogue",
  summary: "import a framework, or export a catalogue",
  about: `Turns frameworks of other tools into catalogues, and catalogues into formats of
other tools.`,
  examples: [
    { line: "csm-check catalogue import catalog.json low.json high.json -o mine.yaml" },
    { line: "csm-check catalogue export -o csm.oscal.json" },
  ],
  arguments: [],
  options: [],
  after: "",
  commands: [importing, exporting],
};
