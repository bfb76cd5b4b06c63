import { strToU8, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/universal";
import { describe, expect, test } from "vitest";
import type { Parsed } from "../../src/document/document.ts";
import { readDate } from "../../src/interview/dates.ts";
import { registerOfBytes } from "../../src/register/register-of-bytes.ts";
import type { Register } from "../../src/register/register.ts";
import { repeatedFirms } from "../../src/register/repeated-firms.ts";
import { unpackedWithin } from "../../src/register/unpacked-within.ts";
import { registerNotes } from "../../src/words/flow-down/register-notes.ts";
import { builtInStandard } from "../support/built-in.ts";
import { sound } from "../support/sound.ts";

const rules = {
  catalogue: builtInStandard(),
  date: (text: string): string | undefined => {
    const read = readDate(text);
    return read.ok ? read.date : undefined;
  },
};

function csv(text: string): Promise<Parsed<Register>> {
  return registerOfBytes(strToU8(text), "firms.csv", rules);
}

type Cells = readonly (readonly (string | number | Date | null)[])[];

async function xlsx(rows: Cells): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { value, type: Date, format: "d mmm yyyy" };
      return typeof value === "number" ? { value, type: Number } : { value, type: String };
    }),
  );
  const blob = await writeExcelFile(data).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The problems, as code and place. */
async function wrong(register: Promise<Parsed<Register>>): Promise<readonly string[]> {
  const read = await register;
  if (read.ok) throw new Error("nothing is wrong with it");
  return read.problems.map(({ code, at }) =>
    [code, at.line, at.column].filter((part) => part !== undefined).join(":"),
  );
}

describe("a register", () => {
  test("is read alike as CSV and as a workbook, whatever its headings look like", async () => {
    const text = `Company_Number;NAME;Risk-Assessment Reference;level;Due;E-Mail;Buyer;Declaration
7120456;Wharfe Ltd;RAR 1;Level 0;30/11/2026;jo@wharfe.example;RA;wharfe.yaml
SC123456; "Quoted; Ltd";;;;;;
`.replace(' "Quoted', '"Quoted');
    const of = (register: Register): unknown =>
      register.firms.map(({ at, ...firm }) => ({ ...firm, line: at.line, column: at.column }));
    const wanted = [
      {
        ...{
          row: 1,
          name: "Wharfe Ltd",
          companyNumber: "07120456",
          level: "0",
          riskAssessmentReference: "RAR 1",
        },
        ...{ due: "2026-11-30", email: "jo@wharfe.example", declaration: "wharfe.yaml", line: 2, column: 2 },
      },
      { row: 2, name: "Quoted; Ltd", companyNumber: "SC123456", line: 3, column: 2 },
    ];
    const read = sound(await csv(text));
    expect(of(read)).toEqual(wanted);
    expect([read.ignored, read.restored.map(({ was, is }) => [was, is])]).toEqual([
      ["Buyer"],
      [["7120456", "07120456"]],
    ]);
    const workbook = await xlsx([
      [
        "Company_Number",
        "NAME",
        "Risk-Assessment Reference",
        "level",
        "Due",
        "E-Mail",
        "Buyer",
        "Declaration",
      ],
      [7120456, "Wharfe Ltd", "RAR 1", 0, new Date("2026-11-30"), "jo@wharfe.example", "RA", "wharfe.yaml"],
      ["SC123456", "Quoted; Ltd", null, null, null, null, null, null],
    ]);
    expect(of(sound(await registerOfBytes(workbook, "firms.xlsx", rules)))).toEqual(wanted);
  });

  test.each(["sep=;\r\n", "\ufeffSep=;\n"])("takes a first line %j for Excel as what it is", async (line) => {
    const { firms } = sound(await csv(`${line}Name;Note;Level\r\nBolt, Nut & Co;a,b,c,d;1\r\n`));
    expect(firms.map(({ name, level, at }) => [name, level, at.line])).toEqual([["Bolt, Nut & Co", "1", 3]]);
  });

  test("tells rows that name a firm again, and none of another subcontract", async () => {
    const register = sound(
      await csv(`name,company number,level,risk assessment reference
Bolt Ltd,,1,
BOLT LIMITED,,1,
Bolt Ltd,,1,RAR 1
Bolt Ltd,,0,
Nut Ltd,01234567,0,
Other name,1234567,0,
`),
    );
    const again = repeatedFirms(register.firms).map(({ firm, first }) => [firm.at.line, first.at.line]);
    expect(again).toEqual([
      [3, 2],
      [7, 6],
    ]);
    expect(registerNotes(register).join("\n")).toContain(
      "firms.csv: 2 rows name a firm again, with the same level and reference: BOLT LIMITED (firms.csv:3:1, first firms.csv:2:1)",
    );
  });

  test("passes over empty rows, and rows keep their numbers", async () => {
    const { firms } = sound(await csv("\n\nname,level\n,\nA Ltd,0\n\nB Ltd,1\n"));
    expect(firms.map(({ name, row, at }) => [name, row, at.line])).toEqual([
      ["A Ltd", 2, 5],
      ["B Ltd", 4, 7],
    ]);
  });

  test.each([
    ["", ["register-empty"]],
    ["name\n", ["register-empty:1:1"]],
    ["Supplier,level\nA,0\n", ["register-heading:1:1"]],
    ["name,Level,LE_VEL\nA,0,1\n", ["register-heading-twice:1:3"]],
    ["name,level\n,0\nA,7\nB,low\n", ["register-value:2:1", "unknown-level:3:2", "old-profile:4:2"]],
    [
      "name,level\nA\u202eB,0\nC,0\u200b\n",
      ["forbidden-character:2:1", "forbidden-character:3:2", "unknown-level:3:2"],
    ],
    ["name,due,email\nA,soon,x\n", ["register-value:2:2", "register-value:2:3"]],
    ["name,declaration\nA,../a.yaml\nB,C:\\b.yaml\n", ["leaves-folder:2:2", "leaves-folder:3:2"]],
    ['name\n"A\n', ["register-format:2:1"]],
    [`name\n${"A".repeat(1001)}\n`, ["too-long:2:1"]],
    [`name\n${"A\n".repeat(10_001)}`, ["register-too-many:10002:1"]],
  ])("%j is refused with row and column", async (text, problems) => {
    expect(await wrong(csv(text))).toEqual(problems);
  });

  test("names no more than a hundred problems", async () => {
    const problems = await wrong(csv(`name,level\n${"A,9\n".repeat(500)}`));
    expect([problems.length, problems.at(-1)]).toEqual([101, "too-many-problems:101:1"]);
  });

  test("is a file of a known ending, in UTF-8", async () => {
    expect(await wrong(registerOfBytes(strToU8("name\n"), "firms.ods", rules))).toEqual(["register-format"]);
    expect(await wrong(registerOfBytes(new Uint8Array([0x6e, 0xe9, 0x0a]), "firms.csv", rules))).toEqual([
      "not-utf8:1:2",
    ]);
  });
});

