import type { Look } from "../../run/make-page.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";

/** The options of `form`. */
export interface FormOptions extends Look {
  readonly level?: string;
  readonly catalogue?: string;
  readonly only?: string;
  readonly recommended?: boolean;
  readonly for?: string;
  readonly buyer?: string;
  readonly due?: string;
  readonly register?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Refuses a name that no page could hold. */
export function checkNames({ buyer, for: whom }: Pick<FormOptions, "buyer" | "for">): void {
  const names = [
    ["--for", whom],
    ["--buyer", buyer],
  ] as const;
  for (const [name, text] of names)
    if (text !== undefined && (text.trim() === "" || text.length > 1000))
      throw new UsageError(`${name} takes a name, of 1,000 letters at most`);
}

/** Refuses to write over what is there, which may hold answers, unless that is asked for. */
export function refuseTaken(file: string, { force }: Pick<FormOptions, "force">, host: Host): void {
  const there = host.read(file, 1);
  if (force !== true && (there.ok || there.reason !== "missing"))
    throw new UsageError(
      `"${file}" is there already, and may hold answers`,
      "Choose another name, or add --force.",
    );
}
