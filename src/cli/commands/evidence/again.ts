import { again as options } from "../../../text/again.ts";
import { shellWord } from "../../../text/shell-word.ts";

/** The command line that lists the same files. */
export function again(
  path: string,
  { evidenceRoot, catalogue }: { readonly evidenceRoot?: string; readonly catalogue?: string },
): string {
  const root = evidenceRoot === undefined ? "" : ` --evidence-root ${shellWord(evidenceRoot)}`;
  const named = catalogue === undefined ? "" : options({ catalogue });
  return `csm-check evidence ${shellWord(path)}${root}${named}`;
}
