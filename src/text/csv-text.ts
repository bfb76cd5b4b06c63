import { months } from "./dates-in-words.ts";
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

/**
 * The text of a name or an id for a cell of CSV. A spreadsheet that opens the file would make a number or a date of what
 * looks like one, and another text with it: `0001` becomes 1, `5.10` becomes 5.1, `MAR-1` the first of March. It gets an
 * apostrophe before it; a whole number that stays what it is gets none.
 */
export function csvId(text: string): string {
  const cell = csvText(text);
  return staysItself.test(cell) || !isTaken(cell) ? cell : `'${cell}`;
}

/** More digits than 15 are rounded. */
const staysItself = /^(?:0|[1-9]\d{0,14})$/;

/** Whether this is of figures and of what stands between and around them in numbers and dates, or a month, or a truth. */
function isTaken(cell: string): boolean {
  const figures = /^(?=.*\d)[\d\s.,:/%()$£€+-]+(?:e[+-]?\d+)?$/i.test(cell);
  const [, word = ""] = /^([a-z]{3,9})[\s./-]?\d{1,4}$/i.exec(cell) ?? [];
  return figures || isMonth(word) || /^(?:true|false)$/i.test(cell);
}

/** A month in full, or its first letters: three of them, or four. */
function isMonth(word: string): boolean {
  const letters = word.toLowerCase();
  return months.some((month) => {
    const name = month.toLowerCase();
    return letters === name || (letters.length <= 4 && letters.length >= 3 && name.startsWith(letters));
  });
}
