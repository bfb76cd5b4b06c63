import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { course, nextStep } from "./course.ts";
import type { Port } from "./port.ts";
import { standingOf, type Ended, type Session, type Setting } from "./session.ts";
import { isOfControl, type Step } from "./step.ts";
import { takeStep, type Outcome } from "./take-step.ts";
import * as words from "./words.ts";

/** Asks what a declaration does not answer yet, one question after the other; each answer is saved before the next. */
export async function interview(port: Port, setting: Setting, queue: readonly Step[] = []): Promise<Ended> {
  const session: Session = {
    port,
    setting,
    handled: new Set(),
    history: [],
    queue: [...queue],
    certificates: new Map(),
    accepted: false,
    changed: false,
  };
  for (let step = stepAfter(session); step !== undefined; step = stepAfter(session)) {
    const outcome = await takeStep(step, session);
    if (outcome === "left" || outcome === "lost") return outcome;
    settle(step, outcome, session);
  }
  return "finished";
}

function stepAfter(session: Session): Step | undefined {
  const { port, setting, queue, handled, accepted } = session;
  const standing = standingOf(session);
  for (let queued = queue.shift(); queued !== undefined; queued = queue.shift()) {
    const { id } = queued;
    if (!isOfControl(queued) || standing.steps.some((step) => step.id === id)) return queued;
  }
  const steps = course(setting.catalogue, standing.level, setting);
  const step = nextStep(steps, standing.root, { handled, accepted }, setting.today);
  return step ?? confirmAgain(steps, port.root(), session);
}

/** Answers that have changed since they were confirmed are confirmed anew. */
function confirmAgain(steps: readonly Step[], root: MapNode, session: Session): Step | undefined {
  const { changed, handled, setting } = session;
  if (!changed || handled.has("confirm")) return undefined;
  const on = textOf(valueAt(root, "declared", "on"));
  return on === setting.today ? undefined : steps.find((step) => step.kind === "confirm");
}

function settle(step: Step, outcome: Exclude<Outcome, "left" | "lost">, session: Session): void {
  const { handled, history, queue, port } = session;
  if (outcome === "back") {
    const before = history.pop();
    if (before === undefined) port.tell(words.saidWords.first);
    queue.unshift(...(before === undefined ? [] : [before]), step);
    return;
  }
  history.push(step);
  handled.add(step.id);
  if (outcome !== "skipped" || !isOfControl(step)) return;
  for (const each of standingOf(session).steps)
    if (isOfControl(each) && each.control.id === step.control.id) handled.add(each.id);
}
