import { forbiddenIn } from "./forbidden-characters.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import { problemLimit } from "./problems-in-order.ts";

/** The forbidden characters of a text as problems, a few more than are told. */
export function forbiddenProblems(
  text: string,
  place: (offset: number, end?: number) => Place,
): readonly Problem[] {
  return forbiddenIn(text, problemLimit + 1).map(({ offset, codePoint, length }) => ({
    code: "forbidden-character",
    codePoint,
    at: place(offset, offset + length),
  }));
}
