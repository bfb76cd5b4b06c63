import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { daysBetween } from "../../assessment/calendar.ts";
import { safeLine } from "../../text/safe-text.ts";
import type { ParquetColumn } from "./parquet-column.ts";
import { parquetSchema } from "./parquet-schema.ts";

/** A table that is written as its rows come: what is handed back is to be put one behind the other. */
export interface ParquetTable<Told> {
  readonly add: (told: Told) => Uint8Array;
  readonly end: () => Uint8Array;
}

/** So many rows are a group; no more than those of one are held. */
export const groupRows = 8192;

/** Begins a table; `facts` stand beside its rows, once, and `maker` says who wrote it. */
export function parquetTable<Told>(
  columns: readonly ParquetColumn<Told>[],
  facts: Readonly<Record<string, string>>,
  maker: string,
): ParquetTable<Told> {
  const bytes = new ByteWriter();
  const table = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(columns),
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    createdBy: maker,
  });
  let held: Value[][] = [];
  const handOver = (): Uint8Array => {
    const made = bytes.getBytes().slice();
    // Where it stands in the file it knows by `offset`.
    bytes.index = 0;
    return made;
  };
  const writeGroup = (): void => {
    const columnData = columns.map(({ name }, index) => ({
      name,
      data: held.map((values) => values[index]),
      // A group is one page, of which an index tells nothing.
      offsetIndex: false,
    }));
    // With bytes in memory it works at once, and hands back a promise for writers of another kind.
    void table.write({ columnData, rowGroupSize: groupRows });
    held = [];
  };
  return {
    add: (told) => {
      // A text cut out of a file keeps the whole file in memory: what is held is copied.
      held.push(structuredClone(columns.map((column) => valueOf(column, told))));
      if (held.length < groupRows) return nothing;
      writeGroup();
      return handOver();
    },
    end: () => {
      if (held.length > 0) writeGroup();
      void table.finish();
      return handOver();
    },
  };
}

const nothing = new Uint8Array();

/** From when days are counted in Parquet. */
const firstDay = "1970-01-01";

type Value = string | number | readonly string[] | undefined;

function valueOf<Told>(column: ParquetColumn<Told>, told: Told): Value {
  switch (column.kind) {
    case "text": {
      const text = column.of(told);
      return text === undefined ? undefined : safeLine(text);
    }
    case "texts":
      return column.of(told)?.map(safeLine);
    case "date": {
      const date = column.of(told);
      return date === undefined ? undefined : daysBetween(firstDay, date);
    }
    case "whole":
      return column.of(told);
  }
}
