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
  const handlers = Object.entries(codes).map(
    ([name, code]) => [name, () => ending.abort(new Interrupted(code))] as const,
  );
  const gone = (): void => ending.abort(new Interrupted(codes.SIGHUP));
  for (const [name, handler] of handlers) process.on(name, handler);
  input.on("error", gone);
  input.on("end", gone);
  return {
    signal: ending.signal,
    close: () => {
      for (const [name, handler] of handlers) process.off(name, handler);
      input.off("error", gone);
      input.off("end", gone);
    },
  };
}
