import type { Done } from "./done.ts";
import type { Task } from "./task.ts";

/** Tasks that go to a thread together. */
export interface Batch {
  readonly tag: "tasks";
  readonly tasks: readonly Task[];
}

/** What became of them, in their order. */
export interface BatchDone {
  readonly tag: "done";
  readonly done: readonly Done[];
}

/** Whether a thread was handed tasks; this program alone writes and reads them. */
export function isBatch(value: unknown): value is Batch {
  return typeof value === "object" && value !== null && "tag" in value && value.tag === "tasks";
}

/** Whether a thread has handed back what became of tasks. */
export function isBatchDone(value: unknown): value is BatchDone {
  return typeof value === "object" && value !== null && "tag" in value && value.tag === "done";
}
