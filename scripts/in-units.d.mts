/** What esbuild split off. */
export interface Chunk {
  readonly id: string;
  readonly text: string;
  readonly source?: string;
  readonly imports: readonly { readonly id: string; readonly dynamic: boolean }[];
}

export function inUnits(
  chunks: readonly Chunk[],
  together: readonly string[],
): ReadonlyMap<string, readonly (readonly Chunk[])[]>;
