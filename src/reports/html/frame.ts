/** Where on the page a supplier's part stands. */
export interface Frame {
  /** Before every id of this part; empty where the page holds one supplier. */
  readonly prefix: string;
  /** The rank of the heading with the supplier's name. */
  readonly rank: number;
}

/** The id of a part of the page, unique among all suppliers on it. */
export function idOf({ prefix }: Frame, ...parts: readonly string[]): string {
  return `${prefix}${parts.join("-")}`;
}
