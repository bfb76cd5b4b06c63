import { statSync } from "node:fs";

/** What a beat brings: time has passed, the terminal is ours again after Ctrl-Z, or somebody ended the run. */
export type Beat = "passed" | "resumed" | "SIGINT" | "SIGTERM" | "SIGHUP";

/** A clock that ticks until somebody ends the run. */
export interface Beats {
  /** Waits for the next beat; a run that was ended has no more of them. */
  readonly next: () => Promise<Beat>;
  /** Leaves signals to whoever had them before. */
  readonly stop: () => void;
}

const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ticks at this pace, in milliseconds. `leave` gives the terminal back before the run is suspended (Ctrl-Z). */
export function beats(pace: number, leave: () => void): Beats {
  const waiting: Beat[] = [];
  let wake: ((beat: Beat) => void) | undefined;
  const happens = (beat: Beat): void => {
    if (wake === undefined) waiting.push(beat);
    else wake(beat);
    wake = undefined;
  };
  const timer = setInterval(() => {
    if (waiting.length === 0) happens("passed");
  }, pace);
  const ends = endings.map((signal) => ({ signal, listener: (): void => happens(signal) }));
  const suspend = (): void => {
    leave();
    process.kill(process.pid, "SIGSTOP");
  };
  const resume = (): void => happens("resumed");
  for (const { signal, listener } of ends) process.on(signal, listener);
  if (process.platform !== "win32") process.on("SIGTSTP", suspend).on("SIGCONT", resume);
  return {
    next: () => {
      const [beat] = waiting.splice(0, 1);
      return beat === undefined ? new Promise((resolve) => (wake = resolve)) : Promise.resolve(beat);
    },
    stop: () => {
      clearInterval(timer);
      for (const { signal, listener } of ends) process.off(signal, listener);
      process.off("SIGTSTP", suspend).off("SIGCONT", resume);
    },
  };
}

/** What differs as soon as a file is written, replaced or removed; empty where there is none. */
export function stampOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return [mtimeMs, ctimeMs, size, ino].join(" ");
  } catch {
    return "";
  }
}
