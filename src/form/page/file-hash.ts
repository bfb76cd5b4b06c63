import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** So much of a file is held at a time. */
const slice = 4 * 1024 * 1024;

/** The SHA-256 of a file, read bit by bit; it stays where it is. */
export async function fileHash(file: File): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += slice)
    hash.update(new Uint8Array(await file.slice(at, at + slice).arrayBuffer()));
  return bytesToHex(hash.digest());
}
