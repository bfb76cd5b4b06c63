import { exitCodeOf } from "../../../assessment/exit-code.ts";
import { improvementPlan } from "../../../following/plan-entries.ts";
import { planFormats } from "../../../reports/plan-formats.ts";
import { given } from "../../../document/given.ts";
import { assessedItems, type JudgingOptions } from "../../run/assessed-items.ts";
import { dateNamed } from "../../run/as-of.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { destinations, tell } from "../../run/told.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import { refuseUnwritable, writePlan } from "./write-plan.ts";
import type { Host } from "../../world/host.ts";

/** The options of `plan`. */
export interface PlanOptions extends JudgingOptions, WorldOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly by?: string;
  readonly write?: boolean;
}

/** Tells the plan of a declaration, and gives the exit code of its assessment. */
export async function planCommand(
  file: string | undefined,
  options: PlanOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  const where = destinations(options, planFormats, host);
  const by = options.by === undefined ? undefined : dateNamed(options.by, "--by", host.now());
  const files = declarationsMeant(file === undefined ? [] : [file], "plan", host);
  const [path = ""] = files;
  if (options.write === true) refuseUnwritable(path);
  const first = await assessedItems(files, where, options, host);
  if (first === undefined) return 2;
  if (options.write === true && !writePlan(path, first.assessed[0].assessment, host)) return 2;
  const judged = options.write === true ? await assessedItems(files, where, options, host) : first;
  if (judged === undefined) return 2;
  const [item] = judged.assessed;
  const { assessment, sha256 } = item;
  const written = await tell(improvementPlan(assessment, given({ by, sha256 })), where, options, host);
  return written ? exitCodeOf(item) : 2;
}
