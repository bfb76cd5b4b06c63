import { openNeeded } from "./area-menu.ts";
import { nextStep } from "./course.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { isAsked } from "./is-asked.ts";
import type { Outcome } from "./outcome.ts";
import { courseFor, standingOf, type Session } from "./session.ts";
import { isOfControl, type Step } from "./asked/step.ts";
import { saidWords } from "./words/said.ts";

/** So many open questions are too many to go through in one order only. */
const many = 40;

/** What comes next: a step, the menu, or nothing where everything was asked. */
export function stepAfter(session: Session): Step | "menu" | undefined {
  const { port, setting, queue, handled, accepted } = session;
  const standing = standingOf(session);
  for (let queued = queue.shift(); queued !== undefined; queued = queue.shift())
    if (!isOfControl(queued) || isAsked(queued, standing.root)) return queued;
  if (session.toMenu) return "menu";
  const steps = courseFor(setting)(standing.level);
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

/** Notes what became of a step, which decides what comes next. */
export function settle(
  step: Step,
  outcome: Exclude<Outcome, "left" | "lost" | "again">,
  session: Session,
): void {
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
