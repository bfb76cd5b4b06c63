import type { Prompt, Reply } from "../../../interview/asked/prompt.ts";

/** Asks people, in a terminal. */
export interface Prompter {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  readonly close: () => void;
}

/** The interview ends from outside, and what was answered is on the disk: Ctrl-C, a signal, a terminal that is gone. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly code: 129 | 130 | 143;

  constructor(code: 129 | 130 | 143 = 130) {
    super("the interview was interrupted");
    this.code = code;
  }
}
