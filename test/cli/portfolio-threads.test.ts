import { expect, test } from "vitest";
import { inThread } from "../../src/cli/commands/portfolio/in-thread.ts";
import { performed } from "../../src/cli/commands/portfolio/performed.ts";
import { setupOf } from "../../src/cli/commands/portfolio/setup.ts";
import type { Task } from "../../src/cli/commands/portfolio/task.ts";
import { requestOf } from "../../src/cli/run/request.ts";
import type { Host } from "../../src/cli/world/host.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { root } from "../support/run.ts";

const real = nodeHost(root, "0.0.0-test");

/** A machine of so many cores on which a look at the clock takes so many milliseconds, and how many threads came to it. */
function machine(
  cores: number,
  milliseconds: number,
): { readonly host: Host; readonly came: number[]; readonly dismissed: () => number } {
  const came: number[] = [];
  let [time, dismissed] = [Date.parse("2026-11-24T12:00:00Z"), 0];
  const host: Host = {
    ...real,
    cores: () => Promise.resolve(cores),
    now: () => new Date((time += milliseconds)),
    crew: (threads, setup) => {
      came.push(threads);
      return Promise.resolve({
        size: threads,
        perform: inThread(setup, host),
        dismiss: () => {
          dismissed++;
          return Promise.resolve();
        },
      });
    },
  };
  return { host, came, dismissed: () => dismissed };
}

/** The files of the rows that a run of so many tasks gives. */
async function filesOf(count: number, jobs: number | undefined, host: Host): Promise<readonly string[]> {
  const wants = { lines: false, controls: false, controlsCsv: false };
  const setup = setupOf(
    requestOf({ asOf: "2026-11-24" }, undefined, [], host),
    { wants, lenient: false, follow: false },
    host,
  );
  const files: string[] = [];
  for await (const several of performed(tasks(count), setup, jobs, host))
    files.push(...several.map(({ row }) => row.source));
  return files;
}

function tasks(count: number): readonly Task[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: "file",
    path: "examples/level-0-met.yaml",
    shown: shown(index),
  }));
}

function shown(index: number): string {
  return `supplier-${String(index).padStart(4, "0")}.yaml`;
}

test.each<[string, number, number, number, number | undefined, readonly number[]]>([
  ["what is soon done is done by one thread", 400, 4, 1, undefined, []],
  ["others come to what takes long", 400, 4, 400, undefined, [3]],
  ["and at once where their number is given", 400, 4, 1, 3, [2]],
  ["but not for a few files", 100, 4, 400, 3, []],
  ["nor where there is one core", 400, 1, 400, undefined, []],
])("%s, and tells the same", async (_, count, cores, milliseconds, jobs, threads) => {
  const { host, came, dismissed } = machine(cores, milliseconds);
  expect(await filesOf(count, jobs, host)).toEqual(
    Array.from({ length: count }, (__, index) => shown(index)),
  );
  expect(came).toEqual(threads);
  expect(dismissed()).toBe(threads.length);
});
