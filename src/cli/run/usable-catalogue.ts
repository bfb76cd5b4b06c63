import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Host } from "../world/host.ts";
import type { Look } from "./make-page.ts";
import { catalogueNamed } from "./read-catalogue.ts";
import { showProblems } from "./show-problems.ts";
import { standard } from "../../catalogue/built-in-ids.ts";

/** The catalogue of `--catalogue`, or the standard; undefined where it has problems, which are then told. */
export async function usableCatalogue(
  name: string | undefined,
  look: Look,
  host: Host,
): Promise<Catalogue | undefined> {
  if (name === undefined) return host.builtIn.load(standard);
  const { catalogue, sources } = await catalogueNamed(name, host);
  if (catalogue.ok) return catalogue.value;
  await showProblems(
    [{ ok: false, path: name, problems: catalogue.problems, sources }],
    "cannot be used as a catalogue",
    look,
    host,
  );
  return undefined;
}
