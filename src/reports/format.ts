import type { Reporter } from "./reporter.ts";

/** In what something can be told: what a command made of its files, by name or by the ending of a file. */
export interface FormatOf<Told> {
  /** The name that `--format` takes. */
  readonly name: string;
  /** The ending by which `--output` knows it; undefined where it is for standard output alone. */
  readonly ending?: string;
  /** Bytes, which no terminal can show. */
  readonly binary?: true;
  /** Loaded only when the format is asked for; what a terminal shows is always there. */
  readonly load: () => Promise<Reporter<Told>>;
}

/** The format of a file by its ending: the longest that fits, letter case aside. Undefined where none does. */
export function formatByEnding<Format extends { readonly ending?: string }>(
  file: string,
  formats: readonly Format[],
): Format | undefined {
  const name = file.toLowerCase();
  const [longest] = formats
    .filter(({ ending }) => ending !== undefined && name.endsWith(ending))
    .toSorted((a, b) => (b.ending?.length ?? 0) - (a.ending?.length ?? 0));
  return longest;
}
