import { describe, expect, test } from "vitest";
import { progressLine, progressOn } from "../../src/cli/commands/portfolio/progress.ts";
import { run } from "../support/run.ts";

/** A terminal of so many columns, and a clock that moves on when it is asked. */
function terminal(columns: number): {
  readonly err: { write: (text: string | Uint8Array) => void; isTerminal: true; columns: number };
  readonly now: () => Date;
  readonly written: () => string;
} {
  let [text, time] = ["", 0];
  return {
    err: { write: (more) => void (text += String(more)), isTerminal: true, columns },
    now: () => new Date((time += 300)),
    written: () => text,
  };
}

describe("the progress of a portfolio", () => {
  test("tells count, rate and time left, as far as there is room", () => {
    expect(progressLine(250, 1000, 10, 79)).toBe(
      "[#####...............] 250 of 1000, 25 a second, 0:30 left",
    );
    expect(progressLine(250, 1000, 10, 45)).toBe("250 of 1000, 25 a second, 0:30 left");
    expect(progressLine(250, 1000, 10, 25)).toBe("250 of 1000, 0:30 left");
    expect(progressLine(250, 1000, 10, 5)).toBe("25 %");
    expect(progressLine(1, 20_000, 1, 79)).toContain("1.0 a second, 5:33:19 left");
    expect(progressLine(7, undefined, 2, 79)).toBe("7 done, 3.5 a second");
    for (let room = 0; room < 80; room++)
      expect(progressLine(123_456, 1_000_000, 3600, room).length).toBeLessThanOrEqual(room);
  });

  test("stays below what is written to the same terminal, and goes when it is done", () => {
    const { err, now, written } = terminal(40);
    const progress = progressOn({ err, now }, 4);
    progress.step();
    progress.above(() => err.write("a row\n"));
    expect(written()).toMatch(/left\u001b\[K\r\u001b\[Ka row\n\r1 of 4,[^\n]*left\u001b\[K$/);
    progress.clear();
    expect(written()).toMatch(/\r\u001b\[K$/);
  });

  test("is drawn by a run on a terminal alone, and leaves nothing behind", async () => {
    const argv = ["portfolio", "examples", "--as-of", "2026-11-24"];
    const [shown, piped] = [await run(argv, { columns: 80 }), await run(argv)];
    expect(piped.err).toBe("");
    expect(piped.out).not.toContain("\u001b");
    // The clock of this run stands still: nothing is old enough to be drawn.
    expect(shown.err).toBe("");
    expect(shown.code).toBe(piped.code);
  });
});
