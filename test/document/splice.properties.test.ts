import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendItem, removeKey, setValue, type Spliced } from "../../src/document/splice.ts";
import type { KeyPath } from "../../src/document/splice-options.ts";
import { dataOf, yaml } from "../support/told.ts";

/** A value of a random document, with how it is written. */
type Value =
  | { readonly kind: "scalar"; readonly style: number }
  | {
      readonly kind: "list";
      readonly flow: boolean;
      readonly deeper: boolean;
      readonly items: readonly Value[];
    }
  | {
      readonly kind: "map";
      readonly flow: boolean;
      readonly lines: boolean;
      readonly entries: readonly Entry[];
    };

/** An entry, with what stands around it. */
interface Entry {
  readonly style: number;
  readonly value: Value;
  readonly above: boolean;
  readonly behind: boolean;
  readonly deep: boolean;
  readonly blank: boolean;
}

/** A random document. */
interface Plan {
  readonly entries: readonly Entry[];
  readonly step: 2 | 4;
  readonly windows: boolean;
  readonly bom: boolean;
  readonly marked: boolean;
  readonly ends: boolean;
  readonly last: boolean;
}

/** Where something of a document stands: the lines that are its own, and the last of these that is no deep comment. */
interface Spot {
  readonly path: readonly string[];
  readonly kind: Value["kind"] | "nothing";
  /** In braces, or the braces themselves: its lines are then those of the outermost ones. */
  readonly isFlow: boolean;
  readonly inFlow: boolean;
  readonly from: number;
  readonly body: number;
  readonly to: number;
}

const { entries: someEntries } = fc.letrec<{
  value: Value;
  entries: readonly Entry[];
  entry: Entry;
}>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.record({ kind: fc.constant("scalar" as const), style: fc.nat(99) }),
    fc.record({
      kind: fc.constant("map" as const),
      flow: fc.boolean(),
      lines: fc.boolean(),
      entries: tie("entries"),
    }),
    fc.record({
      kind: fc.constant("list" as const),
      flow: fc.boolean(),
      deeper: fc.boolean(),
      items: fc.array(tie("value"), { maxLength: 3 }),
    }),
  ),
  entry: fc.record({
    style: fc.nat(99),
    value: tie("value"),
    above: fc.boolean(),
    behind: fc.boolean(),
    deep: fc.boolean(),
    blank: fc.boolean(),
  }),
  entries: fc.array(tie("entry"), { maxLength: 3 }),
}));

const plans: fc.Arbitrary<Plan> = fc.record({
  entries: someEntries,
  step: fc.constantFrom(2, 4),
  windows: fc.boolean(),
  bom: fc.boolean(),
  marked: fc.boolean(),
  ends: fc.boolean(),
  last: fc.boolean(),
});

/** A document as it is written, and where everything in it stands. */
interface Written {
  readonly text: string;
  readonly lines: readonly string[];
  readonly spots: readonly Spot[];
}

