import { nearest } from "../document/nearest.ts";
import { parsed, refused, type Parsed } from "../document/document.ts";
import type { Problem } from "../document/problem.ts";
import { readFirm, type RegisterRules, type RowCells } from "./read-firm.ts";
import {
  headingKey,
  registerAdditions,
  registerColumns,
  type Register,
  type RegisterColumn,
  type RegisterFirm,
  type Restored,
} from "./register.ts";

/** More rows than this are no register of suppliers, but a mistake. */
const mostRows = 10_000;
/** More problems than this help nobody. */
const mostProblems = 100;

/** Reads the cells of a table as a register; or every problem of it. */
export function readRegister(
  cells: readonly (readonly string[])[],
  path: string,
  rules: RegisterRules,
): Parsed<Register> {
  const headingRow = cells.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const heading = cells[headingRow];
  if (heading === undefined) return refused({ code: "register-empty", at: { path } });
  const { columns, ignored, problems } = columnsIn(heading, headingRow, path);
  if (!columns.has("name"))
    return refused({
      code: "register-heading",
      near: nearName(ignored),
      at: { path, line: headingRow + 1, column: 1 },
    });
  const firms: RegisterFirm[] = [];
  const restored: Restored[] = [];
  const found: Problem[] = [...problems];
  for (const [index, row] of cells.entries()) {
    if (index <= headingRow || row.every((cell) => cell.trim() === "")) continue;
    const read = readFirm(rowCells(row, index, columns, path), rules);
    found.push(...read.problems);
    if (read.restored !== undefined) restored.push(read.restored);
    if (read.firm !== undefined) firms.push({ ...read.firm, row: index - headingRow });
    if (firms.length > mostRows)
      return refused({
        code: "register-too-many",
        limit: mostRows,
        at: { path, line: index + 1, column: 1 },
      });
    if (found.length >= mostProblems) {
      found.push({
        code: "too-many-problems",
        limit: mostProblems,
        at: { path, line: index + 1, column: 1 },
      });
      break;
    }
  }
  if (firms.length === 0 && found.length === 0)
    return refused({ code: "register-empty", at: { path, line: headingRow + 1, column: 1 } });
  return parsed(found, () => ({ path, firms, cells: cells.slice(headingRow), ignored, restored }));
}

interface Columns {
  readonly columns: ReadonlyMap<RegisterColumn, number>;
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
}

/** Which column is which; one that stands twice could be either. */
function columnsIn(heading: readonly string[], row: number, path: string): Columns {
  const known = new Map(keysOf().map((column) => [headingKey(registerColumns[column]), column]));
  const added = new Set(registerAdditions.map(headingKey));
  const columns = new Map<RegisterColumn, number>();
  const ignored: string[] = [];
  const problems: Problem[] = [];
  for (const [index, cell] of heading.entries()) {
    const key = headingKey(cell);
    const column = known.get(key);
    if (column === undefined) {
      if (key !== "" && !added.has(key)) ignored.push(cell.trim());
    } else if (columns.has(column)) {
      problems.push({
        code: "register-heading-twice",
        heading: registerColumns[column],
        at: { path, line: row + 1, column: index + 1 },
      });
    } else columns.set(column, index);
  }
  return { columns, ignored, problems };
}

function keysOf(): readonly RegisterColumn[] {
  return [
    ...(["name", "companyNumber", "level", "riskAssessmentReference"] as const),
    ...(["due", "email", "declaration"] as const),
  ];
}

/** A heading that may be meant for the name. */
function nearName(headings: readonly string[]): string | undefined {
  const meant = headings.find((each) =>
    /^(?:supplier|company|firm|sub-?contractor|organi[sz]ation)(?:\s*name)?$/i.test(each),
  );
  return meant ?? nearest("name", headings);
}

function rowCells(
  row: readonly string[],
  index: number,
  columns: ReadonlyMap<RegisterColumn, number>,
  path: string,
): RowCells {
  return {
    text: (column) => {
      const at = columns.get(column);
      const cell = at === undefined ? "" : (row[at] ?? "");
      // An apostrophe in front keeps a spreadsheet from making a number of a text.
      return cell.trim().replace(/^'/, "").replaceAll(/\s+/g, " ").trim();
    },
    place: (column) => ({ path, line: index + 1, column: (columns.get(column) ?? 0) + 1 }),
  };
}
