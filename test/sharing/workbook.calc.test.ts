import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { mergeSources } from "../../src/sharing/merge/merge-sources.ts";
import { mergedText } from "../../src/sharing/merge/merged-text.ts";
import { builtInStandard } from "../support/built-in.ts";
import { calcNeeded, hasCalc, noCalc, savedByCalc } from "../support/calc.ts";
import { describeWhere } from "../support/describe-where.ts";
import { sourceFrom } from "../support/merging.ts";
import { bookOf, exampleText, partOf, read, rootOf } from "../support/question-books.ts";
import { sound } from "../support/sound.ts";
import { inFolder } from "../support/spawned.ts";

test("LibreOffice Calc is there where CSM_CHECK_NEEDS_CALC asks for it", () => {
  if (calcNeeded) expect(hasCalc).toBe(true);
});

const catalogue = builtInStandard();

const hostile = exampleText("level-0-met.yaml")
  .replace("Harrow Precision Engineering Ltd", `=1+1 <b>&"' Ltd`)
  .replace(/note: .*/, 'note: "=HYPERLINK(\\"https://x.example\\")\\n@SUM(1)\\n+1 [x]"')
  .replace(
    /^controls:$/m,
    `controls:
  "0002": { plan: { action: "=1+1\\n00123", owner: "'Jo", due: 2027-02-28, questions: [maintained] } }
  "2206": { notApplicable: { reason: "-1 device", agreedWith: "@body", on: 2026-10-01 } }`,
  );

/** What is opened and saved: a name, the declaration that a workbook is made of, and the controls that it asks. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["answers", exampleText("level-0-met.yaml"), []],
  ["plans", exampleText("planned.yaml"), []],
  ["texts that look like formulas", hostile, ["0002", "2206", "2314", "2500"]],
];

describeWhere(hasCalc, noCalc, "what LibreOffice Calc saves of a workbook", () => {
  const saved = new Map<string, Uint8Array>();

  beforeAll(
    () =>
      inFolder(async (folder) => {
        for (const [name, text, controls] of cases) {
          const part = controls.length === 0 ? {} : { for: "IT", controls };
          const bytes = await bookOf(catalogue, "0", { root: rootOf(text), part });
          writeFileSync(join(folder, `${name}.xlsx`), bytes);
        }
        const files = await savedByCalc(
          folder,
          cases.map(([name]) => `${name}.xlsx`),
        );
        for (const [index, [name]] of cases.entries())
          saved.set(name, new Uint8Array(readFileSync(files[index] ?? "")));
      }),
    60_000,
  );

  test.each(cases)("says the same: %s", async (name, text) => {
    const book = sound(await read(saved.get(name) ?? new Uint8Array(), catalogue));
    const { root } = sound(mergeSources([sourceFrom(text, 0), book], catalogue, "none"));
    expect(mergedText(text, root, catalogue)).toEqual({ ok: true, text });
    // And it says it by itself, not only nothing that is contrary.
    const alone = sound(mergeSources([book, sourceFrom(text, 0)], catalogue, "none"));
    expect(alone.overruled).toEqual([]);
    expect(book.document.root.entries.map(({ key }) => key)).toContain("controls");
  });

  test.each(cases)("is locked, and has its lists to choose from: %s", (name) => {
    const sheet = partOf(saved.get(name) ?? new Uint8Array(), "xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="(?:1|true)"/);
    const any = [2, 3].map((at) =>
      partOf(saved.get(name) ?? new Uint8Array(), `xl/worksheets/sheet${at}.xml`),
    );
    expect(any.join("")).toContain("<dataValidation ");
  });
});
