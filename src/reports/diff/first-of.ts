/** The first of some lines, and how many more there are. */
export function firstOf(lines: readonly string[], most: number): readonly string[] {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), `And ${left} more.`] : lines;
}
