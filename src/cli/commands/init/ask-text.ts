import { isUnknown } from "../../../document/yes-no.ts";
import type { ActionId, Prompt, Reply } from "../../../interview/asked/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { askMore, inLines } from "./ask-one.ts";
import type { Keyboard } from "./keyboard.ts";

/** Asks for a line that is typed; undefined where the person looked at the other choices and came back. */
export async function askText(
  { ask, actions, more = [] }: Prompt,
  input: Extract<Prompt["input"], { kind: "text" }>,
  keys: Keyboard,
): Promise<Reply | undefined> {
  const others = [...actions, ...more];
  const actionOf = (typed: string): ActionId | undefined => {
    const word = typed.trim();
    const isTyped = /^[?<-]$/.test(word) || isUnknown(word);
    return isTyped ? others.find(({ id, key }) => key === word || id === word.toLowerCase())?.id : undefined;
  };
  const validate = (typed: string): string | true => {
    if (actionOf(typed) !== undefined || (typed.trim() === "*" && others.length > 0)) return true;
    const checked = input.check(typed);
    return checked.ok ? true : safeLine(checked.says);
  };
  const preset = input.current === undefined ? {} : { default: input.current };
  const message = inLines(ask);
  const theme = { style: { defaultAnswer: (text: string): string => `(${safeLine(text)})` } };
  const opened = await keys.open(
    (context) => keys.parts.input({ message, validate, theme, ...preset }, context),
    () => false,
  );
  if ("key" in opened) return undefined;
  if (opened.answer.trim() === "*") return askMore(others, keys);
  const action = actionOf(opened.answer);
  if (action !== undefined) return { kind: "action", action };
  const checked = input.check(opened.answer);
  return checked.ok ? { kind: "answer", ...checked } : undefined;
}

/** What can be typed beside an answer. */
export function tipOf({ input, actions, more = [] }: Prompt): readonly string[] {
  const ids = [...actions, ...more].map(({ id }) => id);
  if (input.kind !== "text" || ids.length === 0) return [];
  const parts = [
    ...(ids.includes("explain") ? ["? explains"] : []),
    ...(ids.includes("clear") ? ["- clears it"] : []),
    ...(ids.includes("back") ? ["< goes back"] : []),
    "* shows what else you can do",
  ];
  return [`${parts.join(", ")}.`];
}
