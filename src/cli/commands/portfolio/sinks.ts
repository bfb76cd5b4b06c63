import type { Row } from "../../../following/portfolio/row.ts";
import { controlsHead } from "../../../reports/csv/controls-csv.ts";
import type { PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import { wholeReporter } from "../../../reports/portfolio-formats.ts";
import type {
  Portfolio,
  RowReporter,
  TableReporter,
  TableTelling,
} from "../../../reports/portfolio/portfolio.ts";
import type { Page } from "../../../text/page.ts";
import type { Host } from "../../world/host.ts";
import type { Done } from "./done.ts";
import { inBlocks, type Target } from "./in-blocks.ts";

/** Takes what becomes of the files as it comes, and the picture of them all. */
export interface Sink {
  readonly take: (done: Done, isListed: boolean) => void;
  /** Why it could not be written; undefined where it was. */
  readonly end: (portfolio: Portfolio) => Promise<string | undefined>;
  /** It wants the rows once all are there. */
  readonly holds: boolean;
}

/** A sink for a format: rows and lines go there as they come, unless they are to be sorted; tables are sorted by who asks them. */
export async function sinkOf(
  format: PortfolioFormat,
  target: () => Target,
  page: Page,
  telling: TableTelling & { readonly sorts: boolean },
): Promise<Sink> {
  if (format.kind === "lines") return lineSink(target());
  if (format.kind === "controls") return controlSink(target(), telling.sorts);
  if (format.kind === "table") return tableSink(await format.load(), target(), page, telling);
  if (format.kind === "rows" && !telling.sorts)
    return rowSink(await format.load(), target(), page, telling.asOf);
  return wholeSink(format, target, page);
}

function lineSink(target: Target): Sink {
  return {
    holds: false,
    take: ({ line }) => target.write(`${line ?? ""}\n`),
    end: () => Promise.resolve(target.finish()?.why),
  };
}

/** The rows of its controls stand where the row of a supplier would; they are held only where they are to be sorted. */
function controlSink(target: Target, sorts: boolean): Sink {
  const held = new Map<Row, string>();
  target.write(controlsHead());
  return {
    holds: sorts,
    take: ({ row, controlsCsv = "" }, isListed) => {
      if (!isListed) return;
      if (sorts) held.set(row, controlsCsv);
      else target.write(controlsCsv);
    },
    end: ({ rows }) => {
      if (sorts) for (const row of rows) target.write(held.get(row) ?? "");
      return Promise.resolve(target.finish()?.why);
    },
  };
}

function rowSink(reporter: RowReporter, target: Target, page: Page, asOf: string): Sink {
  target.write(reporter.begin(page));
  return {
    holds: false,
    take: ({ row }, isListed) => {
      if (isListed) target.write(reporter.row(row, page, asOf));
    },
    end: (portfolio) => {
      target.write(reporter.end(portfolio, page));
      return Promise.resolve(target.finish()?.why);
    },
  };
}

function tableSink(reporter: TableReporter, target: Target, page: Page, telling: TableTelling): Sink {
  const table = reporter.begin(telling, page);
  return {
    holds: false,
    take: ({ row, controls = [] }, isListed) => {
      if (isListed) table.add(row, controls).forEach(target.write);
    },
    end: () => {
      target.write(table.end());
      return Promise.resolve(target.finish()?.why);
    },
  };
}

function wholeSink(format: PortfolioFormat, target: () => Target, page: Page): Sink {
  return {
    holds: true,
    take: () => undefined,
    end: async (portfolio) => {
      const report = await wholeReporter(format);
      const { write, finish } = target();
      if (report !== undefined) write(await report(portfolio, page));
      return finish()?.why;
    },
  };
}

/** Standard output, of which the program itself says when it cannot be written; whoever watches it sees each row at once. */
export function standardOutput({ out }: Host): Target {
  const target: Target = {
    write: (content) => content !== "" && out.write(content),
    finish: () => undefined,
  };
  return out.isTerminal ? target : inBlocks(target);
}
