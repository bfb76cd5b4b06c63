import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { entriesOf, valueAt } from "../../src/document/node.ts";
import { sheetsOfWorkbook } from "../../src/register/sheets-of-workbook.ts";
import { mergeSources } from "../../src/sharing/merge/merge-sources.ts";
import { mergedText } from "../../src/sharing/merge/merged-text.ts";
import { sheetNames } from "../../src/sharing/book/sheet-names.ts";
import { builtInStandard } from "../support/built-in.ts";
import { sourceFrom } from "../support/merging.ts";
import { bookOf, exampleText, partOf, read, rootOf, sheetsOf } from "../support/question-books.ts";
import { sound } from "../support/sound.ts";

const catalogue = builtInStandard();

/** What a declaration becomes when a workbook is merged into it. */
async function mergedWith(text: string, bytes: Uint8Array): Promise<string> {
  const book = sound(await read(bytes, catalogue));
  const { root } = sound(mergeSources([sourceFrom(text, 0), book], catalogue, "none"));
  const merged = mergedText(text, root, catalogue);
  return merged.ok ? merged.text : merged.why;
}

describe("a workbook of questions", () => {
  test.each([
    ["level-0-met.yaml", "0"],
    ["level-1-gaps.yaml", "1"],
    ["planned.yaml", "0"],
    ["level-3-met.yaml", "3"],
  ])("that was filled in from %s says what it says, and nothing else", async (name, level) => {
    const text = exampleText(name);
    const book = await bookOf(catalogue, level, { root: rootOf(text) });
    expect(await mergedWith(text, book)).toBe(text);
    // And it says it: what is merged with nothing but the supplier has every answer of the level.
    const { root } = sound(await read(book, catalogue)).document;
    const answered = valueAt(root, "controls");
    expect(answered?.kind === "map" ? answered.entries.length : 0).toBeGreaterThan(2);
  });

  test("has a sheet for the supplier, one for each area, and a hidden one for the lists", async () => {
    const bytes = await bookOf(catalogue, "1");
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...["Supplier", "CE Cyber Essentials", "A Managing security risk", "B Protecting against"],
      ...["C Resilient security defences", "D Minimising the impact of"],
      ...["Plans", "Not applicable", "Lists"],
    ]);
    expect(partOf(bytes, "xl/workbook.xml")).toMatch(/<sheet state="hidden"[^>]*name="Lists"/);
    expect(sheets[1]?.rows[0]).toEqual([
      ...["Control", "Question ID", "Question", "Answer", "Note", "Evidence"],
      ...["Answered by", "Answered on", "Why it matters, and what counts"],
    ]);
    expect(sheets[2]?.rows.length).toBeGreaterThan(20);
  });

  test("locks all but the cells that are filled in, and has a list for each choice", async () => {
    const bytes = await bookOf(catalogue, "0");
    const sheet = partOf(bytes, "xl/worksheets/sheet3.xml");
    expect(sheet).toMatch(/<\/sheetData><sheetProtection [^>]*\/><autoFilter [^>]*\/><dataValidations /);
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]* sqref="D2"><formula1>Lists!\$[A-Z]+\$1:\$[A-Z]+\$3</,
    );
    expect(sheet).toContain('state="frozen"');
    const styles = [...partOf(bytes, "xl/styles.xml").matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
      ([xf]) => xf,
    );
    // The first one is that of which all others are a change.
    const cellXfs = styles.slice(1);
    const isOpen = (cell: string): boolean => {
      const style = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1] ?? "0";
      return cellXfs[Number(style)]?.includes('<protection locked="0"/>') === true;
    };
    expect(["A2", "B2", "C2", "I2"].map(isOpen)).toEqual([false, false, false, false]);
    expect(["D2", "E2", "F2", "G2", "H2"].map(isOpen)).toEqual([true, true, true, true, true]);
  });

  test("of a part asks the part, and says whom it is for", async () => {
    const part = { for: "IT <support>", controls: ["2314", "2500"] };
    const bytes = await bookOf(catalogue, "0", { root: rootOf(exampleText("level-0-met.yaml")), part });
    const { part: told, document } = sound(await read(bytes, catalogue));
    expect(told).toEqual(part);
    expect(entriesOf(valueAt(document.root, "controls")).map(({ key }) => key)).toEqual(["2314", "2500"]);
    expect(valueAt(document.root, "certificates")).toBeUndefined();
    expect((await sheetsOf(bytes)).map(({ name }) => name)).toEqual([
      ...["Supplier", "B Protecting against", "Plans", "Not applicable", "Lists"],
    ]);
  });

  test("keeps a stranger's text as text: no formula, no mark-up, and nothing is lost", async () => {
    const text = exampleText("level-0-met.yaml")
      .replace("Harrow Precision Engineering Ltd", `=1+1 <b>&"' Ltd`)
      .replace(/note: .*/, 'note: "=HYPERLINK(\\"https://x.example\\")\\n@SUM(1)\\n+1 [x]"')
      .replace("Data protection policy v3", `"'=cmd|' /C calc'!A0 [x]"`);
    const bytes = await bookOf(catalogue, "0", { root: rootOf(text) });
    for (const name of Object.keys(unzipSync(bytes))) expect(partOf(bytes, name)).not.toMatch(/<(?:\w+:)?f>/);
    expect(await mergedWith(text, bytes)).toBe(text);
  });

  test("is the same, byte for byte, on the same day", async () => {
    const root = rootOf(exampleText("level-0-met.yaml"));
    expect(await bookOf(catalogue, "0", { root })).toEqual(await bookOf(catalogue, "0", { root }));
  });
});

