import fc from "fast-check";
import { declarationJson } from "./reading-declarations.ts";
import type { Fields } from "./small-catalogue.ts";

/** A piece of a declaration that one person answers: where it stands, and what it says. */
interface Piece {
  readonly path: readonly string[];
  /** It is an item of the list there. */
  readonly item: boolean;
  readonly value: unknown;
}

/** A declaration, and parts of it: each has some of what it says, and between them they have all. */
export interface SharedOut {
  readonly whole: string;
  readonly parts: readonly [string, string];
}

/** Shares what a declaration says out between two people; some of it is answered by both. */
export function sharedOut(declarations: fc.Arbitrary<Fields>): fc.Arbitrary<SharedOut> {
  const hands = fc.array(fc.constantFrom("first", "second", "both"), { minLength: 60, maxLength: 60 });
  return fc.tuple(declarations, hands).map(([fields, whose]) => {
    const pieces = piecesOf(fields);
    const hasPiece = (piece: Piece, index: number, who: string): boolean =>
      isEverybodys(piece) || [who, "both"].includes(whose[index % whose.length] ?? "both");
    const part = (who: string): string =>
      declarationJson(joined(pieces.filter((piece, index) => hasPiece(piece, index, who))));
    return { whole: declarationJson(joined(pieces)), parts: [part("first"), part("second")] };
  });
}

/** That a control does not apply is not said by one person while another one answers it. */
function isEverybodys({ path: [top, , part] }: Piece): boolean {
  return top === "supplier" || top === "level" || part === "notApplicable";
}

function piecesOf(fields: Fields): readonly Piece[] {
  return Object.entries(fields).flatMap(([key, value]) => piecesIn(value, [key]));
}

function piecesIn(value: unknown, path: readonly string[]): readonly Piece[] {
  if (value === undefined) return [];
  const [top, , part] = path;
  const isWhole = top === "supplier" || part === "plan" || part === "notApplicable";
  if (isMap(value) && !isWhole)
    return Object.entries(value).flatMap(([key, each]) => piecesIn(each, [...path, key]));
  if (top === "certificates" && Array.isArray(value) && value.length > 0)
    return value.map((each: unknown) => ({ path, item: true, value: each }));
  return [{ path, item: false, value }];
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Tree {
  [key: string]: unknown;
}

function joined(pieces: readonly Piece[]): Fields {
  // A part that says nothing of the day or the scope says nothing, rather than what a test fills in.
  const root: Tree = { declared: undefined, scope: undefined };
  for (const { path, item, value } of pieces) {
    let at = root;
    for (const key of path.slice(0, -1)) {
      const below = at[key];
      const next: Tree = isMap(below) ? { ...below } : {};
      at[key] = next;
      at = next;
    }
    const last = path.at(-1) ?? "";
    const there = at[last];
    at[last] = item ? [...listOf(there), value] : value;
  }
  return root;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
