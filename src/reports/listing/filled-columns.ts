import type { ListingCell, ListingTable } from "./listing.ts";

/** A table without the columns that hold nothing in any row: whoever reads it has more room for the others. */
export function filledColumns(table: ListingTable): ListingTable {
  const isFilled = table.columns.map((_, at) =>
    table.rows.some((cells) => {
      const cell = cells[at];
      return cell !== undefined && !isEmpty(cell);
    }),
  );
  const kept = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => isFilled[at]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}

function isEmpty(cell: ListingCell): boolean {
  switch (cell.kind) {
    case "text":
    case "id":
      return cell.text === "";
    case "date":
      return cell.date === undefined;
    case "number":
    case "verdict":
      return false;
  }
}
