import { refused, type Document, type Parsed } from "../document/document.ts";
import { valueAt } from "../document/node.ts";
import type { Framework } from "./framework.ts";
import { newLedger, type Ledger } from "./left-out.ts";
import { oscalCatalogue, type OscalCatalogue, type OscalControl } from "./oscal-catalogue.ts";
import { finderAmong, type Open } from "./oscal-find.ts";
import { ownLevels, profileLevels } from "./oscal-levels.ts";
import { metadataOf } from "./oscal-metadata.ts";
import { resolverWith, type Resolved } from "./oscal-profile.ts";
import { withoutRepeats } from "./oscal-repeats.ts";
import { requirementsOf } from "./oscal-requirements.ts";
import { nothingIn } from "./reading.ts";

/** Reads OSCAL catalogues and profiles as one framework; each profile is a level that requires what it selects. */
export function readOscal(documents: readonly Document[], open: Open): Parsed<Framework> {
  const ledger = newLedger();
  const cataloguesByPath = new Map<string, OscalCatalogue | undefined>();
  const catalogueOf = (document: Document): OscalCatalogue | undefined => {
    if (!cataloguesByPath.has(document.path)) cataloguesByPath.set(document.path, oscalCatalogue(document));
    return cataloguesByPath.get(document.path);
  };
  const profiles = documents.filter((each) => valueAt(each.root, "profile") !== undefined);
  const named = documents.flatMap((each) => catalogueOf(each) ?? []);
  const resolver = resolverWith(
    { find: finderAmong(documents, open, ledger), catalogue: catalogueOf },
    ledger,
  );
  const resolved: Resolved[] = [];
  for (const profile of profiles) {
    const each = resolver.resolve(profile);
    if (!each.ok) return each;
    resolved.push(each.value);
  }
  const used = profiles.length === 0 ? named : usedBy(resolved, cataloguesByPath);
  const selected = controlsOf(used, resolved, profiles.length > 0);
  const [first] = documents;
  if (selected.length === 0 && first !== undefined) {
    const model = profiles.length > 0 ? "profile" : "catalog";
    return refused(nothingIn(valueAt(first.root, model) ?? first.root, "controls"));
  }
  const levels = profiles.length > 0 ? profileLevels(profiles, resolved) : ownLevels(named);
  noteRest(used, named, selected, profiles.length > 0, ledger);
  const requirements = requirementsOf(withoutRepeats(selected, resolved, ledger), levels, ledger);
  // A profile alone is a level of its catalogue, which is what is imported.
  const main = used.at(0)?.document ?? first;
  return {
    ok: true,
    value: {
      kind: "OSCAL",
      ...metadataOf(main, used, profiles),
      groups: used.flatMap(({ groups }) => groups),
      levels: levels.map(({ level }) => level),
      requirements,
      left: ledger.left(),
    },
  };
}

/** The catalogues that some profile selects from, in the order in which they were met. */
function usedBy(
  resolved: readonly Resolved[],
  all: ReadonlyMap<string, OscalCatalogue | undefined>,
): readonly OscalCatalogue[] {
  const used = new Set(
    resolved.flatMap(({ controls }) => [...new Set([...controls].map(({ catalogue }) => catalogue))]),
  );
  return [...all.values()].flatMap((each) => (each !== undefined && used.has(each) ? [each] : []));
}

function controlsOf(
  catalogues: readonly OscalCatalogue[],
  resolved: readonly Resolved[],
  isSelection: boolean,
): readonly OscalControl[] {
  const all = catalogues.flatMap(({ controls }) => controls);
  if (!isSelection) return all;
  return all.filter((control) => resolved.some(({ controls }) => controls.has(control)));
}

function noteRest(
  used: readonly OscalCatalogue[],
  named: readonly OscalCatalogue[],
  selected: readonly OscalControl[],
  isSelection: boolean,
  ledger: Ledger,
): void {
  const taken = new Set(selected);
  for (const { document } of named.filter((each) => !used.includes(each)))
    ledger.leave("unused-catalogue", document.path);
  for (const { withdrawn, controls } of used) {
    for (const name of withdrawn) ledger.leave("withdrawn", name);
    if (isSelection)
      for (const control of controls) if (!taken.has(control)) ledger.leave("unselected", control.id);
  }
}
