import { isUnknown } from "../../../document/yes-no.ts";
import type { Action, ActionId, Prompt, Reply } from "../../../interview/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { noPaint, type Page } from "../../../text/page.ts";
import { hanging, wrap } from "../../../text/wrap.ts";
import type { Stream } from "../../world/host.ts";
import type { InquirerParts } from "./inquirer-parts.ts";
import { Interrupted, problemSaid, type Prompter } from "./prompter.ts";

/** What is chosen: an answer or something else that can be done. */
type Value = { readonly id: string } | { readonly action: ActionId };

/** Lists to move in and lines to type, by inquirer. */
export async function inquirerPrompter(out: Stream, page: Page): Promise<Prompter> {
  // Inquirer paints by the environment alone.
  if (page.paint === noPaint) process.env["NO_COLOR"] = "1";
  const { parts } = await import("./inquirer-parts.ts");
  const line = async (
    message: string,
    current: string | undefined,
    validate: (text: string) => string | true,
  ) => {
    const preset = current === undefined ? {} : { default: current };
    return await uninterrupted(parts.input({ message, validate, ...preset }));
  };
  return {
    ask: async (prompt) => {
      out.write("\n");
      const width = Math.min(page.width, 100);
      const tip =
        prompt.input.kind === "text" && prompt.actions.length > 0 ? ["? for help and other choices."] : [];
      for (const [index, text] of [...prompt.where, ...prompt.hints, ...tip].entries()) {
        const paint = index === 1 && prompt.where.length > 1 ? page.paint.strong : page.paint.faint;
        for (const each of hanging("", safeLine(text), width)) out.write(`${paint(each)}\n`);
      }
      for (;;) {
        const reply = await askOnce(prompt, parts, line);
        if (reply !== undefined) return reply;
      }
    },
    line: (ask, current) => line(ask, current, () => true),
    file: async (ask, files) => {
      const source = (term = ""): { name: string; value: string }[] => {
        const found = files.filter((file) => file.toLowerCase().includes(term.toLowerCase()));
        const names = found.map((file) => ({ name: safeLine(file), value: file }));
        return [...names, { name: "(none)", value: "" }];
      };
      return await uninterrupted(parts.search({ message: ask, source, pageSize: 8 }));
    },
    close: () => undefined,
  };
}

type Line = (
  message: string,
  current: string | undefined,
  validate: (text: string) => string | true,
) => Promise<string>;

/** Undefined where the person looked at the other choices and came back. */
async function askOnce(prompt: Prompt, parts: InquirerParts, line: Line): Promise<Reply | undefined> {
  const { input, actions } = prompt;
  const message = inLines(prompt.ask);
  switch (input.kind) {
    case "one": {
      const given = input.choices.map(({ id, says }) => ({ name: safeLine(says), value: id }));
      const chosen = await choose(message, given, actions, input.current, parts);
      return "action" in chosen
        ? { kind: "action", action: chosen.action }
        : { kind: "answer", values: [chosen.id] };
    }
    case "some":
      return askSome(prompt, input, parts);
    case "text":
      return askText(prompt, input, parts, line);
  }
}

async function askText(
  { ask, actions }: Prompt,
  input: Extract<Prompt["input"], { kind: "text" }>,
  parts: InquirerParts,
  line: Line,
): Promise<Reply | undefined> {
  const action = (text: string): ActionId | "other" | undefined => {
    if (text.trim() === "?" && actions.length > 0) return "other";
    const wanted = text.trim() === "<" ? "back" : isUnknown(text.trim()) ? "unknown" : undefined;
    return actions.find(({ id }) => id === wanted)?.id;
  };
  const text = await line(inLines(ask), input.current, (typed) => {
    if (action(typed) !== undefined) return true;
    const checked = input.check(typed);
    return checked.ok ? true : problemSaid(checked.problem);
  });
  const chosen = action(text);
  if (chosen === "other") return other(actions, parts);
  if (chosen !== undefined) return { kind: "action", action: chosen };
  const checked = input.check(text);
  return checked.ok ? { kind: "answer", ...checked } : undefined;
}

/** A question in lines that break between words; inquirer breaks them anywhere. */
function inLines(ask: string): string {
  return wrap(safeLine(ask), 76).join("\n  ");
}

async function choose(
  message: string,
  given: readonly { readonly name: string; readonly value: string }[],
  actions: readonly Action[],
  current: string | undefined,
  parts: InquirerParts,
): Promise<Value> {
  const choices = [
    ...given,
    ...(given.length > 0 && actions.length > 0 ? [new parts.Separator(" ")] : []),
    ...actions.map(({ id, says }) => ({ name: says, value: `:${id}` })),
  ];
  const preset = current === undefined ? {} : { default: current };
  const asked = parts.select({ message, choices, pageSize: 14, loop: false, ...preset });
  const answer = await uninterrupted(asked);
  const action = actions.find(({ id }) => answer === `:${id}`);
  return action === undefined ? { id: answer } : { action: action.id };
}

/** The other things that can be done; undefined where the answer is to be given after all. */
async function other(actions: readonly Action[], parts: InquirerParts): Promise<Reply | undefined> {
  const back = { name: "Return to the question", value: "" };
  const chosen = await choose("What would you like to do?", [back], actions, undefined, parts);
  return "action" in chosen ? { kind: "action", action: chosen.action } : undefined;
}

/** A list to tick; the question mark leaves it for the other choices. */
async function askSome(
  { ask, actions }: Prompt,
  input: Extract<Prompt["input"], { kind: "some" }>,
  parts: InquirerParts,
): Promise<Reply | undefined> {
  const away = new AbortController();
  const onKey = (text: string | undefined): void => {
    if (text === "?") away.abort();
  };
  const choices = input.choices.map(({ id, says }) => ({
    name: safeLine(says),
    value: id,
    checked: input.current.includes(id),
  }));
  const validate = (ticked: readonly { readonly value: string }[]): string | true => {
    const checked = input.check(ticked.map(({ value }) => value));
    return checked.ok ? true : problemSaid(checked.problem);
  };
  const message = inLines(`${ask} (space ticks, ? for other choices)`);
  process.stdin.on("keypress", onKey);
  try {
    const settings = { message, choices, validate, pageSize: 12, loop: false };
    const asked = parts.checkbox(settings, { signal: away.signal });
    return { kind: "answer", values: await uninterrupted(asked) };
  } catch (error) {
    if (!away.signal.aborted) throw error;
    return await other(actions, parts);
  } finally {
    process.stdin.off("keypress", onKey);
  }
}

async function uninterrupted<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new Interrupted();
    throw error;
  }
}
