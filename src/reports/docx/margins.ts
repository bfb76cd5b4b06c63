import { xmlDocument, type XmlElement } from "../../text/xml.ts";
import type { Sheet } from "../paper/block.ts";
import { colours } from "../paper/colours.ts";
import { paragraph } from "./paragraphs.ts";
import { namespaces } from "./styles.ts";
import { lineWidth } from "./table.ts";
import { val, w, words } from "./wml.ts";

/** The head of the pages of a sheet: its marking. */
export function headerXml({ marking }: Sheet): string {
  return xmlDocument(w("hdr", namespaces, [markingLine(marking)]));
}

/** The foot of the pages of a sheet: what it is about, the number of the page, its marking. */
export function footerXml({ marking, about }: Sheet): string {
  const line = w("p", {}, [
    w("pPr", {}, [val("pStyle", "Footer"), w("tabs", {}, [w("tab", { val: "right", pos: lineWidth })])]),
    soft(words(about)),
    soft(w("tab")),
    soft(words("Page ")),
    field("PAGE"),
    soft(words(" of ")),
    field("NUMPAGES"),
  ]);
  return xmlDocument(w("ftr", namespaces, [line, markingLine(marking)]));
}

function markingLine(marking: string | undefined): XmlElement {
  const runs = marking === undefined ? [] : [{ text: marking }];
  return paragraph(runs, { style: "Header", more: [val("jc", "center")] });
}

function field(name: string): XmlElement {
  return w("fldSimple", { instr: ` ${name} ` }, [soft(words("1"))]);
}

function soft(content: XmlElement): XmlElement {
  return w("r", {}, [w("rPr", {}, [val("color", colours.soft.slice(1))]), content]);
}
