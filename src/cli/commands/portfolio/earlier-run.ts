import { remembering, type Earlier } from "../../../following/portfolio/earlier.ts";
import type { Host } from "../../world/host.ts";
import { perform } from "./perform.ts";
import { performingOf, type Setup } from "./setup.ts";
import { tasksOf } from "./tasks.ts";

/** How suppliers stood in an earlier run, out of what it has stored. */
export async function earlierRun(file: string, setup: Setup, host: Host): Promise<Earlier> {
  const performing = performingOf(
    { ...setup, wants: { lines: false, controls: false, controlsCsv: false } },
    host,
  );
  const memory = remembering();
  for (const task of tasksOf([file], performing.host))
    for (const { row } of await perform(task, performing)) memory.add(row);
  return memory.earlier();
}
