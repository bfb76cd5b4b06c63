import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { Crew } from "./host.ts";

/** What a thread is told when it starts. */
export interface ThreadSetup {
  /** What it has to know to do its work. */
  readonly setup: unknown;
  readonly version: string;
}

/** Starts threads that run what is built; `dist` is the folder where that lies. */
export function crew(threads: number, setup: ThreadSetup, dist: URL): Crew {
  const pool = new Tinypool({
    filename: new URL("run.cjs", dist).href,
    name: "work",
    minThreads: threads,
    maxThreads: threads,
    // A thread that waits in this way does not hear that it is to end.
    useAtomics: false,
    // The next piece is there when one is done.
    concurrentTasksPerWorker: 2,
    // What a declaration takes is let go at once. With more room a thread takes more of it the longer it works.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
    workerData: { ...setup, entry: fileURLToPath(new URL("thread.js", dist)) },
  });
  return {
    size: threads,
    perform: async (work) => {
      const done: unknown = await pool.run(work);
      return done;
    },
    dismiss: async () => {
      await pool.destroy();
    },
  };
}
