import type { SchemaElement } from "hyparquet-writer";
import type { ParquetColumn } from "./parquet-column.ts";

/** The columns as Parquet declares them, the root first: every value may be missing. */
export function parquetSchema<Told>(columns: readonly ParquetColumn<Told>[]): SchemaElement[] {
  return [{ name: "csm_check", num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

function elementsOf<Told>({ name, kind }: ParquetColumn<Told>): readonly SchemaElement[] {
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  switch (kind) {
    case "text":
      return [{ ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" }];
    case "whole":
      return [{ ...optional, type: "INT32" }];
    case "date":
      return [{ ...optional, type: "INT32", converted_type: "DATE" }];
    case "texts":
      return [
        { ...optional, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "REQUIRED", type: "BYTE_ARRAY", converted_type: "UTF8" },
      ];
  }
}
