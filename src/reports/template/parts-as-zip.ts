import type { Zip, ZipFile } from "docxtemplater";
import { strFromU8, strToU8 } from "fflate";

/** The parts of a document by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Parts as the archive that docxtemplater asks, and what has become of them. */
export function partsAsZip(parts: Parts): { readonly zip: Zip; readonly changed: () => Parts } {
  const now = new Map(parts);
  const files: { [name: string]: ZipFile } = {};
  for (const name of now.keys())
    files[name] = { name, options: {}, asText: () => strFromU8(now.get(name) ?? new Uint8Array()) };
  function file(names: RegExp): readonly ZipFile[];
  function file(name: string): ZipFile | null;
  function file(name: string, content: string | Uint8Array): unknown;
  function file(which: RegExp | string, content?: string | Uint8Array): unknown {
    if (typeof which !== "string") return Object.values(files).filter(({ name }) => which.test(name));
    if (content === undefined) return files[which] ?? null;
    // It writes what was there before, and adds nothing.
    return now.has(which)
      ? now.set(which, typeof content === "string" ? strToU8(content) : content)
      : undefined;
  }
  return { zip: { files, file, remove: () => undefined }, changed: () => now };
}
