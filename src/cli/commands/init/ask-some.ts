import type { Prompt, Reply } from "../../../interview/asked/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { askMore, inLines, replyTo } from "./ask-one.ts";
import type { Keyboard } from "./keyboard.ts";

/** A list to tick; signs lead to the explanation and to the other choices. */
export async function askSome(
  { ask, actions, more = [] }: Prompt,
  input: Extract<Prompt["input"], { kind: "some" }>,
  keys: Keyboard,
): Promise<Reply | undefined> {
  const choices = input.choices.map(({ id, says }) => ({
    name: safeLine(says),
    value: id,
    checked: input.current.includes(id),
  }));
  const validate = (ticked: readonly { readonly value: string }[]): string | true => {
    const checked = input.check(ticked.map(({ value }) => value));
    return checked.ok ? true : safeLine(checked.says);
  };
  const message = inLines(`${ask} [space ticks, ? explains, < back, * more]`);
  const settings = {
    message,
    choices,
    validate,
    pageSize: 12,
    loop: false,
    shortcuts: { all: null, invert: null },
  };
  const opened = await keys.open(
    (context) => keys.parts.checkbox(settings, context),
    (key) => /^[?<*]$/.test(key),
  );
  if ("key" in opened)
    return opened.key === "*" ? askMore([...actions, ...more], keys) : replyTo(opened.key, actions);
  const checked = input.check(opened.answer);
  return checked.ok ? { kind: "answer", ...checked } : undefined;
}
