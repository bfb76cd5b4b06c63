/** What a reporter has to write on; nothing of it is read from the process. */
export interface Page {
  /** Columns. */
  readonly width: number;
  /** Lines of the screen; undefined where there is none. */
  readonly height?: number;
  readonly paint: Paint;
  readonly symbols: Symbols;
  readonly style: "table" | "plain" | "quiet";
  /** Met controls and recommended ones in full, too. */
  readonly all: boolean;
  /** On paper, every question and answer behind the report. */
  readonly appendix: boolean;
  /** Options of this run that the commands named in a report repeat, quoted for a shell, each after a blank. */
  readonly again: string;
  readonly tool: Tool;
}

/** The program that made the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** Colours by what they mean; each gives back the text, painted or not. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** No colour at all. */
export const noPaint: Paint = { good: same, bad: same, warn: same, strong: same, faint: same };

function same(text: string): string {
  return text;
}

/** The signs beside the words; the words say the same. */
export interface Symbols {
  readonly met: string;
  readonly partly: string;
  readonly notMet: string;
  readonly unanswered: string;
  readonly notApplicable: string;
  readonly planned: string;
  readonly warning: string;
  readonly line: string;
  readonly arrow: string;
}

/** For terminals that know Unicode. */
export const unicode: Symbols = {
  met: "✔",
  partly: "▲",
  notMet: "✖",
  unanswered: "?",
  notApplicable: "–",
  planned: "◷",
  warning: "!",
  line: "─",
  arrow: "→",
};

/** For those that do not. */
export const ascii: Symbols = {
  met: "+",
  partly: "~",
  notMet: "x",
  unanswered: "?",
  notApplicable: "-",
  planned: "o",
  warning: "!",
  line: "-",
  arrow: ">",
};

/** Text for a page: a terminal that knows no Unicode gets dots that it knows. */
export function shownOn({ symbols }: Page, text: string): string {
  return symbols.line === unicode.line ? text : text.replaceAll("…", "...");
}
