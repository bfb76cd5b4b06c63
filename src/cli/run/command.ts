import type { Host } from "../world/host.ts";
import type { ExitCode } from "./exit-code.ts";

/** A command as one value: the program, its help, the docs, completion and the man page are made from it. */
export interface Command extends Help {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly OptionGroup[];
  /** Loaded once the command is asked for; undefined where it only holds other commands. */
  readonly load?: () => Promise<Run>;
  /** Commands below it, as `catalogue import`. */
  readonly commands?: readonly Command[];
}

/** What a command says of itself. */
export interface Help {
  /** What it does, in lines of at most 80 columns. */
  readonly about: string;
  readonly examples: readonly Example[];
  /** What stands below its options. */
  readonly after: string;
}

/** A command line that shows what can be done. */
export interface Example {
  readonly line: string;
  /** What it does, in a few words; undefined where the line says so itself. */
  readonly does?: string;
}

/** A word behind the command, written as `<file>`, `[file]` or, where there may be several, `<files...>`. */
export interface Argument {
  readonly form: string;
  readonly says: string;
  readonly default?: string;
}

/** Options that are told together. */
export interface OptionGroup {
  /** Undefined where the command has only one group. */
  readonly title?: string;
  readonly options: readonly Option[];
}

/** An option, written as `-l, --level <level>`. */
export interface Option {
  readonly form: string;
  readonly says: string;
  readonly default?: string;
  /** It may be given several times, and all values count. */
  readonly repeatable?: true;
}

/**
 * Runs a command and gives its exit code. The options are what its own descriptions ask for, so that each command names
 * their type: whoever calls it has nothing better to say of them.
 */
export type Run = (args: readonly string[], options: never, host: Host) => Promise<ExitCode>;

/** An option that nearly every command has. */
export const noColor: Option = {
  form: "--no-color",
  says: "no colour (also NO_COLOR; FORCE_COLOR=1 colours a pipe)",
};

/** The catalogue that a command reads by. */
export function catalogueOption(says: string = "another catalogue: a built-in id, or a file"): Option {
  return { form: "--catalogue <id|file>", says };
}

/** Links of a stranger's. */
export const noFollow: Option = {
  form: "--no-follow",
  says: "follow no link that leads out of its folder (always so in a CI)",
};

/** From where the paths of reports begin. */
export const pathRoot: Option = {
  form: "--path-root <dir>",
  says: "the folder that paths in reports begin from (default: that of the CI, or this one)",
};
