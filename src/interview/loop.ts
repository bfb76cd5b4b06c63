import { openNeeded } from "./area-menu.ts";
import { confirmKept } from "./confirm-kept.ts";
import { course, nextStep } from "./course.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { isAsked } from "./is-asked.ts";
import { menu } from "./menu.ts";
import type { Outcome } from "./outcome.ts";
import type { Port } from "./port.ts";
import { newSession, levelIn, standingOf, type Ended, type Session, type Setting } from "./session.ts";
import { isOfControl, type Step } from "./asked/step.ts";
import { takeStep } from "./take-step.ts";
import { saidWords } from "./words/said.ts";

/** Where an interview begins: with the next open question, with what was kept of another file, or in the menu. */
export type Begins = "next" | "kept" | "menu";

/** Asks what a declaration does not answer yet, one question after the other; each answer is saved before the next. */
export async function interview(port: Port, setting: Setting, begins: Begins = "next"): Promise<Ended> {
  const session = newSession(port, setting);
  session.toMenu = begins === "menu";
  let isKept = begins === "kept";
  for (;;) {
    if (isKept && standingOf(session).level !== undefined) {
      isKept = false;
      const outcome = await confirmKept(session);
      if (outcome === "left" || outcome === "lost") return outcome;
    }
    const step = stepAfter(session);
    if (step === "menu") {
      const ended = await menu(session);
      if (ended !== undefined) return ended;
      continue;
    }
    if (step === undefined) return "finished";
    const outcome = await takeStep(step, session);
    if (outcome === "left" || outcome === "lost") return outcome;
    settle(step, outcome, session);
  }
}

/** Whether a declaration answers everything that its level asks. */
export function isComplete(root: MapNode, setting: Setting): boolean {
  const level = levelIn(root, setting.catalogue);
  if (level === undefined) return false;
  const progress = { handled: new Set<string>(), accepted: new Set<string>() };
  return nextStep(course(setting.catalogue, level, setting), root, progress, setting.today) === undefined;
}

/** So many open questions are too many to go through in one order only. */
const many = 40;

function stepAfter(session: Session): Step | "menu" | undefined {
  const { port, setting, queue, handled, accepted } = session;
  const standing = standingOf(session);
  for (let queued = queue.shift(); queued !== undefined; queued = queue.shift())
    if (!isOfControl(queued) || isAsked(queued, standing.root)) return queued;
  if (session.toMenu) return "menu";
  const steps = course(setting.catalogue, standing.level, setting);
  const step = nextStep(steps, standing.root, { handled, accepted }, setting.today);
  if (step !== undefined && isOfControl(step) && !session.seenMenu && openNeeded(session) > many)
    return "menu";
  return step ?? confirmAgain(steps, port.root(), session);
}

/** Answers that have changed since they were confirmed are confirmed anew. */
function confirmAgain(steps: readonly Step[], root: MapNode, session: Session): Step | undefined {
  const { changed, handled, setting } = session;
  if (!changed || handled.has("confirm")) return undefined;
  const on = textOf(valueAt(root, "declared", "on"));
  return on === setting.today ? undefined : steps.find((step) => step.kind === "confirm");
}

function settle(step: Step, outcome: Exclude<Outcome, "left" | "lost" | "again">, session: Session): void {
  const { handled, history, queue, port } = session;
  if (outcome === "menu") {
    session.toMenu = true;
    return;
  }
  if (outcome === "back") {
    const before = history.pop();
    if (before === undefined) port.tell(saidWords.first);
    queue.unshift(...(before === undefined ? [] : [before]), step);
    return;
  }
  history.push(step);
  handled.add(step.id);
  if (outcome !== "skipped" || !isOfControl(step)) return;
  for (const each of standingOf(session).steps)
    if (isOfControl(each) && each.control.id === step.control.id) handled.add(each.id);
}