describe("a workbook that means harm", () => {
  const parts = (sheet: string): Record<string, Uint8Array> => ({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
  });
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const cell = (at: string): string => `<c r="${at}" t="inlineStr"><is><t>name</t></is></c>`;

  test("is read where it does none", async () => {
    const bytes = zipSync(parts(sheet(`<row r="1">${cell("A1")}</row><row r="2">${cell("A2")}</row>`)));
    expect(sound(await registerOfBytes(bytes, "a.xlsx", rules)).firms.map(({ name }) => name)).toEqual([
      "name",
    ]);
  });

  test.each([
    ["a row far down", `<row r="999999999">${cell("A999999999")}</row>`],
    ["a row told by an entity", `<row r="&#57;99999999">${cell("A1")}</row>`],
    ["a row behind a greater-than", `<row x=">" r='1e9'>${cell("A1")}</row>`],
    ["a cell far right", `<row r="1">${cell("XFD1")}</row>`],
    ["a cell of an endless column", `<row r="1">${cell("ZZZZZZZZ1")}</row>`],
    ["a row of another name space", `<x:row x:r="99999999">${cell("A1")}</x:row>`],
  ])("%s is refused before anything is filled up to it", async (_, rows) => {
    expect(await wrong(registerOfBytes(zipSync(parts(sheet(rows))), "a.xlsx", rules))).toEqual([
      "register-format",
    ]);
  });

  test("that unfolds to more than a register is refused while it unfolds", async () => {
    const bomb = zipSync(parts(sheet(" ".repeat(64 * 1024 * 1024))));
    expect(bomb.length).toBeLessThan(200_000);
    expect(
      unpackedWithin(bomb, { limit: 32 * 1024 * 1024, needs: "xl/workbook.xml", takes: () => true }),
    ).toBe("too-large");
    expect(await wrong(registerOfBytes(bomb, "a.xlsx", rules))).toEqual(["register-format"]);
  });

  test("that lies about its sizes, is cut off, or is none, is refused", async () => {
    const good = zipSync(parts(sheet(`<row r="1">${cell("A1")}</row>`)));
    const view = new DataView(good.buffer, good.byteOffset);
    const lying = good.slice();
    for (let at = 0; at + 30 < good.length; at++)
      if (view.getUint32(at, true) === 0x04034b50)
        new DataView(lying.buffer).setUint32(at + 22, 0xfffffff0, true);
    for (const bytes of [good.subarray(0, 200), strToU8("name,level\n"), new Uint8Array(0)])
      expect(await wrong(registerOfBytes(bytes, "a.xlsx", rules))).toEqual(["register-format"]);
    const read = await registerOfBytes(lying, "a.xlsx", rules);
    expect(read.ok).toBe(false);
  });

  test("of no XML at all is refused", async () => {
    expect(await wrong(registerOfBytes(zipSync(parts("<a><b")), "a.xlsx", rules))).toEqual([
      "register-format",
    ]);
  });
});
