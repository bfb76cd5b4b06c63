import type { Document } from "../document/document.ts";
import { itemsOf, textOf, valueAt } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { bareName } from "./same-name.ts";

/** Names of the supplier that its scope lists as another legal entity's. */
export function checkNames({ root }: Document): Problem[] {
  const entities = itemsOf(valueAt(root, "scope", "entities"));
  const others = itemsOf(valueAt(root, "supplier", "alsoKnownAs"));
  if (entities.length === 0 || others.length === 0) return [];
  const own = bareName(textOf(valueAt(root, "supplier", "name")) ?? "");
  const names = others.flatMap((node) => textOf(node) ?? []);
  const aliases = new Map(names.map((name) => [bareName(name), name]));
  return entities.flatMap((node): Problem[] => {
    const entity = textOf(node);
    const bare = bareName(entity ?? "");
    const alias = aliases.get(bare);
    if (entity === undefined || alias === undefined || bare === "" || bare === own) return [];
    return [{ code: "alias-in-scope", entity, alias, at: node.place }];
  });
}
