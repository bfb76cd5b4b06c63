import type { Choice } from "../asked/prompt.ts";

/** What each choice of the menu does: more than its name says. */
const does = {
  go: "asks what is open, one question after the other, and nothing that has an answer already.",
  finish: "ends here: you see the verdict, what falls short, and what to do first. You can come back to it.",
  areas:
    "lists the areas and their controls, each with how much of it is answered, and asks those you choose.",
  short:
    "names what keeps required controls from being met as it stands now, and asks those questions again.",
  change:
    "finds anything by a part of its name or number: an answer, the name of the firm, the level, a plan, a note.",
  certificates: "shows the certificates that are entered; one can be renewed, corrected or removed.",
  evidence:
    "shows the files that are named as evidence; one that has changed can be hashed again, or be taken out.",
  rest: "asks what certification assessors and the law ask beside the level. It changes no verdict.",
  recommended: "asks about controls that this level does not require and csm-check suggests.",
  confirm: "shows every answer, part by part. What still holds you confirm; what does not is asked again.",
  next: "sets the next level and asks what it asks beyond this one. Nothing that is answered is lost.",
} as const;

const closing =
  "Every answer is saved before the next question. At a question, ? says what it means, who asks it and what counts as evidence; m leads back to this menu. csm-check explain 2314, for one, tells everything about a control.";

/** The choices of the menu that are there, each with what it does, and how to get help on a question. */
export function menuHelp(choices: readonly Choice[], isComplete: boolean): readonly string[] {
  const told = choices.flatMap(({ id, says }) => {
    const help = isMenuChoice(id) ? does[id === "go" && isComplete ? "finish" : id] : undefined;
    return help === undefined ? [] : [`- ${says.replace(/: .*$/, "")}: ${help}`];
  });
  return [...told, closing];
}

function isMenuChoice(id: string): id is keyof typeof does {
  return Object.hasOwn(does, id);
}
