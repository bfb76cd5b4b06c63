import type { Catalogue, Control } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { appendItem, quoted } from "../document/splice.ts";
import { inFull, partEdit, chained, type Edit } from "./edits.ts";
import { placing } from "./placing.ts";

/** A piece of evidence as it is entered. */
export interface EvidenceEntry {
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
}

/** Adds a piece of evidence to a control. */
export function evidenceEdit(
  control: Control,
  { title, file, sha256 }: EvidenceEntry,
  catalogue: Catalogue,
): Edit {
  const item = `{ title: ${quoted(title)}, file: ${quoted(file)}, sha256: ${quoted(sha256)} }`;
  return (source) =>
    chained(inFull(source, control), (text) =>
      appendItem(text, ["controls", control.id, "evidence"], item, placing(catalogue)),
    );
}

/** Writes a control's note. */
export function noteEdit(control: Control, note: string, catalogue: Catalogue): Edit {
  return partEdit(control, ["note"], quoted(note), catalogue);
}

/** Says that a control does not apply: why, who agreed it, and when. */
export function notApplicableEdit(
  control: Control,
  claim: { readonly reason: string; readonly agreedWith: string; readonly on: CalendarDate },
  catalogue: Catalogue,
): Edit {
  const { reason, agreedWith, on } = claim;
  const yaml = `{ reason: ${quoted(reason)}, agreedWith: ${quoted(agreedWith)}, ${quoted("on")}: ${on} }`;
  return partEdit(control, ["notApplicable"], yaml, catalogue);
}

/** Writes one part of a control's plan. */
export function planEdit(
  control: Control,
  key: "action" | "owner" | "due" | "mitigation",
  value: string,
  catalogue: Catalogue,
): Edit {
  return partEdit(control, ["plan", key], key === "due" ? value : quoted(value), catalogue);
}
