import type { Node } from "../../document/node.ts";
import type { Place } from "../../document/place.ts";
import type { ClaimColumn, PlanColumn } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { notPlaced, type FindAsked } from "./find-question.ts";
import { controlIn, keep, mapOf, scalar, type Gathered } from "./gather.ts";
import { dayIn } from "./read-cell.ts";

/** Takes in a plan for what is missing of a control. */
export function readPlanRow(cells: ReadonlyMap<PlanColumn, Cell>, find: FindAsked, all: Gathered): void {
  readRow("plan", cells, find, all, (read, place) => {
    const accepted = mapOf(
      [
        ["by", read.line("by")],
        ["on", read.day("on")],
        ["until", read.day("until")],
        ["riskAssessmentReference", read.line("reference")],
      ],
      place,
    );
    return [
      ["action", read.text("action")],
      ["owner", read.line("owner")],
      ["due", read.day("due")],
      ["cannot", read.text("cannot")],
      ["mitigation", read.text("mitigation")],
      ["questions", read.ids("questions")],
      ["accepted", accepted.entries.length === 0 ? undefined : accepted],
    ];
  });
}

/** Takes in a claim that a control does not apply. */
export function readClaimRow(cells: ReadonlyMap<ClaimColumn, Cell>, find: FindAsked, all: Gathered): void {
  readRow("notApplicable", cells, find, all, (read) => [
    ["reason", read.text("reason")],
    ["agreedWith", read.line("with")],
    ["on", read.day("on")],
  ]);
}

/** Takes in what a row says of its control beside the answers, if anything. */
function readRow<K>(
  key: "plan" | "notApplicable",
  cells: ReadonlyMap<K | "control", Cell>,
  find: FindAsked,
  all: Gathered,
  parts: (read: Readers<K>, place: Place) => Parameters<typeof mapOf>[0],
): void {
  const [first] = [...cells].flatMap(([column, cell]) => (column === "control" ? [] : [cell]));
  if (first === undefined) return;
  const value = mapOf(parts(readers(cells, all), first.place), first.place);
  const ref = cells.get("control");
  const asked = find({ kind: "question", cells: new Map(ref === undefined ? [] : [["control", ref]]) });
  if (asked.kind !== "control") {
    all.problems.push(notPlaced(ref ?? first, ref === undefined ? "row" : "question"));
    return;
  }
  const { besides } = controlIn(all, asked.control.id, first.place);
  keep(besides, key, value, all, { of: `${asked.control.id}.${key}` });
}

/** How the cells of a row are read: as a text of several lines, on one line, as a day, or as ids with semicolons between. */
interface Readers<K> {
  readonly text: (key: K) => Node | undefined;
  readonly line: (key: K) => Node | undefined;
  readonly day: (key: K) => Node | undefined;
  readonly ids: (key: K) => Node | undefined;
}

function readers<K>(cells: ReadonlyMap<K, Cell>, { problems }: Gathered): Readers<K> {
  const text = (key: K, change = (each: string) => each): Node | undefined => {
    const cell = cells.get(key);
    return cell === undefined ? undefined : scalar(change(cell.text), cell.place);
  };
  return {
    text: (key: K) => text(key),
    line: (key: K) => text(key, (each) => each.replaceAll(/\s+/g, " ")),
    day: (key: K): Node | undefined => {
      const cell = cells.get(key);
      const day = cell === undefined ? undefined : dayIn(cell);
      if (cell !== undefined && day === undefined) problems.push(notPlaced(cell, "detail"));
      return cell === undefined || day === undefined ? undefined : scalar(day, cell.place);
    },
    ids: (key: K): Node | undefined => {
      const cell = cells.get(key);
      if (cell === undefined) return undefined;
      const ids = cell.text.split(/[;,\s]+/).filter((each) => each !== "");
      return { kind: "list", items: ids.map((each) => scalar(each, cell.place)), place: cell.place };
    },
  };
}
