import { isBlank } from "../../declaration/read-answer.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import { entriesOf, valueAt, type Node } from "../../document/node.ts";
import type { Source, WholeResult } from "../source.ts";

/**
 * What another tool found of controls that others answer or claim not to apply: which of the two is right nobody can tell,
 * and the answers alone may say more than is so.
 */
export function doubts(sources: readonly Source[]): readonly MergeProblem[] {
  const roots = sources.map(({ document }) => document.root);
  return sources
    .flatMap(({ results = [] }) => results)
    .filter((result) => result.isDoubt && roots.some((root) => isSettled(root, result)))
    .map(({ found, at }) => ({ code: "not-placed", found, why: "result", at }));
}

/** Results whose controls nobody answers: they stay open. */
export function leftOpen(sources: readonly Source[], root: Node): readonly WholeResult[] {
  return sources
    .flatMap(({ results = [] }) => results)
    .filter((result) => !isSettled(root, result) && !isClaimed(root, result));
}

/** Whether something is said of a control that goes beyond what was found of it. */
function isSettled(root: Node, { control, found }: WholeResult): boolean {
  const said = valueAt(root, "controls", control);
  if (said?.kind === "scalar") return !isBlank(said);
  if (isClaimed(root, { control })) return found !== "not_applicable";
  return entriesOf(valueAt(said, "answers")).some(({ value }) => !isBlank(value));
}

function isClaimed(root: Node, { control }: Pick<WholeResult, "control">): boolean {
  return valueAt(root, "controls", control, "notApplicable") !== undefined;
}
