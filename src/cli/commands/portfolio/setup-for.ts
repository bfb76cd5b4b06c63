import type { Catalogue } from "../../../catalogue/catalogue.ts";
import type { PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import { requestOf } from "../../run/request.ts";
import type { DestinationsOf } from "../../run/told.ts";
import type { Host } from "../../world/host.ts";
import type { PortfolioOptions } from "./portfolio-options.ts";
import { setupOf, type Setup } from "./setup.ts";

/** What every thread of a run has to know, by its options. */
export function setupFor(
  options: PortfolioOptions,
  catalogue: Catalogue | undefined,
  { format, files }: DestinationsOf<PortfolioFormat>,
  host: Host,
): Setup {
  const formats = [format, ...files.map((each) => each.format)];
  const lines = formats.some(({ kind }) => kind === "lines");
  const request = requestOf(options, catalogue, lines ? [{ hash: true }] : [], host);
  const controls = formats.some((format) => format.kind === "table" && format.of === "controls");
  const wants = { lines, controls, controlsCsv: formats.some(({ kind }) => kind === "controls") };
  const seen = {
    lenient: options.evidence === undefined,
    follow: options.follow !== false,
    ...(options.pathRoot === undefined ? {} : { pathRoot: options.pathRoot }),
  };
  return setupOf(request, { wants, ...seen }, host);
}
