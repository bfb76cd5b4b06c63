import { readFileSync, writeFileSync } from "node:fs";
import { run } from "./run.ts";

/** A command of a transcript, with what it should show. */
interface Step {
  readonly command: string;
  readonly expected: string;
}

/**
 * Runs the commands of a Markdown transcript and gives what it should be and what it is. A command stands in a console
 * block behind `$ csm-check`; below it come standard output, standard error and the exit code. With UPDATE=1 the file
 * is written anew, to be read before it is committed.
 */
export async function replay(file: URL): Promise<{ expected: string; found: string }> {
  const text = readFileSync(file, "utf8");
  let found = text;
  for (const { command, expected } of stepsOf(text)) {
    const { code, out, err } = await run(words(command));
    const shown = [out, err].filter((part) => part !== "").join("");
    found = found.replace(expected, () => `$ csm-check ${command}\n${shown.trimEnd()}\n[exit ${code}]\n`);
  }
  if (process.env["UPDATE"] === "1") writeFileSync(file, found);
  return { expected: process.env["UPDATE"] === "1" ? found : text, found };
}

function stepsOf(text: string): Step[] {
  const blocks = [...text.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  return blocks.map((block) => ({ command: /^\$ csm-check (.*)$/m.exec(block)?.[1] ?? "", expected: block }));
}

/** The words of a command line; single quotes keep spaces. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
