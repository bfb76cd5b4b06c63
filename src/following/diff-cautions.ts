import { sameName } from "../declaration/same-name.ts";
import type { Snapshot, SnapshotOptions, SnapshotSupplier } from "./snapshot/snapshot.ts";

/** What keeps two assessments from being held against each other one to one. */
export type Caution =
  /** They are of two suppliers, as far as names and numbers tell. */
  | { readonly code: "other-supplier" }
  /** They ask different things: nothing is compared control by control. */
  | { readonly code: "other-catalogue" }
  /** The same catalogue, of another version or with other words in it. */
  | { readonly code: "catalogue-changed" }
  /** Each is held against a level of its own. */
  | { readonly code: "other-level" }
  /** They were not judged alike. */
  | { readonly code: "other-options"; readonly options: readonly (keyof SnapshotOptions)[] }
  /** One of them tells nothing of what was found. */
  | { readonly code: "redacted" }
  /** The one that is named first is of a later day. */
  | { readonly code: "backwards" };

/** What is to be known before two assessments are compared. */
export function cautionsOf(before: Snapshot, after: Snapshot): readonly Caution[] {
  const [one, other] = [before.catalogue, after.catalogue];
  const options = (["plans", "acceptDcc", "evidence"] as const).filter(
    (key) => before.options[key] !== after.options[key],
  );
  const differs =
    one.version !== other.version || (one.sha256 ?? other.sha256) !== (other.sha256 ?? one.sha256);
  const out: Caution[] = [];
  if (!isSameSupplier(before.supplier, after.supplier)) out.push({ code: "other-supplier" });
  if (one.id !== other.id) out.push({ code: "other-catalogue" });
  else if (differs) out.push({ code: "catalogue-changed" });
  if (one.id === other.id && before.level !== after.level) out.push({ code: "other-level" });
  if (options.length > 0) out.push({ code: "other-options", options });
  if (before.options.redacted || after.options.redacted) out.push({ code: "redacted" });
  if (before.asOf > after.asOf) out.push({ code: "backwards" });
  return out;
}

function isSameSupplier(before: SnapshotSupplier, after: SnapshotSupplier): boolean {
  const [one, other] = [before.companyNumber, after.companyNumber];
  if (one !== undefined && other !== undefined) return one.toUpperCase() === other.toUpperCase();
  const names = [after.name, ...after.alsoKnownAs];
  return [before.name, ...before.alsoKnownAs].some((name) => names.some((each) => sameName(name, each)));
}
