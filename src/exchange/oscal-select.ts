import { valueAt, type Node } from "../document/node.ts";
import { fits } from "./globs.ts";
import type { Ledger } from "./left-out.ts";
import type { OscalControl } from "./oscal-catalogue.ts";
import { listAt, textAt, textsAt } from "./reading.ts";

/** No profile needs more patterns than this; each is held against every control. */
const mostPatterns = 500;

/** The controls that one import of a profile selects from those that it is given. */
export function selectFrom(
  base: readonly OscalControl[],
  each: Node,
  ledger: Ledger,
): ReadonlySet<OscalControl> {
  const byId = byIdOf(base, ledger);
  const includes = listAt(each, "include-controls");
  const chosen =
    includes.length > 0
      ? named(includes, base, byId, (id) => ledger.leave("missing-control", id))
      : valueAt(each, "include-all") !== undefined
        ? new Set(base)
        : new Set<OscalControl>();
  for (const control of named(listAt(each, "exclude-controls"), base, byId, () => undefined))
    chosen.delete(control);
  return chosen;
}

/** A control by its id; by the same id in other letters, large for small, where there is none. */
function byIdOf(base: readonly OscalControl[], ledger: Ledger): (id: string) => OscalControl | undefined {
  const exact = new Map(base.map((control) => [control.id, control]));
  const folded = new Map(base.map((control) => [control.id.toLowerCase(), control]));
  return (id) => {
    const control = exact.get(id);
    if (control !== undefined) return control;
    const other = folded.get(id.toLowerCase());
    if (other !== undefined) ledger.leave("respelt", id);
    return other;
  };
}

function named(
  selections: readonly Node[],
  base: readonly OscalControl[],
  byId: (id: string) => OscalControl | undefined,
  lacks: (id: string) => void,
): Set<OscalControl> {
  const found = new Set<OscalControl>();
  const within = new Set(base);
  let patternsLeft = mostPatterns;
  for (const selection of selections) {
    const withChildren = textAt(selection, "with-child-controls")?.toLowerCase() === "yes";
    const taken = new Set<OscalControl>();
    const take = (control: OscalControl): void => {
      if (taken.has(control)) return;
      taken.add(control);
      found.add(control);
      if (withChildren) for (const child of below(control)) if (within.has(child)) found.add(child);
    };
    for (const id of textsAt(selection, "with-ids")) {
      const control = byId(id);
      if (control === undefined) lacks(id);
      else take(control);
    }
    const patterns = listAt(selection, "matching").flatMap((each) => textAt(each, "pattern") ?? []);
    for (const pattern of patterns.slice(patternsLeft)) lacks(pattern);
    for (const pattern of patterns.slice(0, patternsLeft))
      for (const control of base) if (fits(pattern.slice(0, 200), control.id)) take(control);
    patternsLeft = Math.max(0, patternsLeft - patterns.length);
  }
  return found;
}

function below(control: OscalControl): readonly OscalControl[] {
  return control.children.flatMap((child) => [child, ...below(child)]);
}
