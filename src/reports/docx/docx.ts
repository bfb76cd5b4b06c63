import type { Item } from "../../assessment/item.ts";
import type { Page } from "../../text/page.ts";
import { paperOf } from "../paper/paper-of.ts";
import { reportDay } from "../rows/report-day.ts";
import { wordDocument } from "./word-document.ts";

/** The report as a document of Word, to be edited and signed. */
export function docx(items: readonly Item[], page: Page): Uint8Array {
  return wordDocument(paperOf(items, page, true), reportDay(items), page.tool);
}
