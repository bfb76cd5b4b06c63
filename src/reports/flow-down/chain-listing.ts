import type { Chain } from "../../following/flow-down/chain.ts";
import { flowStandings } from "../../following/flow-down/standing.ts";
import { standingsIn } from "../../following/flow-down/chain.ts";
import { chainReservations, chainSentence, primeName } from "../../words/flow-down/chain-sentences.ts";
import { flowStandingWords } from "../../words/flow-down/standing-words.ts";
import {
  dateOf,
  idOf,
  textOf,
  type Listing,
  type ListingColumn,
  type ListingTable,
} from "../listing/listing.ts";
import { chainMarkings, chainRows, type ChainRow } from "./chain-rows.ts";

const columns: readonly ListingColumn[] = [
  { head: "No.", name: "id", width: 6 },
  { head: "Above", name: "parent", width: 7 },
  { head: "Tier", name: "depth", width: 6 },
  { head: "Firm", name: "supplier", width: 30 },
  { head: "Company number", name: "companyNumber", width: 16 },
  { head: "Level", name: "level", width: 8 },
  { head: "Risk assessment", name: "riskAssessmentReference", width: 18 },
  { head: "Standing", name: "standing", width: 20 },
  { head: "Why", name: "why", width: 60 },
  { head: "Holds until", name: "holdsUntil", width: 13 },
  { head: "To know", name: "notes", width: 50 },
  { head: "Due", name: "due", width: 13 },
  { head: "File", name: "file", width: 24 },
  { head: "Path", name: "path", width: 60 },
];

const shortColumns: readonly ListingColumn[] = [
  { head: "Firm", name: "supplier", width: 30 },
  { head: "Tier", name: "depth", width: 6 },
  { head: "Level", name: "level", width: 10 },
  { head: "Standing", name: "standing", width: 20 },
  { head: "Why", name: "why", width: 80 },
];

/** A chain as a listing of rows, a firm each: for those who sort and filter. */
export function chainRowsListing(chain: Chain): Listing {
  const table = { heading: "The chain", columns, rows: chainRows(chain).map(cellsOf) };
  return { ...listingOf(chain), tables: [table] };
}

/** A chain as a listing to be read: who falls short first, then everybody. */
export function chainListing(chain: Chain): Listing {
  const rows = chainRows(chain);
  const short = rows.filter((row) => row.short);
  const first: readonly ListingTable[] =
    short.length === 0
      ? []
      : [{ heading: "Who falls short", columns: shortColumns, rows: short.map(shortCells) }];
  const all = { heading: "The chain", columns: wholeColumns, rows: rows.map(wholeCells) };
  return { ...listingOf(chain), tables: [...first, all] };
}

function listingOf(chain: Chain): Omit<Listing, "tables"> {
  const markings = chainMarkings(chain);
  const counts = standingsIn(chain);
  return {
    title: `The supply chain of ${primeName(chain.prime)}`,
    ...(markings.length === 0 ? {} : { marking: markings.join(" / ") }),
    lead: [chainSentence(chain), ...chainReservations(chain)],
    facts: flowStandings
      .filter((standing) => counts[standing] > 0)
      .map((standing) => ({
        label: `${flowStandingWords[standing].word} (${counts[standing]})`,
        value: flowStandingWords[standing].means,
      })),
    after: [],
    day: chain.rules.asOf,
  };
}

function cellsOf(row: ChainRow): ListingTable["rows"][number] {
  const { firm, name, why, notes, path } = row;
  const { id, parent, tier, subcontract, standing, holdsUntil } = firm;
  return [
    { kind: "number", number: id },
    { kind: "number", number: parent },
    { kind: "number", number: tier },
    idOf(name),
    idOf(subcontract.companyNumber ?? ""),
    idOf(subcontract.level ?? ""),
    idOf(subcontract.riskAssessmentReference ?? ""),
    textOf(standing),
    textOf(why),
    dateOf(holdsUntil),
    textOf(notes.join("; ")),
    dateOf(subcontract.due),
    idOf(subcontract.file ?? ""),
    idOf(path),
  ];
}

function shortCells({ name, firm, level, word, why }: ChainRow): ListingTable["rows"][number] {
  return [idOf(name), { kind: "number", number: firm.tier }, textOf(level), textOf(word), textOf(why)];
}

const wholeColumns: readonly ListingColumn[] = [
  { head: "Firm", name: "supplier", width: 40 },
  { head: "Tier", name: "depth", width: 6 },
  { head: "Level", name: "level", width: 10 },
  { head: "Standing", name: "standing", width: 20 },
  { head: "Holds until", name: "holdsUntil", width: 13 },
  { head: "Way down", name: "path", width: 60 },
  { head: "To know", name: "notes", width: 60 },
];

function wholeCells({ name, firm, level, word, path, notes }: ChainRow): ListingTable["rows"][number] {
  return [
    idOf(name),
    { kind: "number", number: firm.tier },
    textOf(level),
    textOf(word),
    dateOf(firm.holdsUntil),
    idOf(path),
    textOf(notes.join("; ")),
  ];
}
