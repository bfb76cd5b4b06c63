import { createInterface } from "node:readline";
import { Interrupted } from "./prompter.ts";

/** Lines that are typed. */
export interface LineReader {
  /** Undefined once the input has ended. */
  readonly next: () => Promise<string | undefined>;
  readonly close: () => void;
}

/** Lines as they come, kept until they are asked for; `ending` ends the waiting for one, with its reason. */
export function lineReader(input: NodeJS.ReadableStream, ending: AbortSignal): LineReader {
  const reader = createInterface({ input, terminal: false });
  const typed: string[] = [];
  let ended = false;
  let waiting: { give: (text: string | undefined) => void; fail: (error: Error) => void } | undefined;
  const fail = (): void => waiting?.fail(reasonOf(ending));
  reader.on("line", (line) => {
    if (waiting === undefined) typed.push(line);
    else waiting.give(line);
  });
  reader.on("close", () => {
    ended = true;
    waiting?.give(undefined);
  });
  ending.addEventListener("abort", fail);
  return {
    next: () => {
      if (ending.aborted) return Promise.reject(reasonOf(ending));
      const line = typed.shift();
      if (line !== undefined || ended) return Promise.resolve(line);
      return new Promise((resolve, reject) => {
        const give = (text: string | undefined): void => {
          waiting = undefined;
          resolve(text);
        };
        waiting = { give, fail: reject };
      });
    },
    close: () => {
      ending.removeEventListener("abort", fail);
      reader.close();
    },
  };
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Interrupted();
}
