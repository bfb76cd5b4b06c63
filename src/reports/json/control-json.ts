import { levelIdJson } from "./level-id.ts";
import type { Control, Question } from "../../catalogue/catalogue.ts";
import { basisOf } from "../../words/control/pass-words.ts";
import type { Json } from "../../text/json.ts";

/** A control as its catalogue has it. */
export function controlJson(control: Control): Json {
  const { appliesIf, evidence, see } = control;
  return {
    id: control.id,
    title: control.title,
    area: control.area,
    family: control.family,
    levels: control.levels.map(levelIdJson),
    kind: control.kind,
    requirement: control.requirement,
    why: control.why,
    questions: control.questions.map(questionJson),
    appliesIf: appliesIf === undefined ? undefined : { ...appliesIf, type: undefined },
    evidence,
    remedy: { ...control.remedy },
    replacedBy: control.replacedBy,
    caution: control.caution,
    see: see.map((each) => ({ ...each })),
  };
}

function questionJson(question: Question): Json {
  const { id, label, ask, after, counts, dcc, since, levels, help, fix } = question;
  return {
    id,
    label,
    ask,
    asks: after === undefined ? undefined : { after },
    answer: answerJson(question),
    pass: passJson(question),
    counts,
    dcc,
    since,
    levels: levels?.map(levelIdJson),
    basis: basisOf(question),
    help,
    fix,
  };
}

function answerJson(question: Question): Json {
  switch (question.type) {
    case "number":
      return { type: question.type, unit: question.unit };
    case "choice":
    case "choices":
      return {
        type: question.type,
        options: question.options.map(({ id, says, alone, needsNote }) => ({
          id,
          says,
          alone: alone || undefined,
          needsNote: needsNote || undefined,
        })),
      };
    case "yes-no":
    case "date":
    case "certificate":
      return { type: question.type };
  }
}

function passJson(question: Question): Json {
  switch (question.type) {
    case "yes-no":
      return { is: question.is ? "yes" : "no" };
    case "number":
      return { min: question.min, max: question.max };
    case "date":
      return "days" in question.within
        ? { withinDays: question.within.days }
        : { withinMonths: question.within.months };
    case "choice":
      return { oneOf: question.oneOf };
    case "choices":
      return { oneOf: question.oneOf, atLeast: question.atLeast };
    case "certificate":
      return { scheme: question.schemes };
  }
}
