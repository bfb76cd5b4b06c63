import { dueDates } from "../../../following/due-dates.ts";
import { renewalsFormats } from "../../../reports/renewals-formats.ts";
import { assessedItems, declarationFiles, type JudgingOptions } from "../../run/assessed-items.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { showProblems } from "../../run/show-problems.ts";
import { destinations, tell } from "../../run/told.ts";
import { UsageError } from "../../run/usage-error.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import type { Host } from "../../world/host.ts";

/** The options of `renewals`. */
export interface RenewalsOptions extends JudgingOptions, WorldOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly within?: string;
}

/** Lists the dates on which something turns; 2 where a file could not be assessed or written. */
export async function renewalsCommand(
  args: readonly string[],
  options: RenewalsOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  const where = destinations(options, renewalsFormats, host);
  const within = options.within === undefined ? undefined : daysNamed(options.within);
  const files = declarationFiles(args, "renewals", host);
  const judged = await assessedItems(files, where, options, host);
  if (judged === undefined) return 2;
  const { assessed, unusable, request } = judged;
  const problems = unusable.flatMap((item) => item.problems);
  const written = await tell(
    { ...dueDates(assessed, request.circumstances.asOf, within), problems },
    where,
    options,
    host,
  );
  await showProblems(unusable, "cannot be assessed", options, host);
  return unusable.length === 0 && written ? 0 : 2;
}

/** A number of days, as `--within` takes it: 90, or 90d. */
function daysNamed(text: string): number {
  const days = /^(\d{1,5})d?$/.exec(text.trim())?.[1];
  if (days !== undefined) return Number(days);
  throw new UsageError(`--within: "${text}" is not a number of days`, "Write --within 90.");
}
