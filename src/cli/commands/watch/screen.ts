import type { Stream } from "../../world/host.ts";

const enter = "\u001b[?1049h\u001b[?25l";
const leave = "\u001b[?25h\u001b[?1049l";

/**
 * The screen of a terminal for as long as somebody watches: what stood there before comes back when it is left. A frame is
 * written over the last one, line by line and at once, so that nothing flickers.
 */
export class Screen {
  private readonly out: Stream;
  private entered = false;

  constructor(out: Stream) {
    this.out = out;
  }

  /** Shows these lines, as many as there is room for. */
  show(lines: readonly string[]): void {
    const rows = Math.max(4, this.out.rows ?? 24);
    const fits = lines.length <= rows ? lines : [...lines.slice(0, rows - 1), "…"];
    const frame = fits.map((line) => `${line}\u001b[K`).join("\r\n");
    this.write(`${this.entered ? "" : enter}\u001b[?2026h\u001b[H${frame}\u001b[J\u001b[?2026l`);
    this.entered = true;
  }

  /** Gives the terminal back as it was. */
  leave(): void {
    if (this.entered) this.write(leave);
    this.entered = false;
  }

  /** Bytes, since what a stranger wrote is made harmless before it comes here, and these are commands of ours. */
  private write(text: string): void {
    this.out.write(new TextEncoder().encode(text));
  }
}
