import type { Command, Option } from "./run/command.ts";

/**
 * The options of a command that these words name, and those that say something where they are not named; undefined
 * where a word is none that the command has to the letter: then its parser needs all of them, to say what is wrong.
 */
export function optionsNamed(words: readonly string[], command: Command): readonly Option[] | undefined {
  const options = command.options.flatMap((group) => group.options);
  const named = new Set<Option>();
  for (const word of words) {
    if (!word.startsWith("-") || word === "-") continue;
    const option = options.find(({ form }) => isNamed(word, form));
    if (option === undefined) return undefined;
    named.add(option);
  }
  return options.filter((option) => named.has(option) || speaksUnnamed(option));
}

/** Whether a word is an option, as `-f` or `--format`, or that with its value, as `--format=json`. */
function isNamed(word: string, form: string): boolean {
  const [flags = "", value] = form.split(" <");
  const [name = ""] = value !== undefined && word.startsWith("--") ? word.split("=", 1) : [word];
  return flags.split(", ").includes(name);
}

function speaksUnnamed({ form, default: standard }: Option): boolean {
  return standard !== undefined || form.startsWith("--no-");
}
