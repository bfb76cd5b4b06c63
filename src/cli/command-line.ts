import { shellWord } from "../text/shell-word.ts";
import { commands } from "./commands.ts";
import { assess } from "./commands/assess/command.ts";
import type { Host } from "./world/host.ts";

/**
 * The command line that is meant: where a file or an option of `assess` stands in the place of a command, it is to be
 * assessed, and that is said on standard error.
 */
export function commandLine(argv: readonly string[], host: Host): readonly string[] {
  const [first] = argv;
  const line = first === undefined ? undefined : lineFor(first, argv, host);
  if (line === undefined) return argv;
  host.err.write(`Taken as: csm-check ${line.map(shown).join(" ")}\n`);
  return line;
}

/** A word as a shell takes it; an option stays one. */
function shown(word: string): string {
  const [, dashes = "", rest = ""] = /^(-*)(.*)$/s.exec(word) ?? [];
  return rest === "" ? dashes : `${dashes}${shellWord(rest)}`;
}

function lineFor(first: string, argv: readonly string[], host: Host): readonly string[] | undefined {
  if (isDeclaration(first, host)) return [assess.name, ...argv];
  if (!isOptionOfAssess(first)) return undefined;
  // Options may come before the command, though not all of them are of every one.
  const at = argv.findIndex((word) => isCommand(word));
  return at === -1 ? [assess.name, ...argv] : argv.slice(at, at + 1).concat(argv.toSpliced(at, 1));
}

function isCommand(word: string): boolean {
  return commands.some(({ name }) => name === word);
}

function isDeclaration(word: string, host: Host): boolean {
  if (word === "help" || isCommand(word)) return false;
  return word === "-" || /\.(?:ya?ml|json)$/i.test(word) || host.isFolder(word) || host.read(word, 1).ok;
}

/** The program itself takes `--help` and `--version` alone. */
function isOptionOfAssess(word: string): boolean {
  const [name = ""] = word.split("=", 1);
  const options = assess.options.flatMap((group) => group.options);
  return options.some(({ form }) => form.split(/[ ,]+/).includes(name));
}
