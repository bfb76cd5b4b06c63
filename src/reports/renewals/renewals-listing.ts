import type { DueDates } from "../../following/due-dates.ts";
import { list } from "../../text/counting.ts";
import { daysWords } from "../../words/renewals/days-words.ts";
import { renewalsSentence } from "../../words/renewals/renewals-sentence.ts";
import { dateOf, idOf, textOf, type Listing, type ListingColumn } from "../listing/listing.ts";
import { markingsOf, renewalRows, type RenewalRow } from "./renewals-rows.ts";

const columns: readonly ListingColumn[] = [
  { head: "On", name: "on", width: 13 },
  { head: "When", name: "when", width: 14 },
  { head: "Supplier", name: "supplier", width: 24 },
  { head: "Controls", name: "controls", width: 14 },
  { head: "What", name: "what", width: 50 },
  { head: "What to do", name: "todo", width: 50 },
  { head: "Bears on", name: "bears", width: 20 },
  { head: "Code", name: "code", width: 20 },
  { head: "Declaration", name: "source", width: 20 },
];

/** The dates as a listing: what is overdue, then what is to come. */
export function renewalsListing(due: DueDates): Listing {
  const rows = renewalRows(due);
  const markings = markingsOf(due);
  const table = (heading: string, some: readonly RenewalRow[]): Listing["tables"] =>
    some.length === 0 ? [] : [{ heading, columns, rows: some.map(cellsOf) }];
  return {
    title: "Dates to keep",
    ...(markings.length === 0 ? {} : { marking: markings.join(" / ") }),
    lead: [renewalsSentence(due)],
    facts: [],
    tables: [
      ...table(
        "Overdue",
        rows.filter(({ overdue }) => overdue),
      ),
      ...table(
        "To come",
        rows.filter(({ overdue }) => !overdue),
      ),
    ],
    after: [],
    day: due.asOf,
  };
}

function cellsOf(row: RenewalRow): Listing["tables"][number]["rows"][number] {
  return [
    dateOf(row.on),
    textOf(daysWords(row.days)),
    idOf(row.supplier),
    idOf(list(row.controls)),
    textOf(row.what),
    textOf(row.todo),
    textOf(row.bears),
    idOf(row.code),
    idOf(row.source),
  ];
}
