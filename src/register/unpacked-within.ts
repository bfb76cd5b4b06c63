import { Unzip, UnzipInflate, zipSync } from "fflate";

/** So much is taken in at a time: what it can unpack to is counted before more is. */
const step = 8192;
/** More parts than this no document of an office program has. */
const mostParts = 2000;

/** What is taken out of an archive. */
export interface Wanted {
  /** The most bytes that are unpacked. */
  readonly limit: number;
  /** Without this part it is not what was asked for. */
  readonly needs: string;
  /** Whether a part is unpacked at all. */
  readonly takes: (name: string) => boolean;
}

/**
 * The parts of an archive that are wanted, unpacked while they are counted: neither what it says of its sizes nor how far
 * it unfolds is believed.
 */
export function unpackedWithin(
  bytes: Uint8Array,
  { limit, needs, takes }: Wanted,
): ReadonlyMap<string, Uint8Array> | "damaged" | "too-large" {
  const parts = new Map<string, Uint8Array[]>();
  const seen = { size: 0, files: 0, failed: false };
  const unzip = new Unzip((file) => {
    seen.files++;
    if (!takes(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) seen.failed = true;
      else {
        seen.size += chunk.length;
        chunks.push(chunk);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      if (seen.size > limit || seen.files > mostParts) return "too-large";
    }
  } catch {
    return "damaged";
  }
  if (seen.failed || !parts.has(needs)) return "damaged";
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

/** The same parts as an archive in which nothing is packed. */
export function packedAnew(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const bytes = zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(2000, 0, 1) });
  const out = new ArrayBuffer(bytes.length);
  new Uint8Array(out).set(bytes);
  return out;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
