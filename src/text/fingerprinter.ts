import { stableId } from "./stable-id.ts";

/** Gives an identifier for what these parts say; for the same parts a second time, another one. */
export type Fingerprinter = (...parts: readonly string[]) => string;

/**
 * Identifiers of what one report tells. They hold while lines move, and differ within the report; a service that
 * compares two reports knows by them what is new.
 */
export function fingerprinter(): Fingerprinter {
  const times = new Map<string, number>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return stableId("fingerprint", ...parts, String(time));
  };
}
