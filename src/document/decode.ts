import type { Parsed } from "./document.ts";
import { refused } from "./document.ts";
import { once } from "./once.ts";
import { placer } from "./place.ts";

/** Bytes to text: UTF-8 with or without a BOM, at most `limit` bytes; anything else is a problem. */
export function decode(bytes: Uint8Array, path: string, limit: number): Parsed<string> {
  if (bytes.length > limit) return refused({ code: "too-large", limit, at: { path } });
  const looksLike = wideOrBinary(bytes);
  if (looksLike !== undefined)
    return refused({ code: "not-utf8", looksLike, at: { path, line: 1, column: 1 } });
  try {
    return { ok: true, value: strict().decode(bytes) };
  } catch {
    const good = new TextDecoder("utf-8").decode(bytes.subarray(0, soundLength(bytes)));
    const at = placer(path, `${good}?`)(good.length);
    return refused({ code: "not-utf8", looksLike: "other", at });
  }
}

const strict = once(() => new TextDecoder("utf-8", { fatal: true }));

/** How many bytes from the beginning are UTF-8, found by halving. */
function soundLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSound(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // The last letter may have begun and not ended.
  let end = low;
  while (end > 0 && low - end < 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : low;
}

function isSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 (told by its mark, or by a NUL beside nearly every letter) and binary files (told by NULs). */
function wideOrBinary(bytes: Uint8Array): "utf-16" | "binary" | undefined {
  const [first, second] = [bytes[0], bytes[1]];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf-16";
  if (!bytes.includes(0)) return undefined;
  const start = bytes.subarray(0, 4096);
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0) return "binary";
  const odd = start.reduce((count, byte, index) => count + (byte === 0 && index % 2 === 1 ? 1 : 0), 0);
  const half = start.length / 2;
  return zeros > half * 0.7 && (odd > zeros * 0.95 || odd < zeros * 0.05) ? "utf-16" : "binary";
}
