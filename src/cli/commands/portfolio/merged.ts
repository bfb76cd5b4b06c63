/** Something with a place in an order. */
interface Sorted {
  readonly shown: string;
}

/**
 * Several streams as one, sorted by what is shown, where each of them is; of what is shown by the same name the earlier
 * stream comes first. Nothing but the head of each stream is held.
 */
export function* merged<T extends Sorted>(streams: readonly Iterator<T>[]): Generator<T, void, undefined> {
  const heads: Head<T>[] = [];
  streams.forEach((stream, order) => place(heads, { stream, order }));
  for (let head = heads.shift(); head !== undefined; head = heads.shift()) {
    yield head.value;
    place(heads, head);
  }
}

interface Head<T> extends Source<T> {
  readonly value: T;
}

interface Source<T> {
  readonly stream: Iterator<T>;
  readonly order: number;
}

/** Takes the next of a stream, and puts it among the heads where it belongs. */
function place<T extends Sorted>(heads: Head<T>[], { stream, order }: Source<T>): void {
  const next = stream.next();
  if (next.done === true) return;
  const { value } = next;
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = heads[middle];
    if (other !== undefined && isBefore(other, { value, order })) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, { stream, order, value });
}

function isBefore<T extends Sorted>(
  one: { readonly value: T; readonly order: number },
  other: { readonly value: T; readonly order: number },
): boolean {
  const [a, b] = [one.value.shown, other.value.shown];
  return a < b || (a === b && one.order < other.order);
}
