import type { UnusableItem } from "../../../assessment/item.ts";
import { standardId } from "../../../catalogue/built-in.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { registerNamed } from "../../run/register-named.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import type { PortfolioOptions } from "./portfolio-options.ts";
import { registerTasks } from "./register-tasks.ts";
import type { FirmTask } from "./task.ts";

/** The firms of a register, the catalogue whose levels they have, and the files that it names. */
export interface Firms {
  readonly ok: true;
  readonly tasks: readonly FirmTask[];
  readonly catalogue: Catalogue;
  readonly files: readonly string[];
}

/** Refuses what does not go together, before anything is read. */
export function refuseMisuse(args: readonly string[], { register, level }: PortfolioOptions): void {
  if (register === undefined && args.length === 0)
    throw new UsageError(
      "portfolio needs declarations",
      "Name a folder of them, files, what was stored of them, or a register of firms (--register).",
    );
  if (register === undefined) return;
  const [first] = args;
  if (first !== undefined)
    throw new UsageError(
      "suppliers are named by paths or by a register, not by both",
      `Leave out ${first}, or --register.`,
    );
  if (level !== undefined)
    throw new UsageError("--level: each firm of a register has its own", "Leave out --level.");
}

/** The firms of the register that is named, or its problems; undefined where none is. */
export async function firmsOf(
  register: string | undefined,
  named: Catalogue | undefined,
  host: Host,
): Promise<Firms | UnusableItem | undefined> {
  if (register === undefined) return undefined;
  const catalogue = named ?? host.builtIn.load(standardId);
  const read = await registerNamed(register, catalogue, host);
  if (!read.ok) return read;
  const tasks = registerTasks(read.register, register, host);
  return { ok: true, tasks, catalogue, files: tasks.flatMap((task) => task.named ?? []) };
}
