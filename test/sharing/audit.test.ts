import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/universal";
import { plainOf, valueAt } from "../../src/document/node.ts";
import type { Problem } from "../../src/document/problem.ts";
import { tablesOfBytes } from "../../src/register/tables-of-bytes.ts";
import { doubts, leftOpen } from "../../src/sharing/merge/doubts.ts";
import { mergeSources } from "../../src/sharing/merge/merge-sources.ts";
import { readTables } from "../../src/sharing/table/read-tables.ts";
import { placeText } from "../../src/text/place-text.ts";
import { builtInStandard } from "../support/built-in.ts";
import { sourceFrom } from "../support/merging.ts";
import { everyKind } from "../support/random-declarations.ts";
import { sound } from "../support/sound.ts";

const catalogue = builtInStandard();

/** A requirement of an audit, as CISO Assistant keeps it. */
interface Requirement {
  readonly ref: string;
  readonly assessable?: false;
  readonly result?: string;
  readonly more?: string;
  readonly note?: string;
}

const framework = "urn:intuitem:risk:req_node:def-stan-05-138";

/** The export as CSV: a BOM, semicolons, CRLF; of what cannot be assessed the last cells are empty. */
function csvOf(requirements: readonly Requirement[], of = framework): Uint8Array {
  const head =
    "urn;ref_id;name;description;typical_evidence;annotation;compliance_result;extended_result;requirement_progress;score;observations";
  const cell = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = requirements.map(({ ref, assessable, result = "not_assessed", more = "", note = "" }) => [
    ...[`${of}:${ref.toLowerCase()}`, ref, `Title of ${ref}`, "A text;\nof two lines", "", ""],
    ...(assessable === false ? ["", "", "", "", ""] : [result, more, "to_do", "", note]),
  ]);
  const lines = [head, ...rows.map((row) => row.map(cell).join(";"))];
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** The export as a workbook: what cannot be assessed is "not_assessed" there, and questions stand in a cell of their own. */
async function workbookOf(requirements: readonly Requirement[], of = framework): Promise<Uint8Array> {
  const head = [
    ...["urn", "assessable", "ref_id", "name", "description", "typical_evidence", "annotation"],
    ...["compliance_result", "extended_result", "requirement_progress", "observations", "score", "answers"],
  ];
  const text = (value: string) => ({ type: String, value });
  const rows = requirements.map(({ ref, assessable, result = "not_assessed", more = "", note = "" }) => [
    ...[text(`${of}:${ref.toLowerCase()}`), { type: Boolean, value: assessable !== false }, text(ref)],
    ...[`Title of ${ref}`, "A text", "", "", result, more, "to_do", note, "", "Is it so? >> [Yes / No]"].map(
      text,
    ),
  ]);
  const blob = await writeExcelFile([head.map(text), ...rows], { sheet: "Sheet1" }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const forms = [
  ["csv", (rows: readonly Requirement[], of?: string) => Promise.resolve(csvOf(rows, of))],
  ["xlsx", workbookOf],
] as const;

describe.each(forms)("an audit of CISO Assistant as .%s", (ending, made) => {
  const read = async (rows: readonly Requirement[], by = catalogue, of?: string) => {
    const path = `audit.${ending}`;
    return readTables(sound(await tablesOfBytes(await made(rows, of), path)), path, by);
  };
  const wrong = async (rows: readonly Requirement[], of?: string): Promise<readonly string[]> => {
    const told = await read(rows, catalogue, of);
    const said = (problem: Problem): string =>
      `${problem.code} ${"found" in problem ? problem.found : ""} ${placeText(problem.at)}`;
    return told.ok ? [] : told.problems.map(said);
  };
  /** Where a result stands in a row of the export. */
  const cellOf = (row: number): string =>
    ending === "csv" ? `audit.csv:${row}:7` : `audit.xlsx:Sheet1!H${row}`;

  test("says yes or no to each yes-no question that counts of a control that is met, or is not", async () => {
    const { document, results } = sound(
      await read([
        { ref: "0001", result: "compliant", note: "'=SUM(1); seen\non site" },
        { ref: "Objective B", assessable: false },
        { ref: "2314" },
        { ref: "2500", result: "non_compliant", more: "major_nonconformity", note: "no plan" },
        { ref: "1100", note: "to be looked at" },
      ]),
    );
    expect(plainOf(valueAt(document.root, "controls") ?? document.root)).toEqual({
      "0001": {
        answers: { "scope-covers-contract": "yes", maintained: "yes" },
        note: "=SUM(1); seen\non site",
      },
      "2500": { answers: { "needs-assessed": "no", "measures-fit": "no" }, note: "no plan" },
      "1100": { note: "to be looked at" },
    });
    expect(results).toEqual([]);
  });

  test("leaves open what answers no single question, and says so", async () => {
    const { document, results } = sound(
      await read([
        { ref: "0001", result: "partially_compliant" },
        { ref: "2500", result: "not_applicable", note: "nothing here" },
        { ref: "2314", result: "compliant", more: "minor_nonconformity" },
        // All its questions ask for figures, days or choices.
        { ref: "2204", result: "compliant" },
        { ref: "2211", result: "non_compliant" },
      ]),
    );
    expect(plainOf(valueAt(document.root, "controls") ?? document.root)).toEqual({
      "2500": { note: "nothing here" },
    });
    expect(results?.map(({ control, found, isDoubt }) => [control, found, isDoubt])).toEqual([
      ["0001", "partially_compliant", true],
      ["2500", "not_applicable", true],
      ["2314", "compliant", true],
      ["2204", "compliant", false],
      ["2211", "non_compliant", true],
    ]);
  });

  test("is told with its cell where it holds something else", async () => {
    const rows = [
      { ref: "0001", result: "compliant" },
      { ref: "9999", result: "compliant" },
    ];
    expect(await wrong([...rows, { ref: "2314", result: "fine" }])).toEqual([
      `not-placed 9999 ${ending === "csv" ? "audit.csv:3:2" : "audit.xlsx:Sheet1!C3"}`,
      `not-placed fine ${cellOf(4)}`,
    ]);
    const other = "urn:intuitem:risk:req_node:another-framework";
    expect(await wrong([{ ref: "1100", result: "compliant" }, { ref: "1200" }], other)).toEqual([
      `not-placed ${other}:1100 ${ending === "csv" ? "audit.csv:2:1" : "audit.xlsx:Sheet1!A2"}`,
    ]);
  });

  test("of a catalogue of one's own is known by its controls alone", async () => {
    const rows = [{ ref: "20", result: "compliant" }];
    const { document } = sound(await read(rows, everyKind, "urn:x:risk:req_node:y"));
    expect(plainOf(valueAt(document.root, "controls", "20", "answers") ?? document.root)).toMatchObject({
      a: "yes",
    });
  });

  test.each<[string, string, boolean]>([
    ["partially_compliant", "answers: { policy: yes, dpia: done }", true],
    ["partially_compliant", "answers: { policy: unknown }", false],
    ["partially_compliant", "yes", true],
    ["partially_compliant", "{ notApplicable: { reason: a, agreedWith: b, on: 2026-10-01 } }", true],
    ["not_applicable", "{ notApplicable: { reason: a, agreedWith: b, on: 2026-10-01 } }", false],
    ["not_applicable", "answers: { policy: no }", true],
    ["not_applicable", "note: none", false],
  ])("that says %s beside %s: contradicts it: %s", async (result, said, isContrary) => {
    const value = /^(?:answers|note)/.test(said) ? `{ ${said} }` : said;
    const text = `format: csm-check/declaration@1\nsupplier: { name: A }\ncontrols: { "2314": ${value} }\n`;
    const audit = sound(await read([{ ref: "2314", result }]));
    for (const sources of [
      [sourceFrom(text, 0), audit],
      [audit, sourceFrom(text, 0)],
    ] as const) {
      const merged = mergeSources(sources, catalogue, "last");
      expect(merged.ok ? [] : merged.problems).toMatchObject(
        isContrary ? [{ code: "not-placed", found: result, why: "result" }] : [],
      );
      expect(doubts(sources)).toHaveLength(isContrary ? 1 : 0);
    }
  });

  test("is open as long as nobody answers", async () => {
    const audit = sound(await read([{ ref: "2204", result: "compliant" }]));
    expect(leftOpen([audit], audit.document.root)).toHaveLength(1);
    const answered = sourceFrom(
      'format: csm-check/declaration@1\ncontrols: { "2204": { answers: { a: 1 } } }\n',
      0,
    );
    expect(leftOpen([audit, answered], answered.document.root)).toEqual([]);
  });
});
