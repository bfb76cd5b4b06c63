import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Parsed } from "../../src/document/document.ts";
import type { MapNode } from "../../src/document/node.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import { sheetsOfWorkbook, type CellSheet } from "../../src/register/sheets-of-workbook.ts";
import { questionWorkbook, type QuestionBook } from "../../src/sharing/book/question-workbook.ts";
import type { Source } from "../../src/sharing/source.ts";
import { readTables } from "../../src/sharing/table/read-tables.ts";
import { root as project } from "./run.ts";
import { sound } from "./sound.ts";

/** The text of an example. */
export function exampleText(name: string): string {
  return readFileSync(new URL(`examples/${name}`, project), "utf8");
}

/** The tree of a text. */
export function rootOf(text: string): MapNode {
  return sound(parseDocument(text, "supplier.yaml")).root;
}

/** A workbook of the questions of a level. */
export function bookOf(
  catalogue: Catalogue,
  levelId: string,
  more: Partial<QuestionBook> = {},
): Promise<Uint8Array> {
  const level = catalogue.levels.find(({ id }) => id === levelId);
  if (level === undefined) throw new Error(`there is no level ${levelId}`);
  return questionWorkbook({
    catalogue,
    level,
    root: { kind: "map", entries: [], place: { path: "" } },
    part: {},
    recommended: false,
    today: "2026-11-24",
    tool: { name: "csm-check", version: "0.0.0-test" },
    ...more,
  });
}

/** The sheets of a workbook. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly CellSheet[]> {
  return sound(await sheetsOfWorkbook(bytes, "book.xlsx", 4 * 1024 * 1024));
}

/** The text of a part of a workbook. */
export function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

/** What a workbook says. */
export async function read(bytes: Uint8Array, catalogue: Catalogue): Promise<Parsed<Source>> {
  return readTables(await sheetsOf(bytes), "book.xlsx", catalogue);
}
