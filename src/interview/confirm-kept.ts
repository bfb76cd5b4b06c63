import { valueAt } from "../document/node.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { chooseCertificate } from "./certificate-menu.ts";
import { fields, type Field } from "./asked/fields.ts";
import type { Prompt } from "./asked/prompt.ts";
import { standingOf, type Session } from "./session.ts";
import { answerGroups, tellGroup, type AnswerGroup } from "./show-all.ts";
import { fieldStep, type Step } from "./asked/step.ts";
import { takeStep } from "./take-step.ts";
import { listHelp } from "./words/menu-help.ts";
import { keptWords as words } from "./words/menu.ts";

/** Shows what is there, part by part, and has it confirmed; what does not hold any more is asked again. */
export async function confirmKept(session: Session): Promise<"left" | "lost" | "back" | undefined> {
  session.port.tell(words.kept);
  for (const group of answerGroups(session)) {
    tellGroup(group, session);
    const reply = await askOne(prompt(group), [listHelp.hold], session);
    if (typeof reply === "string") return reply;
    if (reply[0] === "yes") continue;
    const outcome = await askAgain(group, session);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

function prompt({ title }: AnswerGroup): Prompt {
  const choices = [
    { id: "yes", says: words.yes },
    { id: "again", says: words.again },
  ];
  return listPrompt(words.hold, { kind: "one", choices }, [title]);
}

async function askAgain(group: AnswerGroup, session: Session): Promise<"left" | "lost" | undefined> {
  if (group.title === words.certificates) return chooseCertificate(session);
  const steps = group.title === words.details ? detailSteps(session) : group.steps;
  for (let index = 0; index < steps.length;) {
    const step = steps[index];
    if (step === undefined) break;
    const outcome = await takeStep(step, session);
    if (outcome === "left" || outcome === "lost") return outcome;
    if (outcome === "menu") break;
    index += outcome === "back" ? (index === 0 ? 0 : -1) : 1;
    session.handled.add(step.id);
  }
  return undefined;
}

/** The details that everybody is asked for, and those that are shown. */
function detailSteps(session: Session): readonly Step[] {
  const { catalogue, root } = standingOf(session);
  const isMeant = (field: Field): boolean =>
    field.path[0] !== "declared" && (field.isAsked(catalogue) || valueAt(root, ...field.path) !== undefined);
  return fields.filter(isMeant).map((field) => fieldStep(field));
}
