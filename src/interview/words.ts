import type { Catalogue, Control, Level, Question } from "../catalogue/catalogue.ts";
import { requiredAt, schemesAsked } from "../catalogue/catalogue.ts";
import { basisWords } from "../words/control/pass-words.ts";
import { count } from "../text/counting.ts";
import type { ActionId, Choice } from "./prompt.ts";
import { isOfControl, type ContractField, type Step } from "./step.ts";

/** What is typed for an action, and what it is called. */
export const actionWords: Readonly<Record<ActionId, { readonly key: string; readonly says: string }>> = {
  unknown: { key: "u", says: "Don't know yet" },
  explain: { key: "?", says: "Explain" },
  back: { key: "<", says: "Back to the question before" },
  note: { key: "n", says: "Write a note on this control" },
  evidence: { key: "e", says: "Name a file that shows it" },
  skip: { key: "s", says: "Skip this control for now" },
  leave: { key: "q", says: "Save and leave" },
};

export const yesNoChoices: readonly Choice[] = [
  { id: "yes", says: "Yes" },
  { id: "no", says: "No" },
];

export const scopeChoices: readonly Choice[] = [
  { id: "whole", says: "The whole organisation" },
  { id: "part", says: "A part of it" },
];

export const confirmChoices: readonly Choice[] = [
  { id: "yes", says: "Yes, to the best of my knowledge, as of today" },
  { id: "no", says: "Not yet" },
];

export const offerChoices: readonly Choice[] = [
  { id: "no", says: "No, finish here" },
  { id: "yes", says: "Yes, ask me these too" },
];

/** A level as a choice. */
export function levelChoice(level: Level, catalogue: Catalogue): Choice {
  const { id, name, risk } = level;
  const number = requiredAt(catalogue, level).length;
  const danger = risk === undefined ? "" : `, ${risk} risk`;
  return {
    id,
    says: `Level ${id} (${name}${danger}): ${count(number, "required control")}`,
  };
}

const contractAsks: Readonly<Record<ContractField, string>> = {
  riskAssessmentReference: "What is the risk assessment reference of the contract or tender?",
  reference: "What is the project called, or the reference of its contract?",
  buyer: "Who is the buyer: an MOD team, or the firm above you in the supply chain?",
  ends: "When does the contract end?",
};

/** What a step asks. */
export function askWords(step: Step, catalogue: Catalogue): string {
  switch (step.kind) {
    case "name":
      return `What is the legal name of your firm${schemesAsked(catalogue).length === 0 ? "" : ", as on its certificates"}?`;
    case "level":
      return catalogue.outlook === undefined
        ? "Which level is to be met?"
        : "Which level (Cyber Risk Profile) does the contract set?";
    case "contract":
      return contractAsks[step.field];
    case "scope":
      return "Do your answers cover the whole organisation, or a part of it?";
    case "offer": {
      const recommended = count(step.controls.length, "control");
      return `That was everything required. csm-check also recommends ${recommended} at this level. Nobody fails on them. Answer them too?`;
    }
    case "declared":
      return step.field === "by"
        ? "Who answers for this declaration (your name)?"
        : "What is that person's position in the firm?";
    case "confirm":
      return "Are the answers in this declaration true?";
    case "certificate":
    case "applies":
    case "answer":
      return step.question.ask;
  }
}

const blank = "Leave it empty if there is none yet.";
export const dateForms: string = "A date such as 24/11/2026 (the day first), 24 Nov 2026 or 2026-11-24.";
export const datesAsk: string = "Which dates are printed on it: issued, and expires?";
export const datesForms: string = "Both on one line, such as 10/06/2026 to 09/06/2027 (the day first).";
export const holderAsk: string = "Which legal entity is printed on it?";
export const schemeAsk: string = "Which of these is it?";

/** What helps to answer at once. */
export function hintWords(step: Step): readonly string[] {
  switch (step.kind) {
    case "contract":
      return step.field === "ends" ? [dateForms, blank] : [blank];
    case "declared":
      return step.field === "role" ? [blank] : [];
    case "answer":
      return answerHints(step.question);
    case "name":
    case "level":
    case "scope":
    case "offer":
    case "confirm":
    case "certificate":
    case "applies":
      return [];
  }
}

