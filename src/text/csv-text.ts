import { safeLine, withoutCommands } from "./safe-text.ts";

/**
 * Text for a cell of CSV, on one line. What a spreadsheet would take for a formula gets an apostrophe before it, behind
 * blanks and quotes too, and behind a semicolon: where that parts cells, the text after it is a cell of its own.
 */
export function csvText(text: string): string {
  return withoutCommands(safeLine(text)).replaceAll(formula, "$1'");
}

/** Where a formula may begin, before one of the characters with which it does; full-width ones count in Excel. */
const formula = /(^|;)(?=[\s"']*[=+\-@＝＋－＠])/gu;
