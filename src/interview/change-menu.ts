import { requiredAt } from "../catalogue/catalogue.ts";
import { valueAt, type MapNode } from "../document/node.ts";
import { clip } from "../text/safe-text.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { takeBeside, type Beside } from "./besides.ts";
import { course } from "./course.ts";
import { clearEdit } from "./edits.ts";
import { fields } from "./asked/fields.ts";
import { isAsked } from "./is-asked.ts";
import type { Standing } from "./prompt-for.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Choice } from "./asked/prompt.ts";
import { saidAnswer } from "./said-answer.ts";
import { standingOf, type Session } from "./session.ts";
import { fieldStep, isOfControl, type ControlStep, type Step } from "./asked/step.ts";
import { listHelp } from "./words/menu-help.ts";
import { menuWords as words } from "./words/menu.ts";
import { askWords, stepName } from "./words/steps.ts";

/** Something that can be changed: a question that is asked again, or what else is said of a control. */
interface Target {
  readonly choice: Choice;
  readonly change: (session: Session) => Step | Promise<Outcome> | Outcome;
}

/** Finds one thing by its name and has it changed; a question comes back, to be asked. */
export async function chooseChange(session: Session): Promise<Step | Outcome> {
  const targets = targetsOf(session);
  const choices = targets.map(({ choice }) => choice);
  const reply = await askOne(
    listPrompt(words.find, { kind: "find", choices, free: false }),
    [listHelp.find],
    session,
  );
  if (typeof reply === "string") return reply;
  return targets.find(({ choice }) => choice.id === reply[0])?.change(session) ?? "again";
}

function targetsOf(session: Session): readonly Target[] {
  const standing = standingOf(session);
  const { catalogue, level, root } = standing;
  const steps = course(catalogue, level, session.setting);
  const asked = steps.filter(isOfControl).filter((step) => isAsked(step, root));
  const controls = level === undefined ? [] : requiredAt(catalogue, level);
  return [
    ...fields.map((field) => stepTarget(fieldStep(field), standing)),
    ...steps.filter(({ kind }) => kind === "level").map((step) => stepTarget(step, standing)),
    ...asked.map((step) => stepTarget(step, standing)),
    ...controls.flatMap((control) => besideTargets(control, root)),
  ];
}

/** How much of a line is shown. */
const width = 110;

function stepTarget(step: Step, { root, catalogue }: Standing): Target {
  const ask = step.kind === "field" ? "" : ` ${askWords(step, catalogue)}`;
  const name = isOfControl(step)
    ? `${step.control.id}${ask}`
    : step.kind === "field"
      ? stepName(step, catalogue)
      : ask.trim();
  const said = saidAnswer(step, root);
  const says = said === undefined ? clip(name, width) : `${clip(name, width - 30)}: ${clip(said, 30)}`;
  return { choice: { id: step.id, says }, change: () => step };
}

function besideTargets(control: ControlStep["control"], root: MapNode): readonly Target[] {
  const entry = valueAt(root, "controls", control.id);
  const name = `${control.id} ${control.title}`;
  const beside = (kind: Beside, says: string): Target => ({
    choice: { id: `${control.id}:${kind}`, says },
    change: (session) => takeBeside(control, kind, session),
  });
  const clear = (key: string, says: string): Target => ({
    choice: { id: `${control.id}:no-${key}`, says },
    change: (session) => written(clearEdit(["controls", control.id, key]), session),
  });
  const isCertified = control.questions.some(({ type }) => type === "certificate");
  const mayNotApply = !isCertified && control.appliesIf === undefined;
  return [
    beside("note", words.note(name)),
    beside("plan", words.plan(name)),
    ...(valueAt(entry, "plan") === undefined ? [] : [clear("plan", words.noPlan(name))]),
    ...(mayNotApply ? [beside("not-applicable", words.notApplicable(name))] : []),
    ...(valueAt(entry, "notApplicable") === undefined ? [] : [clear("notApplicable", words.applies(name))]),
  ];
}
