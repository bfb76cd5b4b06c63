import type { Catalogue } from "../catalogue/catalogue.ts";

/** A catalogue with its version and its id, as reports name what they were made by. */
export function catalogueName({ title, version, id }: Catalogue): string {
  return `${title}, version ${version} (${id})`;
}
