import { declarationLimit } from "../declaration/declaration-limit.ts";
import { isCalendarDate } from "../document/calendar-date.ts";
import { given } from "../document/given.ts";
import { pageFormat, stateId, undated, type PageState } from "./page-state.ts";

/** Most characters of a saved page: the program, the catalogue and the answers, several times over. */
export const pageLimit: number = 8 * 1024 * 1024;

/** Why a text is no page with answers. */
export type PageFault =
  | { readonly code: "too-large"; readonly of: "page" | "declaration"; readonly limit: number }
  /** There is no element with answers: the file is something else, or was saved without them. */
  | { readonly code: "no-answers" }
  /** There is more than one, and nobody can tell which counts. */
  | { readonly code: "several-answers" }
  /** It was cut off, or changed by hand. */
  | { readonly code: "not-json" }
  | { readonly code: "other-format"; readonly found: string }
  | { readonly code: "misfit"; readonly key: string };

/** What a page holds, or why it holds nothing, with the line of the element, from 1. */
export type SavedPage =
  | { readonly ok: true; readonly state: PageState; readonly line: number }
  | { readonly ok: false; readonly fault: PageFault; readonly line: number };

/**
 * Reads the answers out of a saved page as data: nothing of the page is run, and nothing is looked for but one element.
 * The declaration is a text that is still to be read as any other declaration is.
 */
export function readSavedPage(text: string): SavedPage {
  if (text.length > pageLimit) return refused({ code: "too-large", of: "page", limit: pageLimit }, 1);
  const [element, ...others] = text.matchAll(opening);
  if (element === undefined) return refused({ code: "no-answers" }, 1);
  const line = text.slice(0, element.index).split("\n").length;
  if (others.length > 0) return refused({ code: "several-answers" }, line);
  const begins = element.index + element[0].length;
  const ends = text.indexOf("<", begins);
  const state = readState(ends === -1 ? "" : text.slice(begins, ends));
  return "code" in state ? refused(state, line) : { ok: true, state, line };
}

/** The answers in the text of their element, or what is wrong with it. */
export function readState(text: string): PageState | PageFault {
  const data = jsonIn(text);
  return isObject(data) ? stateOf(data) : { code: "not-json" };
}

/** However the attributes stand, as a browser may write them anew. */
const opening = new RegExp(`<script\\b[^>]{0,100}\\bid="${stateId}"[^>]{0,100}>`, "gi");

function refused(fault: PageFault, line: number): SavedPage {
  return { ok: false, fault, line };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const texts = ["level", "for", "buyer", "answeredBy"] as const;
const dates = ["due", "answeredOn", "earlier"] as const;

function stateOf(data: Readonly<Record<string, unknown>>): PageState | PageFault {
  const { format, declaration, file, only, recommended } = data;
  if (format !== pageFormat)
    return { code: "other-format", found: typeof format === "string" ? format.slice(0, 100) : "" };
  if (typeof declaration !== "string") return misfit("declaration");
  // As bytes it is no shorter: what reads it counts them.
  if (declaration.length > declarationLimit)
    return { code: "too-large", of: "declaration", limit: declarationLimit };
  if (!isLine(file) || !/^[^/\\]+\.ya?ml$/i.test(file)) return misfit("file");
  if (only !== undefined && !isLines(only)) return misfit("only");
  if (recommended !== undefined && recommended !== true) return misfit("recommended");
  const strange =
    texts.find((key) => data[key] !== undefined && !isLine(data[key])) ??
    dates.find(
      (key) => data[key] !== undefined && !isDay(data[key]) && !(key === "earlier" && data[key] === undated),
    );
  if (strange !== undefined) return misfit(strange);
  const line = (key: string): string | undefined => (isLine(data[key]) ? data[key] : undefined);
  return {
    declaration,
    file,
    ...given({ only, recommended, level: line("level"), for: line("for"), buyer: line("buyer") }),
    ...given({
      due: line("due"),
      earlier: line("earlier"),
      answeredBy: line("answeredBy"),
      answeredOn: line("answeredOn"),
    }),
  };
}

function misfit(key: string): PageFault {
  return { code: "misfit", key };
}

/** What is said on one line, and is no longer than anybody would write there. */
function isLine(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 1000;
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 10_000 && value.every(isLine);
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && isCalendarDate(value);
}
