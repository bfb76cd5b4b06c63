import type { UnusableItem } from "../../assessment/item.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { readDate } from "../../interview/dates.ts";
import { registerLimit, registerOfBytes } from "../../register/register-of-bytes.ts";
import type { Register } from "../../register/register.ts";
import { registerNotes } from "../../words/flow-down/register-notes.ts";
import type { Host } from "../world/host.ts";
import { shownPath } from "./shown-path.ts";

/** A register that was read. */
export interface NamedRegister {
  readonly ok: true;
  /** The file, as reports tell it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly register: Register;
}

/** The register that `--register` names, or its problems; what was made of it is said once. */
export async function registerNamed(
  path: string,
  catalogue: Catalogue,
  host: Host,
): Promise<NamedRegister | UnusableItem> {
  const shown = shownPath(path, host);
  const read = host.read(path, registerLimit);
  if (!read.ok) {
    const problem = { code: "unreadable", reason: read.reason, at: { path: shown } } as const;
    return { ok: false, path: shown, problems: [problem] };
  }
  const register = await registerOfBytes(read.bytes, shown, { catalogue, date: dayIn });
  if (!register.ok) return { ok: false, path: shown, problems: register.problems };
  for (const note of registerNotes(register.value)) host.err.write(`${note}\n`);
  return { ok: true, shown, bytes: read.bytes, register: register.value };
}

function dayIn(text: string): string | undefined {
  const read = readDate(text);
  return read.ok ? read.date : undefined;
}
