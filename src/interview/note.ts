import type { Control } from "../catalogue/catalogue.ts";
import { textOf, valueAt } from "../document/node.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { checkLine } from "./check.ts";
import { noteEdit } from "./control-edits.ts";
import { clearEdit } from "./edits.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Prompt } from "./asked/prompt.ts";
import type { Session } from "./session.ts";
import type { AnswerStep } from "./asked/step.ts";
import { actions } from "./words/actions.ts";
import { listHelp } from "./words/menu-help.ts";
import { noteWords } from "./words/note.ts";
import { saidWords } from "./words/said.ts";

/** Writes a note on a control; one that is there can be added to, written anew or removed. */
export async function takeNote(control: Control, session: Session): Promise<Outcome> {
  const now = noteOn(control, session);
  if (now === undefined)
    return noted(await askNote(noteWords.ask, [noteWords.empty], session), control, session);
  const { more, instead, remove } = noteWords;
  const choices = [
    { id: "more", says: more },
    { id: "instead", says: instead },
    { id: "remove", says: remove },
  ];
  const prompt = { ...listPrompt(noteWords.what, { kind: "one", choices }), hints: [noteWords.now(now)] };
  const reply = await askOne(prompt, [listHelp.note], session);
  if (typeof reply === "string") return reply === "left" ? "left" : "again";
  if (reply[0] === "remove") {
    const outcome = written(clearEdit(["controls", control.id, "note"]), session);
    return outcome === "done" ? "again" : outcome;
  }
  const before = reply[0] === "more" ? now : "";
  return noted(await askNote(noteWords.ask, [noteWords.empty], session), control, session, before);
}

/** Asks for the reason where an option wants one that was chosen just now. */
export async function askReason(
  { control, question }: AnswerStep,
  values: readonly string[],
  session: Session,
): Promise<Outcome> {
  const options = "options" in question ? question.options : [];
  const chosen = options.find(({ id, needsNote }) => needsNote && values.includes(id));
  if (chosen === undefined) return "done";
  const now = noteOn(control, session);
  const hints = now === undefined ? [noteWords.later] : [noteWords.now(now), noteWords.added];
  const outcome = noted(await askNote(noteWords.reason(chosen.says), hints, session), control, session, now);
  return outcome === "again" ? "done" : outcome;
}

function askNote(ask: string, hints: readonly string[], session: Session) {
  const input = { kind: "text", check: (text: string) => checkLine(text, true) } as const;
  const prompt: Prompt = { where: [], ask, hints, input, actions: actions("explain", "back", "leave") };
  return askOne(prompt, [noteWords.help], session);
}

function noted(
  reply: readonly string[] | "back" | "left",
  control: Control,
  session: Session,
  before = "",
): Outcome {
  if (reply === "left") return "left";
  const [text] = reply === "back" ? [] : reply;
  if (text === undefined) return "again";
  const note = `${before.trim()} ${text}`.trim();
  const outcome = written(noteEdit(control, note, session.setting.catalogue), session);
  if (outcome === "done") session.port.tell(saidWords.noted);
  return outcome === "done" ? "again" : outcome;
}

function noteOn({ id }: Control, { port }: Session): string | undefined {
  return textOf(valueAt(port.root(), "controls", id, "note"));
}
