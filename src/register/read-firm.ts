import { levelOf, type Catalogue } from "../catalogue/catalogue.ts";
import { oldProfile } from "../declaration/old-profile.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { forbiddenIn } from "../document/forbidden-characters.ts";
import { given } from "../document/given.ts";
import { leavesFolder } from "../document/leaves-folder.ts";
import type { Place } from "../document/place.ts";
import type { Problem } from "../document/problem.ts";
import type { RegisterColumn, RegisterFirm, Restored } from "./register.ts";

/** By what the cells of a register are read. */
export interface RegisterRules {
  /** Whose levels they are. */
  readonly catalogue: Catalogue;
  /** Reads a date as people write it; undefined where it is none. */
  readonly date: (text: string) => CalendarDate | undefined;
}

/** A row by its known columns; empty where there is no such column. */
export interface RowCells {
  readonly text: (column: RegisterColumn) => string;
  readonly place: (column: RegisterColumn) => Place;
}

/** A firm out of a row, or what is wrong with it. */
export interface FirmRead {
  readonly firm?: Omit<RegisterFirm, "row">;
  readonly problems: readonly Problem[];
  readonly restored?: Restored;
}

/** Longer texts are refused in declarations, too. */
const longest = 1000;

/** Reads a row. */
export function readFirm(cells: RowCells, rules: RegisterRules): FirmRead {
  const problems: Problem[] = [];
  const { text, place } = cells;
  const value = (column: RegisterColumn): string | undefined => {
    const found = text(column);
    if (found.length > longest) problems.push({ code: "too-long", limit: longest, at: place(column) });
    // As in a declaration: a name with something invisible in it is none that its firm could be known by.
    for (const { codePoint } of forbiddenIn(found))
      problems.push({ code: "forbidden-character", codePoint, at: place(column) });
    return found === "" ? undefined : found;
  };
  const name = value("name");
  if (name === undefined)
    problems.push({ code: "register-value", column: "name", found: "", at: place("name") });
  const number = value("companyNumber");
  const whole = number === undefined ? undefined : wholeNumber(number);
  const due = value("due");
  const day = due === undefined ? undefined : rules.date(due);
  if (due !== undefined && day === undefined)
    problems.push({ code: "register-value", column: "due", found: due, at: place("due") });
  const email = value("email");
  if (email !== undefined && !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(email))
    problems.push({ code: "register-value", column: "email", found: email, at: place("email") });
  const declaration = value("declaration");
  if (declaration !== undefined && leavesFolder(declaration))
    problems.push({ code: "leaves-folder", file: declaration, at: place("declaration") });
  const level = levelIn(value("level"), place("level"), rules.catalogue, problems);
  const riskAssessmentReference = value("riskAssessmentReference");
  if (name === undefined || problems.length > 0) return { problems };
  const optional = given({
    companyNumber: whole,
    level,
    riskAssessmentReference,
    due: day,
    email,
    declaration,
  });
  const restored =
    number !== undefined && whole !== undefined && number !== whole
      ? { restored: { was: number, is: whole, at: place("companyNumber") } }
      : {};
  return { firm: { name, ...optional, at: place("name") }, problems, ...restored };
}

/** A company number of digits alone has eight; a spreadsheet takes those for a number, and zeros at the front away. */
function wholeNumber(number: string): string {
  return /^\d{1,7}$/.test(number) ? number.padStart(8, "0") : number;
}

function levelIn(
  text: string | undefined,
  at: Place,
  catalogue: Catalogue,
  problems: Problem[],
): string | undefined {
  const [only, second] = catalogue.levels;
  if (text === undefined) return second === undefined ? only?.id : undefined;
  const level = levelOf(catalogue, text);
  if (level !== undefined) return level.id;
  const levels = catalogue.levels.map(({ id }) => id);
  problems.push(
    oldProfile.test(text)
      ? { code: "old-profile", found: text, at }
      : { code: "unknown-level", found: text, levels, at },
  );
  return undefined;
}
