import { standardId } from "../../catalogue/built-in.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Host } from "../world/host.ts";
import type { Look } from "./make-page.ts";
import { catalogueNamed } from "./read-catalogue.ts";
import { UsageError } from "./usage-error.ts";
import { showProblems } from "./show-problems.ts";

/**
 * The catalogue of `--catalogue`, or the standard; undefined where it has problems, which are then told. An output over
 * one of its files is a usage error.
 */
export async function usableCatalogue(
  name: string | undefined,
  look: Look,
  host: Host,
  output?: string,
): Promise<Catalogue | undefined> {
  if (name === undefined) return host.builtIn.load(standardId);
  const { catalogue, sources, files } = await catalogueNamed(name, host);
  if (output !== undefined && files.map(host.identity).includes(host.identity(output)))
    throw new UsageError(`"${output}" is read here, and cannot be written as well`);
  if (catalogue.ok) return catalogue.value;
  await showProblems(
    [{ ok: false, path: name, problems: catalogue.problems, sources }],
    "cannot be used as a catalogue",
    look,
    host,
  );
  return undefined;
}
