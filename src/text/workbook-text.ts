import { safeLine } from "./safe-text.ts";

/** The most that a cell of Excel holds, in UTF-16 units. */
const most = 32_767;

/** Text for a cell of a workbook: on one line, of characters that XML can hold, and no longer than Excel takes. */
export function workbookText(text: string): string {
  const line = safeLine(text)
    // Excel reads _x0041_ as the letter with that number, and so would let in every letter.
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return cut(unlikeAnObject(line), most);
}

/**
 * The library that writes workbooks looks texts up in an object, where it finds what every object has under some names
 * (`constructor`): they are written with their first letter as its number, which whoever reads them takes for the letter.
 */
function unlikeAnObject(line: string): string {
  if (!(line in Object.prototype)) return line;
  return `_x${line.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_${line.slice(1)}`;
}

/** Text for the head or the foot of a printed page; ampersands begin commands there. XML is not escaped. */
export function printedText(text: string, longest: number): string {
  return cut(workbookText(text), longest).replaceAll("&", "&&");
}

/** Text for XML, between tags. */
export function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The beginning of a text; a letter of two units is never halved. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
