import type { CalendarDate } from "../document/calendar-date.ts";
import type { Json } from "./json.ts";
import { safeLine } from "./safe-text.ts";

/** The version of OSCAL that is written. */
export const oscalVersion = "1.2.2";

/** Qualifies our names in OSCAL. It is a name, not an address: nothing is to be found there. */
export const oscalNamespace = "urn:csm-check:oscal";

/**
 * Text as OSCAL's Markdown has it (markup-line, and a paragraph of markup-multiline): on one line, and every character
 * that would make markup, HTML or an insertion of it is escaped. The one place where OSCAL's markup is escaped, and
 * `unmarked` the one where it is read.
 */
export function markup(text: string): string {
  return escaped(text) || "-";
}

function escaped(text: string): string {
  return (
    safeLine(text)
      .trim()
      .replaceAll(/[\\`*_~^[\]<>{}&]/g, String.raw`\$&`)
      // At the beginning of a line these would begin a heading, a list or a rule.
      .replace(/^[-+=#]/, String.raw`\$&`)
      .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`)
  );
}

/** Text of several lines as markup-multiline has it: escaped as above, its line ends and empty lines kept. */
export function prose(text: string): string {
  const lines = text.trim().split(/\r\n|\r|\n/);
  // A bar makes no table on one line; over several it does.
  const kept = lines.map(
    (line) => (/^ */.exec(line)?.[0] ?? "") + escaped(line).replaceAll("|", String.raw`\|`),
  );
  return kept.map((line) => line.trimEnd()).join("\n") || "-";
}

/** What is escaped, or a link, in OSCAL's Markdown; taken in their order, so that an escaped bracket begins no link. */
const escapeOrLink = /\\([!-/:-@[-`{-~])|\[((?:\\[^\n]|[^\\[\]\n]){1,300})\]\((?:#|https?:)[^()\s]{0,500}\)/g;

/** OSCAL's Markdown as text: links keep their words, what was escaped stands for itself, the rest reads well enough. */
export function unmarked(text: string): string {
  return text.replaceAll(
    escapeOrLink,
    (_, character: string | undefined, words: string | undefined) => character ?? unmarked(words ?? ""),
  );
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
export function prop(name: string, value: string, remarks?: string): Json {
  return {
    ...{ name, ns: oscalNamespace, value: plain(value) },
    remarks: remarks === undefined ? undefined : markup(remarks),
  };
}

/** The real id of a control, which its token is not. */
export function label(id: string): Json {
  return { name: "label", value: plain(id) };
}

/** A list, or undefined where it is empty: OSCAL allows no empty lists. */
export function filled(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}
