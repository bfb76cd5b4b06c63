import type { CellObject } from "write-excel-file/universal";
import type { CsmVerdict, Verdict } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { csmVerdictSign, csmVerdictWords, notAssessed } from "../../words/verdict/csm-verdict-words.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { noPaint, unicode } from "../../text/page.ts";
import { verdictMark } from "../../words/verdict/verdict-words.ts";
import { workbookText } from "../../text/workbook-text.ts";

const plain = { wrap: true, alignVertical: "top" } as const;

/** Text; every cell without a format of its own is text, and stays so when it is edited (addedSetup). */
export function textCell(text: string | undefined, style: CellObject = {}): CellObject {
  return { value: workbookText(text ?? ""), type: String, ...plain, ...style };
}

/** A figure. */
export function numberCell(value: number): CellObject {
  return { value, type: Number, format: "0", ...plain, align: "right" };
}

/** A date as Excel has it; text before March 1900, where Excel's calendar is wrong; empty where there is none. */
export function dateCell(date: CalendarDate | undefined): CellObject {
  if (date === undefined || date < "1900-03-01") return textCell(date === undefined ? "" : dateInWords(date));
  return { value: new Date(`${date}T00:00:00Z`), type: Date, format: "d mmm yyyy", ...plain, align: "left" };
}

/** The head of a column; figures stand on the right. */
export function headCell(text: string, figures: boolean): CellObject {
  const style = {
    align: figures ? "right" : "left",
    fontWeight: "bold",
    textColor: "#FFFFFF",
    backgroundColor: "#1F3864",
  } as const;
  return textCell(text, style);
}

/** A heading above a part of a sheet. */
export function titleCell(text: string): CellObject {
  return textCell(text, { fontWeight: "bold", fontSize: 13, textColor: "#1F3864", height: 20 });
}

const good = { textColor: "#006100", backgroundColor: "#C6EFCE" } as const;
const bad = { textColor: "#9C0006", backgroundColor: "#FFC7CE" } as const;
const doubtful = { textColor: "#704500", backgroundColor: "#FFEB9C" } as const;
const apart = { textColor: "#404040", backgroundColor: "#EDEDED" } as const;

const colours: Readonly<Record<Verdict, CellObject>> = {
  met: good,
  "partly-met": doubtful,
  "not-met": bad,
  unanswered: doubtful,
  "not-applicable": apart,
  planned: doubtful,
};

/** Sign and word of a control's verdict in its colour. */
export function verdictCell(verdict: Verdict): CellObject {
  return textCell(verdictMark(verdict, { symbols: unicode, paint: noPaint }), {
    fontWeight: "bold",
    ...colours[verdict],
  });
}

const wholeColours: Readonly<Record<CsmVerdict, CellObject>> = {
  met: good,
  "met-with-plan": doubtful,
  "not-met": bad,
  undecided: doubtful,
};

/** The colour of the verdict of a declaration. */
export function verdictColour(verdict: CsmVerdict): CellObject {
  return wholeColours[verdict];
}

/** The word of the verdict of a declaration in its colour; undefined where it was not assessed. */
export function wholeVerdictCell(verdict: CsmVerdict | undefined): CellObject {
  if (verdict === undefined)
    return textCell(`${unicode.notMet} ${notAssessed}`, { fontWeight: "bold", ...bad });
  return textCell(`${csmVerdictSign(verdict)} ${csmVerdictWords[verdict]}`, {
    fontWeight: "bold",
    ...verdictColour(verdict),
  });
}