function answerHints(question: Question): readonly string[] {
  switch (question.type) {
    case "date":
      return [`${dateForms} Or never.`];
    case "number":
      return [`A number of ${question.unit}, in digits.`];
    case "yes-no":
    case "choice":
    case "choices":
    case "certificate":
      return [];
  }
}

/** What a step bears on, where it is not the verdict, or that the question is our own reading. */
function bearing(step: Step, { outlook }: Pick<Catalogue, "outlook">): string {
  if (step.kind !== "answer") return "";
  if (step.question.counts === "verdict" && step.question.basis === "reading")
    return outlook === undefined ? " (a reading of the rules)" : " (our reading of the standard)";
  if (step.question.counts === "advice")
    return step.question.basis === "law"
      ? " (the law asks this; it does not decide the level)"
      : " (advice; decides nothing)";
  if (step.recommended) return " (recommended, not required)";
  return step.question.counts === "dcc"
    ? " (a certification assessor asks this; it does not decide the level)"
    : "";
}

/** Where one is. */
export function whereWords(
  step: Step,
  catalogue: Catalogue,
  place: {
    readonly name: string | undefined;
    readonly level: Level | undefined;
    readonly number: number;
    readonly of: number;
    readonly left: number;
  },
): readonly string[] {
  const { name, level, number, of, left } = place;
  const head = [name ?? "New declaration", ...(level === undefined ? [] : [levelWords(catalogue, level)])];
  const counted = [`question ${number} of ${of}`, timeLeft(left)];
  const lines = [[...head, ...(level === undefined ? [] : counted)].join(" - ")];
  if (!isOfControl(step)) return lines;
  const area = catalogue.areas.find((each) => each.id === step.control.area);
  return [
    ...lines,
    `${area?.title ?? step.control.area}: ${step.control.id} ${step.control.title}${bearing(step, catalogue)}`,
  ];
}

/** A level in few words; where there is but one, the name of the catalogue says it. */
function levelWords({ title, short = title, levels }: Catalogue, { id }: Level): string {
  return levels.length === 1 ? short : `${short} Level ${id}`;
}

/** So many seconds does a question take, on the whole. */
const pace = 15;

/** How long the questions that are left will take, in plain words. */
export function timeLeft(questions: number): string {
  const minutes = Math.round((questions * pace) / 60);
  if (minutes < 1) return "less than a minute left";
  if (minutes < 60) return `about ${count(minutes, "minute")} left`;
  const hours = Math.round(minutes / 30) / 2;
  return hours === 1
    ? "about an hour left"
    : `about ${Math.floor(hours)}${hours % 1 === 0 ? "" : " and a half"} hours left`;
}

/** The whole explanation of a step: a paragraph each. */
export function explainWords(step: Step, catalogue: Catalogue): readonly string[] {
  if (isOfControl(step)) {
    const { question, control } = step;
    const asks = question.type === "applies" ? [] : [`Who asks this: ${basisWords(question, catalogue)}.`];
    return controlWords(control, question.help, asks);
  }
  switch (step.kind) {
    case "level":
      return levelHelp(catalogue);
    case "name":
      return [
        schemesAsked(catalogue).length === 0
          ? "The name as it stands at Companies House."
          : "The name as it stands at Companies House and on your certificates: a certificate counts only for the legal entity that is printed on it.",
      ];
    case "contract":
      return contractHelp[step.field];
    case "scope":
      return [
        "The level is about everything that the contract depends on. If a site, a company of your group or a network is left out, choose the part; it will be said in every report.",
      ];
    case "offer":
      return [`These are: ${step.controls.map((control) => `${control.id} ${control.title}`).join("; ")}.`];
    case "declared":
    case "confirm":
      return [
        "A declaration is worth as much as the person who stands behind it. It counts for a year; confirm it again after that. It is no certificate, and not an assessment by the MOD.",
      ];
  }
}

const contractHelp: Readonly<Record<ContractField, readonly string[]>> = {
  riskAssessmentReference: [
    "The buyer makes a risk assessment for each contract; its reference stands in the tender beside the Cyber Risk Profile. Without one, the level is your own choice.",
  ],
  reference: ["It stands in every report, so that nobody takes one project for another."],
  buyer: ["Whoever placed, or will place, the contract with you."],
  ends: ["The last day of the contract. csm-check warns where a certificate would lapse before it."],
};