/** Writes a plan down; every key, word and comment bears a number of its own, so that no two lines are alike. */
function written(plan: Plan): Written {
  const lines: string[] = [];
  const spots: Spot[] = [];
  let count = 0;
  const next = (): string => String(++count).padStart(4, "0");
  const comment = (): string => `# note ${next()}`;

  const keyOf = (style: number): { key: string; source: string } => {
    const id = next();
    const plain = { key: `k${id}`, source: `k${id}` };
    const kinds = [
      { key: id, source: id },
      { key: id, source: `"${id}"` },
      { key: `k ${id}`, source: `'k ${id}'` },
    ];
    return kinds[style % 4] ?? plain;
  };

  const scalar = (style: number): string => {
    const id = next();
    const words = [`"w${id}, # no comment"`, `'it''s ${id}'`, id, `w${id} two`, "~", ""];
    return words[style % 8] ?? `w${id}`;
  };

  const flowSpot = (
    path: readonly string[],
    value: Value,
    source: string,
    from: number,
    to: number,
  ): void => {
    const kind = source === "" || source === "~" ? "nothing" : value.kind;
    spots.push({ path, kind, inFlow: true, isFlow: true, from, body: to, to });
  };

  /** A value in brackets, on the line that comes next. */
  const flow = (value: Value, path: readonly string[] | undefined): string => {
    if (value.kind === "scalar") return scalar(value.style);
    if (value.kind === "list")
      return `[${value.items.map((item) => flow(item, undefined) || "~").join(", ")}]`;
    const entries = value.entries.map((entry) => {
      const { key, source } = keyOf(entry.style);
      const below = path === undefined ? undefined : [...path, key];
      const words = flow(entry.value, below);
      if (below !== undefined) flowSpot(below, entry.value, words, lines.length, lines.length);
      return `${source}: ${words}`;
    });
    return value.lines ? `{ ${entries.join(", ")} }` : `{${entries.join(", ")}}`;
  };

  /** Braces over several lines. */
  const tall = (
    entries: readonly Entry[],
    head: string,
    column: number,
    path: readonly string[] | undefined,
  ): void => {
    const from = lines.length;
    const to = from + 1 + entries.length + entries.filter(({ above }) => above).length;
    const indent = " ".repeat(column + plan.step);
    lines.push(`${head} {`);
    entries.forEach((entry, index) => {
      if (entry.above) lines.push(`${indent}${comment()}`);
      const { key, source } = keyOf(entry.style);
      const words = flow(entry.value, undefined);
      if (path !== undefined) flowSpot([...path, key], entry.value, words, from, to);
      const comma = index < entries.length - 1 || entry.deep ? "," : "";
      lines.push(`${indent}${source}: ${words}${comma}${entry.behind ? ` ${comment()}` : ""}`);
    });
    lines.push(`${" ".repeat(column + 1)}}`);
  };

  /** A text on one line or on several. */
  const text = (head: string, style: number, column: number, behind: string): Spot["kind"] => {
    const indent = " ".repeat(column + 2);
    const word = `w${next()}`;
    const ways = [
      [`${head} |${behind}`, `${indent}${word}`, "", `${indent}# text ${word}`],
      [`${head} >-${behind}`, `${indent}${word}`, `${indent} deep ${word}`],
      [`${head} ${word}`, `${indent}more ${word}${behind}`],
      [`${head} "${word}`, "", `${indent}# text"${behind}`],
    ];
    const way = ways[style % 12];
    const source = way === undefined ? scalar(style) : word;
    lines.push(...(way ?? [`${head}${source === "" ? "" : ` ${source}`}${behind}`]));
    return source === "" || source === "~" ? "nothing" : "scalar";
  };

  const list = (items: readonly Value[], column: number): void => {
    for (const item of items) {
      const head = `${" ".repeat(column)}-`;
      if (item.kind === "map" && !item.flow && item.entries.length > 0) {
        const from = lines.length;
        block(item.entries, column + 2, undefined);
        lines[from] = `${head} ${(lines[from] ?? "").trimStart()}`;
      } else lines.push(`${head} ${flow(item, undefined) || "~"}`);
    }
  };

  /** The value of an entry whose key, or what leads up to it, is given. */
  const valueOf = (
    { value, behind }: Entry,
    head: string,
    column: number,
    path: readonly string[] | undefined,
  ): Pick<Spot, "kind" | "isFlow"> => {
    const note = behind ? ` ${comment()}` : "";
    if (value.kind === "scalar") return { kind: text(head, value.style, column, note), isFlow: false };
    const size = value.kind === "map" ? value.entries.length : value.items.length;
    const isFlow = value.flow || size === 0;
    if (value.kind === "map" && isFlow && value.lines && size > 0) tall(value.entries, head, column, path);
    else if (isFlow) lines.push(`${head} ${flow(value, path)}${note}`);
    else {
      lines.push(`${head}${note}`);
      if (value.kind === "map") block(value.entries, column + plan.step, path);
      else list(value.items, value.deeper ? column + plan.step : column);
    }
    return { kind: value.kind, isFlow };
  };

  function block(entries: readonly Entry[], column: number, path: readonly string[] | undefined): void {
    const indent = " ".repeat(column);
    entries.forEach((entry, index) => {
      // A first line may have to stand behind a `-`.
      const isFree = index > 0 || path !== undefined;
      if (isFree && entry.blank) lines.push("");
      if (isFree && entry.above) lines.push(`${indent}${comment()}`);
      const { key, source } = keyOf(entry.style);
      const below = path === undefined ? undefined : [...path, key];
      const from = lines.length;
      const spot = valueOf(entry, `${indent}${source}:`, column, below);
      const body = lines.length - 1;
      // Deeper than the key, not so deep as what is below it.
      const isDented = entry.value.kind === "list" && !entry.value.deeper;
      if (entry.deep && !isDented) lines.push(`${indent} ${comment()}`);
      const to = lines.length - 1;
      if (below !== undefined) spots.push({ ...spot, path: below, inFlow: false, from, body, to });
    });
  }

  if (plan.marked) lines.push(comment(), "---");
  block(plan.entries, 0, []);
  if (plan.last) lines.push("", comment());
  const to = lines.length - 1;
  const kind = plan.entries.length === 0 ? "nothing" : "map";
  spots.push({ path: [], kind, inFlow: false, isFlow: false, from: 0, body: to, to });
  const lineBreak = plan.windows ? "\r\n" : "\n";
  const whole = `${plan.bom ? "\ufeff" : ""}${lines.join(lineBreak)}${plan.ends ? lineBreak : ""}`;
  return { text: whole, lines: linesIn(whole), spots };
}

