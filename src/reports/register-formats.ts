import type { FormatOf } from "./format.ts";
import type { SavedRegister } from "./flow-down/saved-register.ts";

/** In what a register is written again. */
export const registerFormats: readonly FormatOf<SavedRegister>[] = [
  {
    name: "csv",
    ending: ".csv",
    load: async () => (await import("./flow-down/saved-register-csv.ts")).savedRegisterCsv,
  },
  {
    name: "xlsx",
    ending: ".xlsx",
    binary: true,
    load: async () => (await import("./flow-down/saved-register-xlsx.ts")).savedRegisterXlsx,
  },
];
