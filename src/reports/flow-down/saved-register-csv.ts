import { stringify } from "csv-stringify/sync";
import { csvText } from "../../text/csv-text.ts";
import { savedCells, type SavedRegister } from "./saved-register.ts";

/** A register as CSV, with what was found beside each firm; the keeper's own cells are the keeper's. */
export function savedRegisterCsv(saved: SavedRegister): string {
  const rows = savedCells(saved).map((cells) =>
    cells.map(({ text, added }) => (added ? csvText(text) : text)),
  );
  // A line end of any kind in a cell would begin a row where the register is read again.
  return stringify(rows, { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}
