import type { XmlElement } from "../../text/xml.ts";
import type { Paragraph, Run } from "../paper/block.ts";
import { tones } from "../paper/colours.ts";
import { val, w, words } from "./wml.ts";

/** How a paragraph is set, beside its style. */
export interface ParagraphStyle {
  readonly style?: string;
  /** Properties behind the style, in the order of the standard. */
  readonly more?: readonly XmlElement[];
}

/** A paragraph of Word. */
export function paragraph(runs: Paragraph, { style, more = [] }: ParagraphStyle = {}): XmlElement {
  const properties = [...(style === undefined ? [] : [val("pStyle", style)]), ...more];
  return w("p", {}, [
    properties.length === 0 ? undefined : w("pPr", {}, properties),
    ...runs.filter(({ text }) => text !== "").map(run),
  ]);
}

function run({ text, bold, code, tone }: Run): XmlElement {
  const properties = [
    ...(code === true ? [w("rFonts", { ascii: "Consolas", hAnsi: "Consolas", cs: "Consolas" })] : []),
    ...(bold === true ? [w("b")] : []),
    ...(tone === undefined ? [] : [val("color", tones[tone].slice(1))]),
  ];
  return w("r", {}, [properties.length === 0 ? undefined : w("rPr", {}, properties), words(text)]);
}
