import type { PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import type { Portfolio, TableTelling } from "../../../reports/portfolio/portfolio.ts";
import { safeLine } from "../../../text/safe-text.ts";
import type { Page } from "../../../text/page.ts";
import type { Look } from "../../run/make-page.ts";
import { filePage } from "../../run/outputs.ts";
import type { DestinationsOf } from "../../run/told.ts";
import type { FileWriter, Host } from "../../world/host.ts";
import type { Done } from "./done.ts";
import { inBlocks } from "./in-blocks.ts";
import { sinkOf, standardOutput } from "./sinks.ts";

/** Where everything goes that a run tells. */
export interface Sinks {
  /** One of them wants the rows once all are there. */
  readonly holds: boolean;
  readonly take: (done: Done, isListed: boolean) => void;
  /** Whether all of it was written; what was not is told on standard error. */
  readonly end: (portfolio: Portfolio) => Promise<boolean>;
  /** Leaves no file behind that is not whole. */
  readonly abandon: () => void;
}

/** How files are written. */
interface Writing extends TableTelling {
  readonly sorts: boolean;
  readonly inPart: boolean;
}

/** Standard output and the files of a run. */
export async function sinksFor(
  { format, files }: DestinationsOf<PortfolioFormat>,
  writing: Writing,
  page: Page,
  look: Look,
  host: Host,
): Promise<Sinks> {
  const open: FileWriter[] = [];
  const opened = (file: string, kind: PortfolioFormat["kind"]): FileWriter => {
    const writer = host.writer(file, writing.inPart && kind === "lines");
    open.push(writer);
    return writer;
  };
  const out = standardOutput(host);
  const standard = await sinkOf(format, () => out, page, writing);
  const others = await Promise.all(
    files.map(async ({ file, format: other }) => ({
      file,
      sink: await sinkOf(other, () => inBlocks(opened(file, other.kind)), filePage(host, look), writing),
    })),
  );
  const all = [standard, ...others.map(({ sink }) => sink)];
  return {
    holds: all.some(({ holds }) => holds),
    take: (done, isListed) => {
      for (const sink of all) sink.take(done, isListed);
    },
    end: async (portfolio) => {
      await standard.end(portfolio);
      let isWritten = true;
      for (const { file, sink } of others) {
        const why = await sink.end(portfolio);
        const told =
          why === undefined
            ? `Written: ${safeLine(file)}`
            : `error: ${safeLine(file)} cannot be written: ${safeLine(why)}`;
        host.err.write(`${told}\n`);
        if (why !== undefined) isWritten = false;
      }
      return isWritten;
    },
    abandon: () => {
      // What was told of those that were done stays told.
      out.finish();
      open.forEach((writer) => writer.abandon());
    },
  };
}
