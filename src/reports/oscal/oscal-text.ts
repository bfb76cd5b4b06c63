import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Json } from "../../text/json.ts";
import { safeLine } from "../../text/safe-text.ts";

/** The version of OSCAL that the reports follow. */
export const oscalVersion = "1.2.2";

/** Qualifies our names in OSCAL. It is a name, not an address: nothing is to be found there. */
export const oscalNamespace = "urn:csm-check:oscal";

/**
 * Text as OSCAL's Markdown has it (markup-line, and a paragraph of markup-multiline): on one line, and every character
 * that would make markup, HTML or an insertion of it is escaped. The one place where OSCAL's markup is escaped.
 */
export function markup(text: string): string {
  const safe = safeLine(text).trim();
  return safe === ""
    ? "-"
    : safe
        .replaceAll(/[\\`*_~^[\]<>{}&]/g, String.raw`\$&`)
        // At the beginning of a paragraph these would begin a heading, a list or a rule.
        .replace(/^[-+=#]/, String.raw`\$&`)
        .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** Paragraphs of markup-multiline; what is undefined or empty is left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  const told = texts.filter((text) => text !== undefined && text.trim() !== "");
  return told.length === 0 ? "-" : told.map((text) => markup(text ?? "")).join("\n\n");
}

/** Plain text on one line (OSCAL's string): no white space at its ends, and not empty. */
export function plain(text: string): string {
  const safe = safeLine(text).trim();
  return safe === "" ? "-" : safe;
}

/** The identifier of a control in OSCAL: a token cannot begin with a digit, as many control ids do. */
export function controlToken(id: string): string {
  return `c-${id}`;
}

/** The identifier of what a control demands. */
export function objectiveToken(id: string): string {
  return `${controlToken(id)}_obj`;
}

/** The beginning of a day. Undefined for a day that OSCAL cannot write: it knows the years 1900 to 2999. */
export function startOf(date: CalendarDate | undefined): string | undefined {
  return timestamp(date, "00:00:00");
}

/** The day of a judgement, also one that OSCAL cannot write: the document says it all the same. */
export function stampOf(asOf: CalendarDate): string {
  return startOf(asOf) ?? `${asOf}T00:00:00Z`;
}

/** The end of a day: a last day counts as a whole. Undefined as above. */
export function endOf(date: CalendarDate | undefined): string | undefined {
  return timestamp(date, "23:59:59");
}

function timestamp(date: CalendarDate | undefined, time: string): string | undefined {
  return date !== undefined && /^(?:19|2\d)/.test(date) ? `${date}T${time}Z` : undefined;
}

/** A property of ours. */
export function prop(name: string, value: string): Json {
  return { name, ns: oscalNamespace, value: plain(value) };
}

/** The real id of a control, which its token is not. */
export function label(id: string): Json {
  return { name: "label", value: plain(id) };
}

/** A list, or undefined where it is empty: OSCAL allows no empty lists. */
export function filled(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}
