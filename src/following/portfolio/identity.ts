import { bareName } from "../../declaration/same-name.ts";
import type { SupplierRow } from "./row.ts";

/** By what a supplier is known again: its company number, else its name as far as spelling tells. */
export function identityOf({ number, supplier }: Pick<SupplierRow, "number" | "supplier">): string {
  const bare = number?.replaceAll(/\s/g, "").toUpperCase() ?? "";
  return bare === "" ? `name ${bareName(supplier)}` : `number ${bare}`;
}
