import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Most files that are offered for completion. */
const mostFiles = 500;

/** The files in a folder and below it: no hidden ones, and not too deep. */
export function filesIn(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (within: string, depth: number): void => {
    for (const entry of entriesIn(join(folder, within))) {
      if (found.length >= mostFiles) return;
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const name = within === "" ? entry.name : `${within}/${entry.name}`;
      if (entry.isFile()) found.push(name);
      else if (entry.isDirectory() && depth < 3) visit(name, depth + 1);
    }
  };
  visit("", 0);
  return found;
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
