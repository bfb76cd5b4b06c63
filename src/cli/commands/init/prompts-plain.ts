import type { Prompt, Reply } from "../../../interview/asked/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { wrap } from "../../../text/wrap.ts";
import type { Stream } from "../../world/host.ts";
import { endings } from "./endings.ts";
import { lineReader } from "./line-reader.ts";
import { keyed, understand, type Heard, type Keyed } from "./plain-answers.ts";
import type { Prompter } from "./prompter.ts";

/** Numbered choices and typed lines, top to bottom: for screen readers and dumb terminals. */
export function plainPrompter(out: Stream, input: NodeJS.ReadStream = process.stdin): Prompter {
  const ending = endings(input);
  const lines = lineReader(input, ending.signal);
  const say = (text: string): void =>
    wrap(safeLine(text), Math.max(20, out.columns)).forEach((line) => out.write(`${line}\n`));
  return {
    ask: async (prompt) => {
      out.write("\n");
      [...prompt.where, prompt.ask, ...prompt.hints].forEach(say);
      const { input: how } = prompt;
      let shown: readonly Keyed[] = how.kind === "text" ? [] : keyed(how.choices);
      if (how.kind !== "find" || shown.length <= mostShown) list(shown, say);
      show(prompt, say);
      for (;;) {
        out.write("Answer: ");
        const text = await lines.next();
        const heard: Heard = text === undefined ? leave : understand(text, prompt, shown);
        if (heard.kind === "answer" || heard.kind === "action") return heard;
        if (heard.kind === "found") list((shown = heard.choices), say);
        say(heard.says);
      }
    },
    close: () => {
      lines.close();
      ending.close();
    },
  };
}

/** More than this many choices are found by their words instead. */
const mostShown = 20;

const leave: Reply = { kind: "action", action: "leave" };

function list(choices: readonly Keyed[], say: (text: string) => void): void {
  choices.forEach(({ key, says }) => say(`${key}. ${says}`));
}

function show({ input, actions, more = [] }: Prompt, say: (text: string) => void): void {
  if (input.kind === "some") say("Type the numbers of all that are true, such as 1, 3.");
  if (input.kind === "find")
    say(input.free ? "Type a name, or a number." : "Type a number, or a part of what you look for.");
  const now = currentSaid(input);
  if (now !== "") say(`Now: ${now}. Press Enter to keep it.`);
  const others = [...actions, ...more];
  if (others.length === 0) return;
  const isText = input.kind === "text" || input.kind === "find";
  const typed = (key: string): string => (isText && /^[a-z]$/.test(key) ? `:${key}` : key);
  const words = others.map(
    ({ key, says }) => `${typed(key)} = ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
  );
  say(`Or ${words.join("; ")}.`);
}

function currentSaid(input: Prompt["input"]): string {
  switch (input.kind) {
    case "text":
      return input.current ?? "";
    case "find":
      return "";
    case "one":
      return input.choices.find(({ id }) => id === input.current)?.says ?? "";
    case "some":
      return keyed(input.choices)
        .filter(({ id }) => input.current.includes(id))
        .map(({ key }) => key)
        .join(", ");
  }
}
