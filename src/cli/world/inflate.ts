import { inflateRawSync } from "node:zlib";

/** Undoes raw deflate. The build sees to it that node:zlib is loaded by the few runs that read beyond the lowest level. */
export function inflate(bytes: Uint8Array): Buffer {
  // In one piece: what is longer is put together out of parts of this length.
  return inflateRawSync(bytes, { chunkSize: 262_144 });
}
