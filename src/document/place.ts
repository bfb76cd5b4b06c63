/** Where in a file something stands. Lines and columns count from 1, columns in UTF-16 units, a BOM not counted. */
export interface Place {
  /** The file as the user named it; `-` for standard input. */
  readonly path: string;
  /** The sheet of a workbook; line and column are then its row and its column. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
  /** UTF-16 units that a code frame underlines. */
  readonly length?: number;
  /** The thing spoken of is not there: the place is the nearest key around it. */
  readonly absent?: true;
}

/** The same place, for something that is missing there. */
export function absentAt(place: Place): Place {
  return { ...place, absent: true };
}

/** Turns offsets into places; columns in UTF-16 units. */
export function placer(path: string, text: string): (offset: number, end?: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  // Whoever reads a text goes on from line to line: the next place is mostly in the same one or the next.
  let line = 0;
  return (offset, end = offset) => {
    if (!isIn(starts, line, offset))
      line = isIn(starts, line + 1, offset) ? line + 1 : lineOf(starts, offset);
    const start = starts[line] ?? 0;
    const lineEnd = (starts[line + 1] ?? text.length + 1) - 1;
    const length = Math.max(1, Math.min(end, lineEnd) - offset);
    return { path, line: line + 1, column: offset - start + 1, length };
  };
}

function isIn(starts: readonly number[], line: number, offset: number): boolean {
  return (starts[line] ?? Infinity) <= offset && offset < (starts[line + 1] ?? Infinity);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
