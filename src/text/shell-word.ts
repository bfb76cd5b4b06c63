import { safeLine } from "./safe-text.ts";

/** A file name as a shell takes it; quoted where it must be. Control characters are shown, not kept. */
export function shellWord(text: string): string {
  const safe = safeLine(text).replace(/^-(?=.)/, "./-");
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
