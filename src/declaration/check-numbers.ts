import type { Document } from "../document/document.ts";
import { itemsOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { itemsLimits } from "./declaration-limit.ts";

/** Lists that are longer than those that judging goes through in a moment. */
export function checkNumbers({ root }: Document): Problem[] {
  return [
    ...tooMany(valueAt(root, "certificates"), itemsLimits.certificates, "certificates"),
    ...tooMany(valueAt(root, "scope", "entities"), itemsLimits.entities, "legal entities"),
    ...tooMany(valueAt(root, "supplier", "alsoKnownAs"), itemsLimits.aliases, "names"),
  ];
}

function tooMany(list: Node | undefined, limit: number, of: string): Problem[] {
  const extra = itemsOf(list)[limit];
  return extra === undefined ? [] : [{ code: "too-many-items", limit, of, at: extra.place }];
}
