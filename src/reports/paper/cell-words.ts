import { dateInWords } from "../../text/dates-in-words.ts";
import type { PaperCell } from "./paper.ts";

/** What people read in a cell. */
export function cellWords(cell: PaperCell): string {
  switch (cell.kind) {
    case "text":
    case "id":
      return cell.text;
    case "date":
      return cell.date === undefined ? "" : dateInWords(cell.date);
    case "number":
      return String(cell.number);
  }
}
