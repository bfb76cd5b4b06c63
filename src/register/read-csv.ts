import { CsvError, parse } from "csv-parse/sync";
import { decode } from "../document/decode.ts";
import { refused, type Parsed } from "../document/document.ts";

/** Reads the cells of a text of separated values; what separates them is told by the first line. */
export function readCsv(
  bytes: Uint8Array,
  path: string,
  limit: number,
): Parsed<readonly (readonly string[])[]> {
  const text = decode(bytes, path, limit);
  if (!text.ok) return text;
  try {
    const named = /^\ufeff?sep=(.)(?=\r?\n)/i.exec(text.value);
    // A line that speaks to Excel alone stays as an empty one, so that rows keep their numbers.
    const table = text.value.slice(named?.[0].length ?? 0);
    const cells = parse(table, {
      delimiter: named?.[1] ?? separatorOf(table),
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
    return { ok: true, value: cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === "number" ? { line: lines, column: 1 } : {};
    return refused({ code: "register-format", why: "csv", at: { path, ...line } });
  }
}

/** Spreadsheets of countries in which a comma parts decimals write semicolons; a copied table has tabs. */
function separatorOf(text: string): string {
  const [first = ""] = /^[^\r\n]*/.exec(text.replace(/^[\s\ufeff]+/, "")) ?? [];
  const bare = first.replaceAll(/"(?:[^"]|"")*"/g, "");
  const counts = [",", ";", "\t"].map((each) => ({ each, many: bare.split(each).length }));
  const [best] = counts.toSorted((one, other) => other.many - one.many);
  return best?.each ?? ",";
}
