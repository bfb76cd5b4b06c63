import { decode } from "../../document/decode.ts";
import { refused, type Parsed } from "../../document/document.ts";
import type { Host } from "../world/host.ts";

/** A file as it was read: its bytes, and its text or why it has none. */
export interface FileText {
  readonly bytes: Uint8Array;
  readonly text: Parsed<string>;
}

/** Reads the text of a file (`-` is standard input); its problems tell the path that is shown. */
export function fileText(path: string, limit: number, host: Host, shown: string = path): FileText {
  const read = host.read(path, limit);
  if (read.ok) return { bytes: read.bytes, text: decode(read.bytes, shown, limit) };
  const problem = { code: "unreadable", reason: read.reason, at: { path: shown } } as const;
  return { bytes: new Uint8Array(), text: refused(problem) };
}
