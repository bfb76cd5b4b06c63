import { lookAlikeIn, plainOf } from "../../document/look-alikes.ts";
import type { Problem } from "../../document/problem.ts";
import { characterName, keyNamed } from "./character-name.ts";

/** In a longer text a character that looks like another is nothing odd. */
const longest = 100;

/** What is odd about the word that a problem quotes and that nobody would see in it; empty where it holds nothing odd. */
export function oddityWords(problem: Problem): string {
  const word = wordOf(problem);
  if (word === undefined || word.length > longest) return "";
  const alike = lookAlikeIn(word);
  if (alike !== undefined)
    return `It holds ${characterName(alike)}: type ${keyNamed(plainOf(alike))}, or nothing.`;
  if (saysNotApplicable(problem, word))
    return `If the control does not apply, write "notApplicable: { reason: …, agreedWith: …, on: … }" below its id.`;
  if (/^\S+,$/.test(word)) return "It ends in a comma: delete that, lines of YAML need none.";
  return "";
}

/** Whether a word says that a question does not apply, in a place where that cannot be said. */
function saysNotApplicable(problem: Problem, word: string): boolean {
  const isAnswer =
    problem.code === "bad-answer" || (problem.code === "bad-value" && problem.form === "short");
  return isAnswer && /^(?:n\s*[/.]?\s*a\.?|not[- ]?applicable)$/i.test(word.trim());
}

/** The word that was written where another is expected. */
function wordOf(problem: Problem): string | undefined {
  if (problem.code === "unknown-key") return problem.key;
  if (problem.code === "unknown-catalogue") return problem.named;
  if ("id" in problem) return problem.code.startsWith("unknown-") ? problem.id : undefined;
  return "found" in problem && typeof problem.found === "string" && problem.code !== "repeated-value"
    ? problem.found
    : undefined;
}
