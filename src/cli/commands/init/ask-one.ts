import type { Action, ActionId, Prompt, Reply } from "../../../interview/asked/prompt.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { wrap } from "../../../text/wrap.ts";
import type { Keyboard } from "./keyboard.ts";

/** A question in lines that break between words; inquirer breaks them anywhere. */
export function inLines(ask: string): string {
  return wrap(safeLine(ask), 76).join("\n  ");
}

/** Asks for one of a few choices; undefined where the person looked at the other choices and came back. */
export async function askOne(
  prompt: Prompt,
  input: Extract<Prompt["input"], { kind: "one" }>,
  keys: Keyboard,
): Promise<Reply | undefined> {
  const { actions, more = [] } = prompt;
  const given = input.choices.map(({ id, says }) => ({ name: safeLine(says), value: `=${id}` }));
  const others = more.length === 0 ? [] : [{ name: moreName(more), value: ":more" }];
  const list = [...given, ...(actions.length > 0 ? [blank] : []), ...actionRows(actions), ...others];
  // A digit that is the id of a choice leads to it, wherever it stands in the list.
  const isId = (key: string): boolean => /^\d$/.test(key) && input.choices.some(({ id }) => id === key);
  let start = input.current;
  for (;;) {
    const chosen = await select(
      inLines(prompt.ask),
      list,
      start,
      keys,
      (key) => isId(key) || isKeyOf(key, actions),
    );
    if ("key" in chosen && isId(chosen.key)) {
      start = chosen.key;
      continue;
    }
    if ("key" in chosen) return replyTo(chosen.key, actions);
    if (chosen.answer === ":more") return askMore(more, keys);
    const action = actionOf(chosen.answer, actions);
    return action === undefined
      ? { kind: "answer", values: [chosen.answer.slice(1)] }
      : { kind: "action", action };
  }
}

/** The other things that can be done; undefined where the answer is to be given after all. */
export async function askMore(actions: readonly Action[], keys: Keyboard): Promise<Reply | undefined> {
  const back = { name: "Return to the question", value: "=" };
  const chosen = await select(
    "What would you like to do?",
    [back, ...actionRows(actions)],
    "",
    keys,
    () => false,
  );
  const action = "answer" in chosen ? actionOf(chosen.answer, actions) : undefined;
  return action === undefined ? undefined : { kind: "action", action };
}

/** Signs that mean an action wherever nothing is typed. */
function isKeyOf(key: string, actions: readonly Action[]): boolean {
  return /^[?<]$/.test(key) && actions.some((action) => action.key === key);
}

/** What a key that was heard means. */
export function replyTo(key: string, actions: readonly Action[]): Reply | undefined {
  const action = actions.find((each) => each.key === key);
  return action === undefined ? undefined : { kind: "action", action: action.id };
}

interface Row {
  readonly name: string;
  readonly value: string;
}

const blank = { separator: " " };

function actionRows(actions: readonly Action[]): readonly Row[] {
  return actions.map(({ id, says }) => ({ name: says, value: `:${id}` }));
}

function actionOf(value: string, actions: readonly Action[]): ActionId | undefined {
  return actions.find(({ id }) => value === `:${id}`)?.id;
}

/** What the list of further actions is called: by what is in it. */
function moreName(more: readonly Action[]): string {
  return `More: ${more.map(({ id }) => id.replaceAll("-", " ")).join(", ")}`;
}

/** A list in which nothing is chosen until somebody moves, unless there is something to start with. */
function select(
  message: string,
  rows: readonly (Row | typeof blank)[],
  start: string | undefined,
  keys: Keyboard,
  heard: (key: string) => boolean,
): Promise<{ readonly answer: string } | { readonly key: string }> {
  const { select: ask, Separator } = keys.parts;
  const choices = rows.map((row) => ("separator" in row ? new Separator(row.separator) : row));
  const hint = { name: "", value: "", disabled: "arrow keys or first letter, then Enter" };
  const settings =
    start === undefined ? { choices: [hint, ...choices], theme } : { choices, default: `=${start}`, theme };
  return keys.open((context) => ask({ message, pageSize: 14, loop: false, ...settings }, context), heard);
}

const theme = {
  i18n: { disabledError: "Nothing is chosen yet: move to an answer first." },
  style: { disabled: (text: string): string => text.replace(/^- +/, "  ") },
};
