import { controlRows } from "../../../reports/csv/controls-csv.ts";
import type { JudgedControls } from "../../../reports/csv/judged-controls.ts";
import { knownCatalogue } from "../../run/known-catalogue.ts";
import { filePage } from "../../run/outputs.ts";
import type { Performing } from "./performing.ts";

/** The rows of a supplier's controls: the same whether it was assessed just now, kept or stored. */
export function controlLines(judged: JudgedControls, { request, host }: Performing): string {
  const used = knownCatalogue(request, host)(judged.catalogue.id);
  return controlRows(judged, filePage(host, {}).tool, used?.reservation);
}
