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

/** The texts that stand under these keys. */
export function under(value: unknown, ...keys: readonly string[]): readonly string[] {
  return textsIn(value).flatMap(({ key, text }) => (keys.includes(key) ? [text] : []));
}

/** What stands more than once. */
export function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
