// Which chunk lies in which file: few files for a start, one for each thing that is loaded on demand.

/** Smaller pieces that several share lie in one file: opening one takes as long as reading it. */
const small = 8_192;

/**
 * The chunks in units that are run as a whole, and the units by the name of their file. Pieces that merely lie in one
 * file are units of their own: who wants one does not want the others.
 *
 * @typedef {{ id: string, text: string, source?: string, exports: readonly string[], imports: readonly { id: string, dynamic: boolean }[] }} Chunk
 * @param chunks {readonly Chunk[]}
 * @param together {readonly string[]} Sources that are loaded with all that they import.
 * @returns {Map<string, Chunk[][]>}
 */
export function inUnits(chunks, together) {
  const files = new Map();
  const placed = new Set();
  const place = (file, unit) => {
    for (const each of unit) placed.add(each);
    files.set(file, [...(files.get(file) ?? []), unit]);
  };
  for (const source of together) {
    const chunk = chunks.find((each) => each.source === source);
    if (chunk === undefined) throw new Error(`${source} is not imported dynamically`);
    const unit = [...closure(chunk, chunks)].filter((each) => !placed.has(each));
    if (!unit.includes(chunk)) throw new Error(`${source} is loaded before it is asked for`);
    place(nameOf(source), unit);
  }
  for (const chunk of chunks.filter((each) => !placed.has(each)))
    if (chunk.source !== undefined) place(nameOf(chunk.source), [chunk]);
    else place(chunk.text.length < small ? "shared" : chunk.id.replace(/\.js$/, ""), [chunk]);
  return files;
}

/** The file that a source gives: its path, so that two of one name never meet. */
function nameOf(source) {
  return source
    .replace(/^src\//, "")
    .replace(/^(?:.*\/)?node_modules\//, "packages/")
    .replace(/\.[cm]?[jt]s$/, "");
}

/** A chunk and all that it imports at once. */
function closure(chunk, chunks, seen = new Set()) {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const { id, dynamic } of chunk.imports)
    if (!dynamic)
      closure(
        chunks.find((each) => each.id === id),
        chunks,
        seen,
      );
  return seen;
}
