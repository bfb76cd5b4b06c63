import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import type { Problem } from "../../../src/document/problem.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { ascii } from "../../../src/text/page.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { datedZip } from "../../../src/reports/office/zip-dates.ts";
import { xlsx } from "../../../src/reports/workbook/xlsx.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { markers, paper } from "../../support/paper.ts";
import { run } from "../../support/run.ts";

const controls = `controls:
  CERT: yes
  EACH:
    answers: { wanted: no, most: 45 }
    evidence: [{ title: Policy, file: p.pdf }]
    plan: { action: "=1+1", owner: Head of IT, due: 2027-01-31 }
  WEAK: yes
`;
const certificates = `  - { scheme: cyber-essentials, number: "0001", holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }
  - { scheme: iso, holder: Harrow Ltd, issued: 1899-12-31, expires: 2027-06-09 }`;
const more = `marking: "OFFICIAL & <COMMERCIAL>"
declared: { on: 2026-11-20 }`;
const problem: Problem = {
  code: "unknown-level",
  found: "7",
  levels: ["0", "1"],
  at: { path: "b.yaml", line: 3, column: 8 },
};
const bad: Item = { ok: false, path: "b.yaml", problems: [problem] };

function judged(name: string): Assessment {
  const sightings = new Map([["p.pdf", { state: "file" } as const]]);
  return assessmentOf(harrow({ name, controls, certificates, more }), undefined, { sightings });
}

function item(name: string = "Harrow Ltd"): Item {
  return { ok: true, path: "supplier.yaml", assessment: judged(name) };
}

/** A workbook as a reader sees it. */
interface Book {
  readonly sheets: readonly string[];
  /** The XML of a sheet. */
  readonly xml: (sheet: string) => string;
  /** The texts and figures of a sheet, by row. */
  readonly cells: (sheet: string) => readonly (readonly string[])[];
  readonly parts: Readonly<Record<string, string>>;
}

async function book(...items: Item[]): Promise<Book> {
  return bookOf(await xlsx(items, paper()));
}

