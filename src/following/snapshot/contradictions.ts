import type { Verdict } from "../../assessment/assessment.ts";
import { inForce } from "../../assessment/judge-certificates.ts";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { verdictFrom } from "../../assessment/verdict-of.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { given } from "../../document/given.ts";
import { entryOf, itemsOf, textOf, valueAt, type Node } from "../../document/node.ts";
import type { StoredContradiction, StoredProblem } from "../../document/stored-problem.ts";
import { isUnshown } from "../../assessment/is-unshown.ts";
import type { Beside } from "./beside.ts";
import { controlContradiction } from "./control-contradiction.ts";
import { dccShown } from "./dcc-shown.ts";
import { latestDay } from "./latest-day.ts";
import { requiredIds } from "./required-ids.ts";
import type { Snapshot, SnapshotControl } from "./snapshot.ts";

/**
 * Where an assessment says better of itself than it shows: it was changed by hand, or a part of it is gone. Whoever has it
 * would take the verdict, and not look at what it rests on.
 */
export function contradictions(
  root: Node,
  snapshot: Snapshot,
  catalogue: Catalogue | undefined,
): readonly StoredProblem[] {
  const controls = itemsOf(entryOf(root, "controls")?.value);
  const declared = textOf(valueAt(root, "options", "declaredLevel"));
  const beside: Beside = {
    snapshot,
    ...given({ catalogue }),
    dcc: dccShown(root, snapshot, catalogue),
    ofOtherLevel: (declared ?? snapshot.level) !== snapshot.level,
  };
  const found: StoredProblem[] = [];
  for (const [key, why] of ofTheWhole(root, controls, beside))
    found.push({ code: "assessment-misfit", key, why, at: (entryOf(root, key)?.value ?? root).place });
  for (const [index, control] of snapshot.controls.entries()) {
    const node = controls[index];
    const why = node && controlContradiction(node, control, beside);
    if (node === undefined || why === undefined) continue;
    const at = (entryOf(node, "verdict")?.value ?? node).place;
    found.push({ code: "assessment-misfit", key: control.id, why, at });
  }
  for (const place of otherwiseInForce(root, snapshot))
    found.push({ code: "assessment-misfit", key: "inForce", why: "days", at: place });
  return found;
}

function ofTheWhole(
  root: Node,
  nodes: readonly Node[],
  beside: Beside,
): readonly (readonly [string, StoredContradiction])[] {
  const { verdict, controls, asOf, holdsUntil, level } = beside.snapshot;
  const required = controls
    .filter(({ importance }) => importance === "required")
    .map((control) => control.verdict);
  const found: (readonly [string, StoredContradiction])[] = [];
  if (publishedVerdict(verdict) !== verdictFrom(required)) found.push(["verdict", "contradicts"]);
  if (!adds(valueAt(root, "summary", "required"), required)) found.push(["summary", "contradicts"]);
  if (beside.catalogue !== undefined && !areOf(beside.catalogue, level, controls))
    found.push(["controls", "level"]);
  if (!isUndecidedBy(root, controls)) found.push(["undecided", "contradicts"]);
  if (verdict === "met" || verdict === "met-with-plan") {
    const latest = latestDay(nodes, beside);
    if (latest !== undefined && (holdsUntil === undefined || holdsUntil > latest))
      found.push(["holdsUntil", "lasts"]);
  }
  if (holdsUntil !== undefined && (holdsUntil < asOf || publishedVerdict(verdict) === "not-met"))
    found.push(["holdsUntil", "contradicts"]);
  return found;
}

/** Whether those are required that the level requires, and no others. */
function areOf(catalogue: Catalogue, level: string, controls: readonly SnapshotControl[]): boolean {
  const named = catalogue.levels.find(({ id }) => id === level);
  if (named === undefined) return false;
  const wanted = requiredIds(catalogue, named);
  const required = controls.filter(({ importance }) => importance === "required");
  return required.length === wanted.size && required.every(({ id }) => wanted.has(id));
}

/** Whether as many controls are there with each verdict as were counted; what was not counted is not asked. */
function adds(counted: Node | undefined, verdicts: readonly Verdict[]): boolean {
  if (counted?.kind !== "map") return true;
  const found = new Map<string, number>();
  for (const each of verdicts) found.set(each, (found.get(each) ?? 0) + 1);
  return counted.entries.every(({ key, value }) => textOf(value) === String(found.get(key) ?? 0));
}

/** Whether those that are said to lack nothing but answers lack nothing else. */
function isUndecidedBy(root: Node, controls: readonly SnapshotControl[]): boolean {
  const ids = itemsOf(entryOf(root, "undecided")?.value).map(textOf);
  if (ids.length === 0) return true;
  const lacking = new Set(controls.filter(isUnshown).map(({ id }) => id));
  return ids.every((id) => id !== undefined && lacking.has(id));
}

/** Where a certificate is said to be in force, or not, and its dates say otherwise. */
function otherwiseInForce(root: Node, { certificates, asOf }: Snapshot): readonly Node["place"][] {
  const nodes = itemsOf(entryOf(root, "certificates")?.value);
  return certificates.flatMap(({ issued, expires, inForce: said }, index) => {
    const node = entryOf(nodes[index], "inForce")?.value;
    return node === undefined || said === inForce({ issued, expires }, asOf) ? [] : [node.place];
  });
}