/** Where the level stands, and with which one can begin. */
function levelHelp({ levels: [lowest], outlook }: Catalogue): readonly string[] {
  return [
    ...(outlook === undefined ? ["Whoever asks you to meet the catalogue says which level."] : [profileHelp]),
    ...(lowest === undefined
      ? []
      : [
          `You can begin with Level ${lowest.id} (${lowest.name}) and go on to another level later: nothing is lost.`,
        ]),
  ];
}

const profileHelp =
  "The level is the Cyber Risk Profile, 0 to 3. The buyer's risk assessment sets it; it stands in the tender or contract, near DEFCON 658, beside a risk assessment reference. Ask your buyer if you cannot find it.";

function controlWords(
  { requirement, why, evidence }: Control,
  help: string | undefined,
  asks: readonly string[],
): readonly string[] {
  return [
    ...(help === undefined ? [] : [help]),
    ...asks,
    `What the control asks: ${requirement}`,
    `Why it matters: ${why}`,
    ...(evidence.length === 0 ? [] : [`What counts as evidence: ${evidence.join("; ")}.`]),
  ];
}

/** What is said in passing. */
export const saidWords = {
  first: "This is the first question.",
  understood: (what: string): string => `Understood: ${what}.`,
  now: (what: string): string => `Now: ${what}.`,
  noteAsk: "Your note on this control (empty: none)",
  noteMore: (note: string): string => `The note says: ${note} Add to it (empty: leave it as it is)`,
  fileAsk: "Which file, beside or below the declaration? (empty: none)",
  titleAsk: "What is it, in a few words?",
  noted: "The note is saved.",
  shown: (file: string): string => `${file} is named as evidence, with its SHA-256.`,
  changed: "The file was changed in a way that this answer cannot be put into; nothing was written.",
} as const;

/** What is offered where everything is answered. */
export const menuWords = {
  ask: "Everything is answered. What would you like to do?",
  renew: "Enter a new certificate",
  change: "Change an answer",
  confirm: "Confirm everything for another year",
  next: ({ id, name }: Level): string => `Go on to Level ${id} (${name})`,
  leave: "Leave it as it is",
  which: "Which control? Type its number.",
  known: (ids: readonly string[]): string =>
    ids.length <= 30
      ? `One of ${ids.join(", ")}.`
      : `${ids[0] ?? ""} to ${ids.at(-1) ?? ""}; csm-check controls lists them.`,
} as const;

/** What stands in a blank declaration. */
export const templateWords = {
  yesNo: "yes or no",
  form: (question: Question): string => {
    const about = { verdict: "", dcc: " (for certification)", advice: " (advice)" }[question.counts];
    switch (question.type) {
      case "yes-no":
        return `yes or no${about}`;
      case "number":
        return `a number of ${question.unit}${about}`;
      case "date":
        return `a date, as in 2026-11-24, or never${about}`;
      case "choice":
        return `one of these${about}`;
      case "choices":
        return `a list of these, as in [${question.options[0]?.id ?? ""}]${about}`;
      case "certificate":
        return "";
    }
  },
  head: (again: string): readonly string[] => [
    "# A blank declaration. Write each answer behind its colon; what is left empty is unanswered.",
    `# csm-check assess FILE${again} judges it, csm-check init FILE${again} asks for the rest.`,
  ],
  about: (catalogue: Catalogue, level: string): readonly string[] => [
    "supplier:",
    `  name: # the legal name of your firm${schemesAsked(catalogue).length === 0 ? "" : ", as on its certificates"}`,
    `level: ${level} # ${catalogue.outlook !== undefined ? "the Cyber Risk Profile; it stands in the tender" : "the level of the catalogue that is to be met"}`,
    "# declared: { on: 2026-11-24, by: who answers for this, role: that person's position }",
    ...(catalogue.outlook === undefined
      ? ["# contract: { reference: the project or contract that it is for, buyer: who buys }"]
      : ["# contract: { riskAssessmentReference: from the tender, buyer: who buys, ends: 2029-03-31 }"]),
    ...(catalogue.about === "project" ? [] : ["# scope: { organisation: whole } # or part"]),
    ...schemesAsked(catalogue)
      .slice(0, 1)
      .flatMap((scheme) => [
        "# certificates:",
        `#   - { scheme: ${scheme}, holder: the legal entity printed on it, issued: 2026-06-10, expires: 2027-06-09 }`,
      ]),
  ],
} as const;
