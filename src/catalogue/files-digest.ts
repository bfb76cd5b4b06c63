import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/**
 * The SHA-256 of a catalogue's files, in hexadecimal: their bytes one after the other, the catalogue first, then its
 * parts in the order in which it names them. Anybody can compute it again: `cat catalogue.yaml part.yaml | sha256sum`.
 */
export function filesDigest(files: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const bytes of files) hash.update(bytes);
  return bytesToHex(hash.digest());
}
