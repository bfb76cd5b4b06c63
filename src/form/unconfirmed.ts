import { valueAt } from "../document/node.ts";
import type { FormModel } from "./model.ts";
import { undated } from "./page-state.ts";
import { earlierWords } from "./words/page.ts";

/** What is said of answers that the page began with, as long as nobody has confirmed them. */
export function unconfirmed({ root, state }: Pick<FormModel, "root" | "state">): string | undefined {
  const { earlier } = state();
  if (earlier === undefined || valueAt(root(), "declared", "on") !== undefined) return undefined;
  return earlierWords(earlier === undated ? undefined : earlier);
}
