/** A firm of a picture: which one, and where it stands. */
export interface Placed {
  /** Its place among the firms of the tree. */
  readonly index: number;
  /** The column from 0, that of the prime. */
  readonly column: number;
  /** The row from 0; a firm stands in the middle of those below it. */
  readonly row: number;
  /** The place of the one above it in the list of those that are drawn; undefined for the prime. */
  readonly above: number | undefined;
}

/** A picture, and how large it is in columns and rows. */
export interface PictureLayout {
  /** The prime first. */
  readonly placed: readonly Placed[];
  readonly columns: number;
  readonly rows: number;
  /** Firms that are not drawn. */
  readonly left: number;
}

/** A picture shows no more than so many firms, and no deeper tiers. */
const mostDrawn = 400;
const mostTiers = 8;

interface Node {
  readonly index: number;
  readonly column: number;
  readonly above: number | undefined;
  row: number;
  first: number | undefined;
  last: number | undefined;
}

/** Where each firm of a tree stands in its picture, by the tiers of the firms in the order of the tree. */
export function pictureLayout(tiers: readonly number[]): PictureLayout {
  const nodes: Node[] = [nodeOf(-1, 0, undefined)];
  const branch: number[] = [0];
  for (const [index, tier] of tiers.entries()) {
    if (nodes.length > mostDrawn) break;
    if (tier > mostTiers) continue;
    branch.length = tier;
    branch.push(nodes.length);
    nodes.push(nodeOf(index, tier, branch[tier - 1]));
  }
  const rows = placeRows(nodes);
  return {
    placed: nodes.map(({ index, column, above, row }) => ({ index, column, above, row })),
    columns: nodes.reduce((most, { column }) => Math.max(most, column + 1), 1),
    rows,
    left: tiers.length - (nodes.length - 1),
  };
}

function nodeOf(index: number, column: number, above: number | undefined): Node {
  return { index, column, above, row: 0, first: undefined, last: undefined };
}

/** Gives each firm below which nobody stands a row, and every other the middle of its own; how many rows there are. */
function placeRows(nodes: readonly Node[]): number {
  const inner = new Set(nodes.map(({ above }) => above));
  let rows = 0;
  for (const [at, node] of nodes.entries()) if (!inner.has(at)) node.row = rows++;
  for (const [at, node] of [...nodes.entries()].reverse()) {
    if (inner.has(at)) node.row = ((node.first ?? 0) + (node.last ?? 0)) / 2;
    const above = node.above === undefined ? undefined : nodes[node.above];
    if (above === undefined) continue;
    above.first = Math.min(above.first ?? node.row, node.row);
    above.last = Math.max(above.last ?? node.row, node.row);
  }
  return Math.max(1, rows);
}