function bookOf(bytes: Uint8Array): Book {
  const decoder = new TextDecoder();
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]),
  );
  const sheets = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name ?? "",
  );
  const shared = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
  const texts = shared.map(([, text]) => unescaped(text ?? ""));
  const xml = (sheet: string): string => parts[`xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`] ?? "";
  const cells = (sheet: string): string[][] =>
    [...xml(sheet).matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row]) =>
      [...(row ?? "").matchAll(/<c ([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g)].map(([, attributes, value]) =>
        attributes?.includes('t="s"') === true ? (texts[Number(value)] ?? "?") : (value ?? ""),
      ),
    );
  return { sheets, xml, cells, parts };
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

describe("one supplier", () => {
  test("has a sheet for each part", async () => {
    const { sheets } = await book(item());
    expect(sheets).toEqual(["Summary", "Controls", "Findings", "Certificates", "Plan", "Warnings"]);
  });

  test("begins with marking, verdict and notice", async () => {
    const rows = (await book(item())).cells("Summary").map(([first]) => first);
    expect(rows[0]).toBe("OFFICIAL & <COMMERCIAL>");
    expect(rows[1]).toBe(`✖ ${verdictSentence(judged("Harrow Ltd")).headline}`);
    expect(rows).toContain(notice);
    for (const title of ["Areas", "To know", "Declaration", "Catalogue", "Made with"])
      expect(rows).toContain(title);
  });

  test("has every control in a row, with its verdict in words and colour", async () => {
    const { cells, parts } = await book(item());
    expect(cells("Controls").map((row) => [row[0], row[5], row[6], row[7]])).toEqual([
      ["ID", "Verdict", "What is missing", "Evidence"],
      ["CERT", "✔ MET", "", ""],
      ["EACH", "✖ NOT MET", "something wanted; and 8 more", "Policy: holds"],
      ["WEAK", "✔ MET", "", ""],
      ["MORE", "? UNANSWERED", "not answered yet", ""],
    ]);
    for (const colour of ["C6EFCE", "FFC7CE", "FFEB9C"]) expect(parts["xl/styles.xml"]).toContain(colour);
  });

  test("has every finding in a row, with where it is", async () => {
    const rows = (await book(item())).cells("Findings");
    expect(rows).toHaveLength(1 + 9 + 1);
    expect(rows[1]).toEqual([
      "EACH",
      "One of each",
      "required",
      "✖ NOT MET",
      "answered-no",
      "something wanted",
      'answered "no"',
      "Do what is missing.",
      "supplier.yaml:12:24",
    ]);
  });

  test("has dates as dates, where the calendar of Excel is right", async () => {
    const { cells, parts } = await book(item());
    const [, first, second] = cells("Certificates");
    // 10 Jun 2026 and 9 Jun 2027, in days since the end of 1899.
    expect(first?.slice(0, 8)).toEqual([
      "Cyber Essentials",
      "0001",
      "Harrow Ltd",
      "",
      "",
      "46183",
      "46547",
      "in force, 197 days left",
    ]);
    expect(second?.[5]).toBe("31 Dec 1899");
    expect(parts["xl/styles.xml"]).toContain('formatCode="d mmm yyyy"');
  });

  test("has the dates of the declaration as dates", async () => {
    const { cells } = await book(item());
    const said = (label: string): string | undefined =>
      cells("Summary").find(([name]) => name === label)?.[1];
    // 24 Nov 2026, in days since the end of 1899.
    expect(said("As of")).toBe("46350");
    expect(said("Declared on")).toMatch(/^46\d{3}$/);
    const several = await book(item(), item("Marlin plc"));
    const days = several.cells("Declarations").filter(([, what]) => what === "As of");
    expect(days.map(([, , day]) => day)).toEqual(["46350", "46350"]);
  });

  test("says of itself whose it is, what made it, and that it is no certificate", async () => {
    const { parts } = await book(item());
    const core = parts["docProps/core.xml"] ?? "";
    expect(core).toContain("<dc:title>Harrow Ltd: ");
    expect(core).toContain("<dc:creator>csm-check 0.0.0-test</dc:creator>");
    expect(core).toContain(`<dc:description>${notice}</dc:description>`);
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-24T00:00:00Z</dcterms:created>',
    );
    expect(parts["[Content_Types].xml"]).toContain('PartName="/docProps/core.xml"');
    expect(parts["_rels/.rels"]).toContain('Target="docProps/core.xml"');
  });

  test("has the style that Excel calls Normal, in its place", async () => {
    const { parts } = await book(item());
    expect(parts["xl/styles.xml"]).toMatch(
      /<\/borders><cellStyleXfs count="1">.*<\/cellStyleXfs><cellXfs.*<\/cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"\/><\/cellStyles>/s,
    );
  });

  test("keeps text as text, formulas too", async () => {
    const { cells, parts } = await book(item());
    expect(cells("Plan")[1]?.[3]).toBe("=1+1");
    for (const part of Object.values(parts)) expect(part).not.toMatch(/<f[ >]/);
    expect(parts["xl/styles.xml"]).toContain('quotePrefix="1"');
  });
});

describe("sheets", () => {
  test("that are tables filter, and keep their head and first column in sight", async () => {
    const { xml, parts } = await book(item());
    expect(xml("Controls")).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2"[^>]*state="frozen"\/>/);
    expect(xml("Controls")).toContain('</sheetData><autoFilter ref="A1:J5"/><pageMargins');
    expect(xml("Summary")).not.toContain("autoFilter");
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Controls'!$1:$1</definedName>`,
    );
  });

  test("are printed on A4, as wide as the paper, with the marking above and the notice below", async () => {
    const { sheets, xml } = await book(item());
    for (const sheet of sheets) {
      expect(xml(sheet)).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
      expect(xml(sheet)).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter>',
      );
      expect(xml(sheet)).toContain(
        '<oddHeader>&amp;C&amp;"-,Bold"OFFICIAL &amp;&amp; &lt;COMMERCIAL&gt;</oddHeader>',
      );
      expect(xml(sheet)).toContain(`<oddFooter>&amp;L${notice}&amp;R`);
    }
  });

  test("have rows as high as their text needs", async () => {
    const { xml } = await book(item());
    const heights = [...xml("Findings").matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(heights).toHaveLength(11);
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(15);
  });
});

