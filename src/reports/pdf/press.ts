import type PDFDocument from "pdfkit";
import type { StructureElement } from "pdfkit";
import type { Line, Measure } from "./line.ts";
import { colours } from "../paper/colours.ts";

/** The element of the structure that a text belongs to; undefined for what only decorates. */
export type Tag = StructureElement;

/** What stands beside one another: lines from x, in points. */
export interface Column {
  readonly x: number;
  readonly lines: readonly Line[];
  /** The name of its element, and the element; without one it decorates. */
  readonly name?: string;
  readonly tag?: Tag;
}

/** How a row of columns looks. */
export interface RowStyle {
  readonly above?: number;
  readonly below?: number;
  /** A colour behind it. */
  readonly wash?: string;
  /** A bar of this colour at its left. */
  readonly bar?: string;
  /** A line below it. */
  readonly ruled?: boolean;
}

/** The pages: A4, in points. */
export const paper = { width: 595.28, height: 841.89, left: 48, right: 48, top: 58, bottom: 60 } as const;

/** How wide the lines between the margins are. */
export const lineWidth: number = paper.width - paper.left - paper.right;

const floor = paper.height - paper.bottom;

/** Sets rows of columns below one another, and turns the page where it is full. */
export class Press {
  readonly #document: PDFDocument;
  readonly measure: Measure;
  #y: number = paper.top;
  /** What stands again at the head of each page, as the heads of a table. */
  #again: (() => void) | undefined;

  constructor(document: PDFDocument) {
    this.#document = document;
    const known = new Map<string, number>();
    this.measure = (text, { font, size }) => {
      const key = `${font}${text}`;
      const width = known.get(key) ?? document.font(font).fontSize(1000).widthOfString(text) / 1000;
      known.set(key, width);
      return width * size;
    };
  }

  /** A page of its own for what follows. */
  turn(): void {
    this.#document.addPage();
    this.#y = paper.top;
    this.#again?.();
  }

  /** Room below what stands above; none at the head of a page. */
  space(height: number): void {
    if (this.#y > paper.top) this.#y += height;
  }

  /** Turns the page where less than this is left of it. */
  keep(height: number): void {
    if (this.#y + height > floor) this.turn();
  }

  /** Does something while these heads stand again on each page that it reaches. */
  under(heads: () => void, work: () => void): void {
    heads();
    this.#again = heads;
    work();
    this.#again = undefined;
  }

  /** Sets a row: whole on one page where a page has room for it, else on as many as it takes. */
  row(columns: readonly Column[], { above = 0, below = 0, ...style }: RowStyle = {}): void {
    const height = above + Math.max(0, ...columns.map(({ lines }) => heightOf(lines))) + below;
    if (height <= floor - paper.top - 40) this.keep(height);
    let left = columns;
    for (let more = true; more;) {
      const room = floor - this.#y - above - below;
      const now = left.map(({ lines, ...column }) => ({ ...column, lines: fitting(lines, room) }));
      this.#chunk(now, above, below, style);
      left = left.map((column, at) => ({ ...column, lines: column.lines.slice(now[at]?.lines.length) }));
      more = left.some(({ lines }) => lines.length > 0);
      if (more) this.turn();
    }
  }

  #chunk(columns: readonly Column[], above: number, below: number, style: RowStyle): void {
    const height = above + Math.max(0, ...columns.map(({ lines }) => heightOf(lines))) + below;
    this.#behind(height, style);
    for (const column of columns) this.#column(column, this.#y + above);
    this.#y += height;
  }

  #behind(height: number, { wash, bar, ruled = false }: RowStyle): void {
    if (wash === undefined && bar === undefined && !ruled) return;
    const document = this.#document.markContent("Artifact", { type: "Layout" });
    if (wash !== undefined) document.rect(paper.left, this.#y, lineWidth, height).fill(wash);
    if (bar !== undefined) document.rect(paper.left, this.#y, 4, height).fill(bar);
    if (ruled) document.rect(paper.left, this.#y + height - 0.5, lineWidth, 0.5).fill(colours.rule);
    document.endMarkedContent();
  }

  #column({ x, lines, name, tag }: Column, top: number): void {
    if (lines.length === 0) return;
    const content = name === undefined ? undefined : this.#document.markStructureContent(name);
    if (content === undefined) this.#document.markContent("Artifact", { type: "Layout" });
    let y = top;
    for (const { pieces, height } of lines) {
      for (const { text, look, x: from } of pieces)
        this.#document
          .font(look.font)
          .fontSize(look.size)
          .fillColor(look.colour)
          .text(text, x + from, y, { lineBreak: false });
      y += height;
    }
    this.#document.endMarkedContent();
    if (content !== undefined) tag?.add(content);
  }
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** The first lines for which there is room; one at least. */
function fitting(lines: readonly Line[], room: number): readonly Line[] {
  let left = room;
  const fit = lines.findIndex(({ height }) => (left -= height) < 0);
  return fit === -1 ? lines : lines.slice(0, Math.max(1, fit));
}
