import type { Host } from "../../world/host.ts";
import { isBatch, type BatchDone } from "./batch.ts";
import { performAll } from "./perform.ts";
import { isSetup, performingOf } from "./setup.ts";

/** What a thread of a portfolio does: batch by batch, as it was told beforehand. */
export function inThread(setup: unknown, host: Host): (batch: unknown) => Promise<BatchDone> {
  if (!isSetup(setup)) throw new Error("a thread was not told what to do");
  const performing = performingOf(setup, host);
  return async (batch) => {
    if (!isBatch(batch)) throw new Error("a thread was handed something that it does not know");
    return { tag: "done", done: await performAll(batch.tasks, performing) };
  };
}
