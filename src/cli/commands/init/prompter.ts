import type { Problem } from "../../../document/problem.ts";
import type { Prompt, Reply } from "../../../interview/prompt.ts";
import { problemWords } from "../../../words/problem/problem-words.ts";
import { safeLine } from "../../../text/safe-text.ts";

/** Asks people, in a terminal. */
export interface Prompter {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  /** One free line; empty where there is nothing to say. */
  readonly line: (ask: string, current?: string) => Promise<string>;
  /** One of these files, or another; empty where there is none. */
  readonly file: (ask: string, files: readonly string[]) => Promise<string>;
  readonly close: () => void;
}

/** Somebody pressed Ctrl-C: the interview ends, and what was answered is on the disk. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What is wrong with an answer, on one line. */
export function problemSaid(problem: Problem): string {
  const { says, mend } = problemWords(problem);
  return safeLine(`${says.charAt(0).toUpperCase()}${says.slice(1)}. ${mend}`).trim();
}
