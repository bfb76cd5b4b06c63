import { takeBeside } from "./besides.ts";
import { takeCertificate } from "./take-certificate.ts";
import { none } from "./check.ts";
import {
  answerEdit,
  clearAnswerEdit,
  clearEdit,
  confirmEdit,
  fieldEdit,
  levelEdit,
  noneEdit,
  unknownEdit,
} from "./edits.ts";
import { askReason } from "./note.ts";
import { written, type Outcome } from "./outcome.ts";
import { promptFor } from "./prompt-for.ts";
import type { ActionId, Reply } from "./asked/prompt.ts";
import { showAll } from "./show-all.ts";
import { standingOf, type Session } from "./session.ts";
import { isOfControl, type Step } from "./asked/step.ts";
import { explainWords } from "./words/explain.ts";
import { saidWords } from "./words/said.ts";

/** Asks one step until it is answered, left for later, or gone back from. */
export async function takeStep(step: Step, session: Session): Promise<Exclude<Outcome, "again">> {
  for (;;) {
    const reply =
      step.kind === "certificate"
        ? await takeCertificate(step, session)
        : await session.port.ask(promptFor(step, standingOf(session)));
    const outcome = typeof reply === "string" ? reply : await replied(step, reply, session);
    if (outcome !== "again") return outcome;
  }
}

function replied(step: Step, reply: Reply, session: Session): Promise<Outcome> | Outcome {
  return reply.kind === "answer" ? answered(step, reply, session) : acted(step, reply.action, session);
}

async function answered(
  step: Step,
  { values, understood }: Extract<Reply, { kind: "answer" }>,
  session: Session,
): Promise<Outcome> {
  const { catalogue, today } = session.setting;
  const [first] = values;
  if (understood !== undefined) session.port.tell(saidWords.understood(understood));
  switch (step.kind) {
    case "field":
      return first === undefined ? "done" : written(fieldEdit(step.field, values, catalogue), session);
    case "level":
      return written(levelEdit(first ?? "", catalogue), session);
    case "offer":
      if (first === "yes") session.accepted.add(step.id);
      return "done";
    case "confirm":
      if (first === "show") return showAll(session);
      return first === "yes" ? written(confirmEdit(today, catalogue), session) : "done";
    case "applies":
      return written(answerEdit(step, values, catalogue), session);
    case "answer": {
      const isNone = first === undefined || first === none;
      const edit = isNone
        ? noneEdit(step.control, step.question.id, catalogue)
        : answerEdit(step, values, catalogue);
      const outcome = written(edit, session);
      return outcome === "done" ? askReason(step, values, session) : outcome;
    }
    case "certificate":
      return "done";
  }
}

function acted(step: Step, action: ActionId, session: Session): Promise<Outcome> | Outcome {
  switch (action) {
    case "back":
      return "back";
    case "leave":
      return "left";
    case "menu":
      return "menu";
    case "skip":
      return "skipped";
    case "unknown":
      return unknown(step, session);
    case "clear":
      return cleared(step, session);
    case "explain":
      return explained(step, session);
    case "note":
    case "evidence":
    case "not-applicable":
    case "plan":
      return isOfControl(step) ? takeBeside(step.control, action, session) : "again";
  }
}

function unknown(step: Step, session: Session): Outcome {
  if (step.kind === "level") return explained(step, session);
  if (step.kind !== "applies" && step.kind !== "answer") return "done";
  return written(unknownEdit(step.control, step.question.id, session.setting.catalogue), session);
}

function cleared(step: Step, session: Session): Outcome {
  if (step.kind === "field") return written(clearEdit(step.field.path), session);
  if (step.kind !== "applies" && step.kind !== "answer") return "again";
  return written(clearAnswerEdit(step), session);
}

function explained(step: Step, { port, setting }: Session): "again" {
  explainWords(step, setting.catalogue).forEach(port.tell);
  return "again";
}
