import { textOf, valueAt } from "../document/node.ts";
import {
  answerEdit,
  certificateEdit,
  confirmEdit,
  evidenceEdit,
  noCertificateEdit,
  noteEdit,
  unknownEdit,
  type Edit,
} from "./edits.ts";
import { save, standingOf, type Session } from "./session.ts";
import { datesPrompt, holderPrompt, promptFor, schemePrompt } from "./prompt-for.ts";
import type { ActionId, Prompt, Reply } from "./prompt.ts";
import { isOfControl, type ControlStep, type Step } from "./step.ts";
import * as words from "./words.ts";

/** What became of a step. */
export type Outcome = "done" | "back" | "skipped" | "left" | "lost";

/** Asks one step until it is answered, left for later, or gone back from. */
export async function takeStep(step: Step, session: Session): Promise<Outcome> {
  for (;;) {
    const reply = await session.port.ask(promptFor(step, standingOf(session)));
    const outcome =
      reply.kind === "answer"
        ? await answered(step, reply, session)
        : await acted(step, reply.action, session);
    if (outcome !== "again") return outcome;
  }
}

type Told = Outcome | "again";

async function answered(
  step: Step,
  { values, understood }: Extract<Reply, { kind: "answer" }>,
  session: Session,
): Promise<Told> {
  const { catalogue, today } = session.setting;
  const [first] = values;
  if (understood !== undefined) session.port.tell(words.saidWords.understood(understood));
  if (step.kind === "certificate")
    return first === "yes" ? certificate(step, session) : written(noCertificateEdit(catalogue), session);
  if (step.kind === "offer") {
    session.accepted = first === "yes";
    return "done";
  }
  if (step.kind === "confirm")
    return first === "yes" ? written(confirmEdit(today, catalogue), session) : "done";
  const isChoices = step.kind === "answer" && step.question.type === "choices";
  if (first === undefined && !isChoices) return "done";
  return written(answerEdit(step, values, catalogue), session);
}

function written(edit: Edit, session: Session): Told {
  const outcome = save(session, edit);
  if (outcome === "saved") return "done";
  return outcome === "lost" ? "lost" : "again";
}

async function acted(step: Step, action: ActionId, session: Session): Promise<Told> {
  const { catalogue } = session.setting;
  switch (action) {
    case "back":
      return "back";
    case "leave":
      return "left";
    case "skip":
      return "skipped";
    case "unknown":
      if (step.kind === "level") return explained(step, session);
      if (step.kind !== "applies" && step.kind !== "answer") return "done";
      return written(unknownEdit(step.control, step.question.id, catalogue), session);
    case "explain":
      return explained(step, session);
    case "note":
      return isOfControl(step) ? note(step, session) : "again";
    case "evidence":
      return isOfControl(step) ? evidence(step, session) : "again";
  }
}

function explained(step: Step, { port, setting }: Session): "again" {
  for (const paragraph of words.explainWords(step, setting.catalogue)) port.tell(paragraph);
  return "again";
}

async function note({ control }: ControlStep, session: Session): Promise<Told> {
  const { port, setting } = session;
  const current = textOf(valueAt(port.root(), "controls", control.id, "note"));
  const text = await port.line(
    current === undefined ? words.saidWords.noteAsk : words.saidWords.noteMore(current),
  );
  if (text.trim() === "" || text === current) return "again";
  const outcome = save(
    session,
    noteEdit(
      control,
      [current?.trim(), text.trim()].filter((part) => part !== undefined).join(" "),
      setting.catalogue,
    ),
  );
  if (outcome === "saved") port.tell(words.saidWords.noted);
  return outcome === "lost" ? "lost" : "again";
}

async function evidence({ control }: ControlStep, session: Session): Promise<Told> {
  const { port, setting } = session;
  const found = await port.file(words.saidWords.fileAsk);
  if (found === undefined) return "again";
  const name = found.file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
  const title = (await port.line(words.saidWords.titleAsk, name)).trim();
  const entry = { ...found, title: title === "" ? name : title };
  const outcome = save(session, evidenceEdit(control, entry, setting.catalogue));
  if (outcome === "saved") port.tell(words.saidWords.shown(found.file));
  return outcome === "lost" ? "lost" : "again";
}

/** Asks which certificate, its dates and its holder; back leads to the question before, within the certificate too. */
async function certificate(step: Extract<Step, { kind: "certificate" }>, session: Session): Promise<Told> {
  const { schemes } = step.question;
  const prompts = [
    ...(schemes.length > 1 ? [schemePrompt(step, schemes, standingOf(session))] : []),
    datesPrompt(step, standingOf(session)),
    holderPrompt(step, standingOf(session)),
  ];
  const name = textOf(valueAt(session.port.root(), "supplier", "name")) ?? "";
  const given: (readonly string[])[] = [];
  while (given.length < prompts.length) {
    const prompt = prompts[given.length];
    const reply = prompt === undefined ? "back" : await detail(step, prompt, session);
    if (reply === "left") return "left";
    if (reply === "back" && given.pop() === undefined) return "again";
    if (reply === "back") continue;
    given.push(reply);
    // The dates are saved before the holder is asked, as if it were the supplier.
    const [scheme = "", issued = "", expires, holder = name] = [
      ...(schemes.length > 1 ? [] : schemes),
      ...given.flat(),
    ];
    if (expires === undefined) continue;
    const entry = { scheme, issued, expires, holder };
    const edit = certificateEdit(entry, session.certificates.get(step.id), session.setting.catalogue);
    const outcome = written(edit, session);
    if (outcome !== "done") return outcome;
    session.certificates.set(step.id, entry);
  }
  return "done";
}

async function detail(
  step: Step,
  prompt: Prompt,
  session: Session,
): Promise<readonly string[] | "back" | "left"> {
  for (;;) {
    const reply = await session.port.ask(prompt);
    if (reply.kind === "answer") {
      if (reply.understood !== undefined) session.port.tell(words.saidWords.understood(reply.understood));
      return reply.values;
    }
    if (reply.action === "back") return "back";
    if (reply.action === "leave") return "left";
    explained(step, session);
  }
}
