/** Gives a value that is made when it is first asked for, and never again. */
export function once<T extends object>(make: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= make());
}
