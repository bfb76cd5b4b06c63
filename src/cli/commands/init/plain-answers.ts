import { isUnknown } from "../../../document/yes-no.ts";
import type { ActionId, Choice, Prompt, Reply } from "../../../interview/asked/prompt.ts";

/** A choice with what is typed for it. */
export interface Keyed extends Choice {
  readonly key: string;
}

/** What a typed line means: a reply, what it was found in, or why it is none. */
export type Heard =
  | Reply
  | { readonly kind: "found"; readonly choices: readonly Keyed[]; readonly says: string }
  | { readonly kind: "wrong"; readonly says: string };

/** Choices with their numbers. Where their ids are numbers themselves, these are typed: a 1 is never a 0. */
export function keyed(choices: readonly Choice[]): readonly Keyed[] {
  const areNumbers = choices.every(({ id }) => /^\d+$/.test(id));
  return choices.map((choice, index) => ({ ...choice, key: areNumbers ? choice.id : String(index + 1) }));
}

/** What a line means as an answer to a prompt whose choices were shown like this. */
export function understand(typed: string, prompt: Prompt, shown: readonly Keyed[]): Heard {
  const text = typed.trim();
  const action = actionOf(text, prompt);
  if (action !== undefined) return { kind: "action", action };
  const { input } = prompt;
  switch (input.kind) {
    case "text":
      return checked(input.check(text === "" ? (input.current ?? "") : text));
    case "one": {
      const id = text === "" ? input.current : choiceOf(text, shown);
      return id === undefined ? noChoice : { kind: "answer", values: [id] };
    }
    case "some":
      return several(text, input, shown);
    case "find":
      return found(text, input, shown);
  }
}

const noChoice: Heard = { kind: "wrong", says: "That is none of the choices. Type its number." };

function actionOf(text: string, { input, actions, more = [] }: Prompt): ActionId | undefined {
  const others = [...actions, ...more];
  const word = text.toLowerCase();
  // A letter may be a text; behind a colon it is none.
  const isText = input.kind === "text" || input.kind === "find";
  if (isText && isUnknown(word)) return others.find(({ id }) => id === "unknown")?.id;
  if (isText && !/^(?:[?<-]|:[a-z])$/.test(word)) return undefined;
  return others.find(({ key }) => key === word.replace(/^:(?=.)/, ""))?.id;
}

function checked(result: ReturnType<Extract<Prompt["input"], { kind: "text" }>["check"]>): Heard {
  return result.ok ? { kind: "answer", ...result } : { kind: "wrong", says: `${result.says}.` };
}

function several(
  text: string,
  input: Extract<Prompt["input"], { kind: "some" }>,
  shown: readonly Keyed[],
): Heard {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const ids = words.map((word) => choiceOf(word, shown));
  const known = ids.filter((id) => id !== undefined);
  if (known.length < ids.length) return noChoice;
  return checked(input.check(words.length === 0 ? input.current : [...new Set(known)]));
}

function found(
  text: string,
  input: Extract<Prompt["input"], { kind: "find" }>,
  shown: readonly Keyed[],
): Heard {
  const byNumber = shown.find(({ key }) => key === text);
  if (byNumber !== undefined) return { kind: "answer", values: [byNumber.id] };
  if (input.free && text !== "") return { kind: "answer", values: [text] };
  const words = text.toLowerCase().split(/\s+/);
  const all = input.choices.filter(({ says }) => words.every((word) => says.toLowerCase().includes(word)));
  if (text === "" || all.length === 0)
    return { kind: "wrong", says: "Nothing is called that. Type a part of what you look for." };
  const [first, ...rest] = all;
  if (first !== undefined && rest.length === 0) return { kind: "answer", values: [first.id] };
  const some = all.slice(0, 20);
  const left = all.length - some.length;
  const says = left === 0 ? "Type a number." : `Type a number, or more of the words: there are ${left} more.`;
  return { kind: "found", choices: some.map((each, index) => ({ ...each, key: String(index + 1) })), says };
}

/** A choice by its number, what it says, or a letter for yes and no; by its id where that is a word. */
function choiceOf(text: string, choices: readonly Keyed[]): string | undefined {
  const word = text.toLowerCase();
  const byKey = choices.find(({ key }) => key === word);
  if (byKey !== undefined || /^\d+$/.test(word)) return byKey?.id;
  const letter = { y: "yes", n: "no" }[word];
  return choices.find(({ id, says }) => id === word || says.toLowerCase() === word || id === letter)?.id;
}
