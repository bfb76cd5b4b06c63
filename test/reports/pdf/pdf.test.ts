import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letters, covered } from "../../../src/reports/pdf/letters.ts";
import { linesOf } from "../../../src/reports/pdf/line.ts";
import { looksAt } from "../../../src/reports/pdf/looks.ts";
import { pdf } from "../../../src/reports/pdf/pdf.ts";
import { assessmentSaying } from "../../support/html-pages.ts";
import { paper } from "../../support/paper.ts";
import { pdfPages, pdfShape, pdfText } from "../../support/pdf-text.ts";
import { root, run } from "../../support/run.ts";

async function pdfOf(name: string, ...more: readonly string[]): Promise<Uint8Array> {
  const { out } = await run([
    "assess",
    `examples/${name}.yaml`,
    "--as-of",
    "2026-11-24",
    "-f",
    "pdf",
    ...more,
  ]);
  return Buffer.from(out, "latin1");
}

/** Everything that a PDF says, without the ends of its lines. */
function said(bytes: Uint8Array): string {
  return pdfText(bytes).replaceAll(/\s+/g, " ");
}

describe("a report in PDF", () => {
  test.each(["level-0-met", "certificate-lapsed", "not-answered-yet", "planned"])(
    "has 3 pages at most at Level 0: %s",
    async (name) => {
      expect(pdfPages(await pdfOf(name))).toBeLessThanOrEqual(3);
    },
  );

  test.each(["level-1-met", "level-1-gaps"])("has 12 pages at most at Level 1: %s", async (name) => {
    expect(pdfPages(await pdfOf(name))).toBeLessThanOrEqual(12);
  });

  test("has 12 pages at most of a firm that has answered nothing yet", async () => {
    const text = "format: csm-check/declaration@1\nsupplier: { name: Tideway Ltd }\nlevel: 1\n";
    const { out } = await run(["assess", "s.yaml", "--as-of", "2026-11-24", "-f", "pdf"], {
      files: { "s.yaml": text },
    });
    expect(pdfPages(Buffer.from(out, "latin1"))).toBeLessThanOrEqual(12);
  });

  test("says what falls short in full, what is met in a line, and the questions only with the appendix", async () => {
    const brief = said(await pdfOf("level-1-gaps"));
    for (const text of [
      "What falls short, and the plan",
      "What is met",
      "Found: 20 attempts",
      "Lower the limit to ten",
    ])
      expect(brief).toContain(text);
    expect(brief).not.toContain("Appendix");
    const whole = said(await pdfOf("level-1-gaps", "--appendix"));
    expect(whole).toContain("Appendix: every question and answer");
    expect(whole).not.toContain("the same report with --appendix");
  });

  test("is tagged: one heading of the first rank, tables with heads, lists; its language and title stand in it", async () => {
    const bytes = await pdfOf("certificate-lapsed");
    const names = pdfShape(bytes);
    const raw = Buffer.from(bytes).toString("latin1");
    expect(names.filter((name) => name === "H1")).toHaveLength(1);
    for (const name of [
      "Document",
      "H2",
      "P",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Table",
      "THead",
      "TBody",
      "TR",
      "TH",
      "TD",
    ])
      expect(names).toContain(name);
    expect(raw).toMatch(/\/MarkInfo|\/Marked true/);
    expect(raw).toContain("/Lang (en-GB)");
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw).toMatch(/pdfuaid:part/);
  });

  test("bears the marking above and below on every page, and the numbers of its pages", async () => {
    const item = { ok: true, path: "s.yaml", assessment: assessmentSaying("OFFICIAL") } as const;
    const bytes = await pdf([item], paper());
    const pages = pdfPages(bytes);
    const lines = pdfText(bytes).split("\n");
    expect(lines.filter((line) => line === "OFFICIAL").length).toBeGreaterThanOrEqual(2 * pages);
    for (let page = 1; page <= pages; page++) expect(lines).toContain(`Page ${page} of ${pages}`);
  });

  test("says a name in letters that the fonts have, and names the others by number", async () => {
    const item = {
      ok: true,
      path: "s.yaml",
      assessment: assessmentSaying("Łódź Ελλάς Київ 漢字 שלום"),
    } as const;
    const text = said(await pdf([item], paper()));
    expect(text).toContain("Łódź Ελλάς Київ");
    expect(text).toContain(String.raw`\u{6f22}\u{5b57}`);
    expect(text).toContain(String.raw`\u{5e9}`);
  });

  test("of no use at all is a page with the problems", async () => {
    const at = { path: "b.yaml", line: 3, column: 8 };
    const bytes = await pdf(
      [{ ok: false, path: "b.yaml", problems: [{ code: "unknown-level", found: "7", levels: ["0"], at }] }],
      paper(),
    );
    expect(said(bytes)).toContain("Cannot be assessed");
    expect(said(bytes)).toContain("unknown-level, b.yaml:3:8");
  });
});

describe("the letters", () => {
  test.each(["dejavu-sans-condensed", "dejavu-sans-condensed-bold"])(
    "that are named are those of %s",
    (name) => {
      const known = lettersOf(readFileSync(new URL(`fonts/${name}.woff`, root)));
      const named = new RegExp(`^[${covered}]$`, "u");
      const all = Array.from({ length: 0xffff }, (_, code) => code).filter(
        (code) => (code < 0xd800 || code > 0xdfff) && named.test(String.fromCodePoint(code)),
      );
      expect(all).toEqual(known.toSorted((one, other) => one - other));
    },
  );

  test("of any text are ones that the fonts have", () => {
    const fine = new RegExp(`^[${covered}]*$`, "u");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fine.test(letters(text))));
  });
});

describe("lines", () => {
  const measure = (text: string): number => text.length;

  test("lose no letter, and fit where a letter does", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), fc.integer({ min: 1, max: 30 }), (texts, width) => {
        const lines = linesOf(
          texts.map((text) => ({ text })),
          width,
          looksAt(8),
          measure,
        );
        const set = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
        const whole = texts.map(letters).join("");
        expect(set.join("").replaceAll(/\s/g, "")).toBe(whole.replaceAll(/\s/g, ""));
        for (const line of set) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

/** The characters of a font in WOFF: those of its table cmap in format 4. */
function lettersOf(woff: Buffer): number[] {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => 44 + at * 20);
  const entry = tables.find((at) => woff.toString("latin1", at, at + 4) === "cmap") ?? 0;
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  const cmap = packed === length ? bytes : inflateSync(bytes);
  const table = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + at * 8)).find(
    (at) => cmap.readUInt16BE(at) === 4,
  );
  if (table === undefined) throw new Error("no table of format 4");
  const segments = cmap.readUInt16BE(table + 6) / 2;
  return Array.from({ length: segments }, (_, at) => {
    const end = cmap.readUInt16BE(table + 14 + at * 2);
    const start = cmap.readUInt16BE(table + 16 + segments * 2 + at * 2);
    return Array.from({ length: end - start + 1 }, (__, more) => start + more);
  })
    .flat()
    .filter((code) => code !== 0xffff);
}
