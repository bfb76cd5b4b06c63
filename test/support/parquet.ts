import { parquetMetadata, parquetReadObjects } from "hyparquet";

/** The rows of a table, as a reader that knows nothing of who wrote it gives them. */
export async function parquetRows(file: Uint8Array): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await parquetReadObjects({ file: bufferOf(file) });
  // Of what is missing it gives one thing or another.
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? undefined])),
  );
}

/** How many rows each group of a table holds, and the facts that stand beside them. */
export function parquetFacts(file: Uint8Array): {
  readonly groups: readonly number[];
  readonly facts: ReadonlyMap<string, string | undefined>;
  readonly types: ReadonlyMap<string, string | undefined>;
} {
  const { row_groups, key_value_metadata = [], schema } = parquetMetadata(bufferOf(file));
  return {
    groups: row_groups.map(({ num_rows }) => Number(num_rows)),
    facts: new Map(key_value_metadata.map(({ key, value }) => [key, value])),
    types: new Map(schema.map(({ name, converted_type, type }) => [name, converted_type ?? type])),
  };
}

function bufferOf(file: Uint8Array): ArrayBuffer {
  return new Uint8Array(file).buffer;
}
