import { oncePerText } from "../../../document/once.ts";
import type { Portfolio } from "../../../reports/portfolio/portfolio.ts";
import { knownCatalogue } from "../../run/known-catalogue.ts";
import type { Host } from "../../world/host.ts";
import type { Setup } from "./setup.ts";

/** The titles of controls, of the catalogues that are known here; each is looked at once. */
export function titlesOf({ catalogue }: Setup, host: Host): Portfolio["titleOf"] {
  const known = knownCatalogue(typeof catalogue === "object" ? { catalogue } : {}, host);
  const titlesIn = oncePerText(
    (id): ReadonlyMap<string, string> =>
      new Map(known(id)?.controls.map((control) => [control.id, control.title])),
  );
  return (id, control) => titlesIn(id).get(control);
}
