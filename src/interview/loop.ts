import { confirmKept } from "./confirm-kept.ts";
import { course, nextStep } from "./course.ts";
import type { MapNode } from "../document/node.ts";
import { menu } from "./menu.ts";
import type { Port } from "./port.ts";
import { newSession, levelIn, standingOf, type Ended, type Setting } from "./session.ts";
import { takeStep } from "./take-step.ts";
import { settle, stepAfter } from "./turns.ts";

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
