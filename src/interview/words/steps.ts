import type { Catalogue, Level } from "../../catalogue/catalogue.ts";
import { requiredAt } from "../../catalogue/catalogue.ts";
import { count } from "../../text/counting.ts";
import type { Choice } from "../asked/prompt.ts";
import { isOfControl, type OfferStep, type Step } from "../asked/step.ts";
import { dateForms } from "./checks.ts";
import { fieldWords } from "./fields.ts";

/** A level as a choice. */
export function levelChoice(level: Level, catalogue: Catalogue): Choice {
  const { id, name, risk } = level;
  const number = requiredAt(catalogue, level).length;
  const danger = risk === undefined ? "" : `, ${risk} risk`;
  return { id, says: `Level ${id} (${name}${danger}): ${count(number, "required control")}` };
}

export const confirmChoices: readonly Choice[] = [
  { id: "yes", says: "Yes, to the best of my knowledge, as of today" },
  { id: "show", says: "Show me everything that was answered" },
  { id: "no", says: "Not yet" },
];

/** What can be said to questions that may be left as a whole. */
export function offerChoices({ id }: OfferStep): readonly Choice[] {
  return [
    { id: "yes", says: "Yes, ask me these too" },
    { id: "no", says: id === "rest" ? "No, leave them all" : "No, finish here" },
  ];
}

/** What a step asks. */
export function askWords(step: Step, catalogue: Catalogue): string {
  switch (step.kind) {
    case "field":
      return fieldWords(step.field.id, catalogue).ask;
    case "level":
      return catalogue.outlook === undefined
        ? "Which level is to be met?"
        : "Which level (Cyber Risk Profile) does the contract set?";
    case "offer":
      return offerWords(step);
    case "confirm":
      return "Are the answers in this declaration true?";
    case "certificate":
    case "applies":
    case "answer":
      return step.question.ask;
  }
}

function offerWords({ id, steps }: OfferStep): string {
  if (id === "recommended") {
    const controls = new Set(steps.map(({ control }) => control.id)).size;
    return `That was everything required. csm-check also recommends ${count(controls, "control")} at this level. Nobody fails on them. Answer them too?`;
  }
  const ofLaw = steps.filter(({ kind, question }) => kind === "answer" && question.basis === "law").length;
  const ofDcc = steps.filter(({ kind, question }) => kind === "answer" && question.counts === "dcc").length;
  const other = steps.length - ofLaw - ofDcc;
  const parts = [
    ...(ofDcc === 0 ? [] : [`${ofDcc} that a certification assessor asks`]),
    ...(ofLaw === 0 ? [] : [`${ofLaw} that the law asks`]),
    ...(other === 0 ? [] : [`${other} of good practice`]),
  ];
  return `That was everything that decides the level. There ${steps.length === 1 ? "is" : "are"} ${count(steps.length, "more question")}: ${parts.join(", ")}. Answer them too?`;
}

const blank = "Leave it empty if there is none yet.";

const offerNames: Readonly<Record<OfferStep["id"], string>> = {
  rest: "what does not decide the level",
  recommended: "recommended controls",
};

/** What helps to answer at once. */
export function hintWords(step: Step): readonly string[] {
  switch (step.kind) {
    case "field": {
      const { form, needed } = step.field;
      const how =
        form === "date"
          ? [dateForms]
          : form === "names"
            ? ["Several with a semicolon (;) between them."]
            : [];
      return needed || form === "yes-no" ? how : [...how, blank];
    }
    case "answer":
      if (step.question.type === "date") return [`${dateForms} Or never.`];
      return step.question.type === "number" ? [`A number of ${step.question.unit}, in digits.`] : [];
    case "level":
    case "offer":
    case "confirm":
    case "certificate":
    case "applies":
      return [];
  }
}

/** What a step bears on, where it is not the verdict, or that the question is our own reading. */
export function bearing(step: Step, { outlook }: Pick<Catalogue, "outlook">): string {
  if (step.kind !== "answer") return "";
  const { counts, basis } = step.question;
  if (counts === "verdict" && basis === "reading")
    return outlook === undefined ? " (a reading of the rules)" : " (our reading of the standard)";
  if (counts === "advice")
    return basis === "law"
      ? " (the law asks this; it does not decide the level)"
      : " (advice; decides nothing)";
  if (step.part === "recommended") return " (recommended, not required)";
  return counts === "dcc" ? " (a certification assessor asks this; it does not decide the level)" : "";
}

/** A control as it is named in a list. */
export function stepName(step: Step, catalogue: Catalogue): string {
  if (isOfControl(step)) return `${step.control.id} ${step.control.title}`;
  if (step.kind === "offer") return offerNames[step.id];
  return step.kind === "field" ? fieldWords(step.field.id, catalogue).name : askWords(step, catalogue);
}
