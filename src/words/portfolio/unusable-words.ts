import type { ToldProblem, ToldProblems } from "../../following/snapshot/told-problem.ts";
import { placeText } from "../../text/place-text.ts";

/** A file that could not be used, or the row of a firm, with the line and column of its first problem where they are known. */
export function unusableWhere({ source, problems }: Pick<ToldProblems, "source" | "problems">): string {
  const [first] = problems;
  if (first?.at.line === undefined) return source;
  const place = placeText(first.at);
  return place === source || place.startsWith(`${source}:`) ? place : `${source} (${place})`;
}

/** The first problem with its place, where one is known, and how many more there are. */
export function firstProblem({ problems, found }: Pick<ToldProblems, "problems" | "found">): string {
  const [first] = problems;
  return first === undefined ? "" : `${placed(first)}${first.message}${moreProblems(found)}`;
}

/** How many problems there are beside the first. */
export function moreProblems(found: number): string {
  return found > 1 ? ` (and ${found - 1} more)` : "";
}

function placed({ at }: ToldProblem): string {
  return at.line === undefined ? "" : `${placeText(at)}: `;
}
