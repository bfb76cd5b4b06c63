import { isCalendarDate, type CalendarDate } from "../../document/calendar-date.ts";
import { itemsOf, type Node } from "../../document/node.ts";
import { absentAt } from "../../document/place.ts";
import type { StoredMisfit, StoredProblem } from "../../document/stored-problem.ts";

/** Takes note of what does not fit. */
export type Note = (problem: StoredProblem) => void;

/**
 * The fields of a mapping, each read as what it has to be. What does not fit is noted, and something in its place is
 * given, so that everything is found at once; whoever has noted anything throws away what was read.
 */
export interface Fields {
  readonly text: (key: string) => string;
  readonly date: (key: string) => CalendarDate;
  readonly flag: (key: string) => boolean;
  /** One of these words. */
  readonly word: <T extends string>(key: string, words: readonly [T, ...T[]]) => T;
  readonly texts: (key: string) => readonly string[];
  readonly dates: (key: string) => readonly CalendarDate[];
  readonly fields: (key: string) => Fields;
  /** Each item of a list, which is a mapping. */
  readonly each: <T>(key: string, read: (item: Fields) => T) => readonly T[];
  /** Where a key that may not be there holds something: what is read there. */
  readonly maybe: <T>(key: string, read: (key: string) => T) => T | undefined;
  /** What the key holds, as it stands. */
  readonly node: (key: string) => Node | undefined;
}

/** The fields of a node, which has to be a mapping; `called` is what holds it. */
export function fieldsOf(node: Node, note: Note, called: string): Fields {
  const { values, needed, scalar, fitting, items } = checksOf(node, note, called);
  const date = (key: string, value: Node | undefined): CalendarDate =>
    fitting(key, value, "date", isCalendarDate) ?? "";
  return {
    text: (key) => scalar(key, needed(key)) ?? "",
    date: (key) => date(key, needed(key)),
    flag: (key) => fitting(key, needed(key), "value", (text) => /^(?:true|false)$/.test(text)) === "true",
    word: (key, words) => {
      const text = fitting(key, needed(key), "value", (each) => words.some((word) => word === each));
      return words.find((word) => word === text) ?? words[0];
    },
    texts: (key) => items(key).map((item) => scalar(key, item) ?? ""),
    dates: (key) => items(key).map((item) => date(key, item)),
    fields: (key) => {
      const value = needed(key);
      // Of what is missing nothing more is said.
      return value === undefined
        ? fieldsOf({ ...node, kind: "map", entries: [] }, unsaid, key)
        : fieldsOf(value, note, key);
    },
    each: (key, read) => items(key).map((item) => read(fieldsOf(item, note, key))),
    maybe: (key, read) => (isNothing(values.get(key)) ? undefined : read(key)),
    node: (key) => values.get(key),
  };
}

/** What a mapping holds, and the checks of it that take note. */
interface Checks {
  readonly values: ReadonlyMap<string, Node>;
  readonly needed: (key: string) => Node | undefined;
  readonly scalar: (key: string, value: Node | undefined) => string | undefined;
  /** The text of what stands under a key, where it is one that will do. */
  readonly fitting: (
    key: string,
    value: Node | undefined,
    why: StoredMisfit,
    fits: (text: string) => boolean,
  ) => string | undefined;
  readonly items: (key: string) => readonly Node[];
}

function checksOf(node: Node, note: Note, called: string): Checks {
  const values = new Map(node.kind === "map" ? node.entries.map(({ key, value }) => [key, value]) : []);
  const misfit = (key: string, why: StoredMisfit, { place }: Node): void =>
    note({ code: "assessment-misfit", key, why, at: why === "missing" ? absentAt(place) : place });
  if (node.kind !== "map") misfit(called, "kind", node);
  const needed: Checks["needed"] = (key) => {
    const value = values.get(key);
    if (value === undefined && node.kind === "map") misfit(key, "missing", node);
    return value;
  };
  const scalar: Checks["scalar"] = (key, value) => {
    if (value === undefined) return undefined;
    if (value.kind === "scalar" && !value.empty) return value.text;
    misfit(key, "kind", value);
    return undefined;
  };
  return {
    values,
    needed,
    scalar,
    fitting: (key, value, why, fits) => {
      const text = scalar(key, value);
      if (value === undefined || text === undefined || fits(text)) return text;
      misfit(key, why, value);
      return undefined;
    },
    items: (key) => {
      const value = needed(key);
      if (value !== undefined && value.kind !== "list") misfit(key, "kind", value);
      return itemsOf(value);
    },
  };
}

function unsaid(): void {}

function isNothing(node: Node | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.empty);
}
