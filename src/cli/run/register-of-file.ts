import type { UnusableItem } from "../../assessment/item.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { readDate } from "../../interview/dates.ts";
import { registerLimit, registerOfBytes } from "../../register/register-of-bytes.ts";
import type { Register } from "../../register/register.ts";
import { registerNotes } from "../../words/flow-down/register-notes.ts";
import type { Host } from "../world/host.ts";
import { shownPath } from "./shown-path.ts";

/** A register of firms out of a file, with its bytes, and its name as reports tell it. */
export interface RegisterRead {
  readonly ok: true;
  readonly register: Register;
  readonly bytes: Uint8Array;
  readonly path: string;
}

/** Reads a register of firms; what was made of it is said once. */
export async function registerOfFile(
  path: string,
  catalogue: Catalogue,
  host: Host,
): Promise<RegisterRead | UnusableItem> {
  const shown = shownPath(path, host);
  const read = host.read(path, registerLimit);
  if (!read.ok) {
    const problem = { code: "unreadable", reason: read.reason, at: { path: shown } } as const;
    return { ok: false, path: shown, problems: [problem] };
  }
  const register = await registerOfBytes(read.bytes, shown, { catalogue, date: dayIn });
  if (!register.ok) return { ok: false, path: shown, problems: register.problems };
  for (const note of registerNotes(register.value)) host.err.write(`${note}\n`);
  return { ok: true, register: register.value, bytes: read.bytes, path: shown };
}

function dayIn(text: string): string | undefined {
  const read = readDate(text);
  return read.ok ? read.date : undefined;
}
