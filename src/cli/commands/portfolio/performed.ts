import type { Host } from "../../world/host.ts";
import { isBatchDone } from "./batch.ts";
import type { Done } from "./done.ts";
import { inBatches, inOrder } from "./in-order.ts";
import { lateCrew, type LateCrew } from "./late-crew.ts";
import { perform, performAll } from "./perform.ts";
import type { Performing } from "./performing.ts";
import { performingOf, type Setup } from "./setup.ts";
import type { Task } from "./task.ts";

/** Fewer tasks than that are done before threads have started. */
const fewest = 200;

/** For so many milliseconds this thread works alone, where nobody has said how many threads there are to be. */
const patience = 1500;

/**
 * What becomes of tasks, in their order: in several threads where there are enough of them. `jobs` is how many threads;
 * undefined where nobody said: then others come once this one has worked for a while.
 */
export async function* performed(
  tasks: Iterable<Task>,
  setup: Setup,
  jobs: number | undefined,
  host: Host,
): AsyncGenerator<readonly Done[], void, undefined> {
  const performing = performingOf(setup, host);
  const threads = jobs ?? (await host.cores());
  const [begun, all] = beginning(tasks, threads < 2 ? 0 : fewest);
  const { crew } = host;
  if (crew === undefined || threads < 2 || begun < fewest) {
    for (const task of all) yield await perform(task, performing);
    return;
  }
  const others = threads - 1;
  const late = lateCrew(() => crew(others, setup));
  const start = host.now().getTime();
  const callWhenDue = (): void => {
    if (jobs !== undefined || host.now().getTime() - start >= patience) late.call();
  };
  yield* inThreads(all, performing, { others, late, callWhenDue });
}

/** Who works beside this thread. */
interface Others {
  readonly others: number;
  readonly late: LateCrew;
  /** Calls them if it is time. */
  readonly callWhenDue: () => void;
}

/** This thread does its share, and is there from the beginning. */
async function* inThreads(
  tasks: Iterable<Task>,
  performing: Performing,
  { others, late, callWhenDue }: Others,
): AsyncGenerator<readonly Done[], void, undefined> {
  const away = async (batch: readonly Task[]): Promise<readonly Done[]> => {
    const result = await late.perform({ tag: "tasks", tasks: batch });
    if (!isBatchDone(result)) throw new Error("a thread handed back something that is not known");
    return result.done;
  };
  try {
    callWhenDue();
    const batches = inBatches(tasks, (task) =>
      task.kind === "line" && task.read.ok ? task.read.bytes.length : 0,
    );
    yield* inOrder(batches, {
      here: async (batch) => {
        const done = await performAll(batch, performing);
        callWhenDue();
        return done;
      },
      away,
      // Nothing to do is done as soon as somebody is there to do it.
      others: Array.from({ length: others }, () => late.called.then(() => away([]))),
      listen: () => new Promise((resolve) => setImmediate(resolve)),
    });
  } finally {
    await late.dismiss();
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
