import { controlRows } from "../../../reports/csv/controls-csv.ts";
import type { JudgedControls } from "../../../reports/csv/judged-controls.ts";
import { filePage } from "../../run/outputs.ts";
import type { Performing } from "./performing.ts";

/** The rows of a supplier's controls: the same whether it was assessed just now, kept or stored. */
export function controlLines(judged: JudgedControls, { request, host }: Performing): string {
  const { id } = judged.catalogue;
  const builtIn = host.builtIn.ids.includes(id) ? host.builtIn.load(id) : undefined;
  const used = request.catalogue?.id === id ? request.catalogue : builtIn;
  return controlRows(judged, filePage(host, {}).tool, used?.reservation);
}
