import { expect, test } from "vitest";
import { inBatches, inOrder, type Hands } from "../../src/cli/commands/portfolio/in-order.ts";

/** Others that are there at once, and do what they were handed when they are told to. */
function others(count: number): {
  readonly hands: Hands<number, string>;
  readonly away: { readonly each: number; readonly end: (failure?: Error) => void }[];
  readonly here: number[];
} {
  const away: { each: number; end: (failure?: Error) => void }[] = [];
  const here: number[] = [];
  return {
    away,
    here,
    hands: {
      here: (each) => {
        here.push(each);
        return Promise.resolve(`here ${each}`);
      },
      away: (each) =>
        new Promise((resolve, reject) => {
          away.push({
            each,
            end: (failure) => (failure === undefined ? resolve(`away ${each}`) : reject(failure)),
          });
        }),
      others: Array.from({ length: count }, () => Promise.resolve()),
      listen: () => new Promise((resolve) => setImmediate(resolve)),
    },
  };
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test("batches hold as many as they may, and all of them in order", () => {
  expect([...inBatches(numbers(5), () => 0, 2)]).toEqual([[0, 1], [2, 3], [4]]);
  expect([...inBatches(numbers(4), () => 600_000)]).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect([...inBatches([], () => 0)]).toEqual([]);
});

test("the first are done here while others start, and results come in their order whoever is done first", async () => {
  const { hands, away, here } = others(1);
  const results: string[] = [];
  const over = (async () => {
    for await (const result of inOrder(numbers(12), hands)) results.push(result);
  })();
  await expect.poll(() => away.length).toBe(2);
  expect(away.map(({ each }) => each)).toEqual([1, 2]);
  // What was done here waits for what was handed over before it, and no more is done than may wait.
  await expect.poll(() => here).toEqual([0, 3, 4, 5, 6, 7, 8]);
  expect(results).toEqual(["here 0"]);
  away[1]?.end();
  away[0]?.end();
  await expect.poll(() => away.length).toBe(4);
  for (const { end } of away) end();
  await over;
  expect(results.map((result) => Number(result.slice(5)))).toEqual(numbers(12));
});

test("what fails with another fails here, and what can never begin is done here", async () => {
  const { hands, away } = others(1);
  const failing = (async () => {
    for await (const result of inOrder(numbers(3), hands)) expect(result).toBe("here 0");
  })();
  const failed = expect(failing).rejects.toThrow("lost");
  await expect.poll(() => away.length).toBe(2);
  away[0]?.end(new Error("lost"));
  await failed;
  const alone = others(0).hands;
  const results: string[] = [];
  for await (const result of inOrder(numbers(3), alone)) results.push(result);
  expect(results).toEqual(["here 0", "here 1", "here 2"]);
});
