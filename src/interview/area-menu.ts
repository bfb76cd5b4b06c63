import { areasOf, stepsIn } from "./areas.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { isAnswered } from "./is-answered.ts";
import type { Choice, Input } from "./asked/prompt.ts";
import { standingOf, type Session } from "./session.ts";
import { isOfControl, type ControlStep } from "./asked/step.ts";
import { listHelp } from "./words/menu-help.ts";
import { menuWords as words } from "./words/menu.ts";
import { areaWords } from "./words/where.ts";

/** The questions of an area, or of a control in it, that somebody wants to answer next. */
export async function chooseArea(session: Session): Promise<readonly ControlStep[] | "left" | "back"> {
  const { catalogue, steps, root, today } = standingOf(session);
  const areas = areasOf(catalogue, steps, root, today);
  const choices = areas.map((each) => ({ id: each.area.id, says: areaWords(each) }));
  const reply = await askOne(listPrompt(words.whichArea, listOf(choices)), [listHelp.area], session);
  if (typeof reply === "string") return reply;
  return chooseControl(stepsIn(reply[0] ?? "", steps), session);
}

async function chooseControl(
  steps: readonly ControlStep[],
  session: Session,
): Promise<readonly ControlStep[] | "left" | "back"> {
  const { root, today } = standingOf(session);
  const isOpen = (step: ControlStep): boolean => !isAnswered(step, root, today);
  const open = steps.filter(isOpen);
  const controls = [...new Set(steps.map(({ control }) => control))].map((control): Choice => {
    const own = steps.filter((step) => step.control.id === control.id);
    const answered = own.filter((step) => !isOpen(step)).length;
    return { id: control.id, says: words.progress(`${control.id} ${control.title}`, answered, own.length) };
  });
  const all = open.length === 0 ? [] : [{ id: ":all", says: words.allOpen(open.length) }];
  const reply = await askOne(
    listPrompt(words.whichControl, listOf([...all, ...controls])),
    [listHelp.control],
    session,
  );
  if (typeof reply === "string") return reply;
  if (reply[0] === ":all") return open;
  const own = steps.filter((step) => step.control.id === reply[0]);
  const ownOpen = own.filter(isOpen);
  return ownOpen.length === 0 ? own : ownOpen;
}

/** More than nine are found by their words. */
function listOf(choices: readonly Choice[]): Input {
  return choices.length > 9 ? { kind: "find", choices, free: false } : { kind: "one", choices };
}

/** How many needed questions are open. */
export function openNeeded(session: Session): number {
  const { steps, root, today } = standingOf(session);
  return steps.filter((step) => isOfControl(step) && step.part === "needed" && !isAnswered(step, root, today))
    .length;
}
