import type { Node } from "../../document/node.ts";
import type { ClaimColumn, PlanColumn } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { notPlaced, type FindAsked } from "./find-question.ts";
import { controlIn, keep, mapOf, scalar, type Gathered } from "./gather.ts";
import { dayIn } from "./read-cell.ts";

/** Takes in a plan for what is missing of a control. */
export function readPlanRow(cells: ReadonlyMap<PlanColumn, Cell>, find: FindAsked, all: Gathered): void {
  const read = readers(cells, all);
  const [first] = [...cells].flatMap(([key, cell]) => (key === "control" ? [] : [cell]));
  if (first === undefined) return;
  const accepted = mapOf(
    [
      ["by", read.line("by")],
      ["on", read.day("on")],
      ["until", read.day("until")],
      ["riskAssessmentReference", read.line("reference")],
    ],
    first.place,
  );
  const plan = mapOf(
    [
      ["action", read.text("action")],
      ["owner", read.line("owner")],
      ["due", read.day("due")],
      ["cannot", read.text("cannot")],
      ["mitigation", read.text("mitigation")],
      ["questions", read.ids("questions")],
      ["accepted", accepted.entries.length === 0 ? undefined : accepted],
    ],
    first.place,
  );
  keepFor("plan", plan, cells.get("control"), first, find, all);
}

/** Takes in a claim that a control does not apply. */
export function readClaimRow(cells: ReadonlyMap<ClaimColumn, Cell>, find: FindAsked, all: Gathered): void {
  const read = readers(cells, all);
  const [first] = [...cells].flatMap(([key, cell]) => (key === "control" ? [] : [cell]));
  if (first === undefined) return;
  const claim = mapOf(
    [
      ["reason", read.text("reason")],
      ["agreedWith", read.line("with")],
      ["on", read.day("on")],
    ],
    first.place,
  );
  keepFor("notApplicable", claim, cells.get("control"), first, find, all);
}

/** How the cells of a row are read: as a text of several lines, on one line, as a day, or as ids with semicolons between. */
function readers<K>(cells: ReadonlyMap<K, Cell>, { problems }: Gathered) {
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

function keepFor(
  key: "plan" | "notApplicable",
  value: Node,
  ref: Cell | undefined,
  first: Cell,
  find: FindAsked,
  all: Gathered,
): void {
  const asked = find({ kind: "question", cells: new Map(ref === undefined ? [] : [["control", ref]]) });
  if (asked.kind !== "control") {
    all.problems.push(notPlaced(ref ?? first, ref === undefined ? "row" : "question"));
    return;
  }
  const { besides } = controlIn(all, asked.control.id, first.place);
  keep(besides, key, value, all, { of: `${asked.control.id}.${key}` });
}
