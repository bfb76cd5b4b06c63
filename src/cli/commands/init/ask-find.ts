import type { Prompt, Reply } from "../../../interview/asked/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { inLines } from "./ask-one.ts";
import type { Keyboard } from "./keyboard.ts";

/** One of many, found by what is typed of it; the other things that can be done stand below. */
export async function askFind(
  { ask, actions }: Prompt,
  input: Extract<Prompt["input"], { kind: "find" }>,
  { open, parts }: Keyboard,
): Promise<Reply | undefined> {
  const source = (term = ""): readonly { name: string; value: string }[] => {
    const found = input.choices.filter(({ says }) => isAbout(says, term));
    const typed =
      input.free && term.trim() !== "" ? [{ name: safeLine(term), value: `=${term.trim()}` }] : [];
    return [
      ...found.map(({ id, says }) => ({ name: safeLine(says), value: `=${id}` })),
      ...(found.some(({ id }) => id === term.trim()) ? [] : typed),
      ...actions.map(({ id, says }) => ({ name: `(${says})`, value: `:${id}` })),
    ];
  };
  const opened = await open(
    (context) => parts.search({ message: inLines(ask), source, pageSize: 10 }, context),
    () => false,
  );
  if ("key" in opened) return undefined;
  const action = actions.find(({ id }) => opened.answer === `:${id}`);
  return action === undefined
    ? { kind: "answer", values: [opened.answer.slice(1)] }
    : { kind: "action", action: action.id };
}

/** Whether a text holds every word that was typed. */
function isAbout(says: string, term: string): boolean {
  const text = says.toLowerCase();
  return term
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
