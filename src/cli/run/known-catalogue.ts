import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { KnownCatalogue } from "../../following/snapshot/sound-snapshot.ts";
import type { Host } from "../world/host.ts";

/** The catalogues by which a stored assessment can be held: that of `--catalogue`, and those that come along. */
export function knownCatalogue(
  { catalogue }: { readonly catalogue?: Catalogue },
  { builtIn }: Pick<Host, "builtIn">,
): KnownCatalogue {
  return (id) => {
    if (catalogue?.id === id) return catalogue;
    return builtIn.ids.includes(id) ? builtIn.load(id) : undefined;
  };
}
