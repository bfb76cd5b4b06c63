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

/** What the lists below the menu are for, where somebody types ? there. */
export const listHelp = {
  find: "Type a few letters or digits of what you want to change: 1101, backup, or contact. The list shows what matches, with what is said now. What you choose is asked again; nothing else changes.",
  area: "The level asks about each of these areas. Choose one to see its controls; those with open questions say how many are left.",
  control:
    "All that is open, in turn, asks what is missing. A single control asks what is open in it; where nothing is, its answers are asked again.",
  verdict:
    "These controls are required and not met as it stands now. Partly met: some of it is in place. Not met: an answer says no, or a certificate or file is missing. Unanswered: nobody has said anything yet.",
  short:
    "Choose one, or all of them. First you are told what is missing, then the questions behind it are asked again: answer as it is now.",
  hold: "Above is what the declaration says. If every line still holds, go on. If one does not, have these questions asked again; each shows what is said now.",
  evidence:
    "Each piece of evidence that the declaration names, with the control that it shows. Choose one to note a file again after it has changed, to rename it, or to take it out.",
  piece:
    "Hashing notes what is in the file today, so that a later change is seen. A document that several controls share keeps its name here. Removing takes it out of the declaration alone: your file stays where it is.",
  note: "A note is for your own memory. Reports leave it out unless somebody asks for it with --notes.",
  certificates:
    "Choose a certificate to renew, correct or remove it, or enter another one. A renewed certificate is entered beside the old one, so that no day is left without.",
  certificate:
    "Renewing enters a new one and keeps what stays the same. Anything else corrects what was entered wrongly: compare it with what is printed. Removing takes it out of the declaration.",
} as const;
