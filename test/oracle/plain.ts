/** A scalar of a file as text. */
export function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
