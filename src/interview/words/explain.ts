import type { Catalogue, Control, Level } from "../../catalogue/catalogue.ts";
import { basisWords } from "../../words/control/pass-words.ts";
import { isOfControl, type ControlStep, type Step } from "../asked/step.ts";
import { fieldWords } from "./fields.ts";
import { schemePage } from "../../words/scheme-names.ts";

/** The whole explanation of a step: a paragraph each. */
export function explainWords(step: Step, catalogue: Catalogue): readonly string[] {
  if (isOfControl(step)) return controlWords(step, catalogue);
  switch (step.kind) {
    case "field":
      return [fieldWords(step.field.id, catalogue).help];
    case "level":
      return levelHelp(catalogue);
    case "offer": {
      const controls = new Map(step.steps.map(({ control }) => [control.id, control.title]));
      return [`These are about: ${[...controls].map(([id, title]) => `${id} ${title}`).join("; ")}.`];
    }
    case "confirm":
      return [fieldWords("declared.by", catalogue).help];
  }
}

/** Where the level stands, and with which one can begin. */
function levelHelp({ levels: [lowest], outlook, source }: Catalogue): readonly string[] {
  return [
    ...(outlook === undefined
      ? ["Whoever asks you to meet the catalogue says which level."]
      : [
          "The level is the Cyber Risk Profile, 0 to 3. The buyer's risk assessment sets it; it stands in the tender or contract, near DEFCON 658, beside a risk assessment reference. Ask your buyer if you cannot find it.",
        ]),
    ...(lowest === undefined ? [] : [beginWith(lowest)]),
    ...(source === undefined ? [] : [`The official page: ${source}`]),
  ];
}

function beginWith({ id, name }: Level): string {
  return `You can begin with Level ${id} (${name}) and go on to another level later: nothing is lost.`;
}

function controlWords({ control, question, kind }: ControlStep, catalogue: Catalogue): readonly string[] {
  const asks = kind === "applies" ? [] : [`Who asks this: ${basisWords(question, catalogue)}.`];
  const pages = kind === "certificate" ? question.schemes.flatMap((each) => schemePage(each) ?? []) : [];
  return [
    ...(question.help === undefined ? [] : [question.help]),
    ...asks,
    ...aboutControl(control),
    ...[...new Set(pages)].map((page) => `The official page: ${page}`),
  ];
}

/** What a control is about: a paragraph each. */
export function aboutControl({ requirement, why, evidence }: Control): readonly string[] {
  return [
    `What the control asks: ${requirement}`,
    `Why it matters: ${why}`,
    ...(evidence.length === 0 ? [] : [`What counts as evidence: ${evidence.join("; ")}.`]),
  ];
}
