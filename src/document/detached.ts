/**
 * The same value in texts of its own. A part of a text lets the engine keep all of that text for as long as the part lasts:
 * what outlives a file of which there are thousands would hold every one of them.
 */
export function detached<T>(value: T): T {
  return structuredClone(value);
}
