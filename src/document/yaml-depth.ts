import { CST, Lexer } from "yaml";

/** Where a YAML text goes beyond what the parser is given. */
export interface Beyond {
  readonly offset: number;
  readonly limit: "depth" | "tokens";
}

/** So many words and marks are looked at, and given to the parser: each takes a hundred times its letters of memory. */
export const tokensLimit: number = 600_000;

/**
 * Where a YAML text nests deeper than `limit`, or has more tokens than `most`; undefined where it does neither. Looked
 * at before the parser runs, on the lexer's tokens alone, so that quotes, comments and block text do not count. It may count a level less
 * than the tree has (a list at its key's own indentation), never more. Keys that follow each other without a comma or a
 * new line are a fault, but the parser goes a level deeper at each.
 */
export function yamlDepth(text: string, limit: number, most: number = tokensLimit): Beyond | undefined {
  const columns: number[] = [];
  const colons = [0];
  let offset = 0;
  let lineStart = 0;
  let fresh = true;
  let literal = false;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    const type = literal ? null : CST.tokenType(token);
    const opens = type === "seq-item-ind" || type === "explicit-key-ind";
    const begins = opens || (fresh && startsNode(type));
    if (colons.length === 1 && begins) enter(columns, offset - lineStart);
    if (begins) fresh = false;
    count(colons, type);
    if (columns.length + levels(colons) > limit) return { offset, limit: "depth" };
    if (++tokens > most) return { offset, limit: "tokens" };
    // The lexer's own marks stand for no letters; behind the mark of a scalar comes its text.
    literal = token === CST.SCALAR;
    if (token !== CST.SCALAR && token !== CST.DOCUMENT && token !== CST.FLOW_END) offset += token.length;
    const newline = token.lastIndexOf("\n");
    if (newline === -1) continue;
    [lineStart, fresh] = [offset - (token.length - newline - 1), true];
    if (colons.length === 1) colons[0] = 0;
  }
  return undefined;
}

function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}

/** Counts the colons since the last comma in each pair of open brackets, and since the last new line outside of them. */
function count(colons: number[], type: string | null): void {
  const last = colons.length - 1;
  if (type === "map-value-ind") colons[last] = (colons[last] ?? 0) + 1;
  else if (type === "comma") colons[last] = 0;
  else if (type === "flow-map-start" || type === "flow-seq-start") colons.push(0);
  else if ((type === "flow-map-end" || type === "flow-seq-end") && last > 0) colons.pop();
}

/** The levels of brackets, and of colons where there are more than one. */
function levels(colons: readonly number[]): number {
  return colons.reduce((sum, each) => sum + Math.max(1, each), -1);
}

function startsNode(type: string | null): boolean {
  return type === "scalar" || type === "single-quoted-scalar" || type === "double-quoted-scalar";
}
