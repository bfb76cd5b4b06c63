import { summing } from "../../src/following/portfolio/summary.ts";
import { remembering } from "../../src/following/portfolio/earlier.ts";
import { comparing } from "../../src/following/portfolio/since.ts";
import type { Row, SupplierRow } from "../../src/following/portfolio/row.ts";
import type { Portfolio } from "../../src/reports/portfolio/portfolio.ts";

const asOf = "2026-11-24";

/** Suppliers of every standing, a file that could not be used, and firms that have sent nothing. */
export function portfolioOfMany(many: number): Portfolio {
  const rows = Array.from({ length: many }, (_, index) => rowAt(index));
  const memory = remembering();
  rows.forEach((row) => memory.add(row.ok && row.verdict === "undecided" ? { ...row, verdict: "met" } : row));
  const sum = summing(asOf, comparing(memory.earlier()));
  rows.forEach(sum.add);
  return { summary: sum.summary(), rows, all: many, titleOf: (_, control) => `Title of ${control}` };
}

const verdicts = ["met", "not-met", "met-with-plan", "undecided"] as const;

function rowAt(index: number): Row {
  const source = `firms/firm-${String(index).padStart(4, "0")}.yaml`;
  const firm = {
    name: `Ardent Coatings ${index} Ltd`,
    companyNumber: String(10_000_000 + index),
    level: "1",
  };
  const at = { path: source, line: 3, column: 5 };
  if (index % 13 === 4)
    return {
      ok: false,
      stored: false,
      source,
      problems: [{ code: "syntax", message: "the text breaks off here", at }],
      found: 2,
    };
  if (index % 13 === 3)
    return {
      ...{ ok: false, stored: false, firm, source },
      ...{
        problems: [{ code: "no-declaration", message: "this firm has sent no declaration.", at }],
        found: 1,
      },
    };
  return supplierAt(index, source, firm);
}

function supplierAt(
  index: number,
  source: string,
  { name, companyNumber }: { readonly name: string; readonly companyNumber: string },
): SupplierRow {
  const verdict = verdicts[index % 4] ?? "met";
  const open =
    verdict === "met" || verdict === "met-with-plan" ? [] : ["0001", "2314", "2500"].slice(index % 3);
  return {
    ...{ ok: true, source, supplier: name, number: companyNumber, marking: "OFFICIAL-SENSITIVE COMMERCIAL" },
    ...{ catalogue: "defstan-05-138-issue-4", level: String(index % 4), verdict, required: 101, open },
    undecided: verdict === "undecided" ? open : [],
    planned: verdict === "met-with-plan" ? ["2402"] : [],
    lapses: { scheme: "cyber-essentials", expires: `2027-0${(index % 9) + 1}-11` },
    ...(open.length === 0 ? { holdsUntil: "2026-12-11" } : {}),
    ...{ asOf, stored: false, notSent: index % 5 === 0 ? 2 : 0 },
  };
}
