import { couldBeDeclaration } from "../../run/files-named.ts";
import { refuseInputs } from "../../run/outputs.ts";
import type { Host } from "../../world/host.ts";

/**
 * A report over a file that is read is a usage error, before anything is read. In a folder only what could be a
 * declaration is read, so that only a report with such a name can lie over one.
 */
export function refuseOutputsOver(
  outputs: readonly string[],
  args: readonly string[],
  others: readonly string[],
  host: Host,
): void {
  const folders = args.filter((arg) => arg !== "-" && host.isFolder(arg));
  const named = args.filter((arg) => !folders.includes(arg));
  refuseInputs(outputs, [...named, ...others], host);
  const likely = outputs.filter(couldBeNamed);
  for (const folder of likely.length === 0 ? [] : folders)
    refuseInputs(
      likely,
      host
        .names(folder)
        .filter(couldBeDeclaration)
        .map((name) => `${folder}/${name}`),
      host,
    );
}

function couldBeNamed(output: string): boolean {
  return couldBeDeclaration(output.replace(/^.*[\\/]/, ""));
}
