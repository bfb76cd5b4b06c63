import { oncePerText } from "../../../document/once.ts";
import type { Portfolio } from "../../../reports/portfolio/portfolio.ts";
import type { Host } from "../../world/host.ts";
import type { Setup } from "./setup.ts";

/** The titles of controls, of the catalogues that are known here; each is looked at once. */
export function titlesOf({ catalogue }: Setup, { builtIn }: Host): Portfolio["titleOf"] {
  const titlesIn = oncePerText((id): ReadonlyMap<string, string> => {
    const named = typeof catalogue === "object" && catalogue.id === id ? catalogue : undefined;
    const used = named ?? (builtIn.ids.includes(id) ? builtIn.load(id) : undefined);
    return new Map(used?.controls.map((control) => [control.id, control.title]));
  });
  return (id, control) => titlesIn(id).get(control);
}
