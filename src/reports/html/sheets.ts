import { clip, safeLine } from "../../text/safe-text.ts";
import { cssString } from "../../text/css-string.ts";

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

/** Letters of a marking for which a margin has room. */
const room = 110;

/** Whether a marking stands whole in the margins, so that the page itself need not print it. */
export function fits(marking: string): boolean {
  return clip(marking, room) === safeLine(marking);
}

function sheetRule({ name, marking, about }: Sheet): string {
  const text = marking === undefined ? "none" : cssString(clip(marking, room));
  const rule = `@page${name === undefined ? "" : ` ${name}`} {
@top-center { content: ${text}; }
@bottom-center { content: ${text}; }
@bottom-left { content: ${cssString(clip(about, 90))}; }
}
`;
  return name === undefined ? rule : `${rule}.${name} { page: ${name}; }\n`;
}
