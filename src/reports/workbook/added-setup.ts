import type { Feature } from "write-excel-file/universal";
import { notice } from "../../words/notice.ts";
import { columnLetters } from "../../text/place-text.ts";
import { printedText, xmlText } from "../../text/workbook-text.ts";
import type { SheetOf } from "./sheets.ts";

/**
 * What the library leaves out: filters, text that stays text, and how sheets are printed: as wide as the paper, the head
 * on every page, the marking above and the notice below. Elements of a sheet have an order, which Excel insists on
 * (ECMA-376, part 1, 18.3.1.99): sheetPr first, autoFilter behind sheetData, headerFooter behind pageSetup.
 */
export function addedSetup(sheets: readonly SheetOf[], marking: string): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes) => ({ ...attributes, ...setup[tag] }),
          transform: (xml, _, { sheetIndex }) => withSetup(xml, sheets[sheetIndex], marking),
        },
        "xl/styles.xml": { transform: (xml) => withDefaultStyle(withTextKept(xml)) },
        "xl/workbook.xml": {
          transform: (xml) => put(xml, "<definedNames/>", `<definedNames>${names(sheets)}</definedNames>`),
        },
      },
    },
  };
}

/**
 * Gives the styles without a number format the mark of text that was typed behind an apostrophe, so that "0001" and
 * "=1+1" stay what they are when somebody edits the cell. The first style is that of empty cells. The format for text
 * would do as well, but shows long text as ### in some versions of Excel.
 */
function withTextKept(xml: string): string {
  const start = xml.indexOf("<xf ", xml.indexOf("<cellXfs")) + 1;
  return xml.slice(0, start) + xml.slice(start).replaceAll(/<xf (?!numFmtId)/g, '<xf quotePrefix="1" ');
}

/** The style of which every other is a change, by the name that Excel knows; some readers warn where there is none. */
function withDefaultStyle(xml: string): string {
  const style =
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
  const named = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
  return put(put(xml, "<cellXfs", `${style}<cellXfs`), "</cellXfs>", `</cellXfs>${named}`);
}

/** Attributes by tag; margins are inches. */
const setup: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pageMargins: { left: 0.4, right: 0.4 },
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
};

function withSetup(xml: string, sheet: SheetOf | undefined, marking: string): string {
  const filter = sheet?.frozen === undefined ? "" : `<autoFilter ref="${filtered(sheet, "")}"/>`;
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews';
  const head = marking === "" ? "" : `<oddHeader>${header(marking)}</oddHeader>`;
  const foot = `<headerFooter>${head}<oddFooter>${footer}</oddFooter></headerFooter>`;
  const filters = put(xml, "</sheetData>", `</sheetData>${filter}`);
  return put(put(filters, "<sheetViews", fit), "<drawing ", `${foot}<drawing `);
}

/** Excel takes at most 255 characters for a head or a foot; &C centres, &P and &N are page and pages. */
function header(marking: string): string {
  return xmlText(`&C&"-,Bold"${printedText(marking, 100)}`);
}

const footer = xmlText(`&L${printedText(notice, 200)}&R&P / &N`);

function names(sheets: readonly SheetOf[]): string {
  return sheets
    .map((sheet, index) => {
      if (sheet.frozen === undefined) return "";
      const range = `'${sheet.name}'!${filtered(sheet, "$")}`;
      const name = (id: string, more: string, what: string): string =>
        `<definedName name="_xlnm.${id}" localSheetId="${index}"${more}>${what}</definedName>`;
      return `${name("_FilterDatabase", ' hidden="1"', range)}${name("Print_Titles", "", `'${sheet.name}'!$1:$1`)}`;
    })
    .join("");
}

/** The cells of a table with its head. */
function filtered({ widths, rows }: SheetOf, fixed: string): string {
  const last = columnLetters(widths.length);
  return `${fixed}A${fixed}1:${fixed}${last}${fixed}${rows.length}`;
}

/** Replaces the one occurrence; a `$` in the text means nothing. */
function put(xml: string, old: string, text: string): string {
  return xml.replace(old, () => text);
}
