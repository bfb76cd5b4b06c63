import type { Feature } from "write-excel-file/universal";
import { columnLetters } from "../../text/place-text.ts";
import type { BookSheet, CellList } from "./book-sheet.ts";
import { listSheet } from "./answer-lists.ts";
import { openColour } from "./question-cells.ts";

/**
 * What the library leaves out: cells that stay open while their sheet is locked, lists to choose from, and a sheet that is
 * hidden. In a sheet the protection stands before its filter and the lists behind it (ECMA-376, part 1, 18.3.1.99). There
 * is no password: the lock keeps slips away, and nobody out.
 */
export function bookSetup(sheets: readonly BookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => locked(xml, sheets[sheetIndex]?.lists ?? []),
        },
        "xl/styles.xml": { transform: unlocked },
        "xl/workbook.xml": {
          transform: (xml) =>
            xml.replace(new RegExp(`<sheet (?=[^>]*name="${listSheet}")`), '<sheet state="hidden" '),
        },
      },
    },
  };
}

const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

function locked(xml: string, lists: readonly CellList[]): string {
  const validations = lists.map(listXml).join("");
  const chosen =
    lists.length === 0 ? "" : `<dataValidations count="${lists.length}">${validations}</dataValidations>`;
  return xml.replace(
    /<\/sheetData>(<autoFilter[^>]*\/>)?/,
    (_, filter: string | undefined) => `</sheetData>${protection}${filter ?? ""}${chosen}`,
  );
}

function listXml({ row, column, range, isOpen }: CellList): string {
  const error = isOpen
    ? 'showErrorMessage="0"'
    : 'showErrorMessage="1" errorTitle="Not in the list" error="Choose from the list, or leave the cell empty."';
  return `<dataValidation type="list" allowBlank="1" ${error} sqref="${columnLetters(column)}${row}"><formula1>${range}</formula1></dataValidation>`;
}

/** The styles of the cells that are filled in, which their colour tells, are not locked. */
function unlocked(xml: string): string {
  const colour = `FF${openColour.slice(1)}`;
  const fills = [...xml.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill.includes(`rgb="${colour}"`));
  const open = fills.flatMap((isOpen, index) => (isOpen ? [String(index)] : []));
  return xml.replaceAll(
    /<xf ([^>]*?)(?:\/>|>(.*?)<\/xf>)/g,
    (whole, attributes: string, inner: string | undefined) => {
      const fill = /fillId="(\d+)"/.exec(attributes)?.[1] ?? "";
      return open.includes(fill)
        ? `<xf ${attributes} applyProtection="1">${inner ?? ""}<protection locked="0"/></xf>`
        : whole;
    },
  );
}
