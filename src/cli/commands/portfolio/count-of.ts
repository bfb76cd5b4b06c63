import type { Host } from "../../world/host.ts";
import { isOfLines, tasksOf } from "./tasks.ts";

/** How many files there are to do; undefined where only reading them tells. */
export function countOf(args: readonly string[], host: Host): number | undefined {
  if (args.some((arg) => isOfLines(arg))) return undefined;
  let count = 0;
  for (const task of tasksOf(args, host)) if (task.kind === "file") count++;
  return count;
}
