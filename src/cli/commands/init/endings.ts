import { isatty } from "node:tty";
import { Interrupted } from "./prompter.ts";

/** What ends an interview from outside. */
export interface Endings {
  /** Aborted, with an `Interrupted` as its reason, as soon as the interview has to end. */
  readonly signal: AbortSignal;
  readonly close: () => void;
}

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Listens for signals, and for a terminal that is gone; the prompt that is open then puts the terminal in order. */
export function endings(input: NodeJS.ReadStream = process.stdin): Endings {
  const ending = new AbortController();
  const handlers = Object.entries(codes).map(([name, code]) => {
    const handler = (): void => {
      if (code === codes.SIGHUP) vanish();
      ending.abort(new Interrupted(code));
    };
    return [name, handler] as const;
  });
  for (const [name, handler] of handlers) process.on(name, handler);
  input.on("end", vanish);
  input.on("error", vanish);
  return {
    signal: ending.signal,
    close: () => {
      for (const [name, handler] of handlers) process.off(name, handler);
      input.off("end", vanish);
      input.off("error", vanish);
    },
  };
}

/**
 * Where the terminal is gone there is nothing to put in order and nobody to tell, and every answer is on the disk.
 * Whatever readline and Node do to such a terminal at the end fails aloud: only this ends quietly.
 */
function vanish(): void {
  if (process.stdin.isTTY && !isatty(0)) process.kill(process.pid, "SIGKILL");
}
