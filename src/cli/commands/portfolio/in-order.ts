/** So many tasks go to a thread at once: handing over one alone takes longer than most take. */
const most = 32;

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

/**
 * What becomes of each, in their order, though several are under way at a time: no more than `ahead`, so that what is
 * held does not grow with their number.
 */
export async function* inOrder<T, Result>(
  all: Iterable<T>,
  perform: (each: T) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result, void, undefined> {
  const waiting: Promise<Result>[] = [];
  for (const each of all) {
    const result = perform(each);
    // Whoever waits for it later hears of it then.
    void result.catch(() => undefined);
    waiting.push(result);
    const [first] = waiting;
    if (first === undefined || waiting.length < ahead) continue;
    void waiting.shift();
    yield await first;
  }
  for (const result of waiting) yield await result;
}
