import { standardId } from "../../catalogue/built-in.ts";
import type { CatalogueProblem } from "../../document/problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "The catalogue cannot be used, and nothing is assessed by it (exit code 2).";

/** What each code of a problem of a catalogue means: it contradicts itself. */
export const catalogueExplanations: Readonly<Record<CatalogueProblem["code"], Explanation>> = {
  "repeated-id": {
    title: "The same id stands twice",
    means: `Two areas, levels or controls of the catalogue have the same id, or two questions of one control, or two options of one question. An answer could belong to either. ${refused}`,
    todo: "Give each an id of its own. The parts of a catalogue count together.",
    example: `areas:
  - { id: business, title: Contracts }
  - { id: business, title: Premises }`,
  },
  "unknown-reference": {
    title: "The catalogue names something that it does not have",
    means: `A control names an area, a level or a stronger control, or a rule names an option, and there is none of that id. ${refused}`,
    todo: "Correct the id, or add what it names.",
    example: `levels:
  - { id: standard, name: Standard parts, recommended: [HR-99] }`,
  },
  "idle-level": {
    title: "A level requires no control",
    means: `No control names this level, so a supplier would meet it by answering nothing. ${refused}`,
    todo: `Add the level to "levels" of one control at least, or delete it.`,
    example: `levels:
  - { id: standard, name: Standard parts }
  - { id: sensitive, name: Sensitive parts }  # and no control names it`,
  },
  "required-and-recommended": {
    title: "A level requires a control and recommends it as well",
    means: `The control names the level among its own, and the level lists the control as recommended. It decides the verdict or it does not; it cannot do both. ${refused}`,
    todo: `Take the control out of "recommended", or the level out of the control's "levels".`,
    example: `levels:
  - { id: standard, name: Standard parts, recommended: [HR-01] }
controls:
  - { id: HR-01, levels: [standard] }  # and so on`,
  },
  "pass-misfit": {
    title: "The pass rule does not fit the kind of answer",
    means: `Each kind of answer has its own rules: yes-no takes is; number min and max; date withinDays or withinMonths; choice oneOf; choices oneOf and atLeast; certificate scheme. This rule belongs to another kind. ${refused}`,
    todo: "Delete the rule, or change the type of the answer.",
    example: `answer: { type: yes-no }
pass: { max: 10 }`,
  },
  "pass-missing": {
    title: "The question does not say when it passes",
    means: `A number needs min or max, a date withinDays or withinMonths, a choice oneOf, a certificate scheme. Without it, nobody can tell a good answer from a bad one. ${refused}`,
    todo: `Add the rule under "pass".`,
    example: `answer: { type: number, unit: days }
pass: { max: 31 }  # what fixes it`,
  },
  "options-misfit": {
    title: "Options stand where none belong, or are missing",
    means: `A choice or choices question needs the options to choose from. Every other kind of question has none. ${refused}`,
    todo: "Add the options, delete them, or change the type of the answer.",
    example: `answer:
  type: yes-no
  options: [{ id: all, says: All of them }, { id: none, says: None }]`,
  },
  "reserved-option": {
    title: "An option is called unknown",
    means: `In a declaration, the word unknown means that the question is not answered yet. An option of that name could never be chosen. ${refused}`,
    todo: "Give the option another id.",
    example: `answer:
  type: choice
  options: [{ id: all, says: All of them }, { id: unknown, says: Not sure }]`,
  },
  "impossible-pass": {
    title: "The pass rule cannot work",
    means: `The least is more than the most, every option of a choice passes, more options are needed than can be chosen (or none at all), or a date has a limit in days and one in months. The message says which. ${refused}`,
    todo: "Correct the rule so that some answers pass and others do not. For a date, keep one of the two limits.",
    example: `answer: { type: number, unit: minutes }
pass: { min: 15, max: 10 }`,
  },
  "level-not-of-control": {
    title: "A question names a level that its control does not have",
    means: `A question may be asked at some of the levels of its control, never at others. At this level the question would never be asked. ${refused}`,
    todo: `Correct the level, or add it to "levels" of the control.`,
    example: `- id: HR-03
  levels: [standard]
  questions:
    - { id: escorted, levels: [sensitive] }  # and so on`,
  },
  "nothing-decides": {
    title: "At one of its levels nothing decides the control",
    means: `Each control needs, at each of its levels, a question that counts for the verdict. Questions that only advise, that bear on the outlook alone, or that are asked from a date on ("since") do not do. Without one, the control would be met by answering nothing. ${refused}`,
    todo: "Add such a question, or let one of its questions count for the verdict.",
    example: `questions:
  - { id: encrypted, counts: advice, since: 2027-01-01 }  # and so on`,
  },
  "built-in-id": {
    title: "The id belongs to a built-in catalogue",
    means: `A catalogue of your own may not be called like one that comes with csm-check: a report could pass for an assessment against the standard. ${refused}`,
    todo: "Give your catalogue an id of its own, and name that in the declarations that are for it.",
    example: `format: csm-check/catalogue@1
id: ${standardId}`,
  },
  "built-in-name": {
    title: "The title or short name belongs to a built-in catalogue",
    means: `Reports name a catalogue by its title and short name. One of your own may not be called like one that comes with csm-check: a report could pass for an assessment against the standard. ${refused}`,
    todo: "Give your catalogue a name of its own.",
    example: `format: csm-check/catalogue@1
id: workshop-rules
title: Rules of our workshop
short: CSM`,
  },
  "no-controls": {
    title: "The catalogue has no controls",
    means: `There is nothing to ask: neither "controls" nor a file under "parts" holds one. ${refused}`,
    todo: "Add a control, or name the files that hold them.",
    example: `parts:  # what fixes it
  - business.yaml
  - premises.yaml`,
  },
  "part-alone": {
    title: "This file is only a part of a catalogue",
    means: `It holds controls, but not the areas and levels that they belong to. It can only be checked together with the catalogue that names it. ${refused}`,
    todo: `Run csm-check validate on the catalogue that lists this file under "parts".`,
    example: `format: csm-check/catalogue-part@1`,
  },
};
