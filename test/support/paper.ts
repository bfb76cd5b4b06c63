import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { noPaint, unicode, type Page, type Paint } from "../../src/text/page.ts";

/** A page without colour, 80 columns wide; what differs is named. */
export function paper(differs: Partial<Page> = {}): Page {
  return {
    width: 80,
    paint: noPaint,
    symbols: unicode,
    style: "table",
    all: false,
    appendix: false,
    again: "",
    tool: { name: "csm-check", version: "0.0.0-test" },
    ...differs,
  };
}

/** Colours that a test can see: the meaning around the text. */
export const markers: Paint = {
  good: (text) => `<good>${text}</good>`,
  bad: (text) => `<bad>${text}</bad>`,
  warn: (text) => `<warn>${text}</warn>`,
  strong: (text) => `<strong>${text}</strong>`,
  faint: (text) => `<faint>${text}</faint>`,
};

/** The lines of a text that are wider than a page, colours aside. */
export function tooWide(text: string, width: number): readonly string[] {
  return text.split("\n").filter((line) => stringWidth(stripVTControlCharacters(line)) > width);
}
