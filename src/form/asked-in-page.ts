import type { Step } from "../interview/asked/step.ts";
import type { FormModel } from "./model.ts";

/** The steps that a page shows: the level that it was made for is not chosen in it. */
export function askedInPage(steps: readonly Step[], { state }: Pick<FormModel, "state">): readonly Step[] {
  const { level } = state();
  return level === undefined ? steps : steps.filter(({ kind }) => kind !== "level");
}
