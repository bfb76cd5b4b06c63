import { createInterface } from "node:readline";
import { isUnknown } from "../../../document/yes-no.ts";
import type { Action, Choice, Prompt, Reply } from "../../../interview/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { wrap } from "../../../text/wrap.ts";
import type { Stream } from "../../world/host.ts";
import { Interrupted, problemSaid, type Prompter } from "./prompter.ts";

/** Numbered choices and typed lines, top to bottom: for screen readers and dumb terminals. */
export function plainPrompter(out: Stream, input: NodeJS.ReadableStream = process.stdin): Prompter {
  const lines = lineReader(input);
  const say = (text: string): void =>
    wrap(safeLine(text), Math.max(20, out.columns)).forEach((line) => out.write(`${line}\n`));
  /** Undefined where the input has ended. */
  const read = (ask: string): Promise<string | undefined> => {
    out.write(`${ask} `);
    return lines.next();
  };
  return {
    ask: async (prompt) => {
      out.write("\n");
      [...prompt.where, prompt.ask, ...prompt.hints].forEach(say);
      show(prompt, say);
      for (;;) {
        const text = await read("Answer:");
        const reply = text === undefined ? leave : await understand(text, prompt, say, read);
        if (reply !== undefined) return reply;
      }
    },
    line: async (ask, current) => {
      if (current !== undefined) say(`Now: ${current}`);
      say(ask);
      const text = (await read("Answer:")) ?? "";
      return text === "" ? (current ?? "") : text;
    },
    file: async (ask, files) => {
      say(ask);
      if (files.length > 0 && files.length <= 20) say(`There are: ${files.join(", ")}.`);
      return ((await read("Answer:")) ?? "").trim();
    },
    close: () => lines.close(),
  };
}

const leave: Reply = { kind: "action", action: "leave" };

function show({ input, actions }: Prompt, say: (text: string) => void): void {
  if (input.kind !== "text") input.choices.forEach(({ says }, index) => say(`${index + 1}. ${says}`));
  if (input.kind === "some")
    say("Type the numbers of all that are true, such as 1, 3; or 0 for none of them.");
  const now = input.kind === "some" ? numbersOf(input.choices, input.current) : currentSaid(input);
  if (now !== "") say(`Now: ${now}. Press Enter to keep it.`);
  if (actions.length === 0) return;
  if (input.kind === "text") say("Or ? for help and other choices.");
  else say(`Or ${actions.map(actionSaid).join("; ")}.`);
}

function currentSaid(input: Extract<Prompt["input"], { kind: "one" | "text" }>): string {
  if (input.kind === "text") return input.current ?? "";
  return input.choices.find(({ id }) => id === input.current)?.says ?? "";
}

function numbersOf(choices: readonly Choice[], ids: readonly string[]): string {
  return choices.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : [])).join(", ");
}

function actionSaid({ key, says }: Action): string {
  return `${key} = ${says.charAt(0).toLowerCase()}${says.slice(1)}`;
}

async function understand(
  typed: string,
  prompt: Prompt,
  say: (text: string) => void,
  read: (ask: string) => Promise<string | undefined>,
): Promise<Reply | undefined> {
  const { input, actions } = prompt;
  const text = typed.trim();
  const action = actions.find(({ key }) => key === text.toLowerCase());
  if (input.kind !== "text" && action !== undefined) return { kind: "action", action: action.id };
  if (input.kind === "text" && text === "<" && action !== undefined)
    return { kind: "action", action: "back" };
  if (input.kind === "text" && isUnknown(text) && actions.some(({ id }) => id === "unknown"))
    return { kind: "action", action: "unknown" };
  if (input.kind === "text" && text === "?" && actions.length > 0) return otherChoice(actions, say, read);
  const values = valuesOf(text, input);
  if (values === undefined) {
    say("That is none of the choices. Type its number.");
    return undefined;
  }
  if (input.kind === "one") return { kind: "answer", values };
  const checked = input.kind === "some" ? input.check(values) : input.check(values[0] ?? "");
  if (checked.ok) return { kind: "answer", ...checked };
  say(problemSaid(checked.problem));
  return undefined;
}

/** The choices beside a text; anything else leads back to the question. */
async function otherChoice(
  actions: readonly Action[],
  say: (text: string) => void,
  read: (ask: string) => Promise<string | undefined>,
): Promise<Reply | undefined> {
  actions.forEach((action) => say(actionSaid(action)));
  const typed = await read("Choice (Enter: back to the question):");
  if (typed === undefined) return leave;
  const action = actions.find(({ key }) => key === typed.trim().toLowerCase());
  return action === undefined ? undefined : { kind: "action", action: action.id };
}

function valuesOf(text: string, input: Prompt["input"]): readonly string[] | undefined {
  if (input.kind === "text") return [text === "" ? (input.current ?? "") : text];
  if (input.kind === "one") {
    if (text === "" && input.current !== undefined) return [input.current];
    const id = choiceOf(text, input.choices);
    return id === undefined ? undefined : [id];
  }
  if (text === "") return input.current.length > 0 ? input.current.filter((id) => id !== "") : undefined;
  if (text === "0") return [];
  const ids = text
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .map((word) => choiceOf(word, input.choices));
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? known : undefined;
}

/** A choice by its number, its id, what it says, or a letter for yes and no. */
function choiceOf(text: string, choices: readonly Choice[]): string | undefined {
  const word = text.toLowerCase();
  const byNumber = /^\d+$/.test(word) ? choices[Number(word) - 1] : undefined;
  const byWord = choices.find(({ id, says }) => id === word || says.toLowerCase() === word);
  const letter = { y: "yes", n: "no" }[word];
  return (byNumber ?? byWord ?? choices.find(({ id }) => id === letter))?.id;
}

/** Lines as they come, kept until they are asked for; Ctrl-C while one is awaited interrupts. */
function lineReader(input: NodeJS.ReadableStream) {
  const reader = createInterface({ input, terminal: false });
  const typed: string[] = [];
  let ended = false;
  let waiting: { give: (text: string | undefined) => void; fail: (error: Error) => void } | undefined;
  const interrupt = (): void => waiting?.fail(new Interrupted());
  reader.on("line", (line) => {
    if (waiting === undefined) typed.push(line);
    else waiting.give(line);
  });
  reader.on("close", () => {
    ended = true;
    waiting?.give(undefined);
  });
  process.on("SIGINT", interrupt);
  return {
    next: (): Promise<string | undefined> => {
      const line = typed.shift();
      if (line !== undefined || ended) return Promise.resolve(line);
      return new Promise((resolve, reject) => {
        const give = (text: string | undefined): void => {
          waiting = undefined;
          resolve(text);
        };
        waiting = { give, fail: reject };
      });
    },
    close: () => {
      process.off("SIGINT", interrupt);
      reader.close();
    },
  };
}
