import type { Host } from "../../world/host.ts";

/** Tells how far a run is, on a terminal; to everybody else nothing. */
export interface Progress {
  readonly step: () => void;
  /** Takes away what it has drawn. */
  readonly clear: () => void;
  /** Does something that writes to the same terminal, above what is drawn. */
  readonly above: (work: () => void) => void;
}

const width = 20;

/** A bar with rate and time left, drawn anew a few times a second; without `total` a count and the rate. */
export function progressOn({ err, now }: Pick<Host, "err" | "now">, total: number | undefined): Progress {
  if (!err.isTerminal) return { step: () => undefined, clear: () => undefined, above: (work) => work() };
  const start = now().getTime();
  let [done, drawnAt] = [0, start];
  let drawn = "";
  const show = (line: string): void => {
    drawn = line;
    err.write(`\r${line}\u001b[K`);
  };
  const clear = (): void => {
    if (drawn !== "") show("");
  };
  return {
    step: () => {
      done++;
      const time = now().getTime();
      if (time - drawnAt < 250) return;
      drawnAt = time;
      show(progressLine(done, total, (time - start) / 1000, err.columns - 1));
    },
    clear,
    above: (work) => {
      const line = drawn;
      clear();
      work();
      if (line !== "") show(line);
    },
  };
}

/** How far a run is after so many seconds, in no more letters than there is room for. */
export function progressLine(
  done: number,
  total: number | undefined,
  seconds: number,
  room: number = 80,
): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const pace = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
  const all =
    total === undefined || total === 0
      ? [`${done} done, ${pace}`, `${done} done`]
      : ways(done, total, pace, rate);
  return all.find((line) => line.length <= room) ?? (all.at(-1) ?? "").slice(0, Math.max(0, room));
}

/** The longest first. */
function ways(done: number, total: number, pace: string, rate: number): readonly string[] {
  const share = Math.min(1, done / total);
  const bar = `[${"#".repeat(Math.floor(share * width))}${".".repeat(width - Math.floor(share * width))}]`;
  const left = `${timeText(rate > 0 ? Math.max(0, Math.ceil((total - done) / rate)) : 0)} left`;
  const count = `${done} of ${total}`;
  return [
    `${bar} ${count}, ${pace}, ${left}`,
    `${count}, ${pace}, ${left}`,
    `${count}, ${left}`,
    `${Math.floor(share * 100)} %`,
  ];
}

function timeText(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}
