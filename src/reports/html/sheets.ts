import { clip } from "../safe-text.ts";
import { cssString } from "./css-string.ts";

/** What stands on every printed page of a part of the report. */
export interface Sheet {
  /** The name of the pages; undefined for those that need none. */
  readonly name: string | undefined;
  readonly marking: string | undefined;
  /** What the part is about. */
  readonly about: string;
}

/** The margins of printed pages: the marking above and below, what it is about, the number of the page. */
export function sheetRules(sheets: readonly Sheet[]): string {
  return sheets.map(sheetRule).join("");
}

function sheetRule({ name, marking, about }: Sheet): string {
  // A margin holds two lines; the whole marking stands on the page itself.
  const text = marking === undefined ? "none" : cssString(clip(marking, 180));
  const rule = `@page${name === undefined ? "" : ` ${name}`} {
@top-center { content: ${text}; }
@bottom-center { content: ${text}; }
@bottom-left { content: ${cssString(clip(about, 90))}; }
}
`;
  return name === undefined ? rule : `${rule}.${name} { page: ${name}; }\n`;
}
