import { nearest } from "../document/nearest.ts";
import { shellWord } from "../text/shell-word.ts";
import { UsageError } from "./run/usage-error.ts";

/** What people ask for by another word, as a command line; FILE is the file that they named. */
const uses: readonly (readonly [words: readonly string[], does: string, line: string])[] = [
  [["report", "reports", "html", "export"], "To write a report", "csm-check assess FILE -o report.html"],
  [["excel", "xlsx", "spreadsheet"], "To write a workbook", "csm-check assess FILE -o report.xlsx"],
  [
    ["check", "audit", "scan", "test", "run", "judge", "status", "score"],
    "To judge a declaration",
    "csm-check assess FILE",
  ],
  [["fix", "todo", "gaps"], "To see what to do, and in which order", "csm-check plan FILE"],
  [["lint", "verify"], "To check the form of a file alone", "csm-check validate FILE"],
  [
    ["new", "create", "start", "interview", "answer", "edit", "add"],
    "To write a declaration",
    "csm-check init",
  ],
  [["template", "blank"], "To write a blank to fill in", "csm-check init --template"],
  [["list", "ls", "search", "find"], "To list controls", "csm-check controls --level 0"],
  [
    ["show", "info", "what", "why", "glossary", "define", "term"],
    "To have something explained",
    "csm-check explain 2314",
  ],
  [["import"], "To import a framework", "csm-check catalogue import FILE"],
  [["hash", "sha256", "files"], "To list evidence files", "csm-check evidence FILE"],
  [["level", "levels"], "To read of the levels", "csm-check help levels"],
  [["formats"], "To read of the formats", "csm-check help formats"],
  [["version", "--ver", "-v", "-version"], "To print the version", "csm-check --version"],
  [["usage", "-?", "/?", "?", "man", "commands"], "To print the help", "csm-check --help"],
];

/** A word that is no command: what is near it, what it is probably for, and every command. */
export function unknownCommand(word: string, names: readonly string[], file: string | undefined): UsageError {
  const use = uses.find(([words]) => words.includes(word.toLowerCase()));
  const near = use === undefined ? nearest(word, names) : undefined;
  const hints = [
    ...(use === undefined ? [] : [`${use[1]}: ${use[2].replace("FILE", named(file))}.`]),
    ...(near === undefined ? [] : [`Did you mean "${near}"?`]),
    `Commands: ${names.join(", ")}.`,
  ];
  return new UsageError(`there is no command "${word}"`, hints.join(" "));
}

/** What is asked for by an option in the place of a command; undefined where the option says nothing. */
export function unknownOption(word: string): UsageError | undefined {
  const use = uses.find(([words]) => word.startsWith("-") && words.includes(word));
  return use && new UsageError(`there is no option "${word}"`, `${use[1]}: ${use[2]}.`);
}

function named(file: string | undefined): string {
  return file === undefined || file.startsWith("-") ? "supplier.yaml" : shellWord(file);
}
