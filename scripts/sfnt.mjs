// A font as it is before it is packed as WOFF (W3C, WOFF File Format 1.0): whoever reads it piece by piece would unpack a
// whole table for each piece.
import { inflateSync } from "node:zlib";

/** The font in a WOFF file, its tables in the order and at the boundaries that OpenType asks for. */
export function sfntOf(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("this is no WOFF font");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableOf(woff, 44 + index * 20));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts = [head];
  let at = head.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = 12 + index * 16;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}

function tableOf(woff, entry) {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
  const stored = woff.subarray(offset, offset + packed);
  const bytes = packed < length ? inflateSync(stored) : stored;
  if (bytes.length !== length) throw new Error("a table of a font is damaged");
  return { tag: woff.toString("latin1", entry, entry + 4), checksum, bytes };
}
