import type { Chase } from "../../following/flow-down/chase.ts";
import { chaseKindWords, chaseSentence, yourPart } from "../../words/flow-down/chase-words.ts";
import {
  dateOf,
  idOf,
  textOf,
  type Listing,
  type ListingCell,
  type ListingColumn,
} from "../listing/listing.ts";
import { chainMarkings } from "./chain-rows.ts";
import { partedRows, type ChaseRow } from "./chase-rows.ts";

const columns: readonly ListingColumn[] = [
  { head: "Ask", name: "ask", width: 30 },
  { head: "E-mail", name: "email", width: 24 },
  { head: "Through", name: "through", width: 24 },
  { head: "About", name: "supplier", width: 30 },
  { head: "Kind", name: "kind", width: 20 },
  { head: "By", name: "by", width: 13 },
  { head: "Overdue", name: "overdue", width: 9 },
  { head: "For", name: "asks", width: 60 },
  { head: "Subject", name: "subject", width: 40 },
  { head: "Text", name: "text", width: 80 },
];

/** Whom to ask for what as a listing of rows, as programs that write letters take them. */
export function chaseListing(chase: Chase): Listing {
  const markings = chainMarkings(chase.chain);
  const [yours, requests] = partedRows(chase);
  const own = yours.length === 0 ? [] : [{ heading: yourPart, columns, rows: yours.map(cellsOf) }];
  return {
    title: "Whom to ask for what",
    ...(markings.length === 0 ? {} : { marking: markings.join(" / ") }),
    lead: [chaseSentence(chase)],
    facts: [],
    tables: [...own, { heading: "Requests", columns, rows: requests.map(cellsOf) }],
    after: [],
    day: chase.chain.rules.asOf,
  };
}

function cellsOf({ entry, asked, email, through, asks, letter }: ChaseRow): readonly ListingCell[] {
  return [
    idOf(asked),
    idOf(email ?? ""),
    idOf(through ?? ""),
    idOf(entry.firm.subcontract.name),
    textOf(chaseKindWords[entry.kind]),
    dateOf(entry.by),
    textOf(entry.overdue ? "yes" : "no"),
    textOf(asks),
    textOf(letter?.subject),
    textOf(letter?.paragraphs.join(" ")),
  ];
}
