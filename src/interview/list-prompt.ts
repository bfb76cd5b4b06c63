import type { Input, Prompt } from "./asked/prompt.ts";
import { actions } from "./words/actions.ts";

/** A list below the menu: what is chosen in it says what comes next. `where` is what it is a list of. */
export function listPrompt(ask: string, input: Input, where: readonly string[] = []): Prompt {
  return { where, ask, hints: [], input, actions: actions("explain", "back", "leave") };
}
