/** A text as JSON, of no known shape. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What stands under a path of keys and indexes; undefined where there is nothing. */
export function pick(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (isList(at)) return at[Number(key)];
    return isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}

/** The items of a list; none where the value is no list. */
export function items(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

/** The keys of an object, in its order; none where the value is no object. */
export function keys(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** The item of a list whose `id` or `code` is this. */
export function named(value: unknown, name: string): unknown {
  return items(value).find((item) => pick(item, "id") === name || pick(item, "code") === name);
}

/** The text under a path; an error where there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = pick(value, ...path);
  if (typeof found !== "string") throw new Error(`there is no text at ${path.join(".")}`);
  return found;
}
