import { isList, isRecord } from "./json.ts";

/** A text in a JSON document, and the key under which it stands. */
export interface TextAt {
  readonly key: string;
  readonly text: string;
}

/** Every text of a JSON document with its key (in a list the key of the list), in order. */
export function textsIn(value: unknown, key: string = ""): readonly TextAt[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (isList(value)) return value.flatMap((each) => textsIn(each, key));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}

/** Gives the texts of a JSON document that stand under some keys; it is walked once. */
export function textsByKey(value: unknown): (...keys: readonly string[]) => readonly string[] {
  const byKey = grouped(textsIn(value));
  return (...keys) => keys.flatMap((key) => byKey.get(key) ?? []);
}

/** The texts that stand under these keys. */
export function under(value: unknown, ...keys: readonly string[]): readonly string[] {
  return textsByKey(value)(...keys);
}

function grouped(texts: readonly TextAt[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const { key, text } of texts) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [text]);
    else known.push(text);
  }
  return byKey;
}

/** What stands more than once. */
export function repeated(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}
