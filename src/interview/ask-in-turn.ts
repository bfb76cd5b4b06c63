import type { Prompt } from "./asked/prompt.ts";
import type { Session } from "./session.ts";
import { saidWords } from "./words/said.ts";

/** What was answered so far, by the id of its detail; nothing where a detail was left out. */
export type Given = ReadonlyMap<string, string>;

/** One of several questions that belong together. */
export interface Detail {
  readonly id: string;
  /** Undefined where earlier answers leave it out. */
  readonly prompt: (given: Given) => Prompt | undefined;
  readonly help: readonly string[];
}

/** Asks several things in turn; back leads to the one before, and from the first one out of them. */
export async function askInTurn(
  details: readonly Detail[],
  session: Session,
  begins: Given = new Map(),
): Promise<Given | "back" | "left"> {
  const given = new Map(begins);
  const asked: number[] = [];
  for (let index = 0; index < details.length;) {
    const detail = details[index];
    const prompt = detail?.prompt(given);
    if (detail === undefined || prompt === undefined) {
      index += 1;
      continue;
    }
    const reply = await askOne(prompt, detail.help, session);
    if (reply === "left") return "left";
    if (reply === "back") {
      const before = asked.pop();
      if (before === undefined) return "back";
      index = before;
      continue;
    }
    given.set(detail.id, reply[0] ?? "");
    asked.push(index);
    index += 1;
  }
  return given;
}

/** Asks until there is an answer; nothing where it was cleared, or may be left out. */
export async function askOne(
  prompt: Prompt,
  help: readonly string[],
  { port }: Session,
): Promise<readonly string[] | "back" | "left"> {
  const asked = help.length === 0 ? prompt : { ...prompt, help };
  for (;;) {
    const reply = await port.ask(asked);
    if (reply.kind === "answer") {
      if (reply.understood !== undefined) port.tell(saidWords.understood(reply.understood));
      return reply.values;
    }
    if (reply.action === "back") return "back";
    if (reply.action === "leave") return "left";
    if (reply.action === "clear") return [];
    help.forEach(port.tell);
  }
}
