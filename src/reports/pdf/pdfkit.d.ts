/** What we use of pdfkit; the types that others publish know an older one. */
declare module "pdfkit" {
  /** An element of the structure of a tagged PDF. */
  export interface StructureElement {
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  /** What was written on pages for an element; `add` takes it once it has ended. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface DocumentOptions {
    readonly size: "A4";
    readonly margin: number;
    readonly autoFirstPage: boolean;
    readonly bufferPages: boolean;
    readonly pdfVersion: "1.7";
    readonly subset: "PDF/UA";
    readonly tagged: boolean;
    readonly lang: string;
    readonly displayTitle: boolean;
    /** No font of its own. */
    readonly font: null;
    readonly info: {
      readonly Title: string;
      readonly Creator: string;
      readonly Producer: string;
      readonly CreationDate: Date;
      readonly ModDate: Date;
    };
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly outline: { addItem(title: string): unknown };
    on(event: "data", take: (part: Uint8Array) => void): this;
    on(event: "error", take: (error: Error) => void): this;
    on(event: "end", take: () => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { readonly lineBreak: false }): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    addPage(): this;
    switchToPage(index: number): unknown;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    struct(name: string, options: { readonly scope?: "Column" | "Row" }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(name: "Artifact", options: { readonly type: "Layout" | "Pagination" }): this;
    markStructureContent(name: string): StructureContent;
    endMarkedContent(): this;
    end(): void;
  }
}
