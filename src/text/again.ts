import { shellWord } from "./shell-word.ts";

/** What a command line has to say again to mean the same level and catalogue. */
export function again({
  level,
  catalogue,
}: {
  readonly level?: string;
  readonly catalogue?: string;
}): string {
  const options = [
    ...(level === undefined ? [] : [`--level ${shellWord(level)}`]),
    ...(catalogue === undefined ? [] : [`--catalogue ${shellWord(catalogue)}`]),
  ];
  return options.map((option) => ` ${option}`).join("");
}