describe("several files", () => {
  test("share the sheets, with a column of suppliers, and problems have their own", async () => {
    const { sheets, cells, xml } = await book(item(), bad, item("Other Ltd"));
    expect(sheets).toEqual([
      "Summary",
      "Areas",
      "Controls",
      "Findings",
      "Certificates",
      "Plan",
      "Warnings",
      "To know",
      "Declarations",
      "Problems",
    ]);
    expect(cells("Summary").map((row) => [row[0], row[3], row[4]])).toEqual([
      ["Supplier", "Verdict", "What falls short"],
      ["Harrow Ltd", "✖ NOT MET", "EACH"],
      ["b.yaml", "✖ not assessed", ""],
      ["Other Ltd", "✖ NOT MET", "CERT and EACH"],
    ]);
    expect(cells("Controls").map(([supplier]) => supplier)).toEqual([
      "Supplier",
      ...Array.from({ length: 4 }, () => "Harrow Ltd"),
      ...Array.from({ length: 4 }, () => "Other Ltd"),
    ]);
    expect(xml("Controls")).toContain('xSplit="2"');
    expect(cells("Problems")[1]).toEqual([
      "b.yaml:3:8",
      "unknown-level",
      'there is no level "7"',
      "Write 0 or 1.",
    ]);
  });

  test("that all are unusable are a workbook too", async () => {
    const { sheets, xml } = await book(bad);
    expect(sheets[0]).toBe("Summary");
    expect(sheets.at(-1)).toBe("Problems");
    expect(xml("Summary")).not.toContain("oddHeader");
  });
});

describe("bytes", () => {
  test("are the same for the same input, whatever terminal asks for them", async () => {
    const once = await xlsx([item()], paper());
    const again = await xlsx([item()], paper({ width: 40, symbols: ascii, paint: markers, all: true }));
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });

  test("are the same where parts are large enough to be packed side by side", async () => {
    const many = Array.from({ length: 100 }, (_, index) => item(`Harrow ${index} Ltd`));
    const [once, again] = [await xlsx(many, paper()), await xlsx(many, paper())];
    expect((bookOf(once).parts["xl/worksheets/sheet4.xml"] ?? "").length).toBeGreaterThan(160_000);
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });

  test("hold the day of the judgement as time of every part", async () => {
    const view = new DataView((await xlsx([item()], paper())).buffer);
    // 24 Nov 2026, as a zip writes it, behind midnight.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (46 << 9) | (11 << 5) | 24]);
  });

  test("go to a file, and not to a terminal", async () => {
    const { code, written } = await run(["assess", "examples/level-0-met.yaml", "-o", "report.xlsx"]);
    expect(code).toBe(0);
    expect(bookOf(Buffer.from(written.get("report.xlsx") ?? "")).sheets).toContain("Controls");
    const refused = await run(["assess", "examples/level-0-met.yaml", "-f", "xlsx"], { columns: 80 });
    expect(refused.code).toBe(2);
  });
});

test.each([
  ["1979-12-31", 33],
  ["1980-01-01", 33],
  ["2107-12-31", (127 << 9) | (12 << 5) | 31],
  ["2108-01-01", 33],
])("a zip of %s bears the date %i", async (day, date) => {
  const zip = datedZip(await xlsx([bad], paper()), day);
  expect(new DataView(zip.buffer).getUint16(12, true)).toBe(date);
});

test("what is no zip is refused", () => {
  expect(() => datedZip(new Uint8Array(30), "2026-11-24")).toThrow("not a zip");
});
