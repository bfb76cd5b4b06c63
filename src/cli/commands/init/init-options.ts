import type { Host } from "../../world/host.ts";
import type { Look } from "../../run/make-page.ts";
import { inCi } from "../../run/in-ci.ts";
import { UsageError } from "../../run/usage-error.ts";
import { notWritable } from "../../run/draft-file.ts";

/** The options of `init`. */
export interface InitOptions extends Look {
  readonly level?: string;
  readonly catalogue?: string;
  readonly only?: string;
  readonly recommended?: boolean;
  readonly template?: boolean;
  readonly from?: string;
}

/** What makes an interview impossible before anything is read: its file, or nobody to ask. */
export function checkInit(file: string, options: InitOptions, host: Host): void {
  if (file === "-") throw new UsageError("init writes a file, not standard output");
  if (/\.json$/i.test(file))
    throw new UsageError(`init writes YAML, and "${file}" is JSON`, "Name a file that ends in .yaml.");
  if (options.template === true) {
    if (host.read(file, 1).ok || !isFree(file, host))
      throw new UsageError(
        `"${file}" is there already, and a blank would overwrite it`,
        "Name another file.",
      );
    return;
  }
  if (inCi(host.env) || !host.isInteractive || !host.out.isTerminal)
    throw new UsageError(
      "init asks questions and needs a terminal",
      "csm-check init --template writes a blank to fill in.",
    );
  if (host.isFolder(file)) throw new UsageError(`"${file}" is a folder`, "Name the file in it.");
  const folder = host.folderOf(file);
  if (!host.isFolder(folder))
    throw new UsageError(`"${file}" cannot be written: there is no folder "${folder}"`, "Make it first.");
  if (host.locked(file, () => true) !== true)
    throw new UsageError(`"${file}" cannot be written: ${notWritable(file)}`);
}

/** Whether nothing at all stands under a name, readable or not. */
function isFree(file: string, host: Host): boolean {
  const read = host.read(file, 1);
  return !read.ok && read.reason === "missing";
}
