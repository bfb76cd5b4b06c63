import type { XmlElement } from "../../text/xml.ts";
import type { Cell, TableBlock } from "../paper/block.ts";
import { colours } from "../paper/colours.ts";
import { paragraph } from "./paragraphs.ts";
import { w } from "./wml.ts";

/** How wide the lines between the margins of A4 are, in twentieths of a point. */
export const lineWidth = 9978;

/** A table of Word, whose heads stand again on each page that it reaches. */
export function table({ caption, heads, shares, rows }: Omit<TableBlock, "kind">): readonly XmlElement[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((lineWidth * share) / total));
  const line = { val: "single", sz: 4, space: 0, color: colours.rule.slice(1) };
  const head = row(
    heads.map((text) => [[{ text, bold: true }]]),
    widths,
    [w("cantSplit"), w("tblHeader")],
  );
  return [
    ...(caption === undefined ? [] : [paragraph([{ text: caption }], { style: "Caption" })]),
    w("tbl", {}, [
      w("tblPr", {}, [
        w("tblW", { w: lineWidth, type: "dxa" }),
        w("tblBorders", {}, [w("top", line), w("bottom", line), w("insideH", line)]),
        w("tblLayout", { type: "fixed" }),
        w("tblCellMar", {}, [w("left", { w: 60, type: "dxa" }), w("right", { w: 60, type: "dxa" })]),
        w("tblLook", {
          val: "0420",
          firstRow: 1,
          lastRow: 0,
          firstColumn: 0,
          lastColumn: 0,
          noHBand: 0,
          noVBand: 1,
        }),
      ]),
      w(
        "tblGrid",
        {},
        widths.map((width) => w("gridCol", { w: width })),
      ),
      head,
      ...rows.map((cells) => row(cells, widths, [w("cantSplit")])),
    ]),
    // Two tables that touch would be one.
    paragraph([], { style: "Gap" }),
  ];
}

function row(
  cells: readonly Cell[],
  widths: readonly number[],
  properties: readonly XmlElement[],
): XmlElement {
  return w("tr", {}, [
    w("trPr", {}, properties),
    ...cells.map((cell, at) =>
      w("tc", {}, [
        w("tcPr", {}, [w("tcW", { w: widths[at] ?? 0, type: "dxa" })]),
        // A cell holds one paragraph at least.
        ...(cell.length === 0 ? [[]] : cell).map((each) => paragraph(each, { style: "Cell" })),
      ]),
    ),
  ]);
}
