import { isList, isRecord, keys, pick } from "../support/json.ts";

/** Where two values differ, a line each: the place, the one, the other. */
export function difference(one: unknown, other: unknown, place = ""): readonly string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const isInner = (isRecord(one) && isRecord(other)) || (isList(one) && isList(other));
  if (!isInner) return [`${place}: oracle ${told(one)}, program ${told(other)}`];
  return [...new Set([...keysOf(one), ...keysOf(other)])].flatMap((key) =>
    difference(pick(one, key), pick(other, key), `${place}/${key}`),
  );
}

function keysOf(value: unknown): readonly string[] {
  return isList(value) ? value.map((_, index) => String(index)) : keys(value);
}

function told(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
