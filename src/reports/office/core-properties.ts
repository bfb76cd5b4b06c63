import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Tool } from "../../text/page.ts";
import { workbookText, xmlText } from "../../text/workbook-text.ts";
import { notice } from "../../words/notice.ts";

const namespaces = `xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;

/** What an Office document says of itself where nobody opens it: whose it is, of which day, what made it, and the notice. */
export function coreProperties(title: string, day: CalendarDate, { name, version }: Tool): string {
  const text = (element: string, value: string): string =>
    `<${element}>${xmlText(workbookText(value))}</${element}>`;
  const time = (element: string): string =>
    `<dcterms:${element} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${element}>`;
  const parts = [
    text("dc:title", title),
    text("dc:creator", `${name} ${version}`),
    text("dc:description", notice),
    text("dc:language", "en-GB"),
    time("created"),
    time("modified"),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${parts.join("")}</cp:coreProperties>`;
}
