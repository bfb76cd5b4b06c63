import type { Host } from "../world/host.ts";
import { UsageError } from "./usage-error.ts";

/** What `init` writes, and other spellings of it. */
const usual = ["supplier.yaml", "supplier.yml", "supplier.json"] as const;

/** The declarations that a command is to read: those that are named, else the one that is usually meant, which is said. */
export function declarationsMeant(files: readonly string[], command: string, host: Host): readonly string[] {
  // What a shell makes of a variable that is not set.
  if (files.includes(""))
    throw new UsageError(`${command} was given an empty name in the place of a file`, "Name a file.");
  if (files.length > 0) return files;
  const there = usual.find((file) => host.read(file, 1).ok);
  if (there === undefined)
    throw new UsageError(
      `${command} needs a declaration, and there is no ${usual[0]} here`,
      `Name one: csm-check ${command} FILE. To write one: csm-check init.`,
    );
  host.err.write(`No file is named: ${there} is taken.\n`);
  return [there];
}