test("names of sheets are those that Excel takes, and none stands twice", () => {
  const names = sheetNames(
    ["A: [b]/c?", "'", "x".repeat(60), "X".repeat(60), "Supplier", "😀".repeat(20)],
    ["supplier"],
  );
  expect(names).toEqual([
    "A b c",
    "Questions",
    "x".repeat(31),
    `${"X".repeat(29)} 2`,
    "Supplier 2",
    "Questions 2",
  ]);
});

/** A workbook with these sheets as parts. */
function rawBook(sheet: string, names: number): Uint8Array {
  const rels = Array.from({ length: names }, (_, index) => index + 1);
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook ${ns} xmlns:r="${of}"><sheets>${rels.map((id) => `<sheet name="S${id}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.map((id) => `<Relationship Id="rId${id}" Type="${of}/worksheet" Target="worksheets/sheet1.xml"/>`).join("")}</Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${ns}><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

describe("a hostile workbook", () => {
  const row = (at: number, cells: string): string => `<row r="${at}">${cells}</row>`;
  test.each<[string, Uint8Array, string]>([
    ["is no archive", strToU8("PK\u0003\u0004 not at all"), "workbook"],
    [
      "unpacks to gigabytes",
      zipSync({ "xl/workbook.xml": new Uint8Array(64 * 1024 * 1024) }),
      "workbook-too-large",
    ],
    ["names a cell that is far off", rawBook(row(1, '<c r="XFD1"/>'), 1), "workbook-too-large"],
    ["names a row that is far off", rawBook(row(1_048_576, ""), 1), "workbook-too-large"],
    ["has one part as many sheets", rawBook(row(20_000, '<c r="IV20000"/>'), 90), "workbook-too-large"],
    ["has a thousand sheets", rawBook(row(1, ""), 1000), "workbook-too-large"],
  ])("that %s is refused at once", async (_, bytes, why) => {
    const begun = performance.now();
    const refused = await sheetsOfWorkbook(bytes, "x.xlsx", 4 * 1024 * 1024);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "answers-format", why }] });
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test("whose cells repeat one long text is refused", async () => {
    const cells = Array.from({ length: 2000 }, (_, index) =>
      row(index + 1, `<c r="A${index + 1}" t="str"><v>${"x".repeat(5000)}</v></c>`),
    );
    const refused = await sheetsOfWorkbook(rawBook(cells.join(""), 1), "x.xlsx", 4 * 1024 * 1024);
    expect(refused).toMatchObject({ ok: false, problems: [{ why: "workbook-too-large" }] });
  });
});
