/** Gives a value that is made when it is first asked for, and never again. */
export function once<T extends object>(make: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= make());
}

/** Gives a value that is made for an object when it is first asked for, and never again while the object lasts. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** Gives a value that is made of a text when it is first asked for, and never again: for texts of which there are few. */
export function oncePerText<V extends object>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}

/** Gives a value that is made of a text, and made again only where another text was asked for meanwhile. */
export function untilOther<V>(make: (text: string) => V): (text: string) => V {
  let last: { readonly text: string; readonly value: V } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: make(text) };
    return last.value;
  };
}

/** `oncePer` for two objects. */
export function oncePerPair<K extends object, L extends object, V>(
  make: (key: K, other: L) => V,
): (key: K, other: L) => V {
  const known = oncePer((key: K) => oncePer((other: L) => make(key, other)));
  return (key, other) => known(key)(other);
}
