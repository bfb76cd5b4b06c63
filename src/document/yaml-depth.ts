import { CST, Lexer } from "yaml";

/**
 * The offset at which a YAML text nests deeper than `limit`; undefined where it does not. Looked at before the parser
 * runs, on the lexer's tokens alone, so that quotes, comments and block text do not count. It may count a level less
 * than the tree has (a list at its key's own indentation), never more.
 */
export function yamlDepth(text: string, limit: number): number | undefined {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let fresh = true;
  let literal = false;
  for (const token of new Lexer().lex(text)) {
    const type = literal ? null : CST.tokenType(token);
    const opens = type === "seq-item-ind" || type === "explicit-key-ind";
    const begins = opens || (fresh && startsNode(type));
    if (flow === 0 && begins) enter(columns, offset - lineStart);
    if (begins) fresh = false;
    if (type === "flow-map-start" || type === "flow-seq-start") flow++;
    else if (type === "flow-map-end" || type === "flow-seq-end") flow = Math.max(0, flow - 1);
    if (flow + columns.length > limit) return offset;
    // The lexer's own marks stand for no letters; behind the mark of a scalar comes its text.
    literal = token === CST.SCALAR;
    if (token !== CST.SCALAR && token !== CST.DOCUMENT && token !== CST.FLOW_END) offset += token.length;
    const newline = token.lastIndexOf("\n");
    if (newline !== -1) [lineStart, fresh] = [offset - (token.length - newline - 1), true];
  }
  return undefined;
}

function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}

function startsNode(type: string | null): boolean {
  return type === "scalar" || type === "single-quoted-scalar" || type === "double-quoted-scalar";
}
