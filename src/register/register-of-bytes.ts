import { refused, type Parsed } from "../document/document.ts";
import type { RegisterRules } from "./read-firm.ts";
import { readRegister } from "./read-register.ts";
import type { Register } from "./register.ts";

/** Most bytes of a register. */
export const registerLimit: number = 4 * 1024 * 1024;

/** Reads a register out of the bytes of a file, whose ending says what it is; or every problem of it. */
export async function registerOfBytes(
  bytes: Uint8Array,
  path: string,
  rules: RegisterRules,
): Promise<Parsed<Register>> {
  const cells = await cellsOf(bytes, path);
  return cells.ok ? readRegister(cells.value, path, rules) : cells;
}

/** The readers of either kind are loaded with the first file of it. */
async function cellsOf(bytes: Uint8Array, path: string): Promise<Parsed<readonly (readonly string[])[]>> {
  if (/\.csv$/i.test(path)) return (await import("./read-csv.ts")).readCsv(bytes, path, registerLimit);
  if (/\.xlsx$/i.test(path))
    return (await import("./read-workbook.ts")).readWorkbook(bytes, path, registerLimit);
  return refused({ code: "register-format", why: "ending", at: { path } });
}
