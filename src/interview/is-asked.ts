import { readAnswer } from "../declaration/read-answer.ts";
import type { Answer } from "../declaration/answer.ts";
import type { Control } from "../catalogue/catalogue.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { yesNo } from "../document/yes-no.ts";
import { held } from "./asked/certificates.ts";
import type { ControlStep } from "./asked/step.ts";

/**
 * Whether a control's question is asked: not after a no to whether it applies, nor where it was agreed that not, nor
 * after a no to the question that it follows.
 */
export function isAsked(step: ControlStep, root: MapNode): boolean {
  const { control, kind } = step;
  const entry = valueAt(root, "controls", control.id);
  if (valueAt(entry, "notApplicable") !== undefined) return false;
  if (kind === "applies") return true;
  if (step.question.after !== undefined && isDenied(step.question.after, control, root)) return false;
  if (control.appliesIf === undefined) return true;
  return yesNo(textOf(valueAt(entry, "answers", control.appliesIf.id)) ?? "") !== false;
}

/** Whether a question was answered with no, or would not be asked because another one was. */
function isDenied(id: string, control: Control, root: MapNode): boolean {
  const question = control.questions.find((each) => each.id === id);
  if (question === undefined) return false;
  if (question.after !== undefined && isDenied(question.after, control, root)) return true;
  if (question.type === "certificate") {
    const isTold = valueAt(root, "certificates")?.kind === "list";
    return isTold && held(root, question.schemes).length === 0;
  }
  const entry = valueAt(root, "controls", control.id);
  const short = textOf(entry);
  if (short !== undefined)
    return question.type === "yes-no" && question.counts === "verdict" && yesNo(short) === false;
  const node = valueAt(entry, "answers", id);
  const answer = node === undefined ? undefined : readAnswer(node, question, []);
  return answer !== undefined && saysNo(answer);
}

/** Whether an answer says that there is nothing of the kind; a date that is too old, or too few, says that there is. */
function saysNo(answer: Answer): boolean {
  switch (answer.type) {
    case "applies":
      return !answer.value;
    case "yes-no":
      return answer.value !== answer.question.is;
    case "number":
      return answer.value === 0;
    case "date":
      return answer.value === "never";
    case "choice":
      return !answer.question.oneOf.includes(answer.value);
    case "choices":
      return !answer.value.some((option) => answer.question.oneOf.includes(option));
  }
}
