import type { Host } from "../../world/host.ts";
import { isBatchDone } from "./batch.ts";
import type { Done } from "./done.ts";
import { inBatches, inOrder } from "./in-order.ts";
import { perform } from "./perform.ts";
import { performingOf, type Setup } from "./setup.ts";
import type { Task } from "./task.ts";

/** Fewer tasks than that are done before threads have started. */
const fewest = 200;

/**
 * What becomes of tasks, in their order: in threads where there are enough of them, or where that was asked for. `jobs`
 * is how many threads; undefined where nobody said.
 */
export async function* performed(
  tasks: Iterable<Task>,
  setup: Setup,
  jobs: number | undefined,
  host: Host,
): AsyncGenerator<Done, void, undefined> {
  const threads = jobs ?? (await host.cores());
  const [begun, all] = beginning(tasks, jobs === undefined ? fewest : 0);
  if (host.crew === undefined || threads < 2 || (jobs === undefined && begun < fewest))
    yield* alone(all, setup, host);
  else yield* inThreads(all, setup, threads, host.crew);
}

async function* alone(
  tasks: Iterable<Task>,
  setup: Setup,
  host: Host,
): AsyncGenerator<Done, void, undefined> {
  const performing = performingOf(setup, host);
  for (const task of tasks) yield* await perform(task, performing);
}

async function* inThreads(
  tasks: Iterable<Task>,
  setup: Setup,
  threads: number,
  start: NonNullable<Host["crew"]>,
): AsyncGenerator<Done, void, undefined> {
  const crew = await start(threads, setup);
  try {
    const batches = inBatches(tasks, (task) =>
      task.kind === "line" && task.read.ok ? task.read.bytes.length : 0,
    );
    const results = inOrder(batches, (batch) => crew.perform({ tag: "tasks", tasks: batch }), threads * 2);
    for await (const result of results) {
      if (!isBatchDone(result)) throw new Error("a thread handed back something that is not known");
      yield* result.done;
    }
  } finally {
    await crew.dismiss();
  }
}

/** How many tasks there are, as far as that is asked, and all of them. */
function beginning(tasks: Iterable<Task>, most: number): readonly [number, Iterable<Task>] {
  const iterator = tasks[Symbol.iterator]();
  const first: Task[] = [];
  while (first.length < most) {
    const next = iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return [first.length, all(first, iterator)];
}

function* all(first: readonly Task[], rest: Iterator<Task>): Generator<Task, void, undefined> {
  yield* first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
