/** So many names are packed together. */
const together = 256;

/**
 * The names of files, held as bytes beside the heap until they are asked for: a hundred thousand texts that last as long as a
 * run would let the engine leave itself as much room again several times over. No name holds a NUL.
 */
export function packed(names: readonly string[]): Iterable<string> {
  const packs: Pack[] = [];
  for (let from = 0; from < names.length; from += together)
    packs.push(packOf(names.slice(from, from + together).join("\0")));
  return unpacked(packs);
}

interface Pack {
  readonly bytes: Buffer;
  readonly encoding: "latin1" | "utf16le";
}

/** Half of a letter, as names on some systems may have, stays what it is. */
function packOf(text: string): Pack {
  const encoding = /^[\0-\u00ff]*$/.test(text) ? "latin1" : "utf16le";
  return { bytes: Buffer.from(text, encoding), encoding };
}

function* unpacked(packs: readonly Pack[]): Generator<string, void, undefined> {
  for (const { bytes, encoding } of packs) yield* bytes.toString(encoding).split("\0");
}
