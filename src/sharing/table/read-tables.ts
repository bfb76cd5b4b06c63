import type { Catalogue } from "../../catalogue/catalogue.ts";
import { parsed, type Parsed } from "../../document/document.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import type { Entry, MapNode, Node } from "../../document/node.ts";
import { inOrder, problemLimit } from "../../document/problems-in-order.ts";
import type { CellSheet } from "../../register/sheets-of-workbook.ts";
import { bookRows } from "../columns.ts";
import type { Part, Source } from "../source.ts";
import { cellAt } from "./cell.ts";
import { findAsked, notPlaced, type FindAsked } from "./find-question.ts";
import { rowsIn, type TableRow } from "./find-tables.ts";
import { gathered, mapOf, scalar, type Gathered, type GatheredControl } from "./gather.ts";
import { readAuditRow } from "./read-audit-row.ts";
import { readClaimRow, readPlanRow } from "./read-control-rows.ts";
import { readCertificateRow, readDeclaredRow, readDetailRow, readLevelRow } from "./read-detail-row.ts";
import { readQuestionRow } from "./read-question-row.ts";

/** The sheet with the choices of a workbook of ours. */
const ours = "Lists";

/** What the tables of a file say, as a source; or every cell that cannot be placed. */
export function readTables(sheets: readonly CellSheet[], path: string, catalogue: Catalogue): Parsed<Source> {
  const all = gathered(catalogue);
  const find = findAsked(catalogue);
  let rows = 0;
  for (const sheet of sheets) {
    const read = rowsIn(sheet, path);
    rows += read.length;
    if (read.length === 0 && sheet.name !== ours) all.problems.push(...strangeSheet(sheet, path));
    for (const row of read) {
      if (all.problems.length > problemLimit) break;
      readRow(row, find, all);
    }
  }
  if (rows === 0) return parsed([{ code: "no-answers", at: { path } }], () => sourceOf(all, path));
  return parsed(inOrder(all.problems), () => sourceOf(all, path));
}

/** The id of the catalogue that a workbook of ours is of; undefined where it is the standard's, or a stranger's. */
export function catalogueIn(sheets: readonly CellSheet[], path: string): Node | undefined {
  for (const sheet of sheets)
    for (const row of rowsIn(sheet, path)) {
      if (row.kind !== "question" || row.cells.get("id")?.text !== bookRows.catalogue) continue;
      const answer = row.cells.get("answer");
      if (answer !== undefined) return scalar(answer.text, answer.place);
    }
  return undefined;
}

/** A sheet on which something stands, and no table. */
function strangeSheet(sheet: CellSheet, path: string): readonly MergeProblem[] {
  for (const [row, cells] of sheet.rows.entries())
    for (const column of cells.keys()) {
      const cell = cellAt(sheet, path, row, column);
      if (cell !== undefined && sheet.name !== undefined) return [notPlaced(cell, "sheet")];
    }
  return [];
}

function readRow(row: TableRow, find: FindAsked, all: Gathered): void {
  switch (row.kind) {
    case "question":
      readAnyRow(row, find, all);
      return;
    case "certificate":
      readCertificateRow(row.cells, all);
      return;
    case "audit":
      readAuditRow(row.cells, find, all);
      return;
    case "plan":
      readPlanRow(row.cells, find, all);
      return;
    case "claim":
      readClaimRow(row.cells, find, all);
  }
}

/** A row that answers a question, or holds a detail. */
function readAnyRow(row: Extract<TableRow, { kind: "question" }>, find: FindAsked, all: Gathered): void {
  const { cells } = row;
  const said = (["answer", "note", "evidence"] as const).flatMap((key) => cells.get(key) ?? []);
  const [first] = said;
  if (first === undefined) return;
  const asked = find(row);
  const answer = cells.get("answer");
  if (asked.kind !== "unplaced" && asked.kind !== "question" && asked.kind !== "control")
    // A detail has no note and no evidence: what stands there would be lost.
    for (const cell of said) if (cell !== answer) all.problems.push(notPlaced(cell, "detail"));
  switch (asked.kind) {
    case "unplaced":
      all.problems.push(notPlaced(asked.cell ?? first, asked.why, asked.nearest));
      return;
    case "question":
    case "control":
      readQuestionRow(asked, cells, all);
      return;
    case "level":
      if (answer !== undefined) readLevelRow(answer, all);
      return;
    case "field":
      if (answer !== undefined) readDetailRow(asked.field, answer, all);
      return;
    case "declared":
      if (answer !== undefined) readDeclaredRow(answer, all);
      return;
    case "book":
      if (answer !== undefined) all.book.set(asked.id, answer.text);
      if (answer !== undefined && asked.id === bookRows.catalogue)
        all.details.set("catalogue", { path: ["catalogue"], value: scalar(answer.text, answer.place) });
  }
}

function sourceOf(all: Gathered, path: string): Source {
  const place = { path };
  let root = mapOf([["format", scalar("csm-check/declaration@1", place)]], place);
  for (const { path: keys, value } of all.details.values()) root = withValue(root, keys, value);
  const certificates: Node = { kind: "list", items: all.certificates, place };
  if (all.certificates.length > 0) root = withValue(root, ["certificates"], certificates);
  const controls = [...all.controls].flatMap(([id, control]): readonly Entry[] => {
    const value = controlNode(control);
    return value.entries.length === 0 ? [] : [{ key: id, keyPlace: control.place, value }];
  });
  if (controls.length > 0) root = withValue(root, ["controls"], { kind: "map", entries: controls, place });
  return { document: { path, root }, givers: all.givers, results: all.results, ...partIn(all) };
}

function withValue(map: MapNode, [key, ...rest]: readonly string[], value: Node): MapNode {
  if (key === undefined) return map;
  const there = map.entries.find((entry) => entry.key === key)?.value;
  const below = there?.kind === "map" ? there : mapOf([], value.place);
  const entry = {
    key,
    keyPlace: value.place,
    value: rest.length === 0 ? value : withValue(below, rest, value),
  };
  return { ...map, entries: [...map.entries.filter((each) => each.key !== key), entry] };
}

function controlNode({ place, answers, evidence, notes, people, days, besides }: GatheredControl): MapNode {
  const at = notes[0]?.place ?? place;
  const lines = [...new Set(notes.map(({ line }) => line))];
  const names = [...new Set(people.flatMap(({ by }) => by.split(";").map((name) => name.trim())))];
  const [latest] = days.toSorted((one, other) => (one.on < other.on ? 1 : -1));
  const listed: Node = { kind: "list", items: evidence, place: evidence[0]?.place ?? place };
  return mapOf(
    [
      ["answers", answers.size === 0 ? undefined : mapOf([...answers], place)],
      ["evidence", evidence.length === 0 ? undefined : listed],
      ["note", lines.length === 0 ? undefined : scalar(lines.join("\n"), at)],
      ["plan", besides.get("plan")],
      ["notApplicable", besides.get("notApplicable")],
      ["answeredBy", people[0] === undefined ? undefined : scalar(names.join("; "), people[0].place)],
      ["answeredOn", latest === undefined ? undefined : scalar(latest.on, latest.place)],
    ],
    place,
  );
}

function partIn({ book }: Gathered): { readonly part?: Part } {
  const whom = book.get(bookRows.for);
  if (whom === undefined) return {};
  const controls = book.get(bookRows.controls)?.split(/[\s,;]+/);
  return { part: { for: whom, ...(controls === undefined ? {} : { controls }) } };
}
