import { bareName } from "../../declaration/same-name.ts";
import { given } from "../../document/given.ts";
import type { Row } from "./row.ts";

/** What a supplier is called, by itself or by a register. */
export interface Named {
  readonly supplier: string;
  readonly number?: string;
}

/** Whose row it is; undefined where nobody knows, as of a file that cannot be used. */
export function nameOf(row: Row): Named | undefined {
  const { supplier, number } = row.ok ? row : { supplier: row.firm?.name, number: row.firm?.companyNumber };
  return supplier === undefined ? undefined : { supplier, ...given({ number }) };
}

/** By what a supplier is known again: its company number, else its name as far as spelling tells. */
export function identityOf({ number, supplier }: Named): string {
  const bare = bareNumber(number);
  return bare === undefined ? identityByName(supplier) : `number ${bare}`;
}

/** By what it would be known again if it had told no company number. */
export function identityByName(supplier: string): string {
  return `name ${bareName(supplier)}`;
}

/** A company number however it is spaced; undefined where there is none. */
export function bareNumber(number: string | undefined): string | undefined {
  const bare = number?.replaceAll(/\s/g, "").toUpperCase() ?? "";
  return bare === "" ? undefined : bare;
}
