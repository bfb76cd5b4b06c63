import type { Host } from "../../world/host.ts";

/** Tells how far a run is, on a terminal; to everybody else nothing. */
export interface Progress {
  readonly step: () => void;
  /** Takes away what it has drawn. */
  readonly clear: () => void;
  /** Does something that writes to the same terminal. */
  readonly clearFor: (isSame: boolean, work: () => void) => void;
}

const width = 20;

/** A bar with rate and time left, drawn anew a few times a second; without `total` a count and the rate. */
export function progressOn({ err, now }: Pick<Host, "err" | "now">, total: number | undefined): Progress {
  if (!err.isTerminal)
    return { step: () => undefined, clear: () => undefined, clearFor: (_, work) => work() };
  const start = now().getTime();
  let [done, drawn] = [0, start];
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) err.write("\r\u001b[K");
    isDrawn = false;
  };
  return {
    step: () => {
      done++;
      const time = now().getTime();
      if (time - drawn < 250) return;
      drawn = time;
      isDrawn = true;
      err.write(`\r${progressLine(done, total, (time - start) / 1000).slice(0, err.columns - 1)}\u001b[K`);
    },
    clear,
    clearFor: (isSame, work) => {
      if (isSame) clear();
      work();
    },
  };
}

/** How far a run is after so many seconds. */
export function progressLine(done: number, total: number | undefined, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const pace = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
  if (total === undefined || total === 0) return `${done} done, ${pace}`;
  const share = Math.min(1, done / total);
  const bar = `${"#".repeat(Math.floor(share * width))}${".".repeat(width - Math.floor(share * width))}`;
  const left = rate > 0 ? Math.max(0, Math.ceil((total - done) / rate)) : 0;
  return `[${bar}] ${done} of ${total}, ${pace}, ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
}
