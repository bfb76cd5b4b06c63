import { publishedVerdict } from "../../assessment/published-verdict.ts";
import type { ControlRow } from "../../following/portfolio/control-row.ts";
import type { Row, SupplierRow } from "../../following/portfolio/row.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { parquetTable } from "../parquet/parquet-table.ts";
import type { ParquetColumn } from "../parquet/parquet-column.ts";
import type { TableReporter, TableTelling } from "./portfolio.ts";

/** A row a supplier, and a row a file that could not be used; the names are no words that SQL keeps for itself. */
const supplierColumns: readonly ParquetColumn<Row>[] = [
  { name: "source", kind: "text", of: ({ source }) => source },
  { name: "supplier", kind: "text", of: (row) => (row.ok ? row.supplier : row.firm?.name) },
  { name: "company_number", kind: "text", of: (row) => (row.ok ? row.number : row.firm?.companyNumber) },
  { name: "marking", kind: "text", of: usable((row) => row.marking) },
  { name: "catalogue", kind: "text", of: usable((row) => row.catalogue) },
  { name: "level", kind: "text", of: (row) => (row.ok ? row.level : row.firm?.level) },
  { name: "verdict", kind: "text", of: usable((row) => publishedVerdict(row.verdict)) },
  { name: "required_count", kind: "whole", of: usable((row) => row.required) },
  { name: "open_count", kind: "whole", of: usable((row) => row.open.length) },
  { name: "open_controls", kind: "texts", of: usable((row) => row.open) },
  { name: "undecided_controls", kind: "texts", of: usable((row) => row.undecided) },
  { name: "planned_controls", kind: "texts", of: usable((row) => row.planned) },
  { name: "lapses_scheme", kind: "text", of: usable((row) => row.lapses?.scheme) },
  { name: "lapses_on", kind: "date", of: usable((row) => row.lapses?.expires) },
  { name: "holds_until", kind: "date", of: usable((row) => row.holdsUntil) },
  { name: "as_of", kind: "date", of: usable((row) => row.asOf) },
  { name: "evidence_not_sent", kind: "whole", of: usable((row) => row.notSent) },
  { name: "problem_code", kind: "text", of: (row) => (row.ok ? undefined : row.problems[0]?.code) },
  { name: "problem", kind: "text", of: (row) => (row.ok ? undefined : row.problems[0]?.message) },
  { name: "problem_count", kind: "whole", of: (row) => (row.ok ? 0 : row.found) },
];

function usable<Value>(of: (row: SupplierRow) => Value): (row: Row) => Value | undefined {
  return (row) => (row.ok ? of(row) : undefined);
}

/** A control of a supplier. */
interface Judged {
  readonly row: SupplierRow;
  readonly control: ControlRow;
  readonly title: string | undefined;
}

const controlColumns: readonly ParquetColumn<Judged>[] = [
  { name: "source", kind: "text", of: ({ row }) => row.source },
  { name: "supplier", kind: "text", of: ({ row }) => row.supplier },
  { name: "company_number", kind: "text", of: ({ row }) => row.number },
  { name: "catalogue", kind: "text", of: ({ row }) => row.catalogue },
  { name: "level", kind: "text", of: ({ row }) => row.level },
  { name: "as_of", kind: "date", of: ({ row }) => row.asOf },
  { name: "control", kind: "text", of: ({ control }) => control.id },
  { name: "title", kind: "text", of: ({ title }) => title },
  { name: "importance", kind: "text", of: ({ control }) => control.importance },
  { name: "verdict", kind: "text", of: ({ control }) => control.verdict },
  { name: "findings", kind: "texts", of: ({ control }) => control.findings },
];

/** A row a supplier, for those who ask questions in SQL. */
export const suppliersParquet: TableReporter = {
  begin: (telling, page) => {
    const { add, end } = parquetTable(supplierColumns, facts("suppliers", telling, page), maker(page));
    return { add: (row) => [add(row)], end };
  },
};

/** A row a control of a supplier; a file that could not be used has none. */
export const controlsParquet: TableReporter = {
  begin: (telling, page) => {
    const { add, end } = parquetTable(controlColumns, facts("controls", telling, page), maker(page));
    return {
      add: (row, controls) =>
        row.ok
          ? controls.map((control) =>
              add({ row, control, title: telling.titleOf(row.catalogue, control.id) }),
            )
          : [],
      end,
    };
  },
};

function facts(of: string, { asOf }: TableTelling, { tool }: Page): Readonly<Record<string, string>> {
  return { rows: of, as_of: asOf, tool: `${tool.name} ${tool.version}`, notice };
}

function maker({ tool }: Page): string {
  return `${tool.name} version ${tool.version}`;
}
