import { safeLine } from "../../../text/safe-text.ts";
import { notWritable } from "../../run/draft-file.ts";
import { fileText } from "../../run/file-text.ts";
import { UsageError } from "../../run/usage-error.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import type { Host } from "../../world/host.ts";

/** What may be written: a YAML file that is new, or the first of those that are merged, which goes on. */
export function checkOutput(output: string | undefined, files: readonly string[], host: Host): void {
  if (output === undefined) return;
  if (!/\.ya?ml$/i.test(output))
    throw new UsageError(
      `merge writes YAML, and "${output}" does not end so`,
      "Name a file that ends in .yaml.",
    );
  if (host.isFolder(output)) throw new UsageError(`"${output}" is a folder`, "Name the file in it.");
  const [first = "-", ...others] = files;
  const identity = host.identity(output);
  if (others.some((file) => host.identity(file) === identity) && host.identity(first) !== identity)
    throw new UsageError(
      `"${output}" is read here, and only the first file can be written anew`,
      "Name it first: its comments and its order stay.",
    );
}

/** Writes the declaration, whole or not at all, unless the first file was changed meanwhile; false where it could not. */
export function writeMerged(text: string, output: string | undefined, first: FirstFile, host: Host): boolean {
  if (output === undefined) {
    host.out.write(text);
    return true;
  }
  const why = host.locked(output, () => written(text, output, first, host)) ?? { why: notWritable(output) };
  if (why === "written") return true;
  host.err.write(`error: ${safeLine(output)} cannot be written: ${safeLine(why.why)}\n`);
  return false;
}

/** The file that goes on, and what was read of it. */
export interface FirstFile {
  readonly file: string;
  readonly text: string | undefined;
}

function written(
  text: string,
  output: string,
  first: FirstFile,
  host: Host,
): "written" | { readonly why: string } {
  const isFirst = host.identity(first.file) === host.identity(output);
  const now = fileText(output, declarationLimit, host).text;
  if (isFirst && (!now.ok || now.value !== first.text)) return { why: "it was changed while it was read" };
  if (now.ok && now.value === text) return "written";
  if (!isFirst && host.read(output, 1).ok)
    return { why: "it is there already; to keep what it says, name it as the first file" };
  return host.rewrite(output, text) ?? "written";
}
