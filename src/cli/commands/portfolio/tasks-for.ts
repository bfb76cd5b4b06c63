import type { PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import type { DestinationsOf } from "../../run/told.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import type { Choices } from "./choices.ts";
import { resumed } from "./resumed.ts";
import { isIn } from "./shard.ts";
import type { Task } from "./task.ts";

/** The tasks of a part, with what an earlier run wrote of them into this output. */
export function* tasksFor(
  all: Iterable<Task>,
  { shard }: Choices,
  output: string | undefined,
  host: Host,
): Generator<Task, void, undefined> {
  const tasks = output === undefined ? all : resumed(all, output, host);
  for (const task of tasks) if (shard === undefined || isIn(shard, task.shown)) yield task;
}

/** The one output that a run can go on with. */
export function resumable({ files }: DestinationsOf<PortfolioFormat>): string {
  const [first, second] = files.filter(({ format }) => format.kind === "lines");
  if (first !== undefined && second === undefined) return first.file;
  throw new UsageError("--resume goes on with one file of NDJSON", "Write --resume -o suppliers.ndjson.");
}
