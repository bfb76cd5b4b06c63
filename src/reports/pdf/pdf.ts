import { inflateSync } from "fflate";
import PDFDocument from "pdfkit";
import type { Item } from "../../assessment/item.ts";
import { oncePerText } from "../../document/once.ts";
import { bold, regular } from "../../generated/paper-fonts.js";
import type { Page } from "../../text/page.ts";
import { clip } from "../../text/safe-text.ts";
import type { Paper, Sheet } from "../paper/block.ts";
import { paperOf } from "../paper/paper-of.ts";
import { reportDay } from "../rows/report-day.ts";
import { letters } from "./letters.ts";
import { colours } from "../paper/colours.ts";
import { lineWidth, paper as a4, Press } from "./press.ts";
import { setBlocks, type MakeTag } from "./set-blocks.ts";

/** The report as a tagged PDF on A4 (PDF/UA), with what the page of `html` prints; the same input gives the same bytes. */
export async function pdf(items: readonly Item[], page: Page): Promise<Uint8Array> {
  const paper = paperOf(items, page);
  const day = new Date(`${reportDay(items)}T00:00:00Z`);
  const made = `${page.tool.name} ${page.tool.version}`;
  const document = new PDFDocument({
    size: "A4",
    // The margins are ours to keep.
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    font: null,
    info: { Title: letters(paper.title), Creator: made, Producer: made, CreationDate: day, ModDate: day },
  });
  const bytes = bytesOf(document);
  document.registerFont("regular", fontFrom(regular));
  document.registerFont("bold", fontFrom(bold));
  const marked = setSheets(paper, document);
  marked.forEach((sheet, at) => setMargins(sheet, at, marked.length, document));
  document.end();
  return bytes;
}

/** Sets every sheet, and tells which one each page is of. */
function setSheets(paper: Paper, document: PDFDocument): readonly Sheet[] {
  const root = document.struct("Document", {});
  document.addStructure(root);
  const make: MakeTag = (name, below, scope) => {
    const tag = document.struct(name, scope === undefined ? {} : { scope });
    below.add(tag);
    return tag;
  };
  const press = new Press(document);
  const pages: Sheet[] = [];
  for (const sheet of paper.sheets) {
    press.turn();
    const note = (rank: number, text: string): void => {
      if (rank < 3) document.outline.addItem(letters(text));
    };
    setBlocks(sheet.blocks, { press, make, root, note });
    while (pages.length < document.bufferedPageRange().count) pages.push(sheet);
  }
  root.end();
  return pages;
}

/** What stands in the margins of a page: the marking above and below, what it is about, its number. */
function setMargins({ marking, about }: Sheet, at: number, of: number, document: PDFDocument): void {
  document.switchToPage(at);
  document.markContent("Artifact", { type: "Pagination" });
  const line = (
    text: string,
    font: string,
    size: number,
    y: number,
    align: "center" | "left" | "right",
  ): void => {
    document
      .font(font)
      .fontSize(size)
      .fillColor(font === "bold" ? colours.ink : colours.soft);
    const width = document.widthOfString(text);
    const left = align === "left" ? 0 : align === "right" ? lineWidth - width : (lineWidth - width) / 2;
    document.text(text, a4.left + left, y, { lineBreak: false });
  };
  if (marking !== undefined) {
    const text = letters(clip(marking, 90));
    line(text, "bold", 9, 30, "center");
    line(text, "bold", 9, a4.height - 50, "center");
  }
  line(letters(clip(about, 100)), "regular", 7, a4.height - 36, "left");
  line(`Page ${at + 1} of ${of}`, "regular", 7, a4.height - 36, "right");
  document.endMarkedContent();
}

/**
 * Unpacked as a whole, and once for all documents: out of a packed font the library unpacks a table each time that it
 * looks at one.
 */
const fontFrom = oncePerText((base64) =>
  inflateSync(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))),
);

/** All that a document writes. */
function bytesOf(document: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    document.on("data", (part: Uint8Array) => parts.push(part));
    document.on("error", reject);
    document.on("end", () => {
      const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
      resolve(all);
    });
  });
}
