import type { InquirerParts } from "./inquirer-parts.ts";
import { Interrupted } from "./prompter.ts";

/** How a prompt of inquirer is opened: it can be left from outside, and its lines can go when it is. */
export interface Context {
  signal: AbortSignal;
  clearPromptOnDone: boolean;
}

/** Opens prompts of inquirer, one at a time, and hears keys that they do not know. */
export interface Keyboard {
  readonly parts: InquirerParts;
  /** What was answered, or the key of those that are `heard` with which the prompt was left. */
  readonly open: <T>(
    prompt: (context: Context) => Promise<T>,
    heard: (key: string) => boolean,
  ) => Promise<{ readonly answer: T } | { readonly key: string }>;
  readonly close: () => void;
}

/** No key, but the terminal again after Ctrl-Z and `fg`: the prompt has to be drawn anew. */
const again = "again";

/** The keyboard of the terminal; `ending` is aborted, with the reason, when the interview has to end. */
export function keyboard(parts: InquirerParts, ending: AbortSignal): Keyboard {
  let press: ((key: string) => void) | undefined;
  // Readline leaves standard input paused then, and nothing would keep the program running.
  const resume = (): void => void setImmediate(() => press?.(again));
  process.on("SIGCONT", resume);
  return {
    parts,
    open: async (prompt, heard) => {
      ending.throwIfAborted();
      const away = new AbortController();
      const context: Context = { signal: AbortSignal.any([ending, away.signal]), clearPromptOnDone: false };
      let pressed = "";
      press = (key) => {
        pressed = key;
        context.clearPromptOnDone = true;
        away.abort();
      };
      const onKey = (text: string | undefined): void => {
        if (text !== undefined && heard(text)) press?.(text);
      };
      process.stdin.on("keypress", onKey);
      try {
        return { answer: await prompt(context) };
      } catch (error) {
        ending.throwIfAborted();
        if (away.signal.aborted) return { key: pressed };
        throw error instanceof Error && error.name === "ExitPromptError" ? new Interrupted() : error;
      } finally {
        press = undefined;
        process.stdin.off("keypress", onKey);
      }
    },
    close: () => void process.off("SIGCONT", resume),
  };
}
