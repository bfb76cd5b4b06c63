import { closeSync, fstatSync, readSync } from "node:fs";
import { openRegular } from "./open-regular.ts";

/** Works out the SHA-256 of what an open file holds. */
export type Digest = (file: number) => Promise<string>;

/** So many files are remembered. */
const most = 10_000;

/**
 * Gives the SHA-256 of files, reading each once: one file can have many names, and each of a thousand declarations can
 * name it. One that was changed meanwhile is read again.
 */
export function hasher(digest: Digest = digestOf): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return async (path) => {
    const file = opened(path);
    try {
      const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(file, { bigint: true });
      const identity = [dev, ino, size, mtimeNs, ctimeNs].join(":");
      const made = known.get(identity) ?? digest(file);
      if (known.size < most) known.set(identity, made);
      return await made;
    } finally {
      closeSync(file);
    }
  };
}

/** Opens a file that was a regular one a moment ago, and has to be still. */
export function opened(path: string): number {
  const file = openRegular(path);
  if ("not" in file) throw new Error(`no regular file any more: ${file.not}`);
  return file.fd;
}

async function digestOf(file: number): Promise<string> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  const chunk = new Uint8Array(1 << 20);
  for (let got = readSync(file, chunk); got > 0; got = readSync(file, chunk))
    hash.update(chunk.subarray(0, got));
  return hash.digest("hex");
}
