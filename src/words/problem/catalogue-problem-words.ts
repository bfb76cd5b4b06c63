import type { CatalogueProblem } from "../../document/problem.ts";
import type { ProblemWords } from "./problem-said.ts";
import { clip } from "../../text/safe-text.ts";

/** The words of a problem of a catalogue. */
export function catalogueProblemWords(problem: CatalogueProblem): ProblemWords {
  switch (problem.code) {
    case "repeated-id":
      return { says: `the ${problem.of} "${clip(problem.id)}" stands twice`, mend: "Give each its own id." };
    case "unknown-reference": {
      const mend =
        problem.nearest === undefined
          ? `Define it, or correct the id.`
          : `Did you mean "${clip(problem.nearest)}"?`;
      return { says: `there is no ${problem.to} "${clip(problem.id)}" in this catalogue`, mend };
    }
    case "idle-level":
      return {
        says: `level "${clip(problem.level)}" requires no control`,
        mend: `Name it under "levels" of one control at least.`,
      };
    case "required-and-recommended":
      return {
        says: `control "${clip(problem.control)}" is both required and recommended at level "${clip(problem.level)}"`,
        mend: "Delete one of the two.",
      };
    case "pass-misfit":
      return {
        says: `"${clip(problem.key)}" is no pass rule of a ${problem.answer} question`,
        mend: "Delete it, or change the type of the answer.",
      };
    case "pass-missing":
      return {
        says: `a ${problem.answer} question must say when it passes`,
        mend: `Add "pass: { ${problem.key}: … }".`,
      };
    case "options-misfit":
      return problem.wanted
        ? { says: `a ${problem.answer} question needs options`, mend: `Add "options" below "answer".` }
        : {
            says: `a ${problem.answer} question has no options`,
            mend: `Delete "options", or change the type of the answer.`,
          };
    case "reserved-option":
      return {
        says: `no option may be called "${problem.option}": that word means unanswered`,
        mend: "Choose another id.",
      };
    case "impossible-pass":
      return impossible[problem.why];
    case "level-not-of-control":
      return {
        says: `the control is not required at level "${clip(problem.level)}"`,
        mend: `Name only levels of the control.`,
      };
    case "nothing-decides":
      return {
        says: `nothing decides control "${clip(problem.control)}" at each of its levels`,
        mend: `Give it a question that counts for the verdict at each level, without "since".`,
      };
    case "built-in-id":
      return {
        says:
          problem.id === problem.like
            ? `"${clip(problem.id)}" is the id of a built-in catalogue`
            : `"${clip(problem.id)}" could be taken for ${problem.like}, which is built in`,
        mend: "Choose another id.",
      };
    case "built-in-name":
      return {
        says: `"${clip(problem.name)}" is what a built-in catalogue is called ("${problem.like}")`,
        mend: "Choose another name.",
      };
    case "no-controls":
      return { says: "the catalogue has no controls", mend: `Add "controls", or name files under "parts".` };
    case "part-alone":
      return {
        says: "this is a part of a catalogue",
        mend: `Check the catalogue that names it under "parts".`,
      };
  }
}

type ImpossibleWhy = Extract<CatalogueProblem, { readonly code: "impossible-pass" }>["why"];

const impossible: Readonly<Record<ImpossibleWhy, ProblemWords>> = {
  "min-over-max": { says: "the least is more than the most", mend: "Swap or correct them." },
  "every-option": {
    says: "every option passes, so the question decides nothing",
    mend: "Leave out the options that fail.",
  },
  "too-many": {
    says: "that many of the options cannot be chosen",
    mend: "Ask for at least 1 and at most as many as count.",
  },
  "none-counts": {
    says: "every option excludes the others, so none of them counts",
    mend: `Name those that pass under "oneOf", or add one without "alone".`,
  },
  "both-spans": {
    says: "a date passes within days or within months, not both",
    mend: "Delete one of the two.",
  },
};
