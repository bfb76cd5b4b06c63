import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { textOf, valueAt } from "../../../document/node.ts";
import { chosenCatalogue } from "../../run/chosen-catalogue.ts";
import type { Look } from "../../run/make-page.ts";
import { showProblems } from "../../run/show-problems.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";
import type { Host } from "../../world/host.ts";
import type { FileIn } from "./read-file.ts";
import { unusableItem } from "./sound-sources.ts";

/** The catalogue of `--catalogue`, else the first that a file names, else the standard; undefined where it was refused. */
export async function catalogueOf(
  files: readonly FileIn[],
  options: Look & { readonly output?: string },
  host: Host,
): Promise<Catalogue | undefined> {
  const file = files.find(({ naming }) => textOf(valueAt(naming?.root, "catalogue")) !== undefined);
  if (options.catalogue !== undefined || file?.naming === undefined)
    return usableCatalogue(options.catalogue, options, host, options.output);
  const chosen = chosenCatalogue(file.naming, host);
  if (chosen.ok) return chosen.value;
  await showProblems([unusableItem(file, chosen.problems)], "cannot be merged", options, host);
  return undefined;
}
