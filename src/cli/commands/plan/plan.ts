import { exitCodeOf } from "../../../assessment/exit-code.ts";
import type { AssessedItem } from "../../../assessment/item.ts";
import { improvementPlan, type ImprovementPlan } from "../../../following/plan-entries.ts";
import { planFormats } from "../../../reports/plan-formats.ts";
import { given } from "../../../document/given.ts";
import { assessedItems, type JudgingOptions } from "../../run/assessed-items.ts";
import { dateNamed } from "../../run/as-of.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { destinations, tell } from "../../run/told.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import { filledIn, refuseTemplate, templateOf } from "./plan-template.ts";
import { refuseUnwritable, writePlan } from "./write-plan.ts";
import type { Host } from "../../world/host.ts";

/** The options of `plan`. */
export interface PlanOptions extends JudgingOptions, WorldOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly by?: string;
  readonly write?: boolean;
  readonly template?: string;
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
  const { template } = options;
  if (template !== undefined) refuseTemplate(template, files, where, options, host);
  const form = template === undefined ? undefined : await templateOf(template, where, options, host);
  if (form === "unusable") return 2;
  const [path = ""] = files;
  if (options.write === true) refuseUnwritable(path);
  const first = await assessedItems(files, where, options, host);
  if (first === undefined) return 2;
  const planOf = ({ assessment, sha256 }: AssessedItem): ImprovementPlan =>
    improvementPlan(assessment, given({ by, sha256 }));
  const filled = async (plan: ImprovementPlan): Promise<typeof where | undefined> =>
    form === undefined ? where : filledIn(form, plan, where, options, host);
  const [item] = first.assessed;
  const plan = planOf(item);
  const to = await filled(plan);
  if (to === undefined) return 2;
  if (options.write !== true) return (await tell(plan, to, options, host)) ? exitCodeOf(item) : 2;
  // Nothing has been written into a declaration whose plan cannot be filled in.
  if (!writePlan(path, item.assessment, host)) return 2;
  const again = await assessedItems(files, where, options, host);
  if (again === undefined) return 2;
  const [entered] = again.assessed;
  const after = planOf(entered);
  const filledAgain = await filled(after);
  return filledAgain !== undefined && (await tell(after, filledAgain, options, host))
    ? exitCodeOf(entered)
    : 2;
}
