import type { Assessment } from "../../../assessment/assessment.ts";
import { isNamedJson } from "../../../document/is-named-json.ts";
import { improvementPlan } from "../../../following/plan-entries.ts";
import { planEdit } from "../../../interview/control-edits.ts";
import { count } from "../../../text/counting.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { notChanged } from "../../run/not-changed.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";

/** Only a YAML file keeps its comments and its order when something is entered. */
export function refuseUnwritable(path: string): void {
  if (path === "-") throw new UsageError("--write changes a file, not standard input");
  if (isNamedJson(path))
    throw new UsageError(`--write changes YAML, and "${path}" is JSON`, "Name a .yaml file.");
}

/** Enters what is advised for each control that falls short without a plan, and says so; false where it could not. */
export function writePlan(path: string, assessment: Assessment, host: Host): boolean {
  const { catalogue } = assessment;
  const advised = improvementPlan(assessment, {}).entries.filter(({ from }) => from === "remedy");
  const edits = advised.map(({ assessed: { control }, action }) =>
    planEdit(control, "action", action, catalogue),
  );
  const why = edits.length === 0 ? undefined : notChanged(path, edits, catalogue, host);
  if (why !== undefined) {
    host.err.write(`error: ${safeLine(path)} was not changed: ${safeLine(why)}\n`);
    return false;
  }
  host.err.write(
    edits.length === 0
      ? "There is nothing to enter: whatever falls short has a plan.\n"
      : `${count(edits.length, "plan")} entered in ${safeLine(path)}. Give each an owner and a due date, and have it accepted.\n`,
  );
  return true;
}
