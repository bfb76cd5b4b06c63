import { dateInWords } from "../../text/dates-in-words.ts";
import { csmVerdictWords } from "../../words/verdict/csm-verdict-words.ts";
import type { ListingCell } from "./listing.ts";

/** What people read in a cell. */
export function cellWords(cell: ListingCell): string {
  switch (cell.kind) {
    case "text":
    case "id":
      return cell.text;
    case "date":
      return cell.date === undefined ? "" : dateInWords(cell.date);
    case "number":
      return String(cell.number);
    case "verdict":
      return csmVerdictWords[cell.verdict];
  }
}