/** The lines of a text; behind a last line break there is one more, without a letter. */
function linesIn(text: string): readonly string[] {
  return text.replace(/^\ufeff/, "").split(/\r?\n/);
}

/** What a text holds; a mapping or a list without anything is as good as nothing. */
function held(text: string): Data {
  const isEmpty = linesIn(text).every((line) => /^(?:---|\s*(?:#.*)?)$/.test(line));
  return isEmpty ? null : tidy(dataOf(yaml(text.replace(/^\ufeff/, ""))));
}

type Data = null | string | readonly Data[] | { readonly [key: string]: Data };

function tidy(data: unknown): Data {
  if (typeof data === "string") return data;
  if (Array.isArray(data)) return data.length === 0 ? null : data.map(tidy);
  const entries = Object.entries(data ?? {}).map(([key, value]): [string, Data] => [key, tidy(value)]);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** The data with another value at a path; undefined takes the entry out. */
function withValue(data: unknown, path: readonly string[], value: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value(data);
  const entries = new Map<string, unknown>(Object.entries(data ?? {}));
  const now = withValue(entries.get(key), rest, value);
  if (now === undefined) entries.delete(key);
  else entries.set(key, now);
  return tidy(Object.fromEntries(entries));
}

const sources = fc.constantFrom<[string, unknown]>(
  ["yes", "yes"],
  ['"0012"', "0012"],
  ["[a, b]", ["a", "b"]],
  ["{ title: x, file: y }", { title: "x", file: "y" }],
);

function textOf(spliced: Spliced): string {
  if (!spliced.ok) throw new Error(spliced.why);
  return spliced.text;
}

function keyPath(path: readonly string[], ...more: readonly string[]): KeyPath {
  const [first, ...rest] = [...path, ...more];
  if (first === undefined) throw new Error("an empty path");
  return [first, ...rest];
}

/** Looks at every spot of random documents of which a condition holds. */
function everySpot(
  wanted: (spot: Spot) => boolean,
  look: (doc: Written, spot: Spot, source: string, value: unknown) => void,
): void {
  fc.assert(
    fc.property(plans, sources, (plan, [source, value]) => {
      const doc = written(plan);
      for (const spot of doc.spots.filter(wanted)) look(doc, spot, source, value);
    }),
    { numRuns: 100 },
  );
}

/** The lines above `from` and below `to` are there as before, and so are mark and line breaks; how many there are more. */
function expectKept(doc: Written, after: string, from: number, to: number): number {
  const now = linesIn(after);
  const [above, below] = [doc.lines.slice(0, from), doc.lines.slice(to + 1)];
  expect(now.slice(0, above.length)).toEqual(above);
  expect(now.slice(now.length - below.length)).toEqual(below);
  expect(after.startsWith("\ufeff")).toBe(doc.text.startsWith("\ufeff"));
  if (doc.text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
  else if (doc.text.includes("\n")) expect(after).not.toContain("\r");
  return now.length - doc.lines.length;
}

/** So many lines have come, and none has changed; in brackets no line has come; where nothing was its line may change. */
function expectAdded(doc: Written, spot: Spot, after: string, count: number): void {
  const isWithout = spot.kind === "nothing" && !spot.isFlow;
  if (spot.isFlow) expect(expectKept(doc, after, spot.from, spot.to)).toBe(0);
  else if (!isWithout) expect(expectKept(doc, after, spot.body + 1, spot.body)).toBe(count);
  else if (spot.path.length > 0) {
    expect(expectKept(doc, after, spot.from, spot.to)).toBe(count);
    const comments = doc.lines.slice(spot.from + 1, spot.to + 1);
    expect(linesIn(after).slice(spot.from + 1, spot.to + 1)).toEqual(comments);
  } else {
    const comments = doc.lines.filter((line) => line !== "");
    const now = linesIn(after).filter((line) => line !== "");
    expect(now.slice(0, comments.length)).toEqual(comments);
    expect(now.length).toBe(comments.length + count);
  }
}

describe("in any document", () => {
  test("a value is replaced, and no line but its own is touched", () => {
    everySpot(
      ({ path }) => path.length > 0,
      (doc, spot, source, value) => {
        const after = textOf(setValue(doc.text, keyPath(spot.path), source));
        expect(held(after)).toEqual(withValue(held(doc.text), spot.path, () => value));
        expect(expectKept(doc, after, spot.from, spot.to)).toBeLessThanOrEqual(0);
        expect(setValue(after, keyPath(spot.path), source)).toEqual({ ok: true, text: after });
      },
    );
  });

  test("an entry is taken out, with its lines and no others", () => {
    everySpot(
      ({ path }) => path.length > 0,
      (doc, spot) => {
        const after = textOf(removeKey(doc.text, keyPath(spot.path)));
        expect(held(after)).toEqual(withValue(held(doc.text), spot.path, () => undefined));
        const more = expectKept(doc, after, spot.from, spot.to);
        // Where no line follows, the line break in front stays.
        const rest = spot.to === doc.lines.length - 1 ? 1 : 0;
        if (!spot.inFlow) expect(more).toBe(spot.from - spot.to - 1 + rest);
      },
    );
  });

  test.each([
    ["one key", ["fresh"]],
    ["keys below each other", ["fresh", "0001", "deeper"]],
  ])("%s can be added to any mapping, and to what is empty", (_, keys) => {
    everySpot(
      ({ kind }) => kind === "map" || kind === "nothing",
      (doc, spot, source, value) => {
        const path = keyPath(spot.path, ...keys);
        const after = textOf(setValue(doc.text, path, source));
        expect(held(after)).toEqual(withValue(held(doc.text), path, () => value));
        expectAdded(doc, spot, after, keys.length);
        expect(held(textOf(removeKey(after, keyPath(spot.path, "fresh"))))).toEqual(held(doc.text));
      },
    );
  });

  test("an item is appended to any list, to what is empty, and to a list that was not there", () => {
    everySpot(
      ({ kind, path }) => path.length > 0 && kind !== "scalar",
      (doc, spot, source, value) => {
        const path = spot.kind === "map" ? keyPath(spot.path, "fresh") : keyPath(spot.path);
        const old = itemsAt(held(doc.text), path);
        const after = textOf(appendItem(doc.text, path, source));
        expect(held(after)).toEqual(withValue(held(doc.text), path, () => [...old, value]));
        const isMade = spot.kind === "list" && old.length === 0 && !spot.inFlow;
        const now: Spot = isMade ? { ...spot, isFlow: false, kind: "nothing" } : spot;
        expectAdded(doc, now, after, spot.kind === "map" ? 2 : 1);
      },
    );
  });

  test("what is wanted in front of the first key comes first, and no line changes", () => {
    everySpot(
      ({ kind }) => kind === "map",
      (doc, spot, source, value) => {
        const isIn = ({ path }: Spot): boolean =>
          path.length === spot.path.length + 1 && spot.path.every((key, depth) => key === path[depth]);
        const key = doc.spots.find(isIn)?.path.at(-1);
        if (key === undefined) return;
        const path = keyPath(spot.path, "fresh");
        const after = textOf(setValue(doc.text, path, source, { order: () => ["fresh", key] }));
        expect(held(after)).toEqual(withValue(held(doc.text), path, () => value));
        expect(after.search(/fresh: /)).toBeLessThan(after.search(new RegExp(`\\b${key}["']?:`)));
        expect(expectKept(doc, after, spot.from, spot.body)).toBe(spot.isFlow ? 0 : 1);
        const rest = linesIn(after).filter((line) => !line.includes("fresh: "));
        if (!spot.isFlow) expect(rest).toEqual(doc.lines);
      },
    );
  });
});

function at(data: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  return key === undefined ? data : at(new Map<string, unknown>(Object.entries(data ?? {})).get(key), rest);
}

function itemsAt(data: unknown, path: readonly string[]): readonly unknown[] {
  const value = at(data, path);
  return Array.isArray(value) ? value : [];
}
