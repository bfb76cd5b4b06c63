import { unzipSync } from "fflate";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { docx } from "../../../src/reports/docx/docx.ts";
import { assessmentOfEveryVerdict, assessmentSaying } from "../../support/html-pages.ts";
import { paper } from "../../support/paper.ts";
import { workbookText } from "../../support/shapes.ts";

const item = { ok: true, path: "supplier.yaml", assessment: assessmentOfEveryVerdict } as const;
const bad = {
  ok: false,
  path: "b.yaml",
  problems: [{ code: "unknown-level", found: "7", levels: ["0"], at: { path: "b.yaml" } }],
} as const;

/** The parts of a document by name. */
function partsOf(...items: Parameters<typeof docx>[0]): Readonly<Record<string, string>> {
  return workbookText(docx(items, paper({ appendix: true })));
}

describe("a report in DOCX", () => {
  const parts = partsOf(item);
  const document = parts["word/document.xml"] ?? "";

  test("is well formed in every part, and each part is of a named type and asked for", () => {
    for (const text of Object.values(parts))
      expect(() => XmlDocument.fromString(text).dispose()).not.toThrow();
    const types = parts["[Content_Types].xml"] ?? "";
    const asked = parts["word/_rels/document.xml.rels"] ?? "";
    for (const name of Object.keys(parts).filter((each) => /^word\/\w+\.xml$/.test(each))) {
      expect(types).toContain(`PartName="/${name}"`);
      if (name !== "word/document.xml") expect(asked).toContain(`Target="${name.replace("word/", "")}"`);
    }
  });

  test("asks only for styles and lists that are there", () => {
    const styles = parts["word/styles.xml"] ?? "";
    for (const [, id = ""] of document.matchAll(/<w:pStyle w:val="(\w+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
    for (const [, id = ""] of document.matchAll(/<w:numId w:val="(\d+)"/g))
      expect(parts["word/numbering.xml"]).toContain(`w:numId="${id}"`);
  });

  test("has headings, tables whose heads stand again, and a place to sign with who declares", () => {
    for (const rank of [1, 2, 3]) expect(document).toContain(`<w:pStyle w:val="Heading${rank}"/>`);
    const tables = document.match(/<w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    const signing = document.slice(document.indexOf(">Signature<"));
    for (const text of ["Jo Harrow", "Director", "Date"]) expect(signing).toContain(text);
  });

  test("has as many cells in each row as its table has columns, and a paragraph in each", () => {
    for (const [table] of document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) {
      const columns = table.match(/<w:gridCol /g)?.length;
      for (const [row] of table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)) {
        const cells = row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
        expect(cells).toHaveLength(columns ?? 0);
        for (const cell of cells) expect(cell).toMatch(/<\/w:p>\s*<\/w:tc>$|<w:p\/>\s*<\/w:tc>$/);
      }
    }
  });

  test("bears the marking at the head and the foot of each supplier's pages, several in sections of their own", () => {
    const several = partsOf(item, bad);
    expect(several["word/document.xml"]?.match(/<w:sectPr>/g)).toHaveLength(3);
    for (const name of ["word/header2.xml", "word/footer2.xml"])
      expect(several[name]).toContain(">OFFICIAL<");
    expect(several["word/header3.xml"]).not.toContain("OFFICIAL");
  });

  test("is dated as of the assessment, inside and in the zip", () => {
    expect(parts["docProps/core.xml"]).toContain("2026-11-24T00:00:00Z</dcterms:created>");
    const bytes = docx([item], paper());
    expect(Object.keys(unzipSync(bytes))[0]).toBe("[Content_Types].xml");
    const day = new DataView(bytes.buffer, bytes.byteOffset).getUint16(12, true);
    expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 11, 24]);
  });

  test("runs nothing and fetches nothing, whatever is said", () => {
    const told = partsOf({
      ...item,
      assessment: assessmentSaying('<w:fldSimple w:instr="DDEAUTO x"/> https://x.example/'),
    });
    const instructions = Object.values(told).flatMap((text) => [
      ...text.matchAll(/<w:fldSimple w:instr="([^"]*)"/g),
    ]);
    expect(new Set(instructions.map(([, name]) => name))).toEqual(new Set([" PAGE ", " NUMPAGES "]));
    expect(Object.values(told).join("")).not.toMatch(/TargetMode|<w:hyperlink|<w:instrText/);
  });
});
