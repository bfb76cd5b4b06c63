import type { Done } from "./done.ts";
import { fileDone } from "./file-done.ts";
import { firmDone } from "./firm-done.ts";
import { lineDone } from "./line-done.ts";
import type { Performing } from "./performing.ts";
import type { Task } from "./task.ts";

/** Reads and judges what a task names; one file may hold what is stored of several. */
export async function perform(task: Task, performing: Performing): Promise<readonly Done[]> {
  switch (task.kind) {
    case "line":
      return lineDone(task, performing);
    case "firm":
      return firmDone(task, performing);
    case "file":
      return fileDone(task, performing);
  }
}

/** What becomes of tasks, one after the other. */
export async function performAll(tasks: readonly Task[], performing: Performing): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const task of tasks) done.push(...(await perform(task, performing)));
  return done;
}
