import type { Prompt, Reply } from "../../../interview/asked/prompt.ts";
import { noPaint, type Page } from "../../../text/page.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { hanging } from "../../../text/wrap.ts";
import type { Stream } from "../../world/host.ts";
import { askFind } from "./ask-find.ts";
import { askOne } from "./ask-one.ts";
import { askSome } from "./ask-some.ts";
import { askText, tipOf } from "./ask-text.ts";
import { endings } from "./endings.ts";
import { keyboard, type Keyboard } from "./keyboard.ts";
import type { Prompter } from "./prompter.ts";

/** Lists to move in and lines to type, by inquirer. */
export async function inquirerPrompter(out: Stream, page: Page): Promise<Prompter> {
  // Inquirer paints by the environment alone.
  if (page.paint === noPaint) process.env["NO_COLOR"] = "1";
  const { parts } = await import("./inquirer-parts.ts");
  const ending = endings();
  const keys = keyboard(parts, ending.signal);
  return {
    ask: async (prompt) => {
      out.write("\n");
      tellAround(prompt, out, page);
      for (;;) {
        const reply = await askHow(prompt, keys);
        if (reply !== undefined) return reply;
      }
    },
    close: () => {
      keys.close();
      ending.close();
    },
  };
}

/** What stands above the question: where one is, and what helps at once. */
function tellAround(prompt: Prompt, out: Stream, page: Page): void {
  const { where, hints } = prompt;
  const width = Math.min(page.width, 100);
  for (const [index, text] of [...where, ...hints, ...tipOf(prompt)].entries()) {
    const paint = index > 0 && index === where.length - 1 ? page.paint.strong : page.paint.faint;
    for (const each of hanging("", safeLine(text), width)) out.write(`${paint(each)}\n`);
  }
}

/** Undefined where the person looked at the other choices and came back. */
function askHow(prompt: Prompt, keys: Keyboard): Promise<Reply | undefined> {
  switch (prompt.input.kind) {
    case "one":
      return askOne(prompt, prompt.input, keys);
    case "some":
      return askSome(prompt, prompt.input, keys);
    case "find":
      return askFind(prompt, prompt.input, keys);
    case "text":
      return askText(prompt, prompt.input, keys);
  }
}
