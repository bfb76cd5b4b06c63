import type { Control } from "../../catalogue/catalogue.ts";
import { isBlank } from "../../declaration/read-answer.ts";
import { entriesOf, valueAt, type Entry, type MapNode, type Node } from "../../document/node.ts";
import type { Place } from "../../document/place.ts";
import { yesNo } from "../../document/yes-no.ts";
import type { Giver } from "../source.ts";
import { combinedNotes, combinedPeople, laterDay } from "./combine-words.ts";
import { sameAnswer } from "./same-value.ts";
import { entryFor, withEntries, type Where, type Work } from "./work.ts";

/** What is said of a control in both places, the short form written out where that is needed. */
export function combinedControl(first: Node, second: Node, where: Where, work: Work): Node {
  const control = work.controls.get(where[1] ?? "");
  const [one, other] = [inFull(first, control), inFull(second, control)];
  if (one === undefined || other === undefined) return work.conflict(where, first, second);
  const map = combinedParts(one, other, where, work);
  return map === one ? first : map;
}

/** The short form answers each yes-no question that counts. */
function inFull(node: Node, control: Control | undefined): MapNode | undefined {
  if (node.kind !== "scalar") return node.kind === "map" ? node : undefined;
  const { place } = node;
  const value = yesNo(node.text);
  if (value === undefined || control === undefined) return undefined;
  const entries = control.questions.flatMap((question) =>
    question.type === "yes-no" && question.counts === "verdict"
      ? [entryFor(question.id, { ...node, text: value === question.is ? "yes" : "no" })]
      : [],
  );
  return { kind: "map", entries: [entryFor("answers", { kind: "map", entries, place })], place };
}

function combinedParts(first: MapNode, second: MapNode, where: Where, work: Work): MapNode {
  const gone = claimToGo(first, second, where, work);
  const base = gone === "first" ? without(first, "notApplicable") : first;
  const parts = second.entries.flatMap(({ key, value }): readonly Entry[] => {
    if (key === "answeredBy" || key === "answeredOn") return [];
    if (key === "notApplicable" && gone === "second") return [];
    const old = valueAt(base, key);
    const now =
      old === undefined
        ? value
        : key === "note"
          ? combinedNotes(old, value)
          : work.combined(old, value, [...where, key]);
    return now === old ? [] : [entryFor(key, now)];
  });
  const map = withEntries(base, parts);
  return withEntries(map, people(first, second, map, work.adding));
}

/**
 * Whether only one of the two says that the control does not apply while the other answers it: then both cannot stand,
 * for the claim would do away with an answer that may be a bad one. Whose claim has to go, if any.
 */
function claimToGo(
  first: MapNode,
  second: MapNode,
  where: Where,
  work: Work,
): "first" | "second" | undefined {
  const [one, other] = [valueAt(first, "notApplicable"), valueAt(second, "notApplicable")];
  if ((one === undefined) === (other === undefined)) return undefined;
  const [claimer, answerer] = one === undefined ? [second, first] : [first, second];
  const answer = entriesOf(valueAt(answerer, "answers")).find(({ key, value }) => {
    const there = valueAt(claimer, "answers", key);
    const isKnown = there !== undefined && sameAnswer(there, value, [...where, "answers", key], work);
    return !isBlank(value) && !isKnown;
  });
  if (answer === undefined) return undefined;
  const [earlier, later] = one === undefined ? [answer.value, other] : [one, answer.value];
  if (later === undefined) return undefined;
  const isLast = work.conflict([...where, "notApplicable"], earlier, later) === later;
  if (one !== undefined) return isLast ? "first" : undefined;
  return isLast ? undefined : "second";
}

function without(map: MapNode, key: string): MapNode {
  return { ...map, entries: map.entries.filter((entry) => entry.key !== key) };
}

/**
 * Who answered, and when: of the first those alone of whose answers one still stands; of the second those who say so of
 * these answers, else whoever says so of all, where an answer came from there.
 */
function people(first: MapNode, second: MapNode, now: MapNode, adding: Giver | undefined): readonly Entry[] {
  const answers = entriesOf(valueAt(first, "answers")).filter(({ value }) => !isBlank(value));
  const stands =
    answers.length === 0 || answers.some(({ key, value }) => valueAt(now, "answers", key) === value);
  const hasAdded = entriesOf(valueAt(now, "answers")).some(
    ({ key, value }) => valueAt(first, "answers", key) !== value,
  );
  const joined = (
    key: string,
    join: (one: Node, other: Node) => Node,
    said: string | undefined,
  ): readonly Entry[] => {
    const own = said === undefined || !hasAdded ? undefined : scalarOf(said, second.place);
    const [one, other] = [valueAt(first, key), valueAt(second, key) ?? own];
    if (other === undefined) return [];
    const value = one === undefined || !stands ? other : join(one, other);
    return value === one ? [] : [entryFor(key, value)];
  };
  return [...joined("answeredBy", combinedPeople, adding?.by), ...joined("answeredOn", laterDay, adding?.on)];
}

function scalarOf(text: string, place: Place): Node {
  return { kind: "scalar", text, empty: false, place };
}
