import { given } from "../../../document/given.ts";
import { joined } from "../../../document/paths.ts";
import type { Register, RegisterFirm } from "../../../register/register.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { Host } from "../../world/host.ts";
import type { FirmTask } from "./task.ts";

/** A task for each firm of a register, in the order of what is shown: its file, or its row where it has none. */
export function registerTasks({ path, firms }: Register, file: string, host: Host): readonly FirmTask[] {
  const root = host.folderOf(file);
  return firms
    .map((firm) => taskOf(firm, { path, root }, host))
    .toSorted((one, other) => (one.shown < other.shown ? -1 : Number(one.shown > other.shown)));
}

function taskOf(
  { declaration, row, due, email, ...subcontract }: RegisterFirm,
  { path, root }: { readonly path: string; readonly root: string },
  host: Host,
): FirmTask {
  const firm = { ...subcontract, ...given({ file: declaration }) };
  if (declaration === undefined) return { kind: "firm", firm, shown: `${path}:${firm.at.line ?? row}` };
  const named = joined(root, declaration);
  return { kind: "firm", firm, named, root, shown: shownPath(named, host) };
}
