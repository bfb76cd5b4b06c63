import { entriesOf, textOf, valueAt, type Entry, type MapNode, type Node } from "../../document/node.ts";
import { isBlank } from "../../declaration/read-answer.ts";
import type { Giver } from "../source.ts";
import { entryFor, withEntries } from "./work.ts";

/**
 * What a source says, with its author beside the answers of each control that nothing is said of yet; of the others it
 * hangs on whether an answer comes from here.
 */
export function signed(root: MapNode, giver: Giver | undefined, before: Node | undefined): MapNode {
  const controls = valueAt(root, "controls");
  if (giver === undefined || controls?.kind !== "map") return root;
  const known = new Set(
    entriesOf(valueAt(before, "controls")).flatMap(({ key, value }) => (isBlank(value) ? [] : [key])),
  );
  const more = entriesOf(controls).flatMap(({ key, value }): readonly Entry[] => {
    if (known.has(key) || value.kind !== "map" || !hasAnswer(value)) return [];
    const own = [said("answeredBy", giver.by, value), said("answeredOn", giver.on, value)].flat();
    return own.length === 0 ? [] : [entryFor(key, withEntries(value, own))];
  });
  return more.length === 0 ? root : withEntries(root, [entryFor("controls", withEntries(controls, more))]);
}

function hasAnswer(control: MapNode): boolean {
  return entriesOf(valueAt(control, "answers")).some(({ value }) => !isBlank(value));
}

function said(key: string, text: string | undefined, { place, ...control }: MapNode): readonly Entry[] {
  if (text === undefined || textOf(valueAt({ ...control, place }, key)) !== undefined) return [];
  return [entryFor(key, { kind: "scalar", text, empty: false, place })];
}
