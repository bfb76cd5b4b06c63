import type { EvidenceFile } from "../../assessment/evidence-files.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Json } from "../../text/json.ts";
import type { Tool } from "../../text/page.ts";
import { placeJson } from "./place-json.ts";

/** The evidence files of a declaration as JSON. */
export function evidenceJson(
  files: readonly EvidenceFile[],
  source: string,
  asOf: CalendarDate,
  { name, version }: Tool,
): Json {
  return {
    format: "csm-check/evidence@1",
    tool: { name, version },
    source,
    asOf,
    files: files.map(fileJson),
  };
}

function fileJson({
  file,
  role,
  title,
  controls,
  scheme,
  state,
  nearest,
  seen,
  sha256,
  at,
}: EvidenceFile): Json {
  return {
    file,
    role,
    title,
    scheme,
    controls,
    state,
    nearest,
    sha256: seen,
    noted: sha256,
    at: placeJson(at),
  };
}
