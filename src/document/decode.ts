import type { Parsed } from "./document.ts";
import { refused } from "./document.ts";
import { placer } from "./place.ts";

/** Bytes to text: UTF-8 with or without a BOM, at most `limit` bytes; anything else is a problem. */
export function decode(bytes: Uint8Array, path: string, limit: number): Parsed<string> {
  if (bytes.length > limit) return refused({ code: "too-large", limit, at: { path } });
  const looksLike = wideOrBinary(bytes);
  if (looksLike !== undefined)
    return refused({ code: "not-utf8", looksLike, at: { path, line: 1, column: 1 } });
  try {
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const at = placer(path, text)(text.indexOf("\ufffd"));
    return refused({ code: "not-utf8", looksLike: "other", at });
  }
}

/** UTF-16 (told by its mark, or by a NUL beside nearly every letter) and binary files (told by NULs). */
function wideOrBinary(bytes: Uint8Array): "utf-16" | "binary" | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf-16";
  const start = bytes.subarray(0, 4096);
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0) return bytes.includes(0) ? "binary" : undefined;
  const odd = start.reduce((count, byte, index) => count + (byte === 0 && index % 2 === 1 ? 1 : 0), 0);
  const half = start.length / 2;
  return zeros > half * 0.7 && (odd > zeros * 0.95 || odd < zeros * 0.05) ? "utf-16" : "binary";
}
