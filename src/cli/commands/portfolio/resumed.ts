import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import type { Host } from "../../world/host.ts";
import { merged } from "./merged.ts";
import type { Task } from "./task.ts";
import { sourceIn } from "./tasks.ts";

/** A line that an earlier run wrote. */
interface Kept {
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/**
 * Tasks with what earlier runs wrote of the same files into this output, whether they came to its end or not. Both sides
 * are sorted, so that nothing is held; a line that is out of order is merely not found.
 */
export function* resumed(
  tasks: Iterable<Task>,
  output: string,
  host: Host,
): Generator<Task, void, undefined> {
  const files = [output, ...host.partsOf(output)];
  const lines = merged(files.map((file) => keptIn(file, host)));
  let next = lines.next();
  for (const task of tasks) {
    let kept: Uint8Array | undefined;
    for (; next.done !== true && next.value.shown <= task.shown; next = lines.next())
      if (next.value.shown === task.shown) kept = next.value.bytes;
    yield task.kind === "file" && kept !== undefined ? { ...task, kept } : task;
  }
}

function* keptIn(file: string, host: Host): Generator<Kept, void, undefined> {
  for (const line of host.lines(file, storedLimit)) {
    const shown = line.ok ? sourceIn(line.bytes) : undefined;
    if (line.ok && shown !== undefined) yield { shown, bytes: line.bytes };
  }
}
