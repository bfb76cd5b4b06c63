import type { UnusableItem } from "../../../assessment/item.ts";
import { standardId } from "../../../catalogue/built-in.ts";
import { given } from "../../../document/given.ts";
import type { Subcontract } from "../../../following/flow-down/subcontract.ts";
import { readDate } from "../../../interview/dates.ts";
import { registerLimit, registerOfBytes } from "../../../register/register-of-bytes.ts";
import type { Register, RegisterFirm } from "../../../register/register.ts";
import { registerNotes } from "../../../words/flow-down/register-notes.ts";
import type { Request } from "../../run/request.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { Host } from "../../world/host.ts";
import type { ChainTop } from "./prime-of-declaration.ts";

/** The top of a chain out of a register of firms, each of the first tier; what was made of it is said once. */
export async function topOfRegister(
  path: string,
  request: Request,
  host: Host,
): Promise<(ChainTop & { readonly register: Register }) | UnusableItem> {
  const shown = shownPath(path, host);
  const read = host.read(path, registerLimit);
  if (!read.ok) {
    const problem = { code: "unreadable", reason: read.reason, at: { path: shown } } as const;
    return { ok: false, path: shown, problems: [problem] };
  }
  const catalogue = request.catalogue ?? host.builtIn.load(standardId);
  const register = await registerOfBytes(read.bytes, shown, { catalogue, date: dayIn });
  if (!register.ok) return { ok: false, path: shown, problems: register.problems };
  for (const note of registerNotes(register.value)) host.err.write(`${note}\n`);
  return {
    ok: true,
    prime: { kind: "register", source: shown, sha256: await host.sha256(read.bytes) },
    below: register.value.firms.map(subcontractIn),
    catalogue,
    register: register.value,
  };
}

function dayIn(text: string): string | undefined {
  const read = readDate(text);
  return read.ok ? read.date : undefined;
}

function subcontractIn({ declaration, row, ...firm }: RegisterFirm): Subcontract {
  return { ...firm, ...given({ file: declaration }) };
}
