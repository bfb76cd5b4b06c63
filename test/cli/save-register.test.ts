import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/register/read-workbook.ts";
import { firmFile } from "../support/chain-files.ts";
import { run } from "../support/run.ts";

const day = ["--as-of", "2026-11-24"];
const files = {
  "a.yaml": firmFile({ name: "A Ltd" }),
  "b.yaml": firmFile({ name: "B Ltd", certificate: "lapsed" }),
};
const rows = [
  ["Name", "Level", "Risk assessment reference", "Declaration", "Notes"],
  ["A Ltd", "0", "RAR-1", "a.yaml", "two\nlines"],
  ["B Ltd", "0", "RAR-2", "b.yaml", "two\r\nlines"],
  ['C, or "C" Ltd', "1", "RAR-3", "", "one\rmore"],
  ["=D+1", "", "", "", "D; E"],
  ["constructor", "1", "toString", "", "__proto__"],
  ["_x0041_", "1", "hasOwnProperty", "", "valueOf"],
] as const;
const added = [
  ["standing", "holds until", "why"],
  ["met", "2027-06-09", ""],
  ["not-met", "", "certificate expired"],
  ["no-declaration", "", "sent no declaration"],
  ["no-risk-assessment", "", "no level"],
  ["no-declaration", "", "sent no declaration"],
  ["no-declaration", "", "sent no declaration"],
] as const;

/** The rows as CSV, with every cell in quotes. */
function csvOf(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

/** What is written of a register under this name. */
async function saved(
  name: string,
  register: string | Uint8Array,
  from: string = "r.csv",
): Promise<string | Uint8Array> {
  const argv = ["flow-down", "--register", from, "--save-register", name, ...day];
  const { written, err } = await run(argv, { files: { ...files, [from]: register } });
  expect(err).toContain(`Written: ${name}`);
  return written.get(name) ?? "";
}

async function cellsOf(book: string | Uint8Array): Promise<readonly (readonly string[])[]> {
  if (typeof book === "string") throw new Error("a workbook is bytes");
  const read = await readWorkbook(book, "x.xlsx", 1_000_000);
  if (!read.ok) throw new Error("it cannot be read");
  return read.value;
}

/** The line of the whole register, which counts its firms. */
async function counted(name: string, register: string | Uint8Array): Promise<string | undefined> {
  const { out } = await run(["flow-down", "--register", name, "-q", ...day], {
    files: { ...files, [name]: register },
  });
  return out.split(", as of")[1];
}

describe("a register that is saved", () => {
  test("as a workbook has every cell that it had, with what was found behind it", async () => {
    const cells = await cellsOf(await saved("x.xlsx", csvOf(rows)));
    cells.forEach((row, at) => {
      const kept = (rows[at] ?? []).map((cell) => cell.replaceAll(/[\r\n]+/g, " "));
      expect(row.slice(0, kept.length)).toEqual(kept);
      (added[at] ?? []).forEach((found, index) => expect(row[kept.length + index]).toContain(found));
    });
    expect(cells).toHaveLength(rows.length);
  });

  test.each(["x.csv", "x.xlsx"])(
    "as %s tells the same firms when it is read again, and saved again",
    async (name) => {
      const once = await saved(name, csvOf(rows));
      expect(await counted(`once.${name}`, once)).toBe(await counted("r.csv", csvOf(rows)));
      const twice = await saved(name, once, `once.${name}`);
      if (typeof once === "string") expect(twice).toBe(once);
      else expect(await cellsOf(twice)).toEqual(await cellsOf(once));
    },
  );

  test("as CSV keeps the cells of whoever keeps it, line ends too", async () => {
    const text = String(await saved("x.csv", csvOf(rows)));
    for (const kept of ['"two\nlines"', '"two\r\nlines"', '"one\rmore"', "=D+1", '"C, or ""C"" Ltd"'])
      expect(text).toContain(kept);
  });

  test.each([26, 27, 52, 53, 90])("as a workbook of %i columns filters them all", async (width) => {
    const more = Array.from({ length: width - 5 }, (_, index) => `More ${index}`);
    const table = [
      ["Name", "Level", ...more],
      ["A Ltd", "0", ...more],
    ];
    const book = await saved("x.xlsx", csvOf(table));
    const parts = typeof book === "string" ? {} : unzipSync(book);
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    const last = /.*<c r="([A-Z]+)2"/s.exec(sheet)?.[1];
    expect(sheet).toContain(`<autoFilter ref="A1:${last}2"/>`);
    expect((await cellsOf(book))[0]).toHaveLength(width);
  });
});
