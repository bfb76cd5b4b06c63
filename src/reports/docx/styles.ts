import { xmlDocument, type XmlElement } from "../../text/xml.ts";
import { colours } from "../paper/colours.ts";
import { val, w } from "./wml.ts";

/** The namespaces of WordprocessingML. */
export const namespaces = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

interface Style {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  readonly before?: number;
  readonly after: number;
  readonly bold?: true;
  readonly rank?: number;
  readonly indent?: number;
}

const all: readonly Style[] = [
  { id: "Heading1", name: "heading 1", size: 40, before: 120, after: 120, bold: true, rank: 1 },
  { id: "Heading2", name: "heading 2", size: 28, before: 320, after: 100, bold: true, rank: 2 },
  { id: "Heading3", name: "heading 3", size: 22, before: 200, after: 60, bold: true, rank: 3 },
  { id: "ListParagraph", name: "List Paragraph", size: 20, after: 60 },
  { id: "Marked", name: "Marked", size: 20, after: 40, indent: 284 },
  { id: "Verdict", name: "Verdict", size: 32, after: 0, bold: true },
  { id: "Said", name: "Said", size: 20, after: 0 },
  { id: "Cell", name: "Cell", size: 18, before: 30, after: 30 },
  { id: "Caption", name: "caption", size: 18, after: 60 },
  { id: "Gap", name: "Gap", size: 8, after: 0 },
  { id: "Header", name: "header", size: 18, after: 0, bold: true },
  { id: "Footer", name: "footer", size: 16, after: 0 },
];

/** The styles of a document: word/styles.xml. */
export function stylesXml(): string {
  const font = w("rFonts", { ascii: "Arial", hAnsi: "Arial", eastAsia: "Arial", cs: "Arial" });
  return xmlDocument(
    w("styles", namespaces, [
      w("docDefaults", {}, [
        w("rPrDefault", {}, [w("rPr", {}, [font, val("sz", 20), w("lang", { val: "en-GB" })])]),
        w("pPrDefault", {}, [w("pPr", {}, [w("spacing", { after: 80, line: 264, lineRule: "auto" })])]),
      ]),
      w("style", { type: "paragraph", default: 1, styleId: "Normal" }, [val("name", "Normal")]),
      ...all.map(style),
    ]),
  );
}

function style({ id, name, size, before, after, bold, rank, indent }: Style): XmlElement {
  const heading = rank !== undefined;
  return w("style", { type: "paragraph", styleId: id }, [
    val("name", name),
    val("basedOn", "Normal"),
    heading ? val("next", "Normal") : undefined,
    heading ? w("qFormat") : undefined,
    w("pPr", {}, [
      heading ? w("keepNext") : undefined,
      w("spacing", { before, after }),
      indent === undefined ? undefined : w("ind", { left: indent, hanging: indent }),
      rank === undefined ? undefined : val("outlineLvl", rank - 1),
    ]),
    w("rPr", {}, [
      bold === true ? w("b") : undefined,
      heading ? val("color", colours.ink.slice(1)) : undefined,
      val("sz", size),
    ]),
  ]);
}
