/** So many tasks go to a thread at once: handing over one alone takes longer than most take. */
const most = 16;

/** More than that of one batch is not held: lines of NDJSON can be long. */
const mostBytes = 1_000_000;

/** Tasks in batches, each as large as its tasks allow. */
export function* inBatches<T>(
  tasks: Iterable<T>,
  sizeOf: (task: T) => number,
  length: number = most,
): Generator<readonly T[], void, undefined> {
  let batch: T[] = [];
  let size = 0;
  for (const task of tasks) {
    batch.push(task);
    size += sizeOf(task);
    if (batch.length < length && size < mostBytes) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Who does what there is to do: this thread, and others beside it. */
export interface Hands<T, Result> {
  readonly here: (each: T) => Promise<Result>;
  readonly away: (each: T) => Promise<Result>;
  /** The others, each of which can begin once it is there. */
  readonly others: readonly Promise<unknown>[];
  /** Lets this thread hear of what others have done. */
  readonly listen: () => Promise<void>;
}

/** One that another thread does, and one that waits for it there: it never waits for this one. */
const eachAway = 2;

/** So many are done, or under way, before the first of them is done: what is held does not grow with their number. */
const ahead = 4;

/** What is done, or will be. */
interface Waiting<Result> {
  readonly result: Promise<Result>;
  isDone: boolean;
}

/**
 * What becomes of each, in their order. The others have as much to do as they can; this thread does what nobody else has
 * room for, from the beginning on, while they still start.
 */
export async function* inOrder<T, Result>(
  all: Iterable<T>,
  { here, away, others, listen }: Hands<T, Result>,
): AsyncGenerator<Result, void, undefined> {
  let room = 0;
  const more = (): void => void (room += eachAway);
  // Whoever hands over to one that has failed hears of it then.
  for (const other of others) other.then(more, more);
  const most = ahead * (others.length + 1);
  const waiting: Waiting<Result>[] = [];
  for (const each of all) {
    if (room > 0) {
      room--;
      waiting.push(
        watched(away(each), () => {
          room++;
        }),
      );
    } else {
      const result = await here(each);
      waiting.push({ result: Promise.resolve(result), isDone: true });
      await listen();
    }
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (!first.isDone && waiting.length < most) break;
      void waiting.shift();
      yield await first.result;
    }
  }
  for (const { result } of waiting) yield await result;
}

/** Knows when it is done; whoever waits for it later hears then of what went wrong. */
function watched<Result>(result: Promise<Result>, then: () => void): Waiting<Result> {
  const waiting: Waiting<Result> = { result, isDone: false };
  const over = (): void => {
    waiting.isDone = true;
    then();
  };
  result.then(over, over);
  return waiting;
}
