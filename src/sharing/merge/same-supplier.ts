import { sameName } from "../../declaration/same-name.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import { textOf, valueAt, type Node } from "../../document/node.ts";
import type { Source } from "../source.ts";
import { wholeNumber } from "./same-value.ts";

/** Sources that name another firm than the first one that names one. */
export function otherSuppliers(sources: readonly Source[]): readonly MergeProblem[] {
  const keys = [
    { key: "name", path: "name", isSame: sameName },
    {
      key: "company number",
      path: "companyNumber",
      isSame: (one: string, other: string) => wholeNumber(one) === wholeNumber(other),
    },
  ] as const;
  return keys.flatMap(({ key, path, isSame }) => {
    const named = sources.flatMap(({ document }) => saidAt(valueAt(document.root, "supplier", path)));
    const [first, ...others] = named;
    if (first === undefined) return [];
    return others
      .filter(({ text }) => !isSame(first.text, text))
      .map(({ text, at }) => ({
        code: "other-supplier" as const,
        key,
        found: text,
        first: { said: first.text, at: first.at },
        at,
      }));
  });
}

function saidAt(node: Node | undefined) {
  const text = textOf(node);
  return text === undefined || node === undefined ? [] : [{ text, at: node.place }];
}
