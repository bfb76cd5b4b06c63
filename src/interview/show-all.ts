import { areasOf, stepsIn } from "./areas.ts";
import { held } from "./asked/certificates.ts";
import { course } from "./course.ts";
import { fields } from "./asked/fields.ts";
import { isAsked } from "./is-asked.ts";
import { saidAnswer } from "./said-answer.ts";
import { standingOf, type Session } from "./session.ts";
import { fieldStep, isOfControl, type ControlStep } from "./asked/step.ts";
import { certificateLine } from "./words/certificate.ts";
import { fieldWords } from "./words/fields.ts";
import { keptWords } from "./words/menu.ts";

/** Answers that belong together, a line each, and the questions that they answer. */
export interface AnswerGroup {
  readonly title: string;
  readonly lines: readonly string[];
  readonly steps: readonly ControlStep[];
}

/** Everything that a document answers, in groups: the details, the certificates, each area. */
export function answerGroups(session: Session): readonly AnswerGroup[] {
  const { catalogue, level, root, today } = standingOf(session);
  const steps = course(catalogue, level, session.setting).filter(isOfControl);
  const asked = steps.filter((step) => isAsked(step, root));
  const details = fields.flatMap((field) => {
    const said = saidAnswer(fieldStep(field), root);
    return said === undefined ? [] : [`${fieldWords(field.id, catalogue).name}: ${said}`];
  });
  const certificates = held(root).map((each) => certificateLine(each, today));
  const inAreas = areasOf(catalogue, asked, root, today).map(({ area }) => {
    const own = stepsIn(area.id, asked).filter((step) => saidAnswer(step, root) !== undefined);
    const lines = own.map(
      (step) => `${step.control.id} ${step.question.ask} ${saidAnswer(step, root) ?? ""}`,
    );
    return { title: `${area.id} ${area.title}`, lines, steps: own };
  });
  return [
    { title: keptWords.details, lines: details, steps: [] },
    { title: keptWords.certificates, lines: certificates, steps: [] },
    ...inAreas,
  ].filter(({ lines }) => lines.length > 0);
}

/** Tells everything that was answered. */
export function showAll(session: Session): "again" {
  for (const group of answerGroups(session)) tellGroup(group, session);
  return "again";
}

/** Tells the answers of a group. */
export function tellGroup({ title, lines }: AnswerGroup, { port }: Session): void {
  port.tell(`${title}:`);
  lines.forEach((line) => port.tell(`- ${line}`));
}
