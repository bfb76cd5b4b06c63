import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDeclaration } from "../../src/declaration/parse-declaration.ts";
import type { Problem } from "../../src/document/problem.ts";
import { plainOf, type MapNode } from "../../src/document/node.ts";
import validateDeclaration from "../../src/generated/declaration-validator.js";
import type { CellSheet, CellValue } from "../../src/register/sheets-of-workbook.ts";
import { readTables } from "../../src/sharing/table/read-tables.ts";
import { placeText } from "../../src/text/place-text.ts";
import { builtInStandard } from "../support/built-in.ts";
import { everyKind } from "../support/random-declarations.ts";
import { control, number, smallCatalogue } from "../support/small-catalogue.ts";
import { sound } from "../support/sound.ts";

const catalogue = builtInStandard();
const heading = ["Question ID", "Answer"];

function table(rows: readonly (readonly CellValue[])[], name = "Sheet1"): readonly CellSheet[] {
  return [{ name, rows }];
}

/** The answers that rows give, by control. */
function answers(rows: readonly (readonly CellValue[])[], by = catalogue): unknown {
  const { root } = sound(readTables(table(rows), "a.xlsx", by)).document;
  return plainOf(root.entries.find(({ key }) => key === "controls")?.value ?? root);
}

/** What is wrong with rows: code, reason, and the cell. */
function wrong(rows: readonly (readonly CellValue[])[], by = catalogue): readonly string[] {
  const read = readTables(table(rows), "a.xlsx", by);
  const told = (problem: Problem): string =>
    `${problem.code} ${"why" in problem ? problem.why : ""} ${placeText(problem.at)}`;
  return read.ok ? [] : read.problems.map(told);
}

describe("a cell", () => {
  test.each<[string, CellValue, unknown]>([
    ["20.a", "Yes", "yes"],
    ["20.a", " yes ", "yes"],
    ["20.a", "\u00a0Y", "yes"],
    ["20.a", true, "yes"],
    ["20.a", false, "no"],
    ["20.a", "'no", "no"],
    ["20.a", "TRUE", "yes"],
    ["60.used", "No.", "no"],
    ["40.days", 45, "45"],
    ["40.days", "45", "45"],
    ["40.days", 0.1 + 0.2, "0.3"],
    ["30.tested", { day: "2026-11-24" }, "2026-11-24"],
    ["30.tested", 46350, "2026-11-24"],
    ["30.tested", "24/11/2026", "2026-11-24"],
    ["30.tested", "24 Nov 2026", "2026-11-24"],
    ["30.tested", "Never", "never"],
    ["50.dpia", "DONE", "done"],
    ["50.measures", "this", ["this"]],
    ["50.measures", "that; this", ["that", "this"]],
    ["50.measures", "that\nthis;", ["that", "this"]],
    ["50.measures", "none", ["none"]],
    ["50.measures", "None of these", []],
  ])("%s: %j is read as %j", (id, value, wanted) => {
    const [control = "", question = ""] = id.split(".");
    expect(answers([heading, [id, value]], everyKind)).toEqual({
      [control]: { answers: { [question]: wanted } },
    });
  });

  test.each<[string, CellValue]>([
    ["20.a", "unknown"],
    ["20.a", "Not known yet"],
    ["20.a", ""],
    ["20.a", "  "],
    ["20.a", null],
  ])("%s: %j answers nothing", (id, value) => {
    expect(answers([heading, [id, value]], everyKind)).toMatchObject({ format: "csm-check/declaration@1" });
  });

  test.each<[string, CellValue]>([
    ["20.a", "n/a"],
    ["20.a", "ok"],
    ["20.a", 1],
    ["40.days", "45 days"],
    ["40.days", "-1"],
    ["40.days", "95%"],
    ["40.days", true],
    ["30.tested", "11/24/2026"],
    ["30.tested", 2026],
    ["30.tested", "last week"],
    ["50.dpia", "dome"],
    ["50.measures", "this; those"],
  ])("%s: %j is no answer, and is told with its cell", (id, value) => {
    expect(wrong([heading, ["20.b", "yes"], [id, value]], everyKind)).toEqual([
      "not-placed answer a.xlsx:Sheet1!B3",
    ]);
  });
});

describe("a row", () => {
  const policy = "Do you have written policies and procedures for handling personal data as UK GDPR asks?";
  test.each<[string, readonly (readonly CellValue[])[]]>([
    ["its id", [heading, ["2314.policy", "yes"]]],
    [
      "its id in another column order",
      [
        ["Answer", "x", "question_id"],
        ["yes", "", "2314.POLICY"],
      ],
    ],
    [
      "its control and its words",
      [
        ["Control", "Question", "Response"],
        [2314, policy, "yes"],
      ],
    ],
    [
      "its very words",
      [
        ["Question", "Answer"],
        [policy.replace("?", " ?").toUpperCase(), "yes"],
      ],
    ],
    [
      "its id among the words",
      [
        ["Question", "Answer"],
        ["2314.policy", "yes"],
      ],
    ],
  ])("is known by %s", (_, rows) => {
    expect(answers(rows)).toEqual({ "2314": { answers: { policy: "yes" } } });
  });

  test("of a control as a whole answers each yes-no question that counts, zeros lost or not", () => {
    const whole = { "0001": { answers: { "scope-covers-contract": "yes", maintained: "yes" } } };
    expect(
      answers([
        ["Control ID", "Answer"],
        ["0001", "Yes"],
      ]),
    ).toEqual(whole);
    expect(
      answers([
        ["Question", "Answer"],
        [1, true],
      ]),
    ).toEqual(whole);
    expect(
      wrong([
        ["Control", "Answer"],
        ["0001", "partly"],
      ]),
    ).toEqual(["not-placed result a.xlsx:Sheet1!B2"]);
  });

  test("brings its note, its evidence, and who answered", () => {
    const rows = [
      ["Question ID", "Answer", "Comments", "Evidence", "Answered by", "Answered on"],
      ["2314.policy", "no", "a draft", "Policy [evidence/p.pdf]\nPage [https://x.example/p]", "Ann", 46350],
      ["2314.dpia", "missing", "none", "Plain", " Bob\nX", "1 Dec 2026"],
    ];
    expect(answers(rows)).toEqual({
      "2314": {
        answers: { policy: "no", dpia: "missing" },
        evidence: [
          { title: "Policy", file: "evidence/p.pdf" },
          { title: "Page", url: "https://x.example/p" },
          { title: "Plain" },
        ],
        note: "a draft\nnone",
        answeredBy: "Ann; Bob X",
        answeredOn: "2026-12-01",
      },
    });
  });

  test.each<[string, readonly (readonly CellValue[])[], readonly string[]]>([
    ["an unknown id", [heading, ["2314.polcy", "yes"]], ["not-placed question a.xlsx:Sheet1!A2"]],
    [
      "unknown words",
      [
        ["Question", "Answer"],
        ["Are you safe?", "yes"],
      ],
      ["not-placed question a.xlsx:Sheet1!A2"],
    ],
    ["no question", [heading, ["", "yes"]], ["not-placed row a.xlsx:Sheet1!B2"]],
    ["no table", [["Shopping"], ["milk"]], ["no-answers  a.xlsx"]],
    [
      "two answers",
      [heading, ["2314.policy", "yes"], ["2314.policy", "no"]],
      ["two-answers  a.xlsx:Sheet1!B3"],
    ],
    [
      "a bad day",
      [
        [...heading, "Answered on"],
        ["2314.policy", "yes", "soon"],
      ],
      ["not-placed detail a.xlsx:Sheet1!C2"],
    ],
  ])("with %s is a problem with its cell", (_, rows, told) => {
    expect(wrong(rows)).toEqual(told);
  });

  test("that nobody has answered is no problem, whatever it is of", () => {
    expect(wrong([heading, ["something", ""], ["2314.policy", "yes"]])).toEqual([]);
  });
});

test("a sheet without questions is a problem beside one that has some", () => {
  const sheets: readonly CellSheet[] = [
    { name: "Answers", rows: [heading, ["2314.policy", "yes"]] },
    { name: "Scratch", rows: [[], [null, "half a thought"]] },
  ];
  const read = readTables(sheets, "a.xlsx", catalogue);
  expect(read.ok ? "" : placeText(sound({ ok: true, value: read.problems[0].at }))).toBe("a.xlsx:Scratch!B2");
});

test("details and certificates are read as the interview reads them", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["Question ID", "Question", "Answer"],
    ["supplier.name", "", "Harrow Ltd"],
    ["supplier.companyNumber", "", 7123456],
    ["scope.organisation", "", "The whole organisation"],
    ["contract.ends", "", 46350],
    ["contract.modii", "", false],
    ["supplier.alsoKnownAs", "", "Harrow; Harrow Tools"],
    ["level", "", 0],
    [],
    ["Certificate", "Number", "Issued", "Expires", "Also covers"],
    ["Cyber Essentials", "00123", { day: "2026-02-10" }, "9 Feb 2027", "A Ltd; B Ltd"],
    [null, null, null],
  ];
  const { root } = sound(readTables(table(rows), "a.xlsx", catalogue)).document;
  expect(plainOf(root)).toEqual({
    format: "csm-check/declaration@1",
    supplier: { name: "Harrow Ltd", companyNumber: "07123456", alsoKnownAs: ["Harrow", "Harrow Tools"] },
    scope: { organisation: "whole" },
    contract: { ends: "2026-11-24", modii: "no" },
    level: "0",
    certificates: [
      {
        scheme: "cyber-essentials",
        number: "00123",
        covers: ["A Ltd", "B Ltd"],
        issued: "2026-02-10",
        expires: "2027-02-09",
      },
    ],
  });
  expect(
    wrong([
      ["Question ID", "Answer", "Note"],
      ["supplier.headcount", "many"],
      ["level", "0", "why"],
    ]),
  ).toEqual(["not-placed detail a.xlsx:Sheet1!B2", "not-placed detail a.xlsx:Sheet1!C3"]);
});

test("plans and claims are known by their headings, and a day that is none is told", () => {
  const rows: readonly (readonly CellValue[])[] = [
    [
      "Control",
      "What will be done",
      "By when",
      "Who does it",
      "Questions covered (empty: all)",
      "Accepted on",
    ],
    ["2314", "Write it\nand have it signed", 46350, " Jo ", "policy; dpia", { day: "2026-10-30" }],
    ["2500", null],
    [],
    ["control", "Why it does not apply", "Agreed with", "Agreed on"],
    [2500, "No network", "The body", "1 Oct 2026"],
  ];
  expect(answers(rows)).toEqual({
    "2314": {
      plan: {
        ...{ action: "Write it\nand have it signed", owner: "Jo", due: "2026-11-24" },
        ...{ questions: ["policy", "dpia"], accepted: { on: "2026-10-30" } },
      },
    },
    "2500": { notApplicable: { reason: "No network", agreedWith: "The body", on: "2026-10-01" } },
  });
  expect(
    wrong([
      ["Control", "What will be done", "By when"],
      ["2314", "a", "soon"],
      ["23140", "a"],
      ["", "a"],
      ["2500", "a"],
      ["2500", "b"],
    ]),
  ).toEqual([
    "not-placed detail a.xlsx:Sheet1!C2",
    "not-placed question a.xlsx:Sheet1!A3",
    "not-placed row a.xlsx:Sheet1!B4",
    "two-answers  a.xlsx:Sheet1!B6",
  ]);
});

test("the day of the declaration is read, and nothing else in its place", () => {
  const rows = (day: CellValue) => [heading, ["declared.on", day]];
  expect(answers(rows(46350))).toMatchObject({ declared: { on: "2026-11-24" } });
  expect(wrong(rows("today-ish"))).toEqual(["not-placed detail a.xlsx:Sheet1!B2"]);
});

describe("a percentage", () => {
  const share = smallCatalogue({
    controls: [
      control("10", [number("patched", { max: 5 }, { answer: { type: "number", unit: "percent" } })], {
        levels: [0],
      }),
    ],
  });
  test.each<[CellValue, string]>([
    ["3", "3"],
    ["3 %", "3"],
    [3, "3"],
    [0, "0"],
  ])("%j is read as %s", (value, wanted) => {
    expect(answers([heading, ["10.patched", value]], share)).toEqual({
      "10": { answers: { patched: wanted } },
    });
  });
  test.each<[CellValue]>([[0.5], [1], [1.5]])("%j may be the hundredth part of what was meant", (value) => {
    expect(wrong([heading, ["10.patched", value]], share)).toEqual(["not-placed answer a.xlsx:Sheet1!B2"]);
  });
});

test("whatever stands in the cells, it is read or refused, and at most so much is told", () => {
  const words = [
    ...everyKind.controls.flatMap(({ id, questions }) => questions.map((each) => `${id}.${each.id}`)),
  ];
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      "Question ID",
      "Answer",
      "Control",
      "Certificate",
      "Issued",
      "Expires",
      "Note",
    ),
    fc.constantFrom<CellValue>(...words, "yes", "no", "done", "this; that", "supplier.name", "level", null),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.double(),
    fc.boolean(),
    fc.constant({ day: "2026-11-24" }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const read = readTables(table([["Question ID", "Answer", "Note"], ...rows]), "a.xlsx", everyKind);
      if (!read.ok) expect(read.problems.length).toBeLessThanOrEqual(101);
      else expect(() => parseDeclarationOf(read.value.document.root)).not.toThrow();
    }),
    { numRuns: 300 },
  );
  const many = Array.from({ length: 5000 }, (_, index) => [`no such question ${index}`, "yes"]);
  expect(wrong([heading, ...many], everyKind).length).toBeLessThanOrEqual(101);
});

/** What the rows say, checked as a declaration is. */
function parseDeclarationOf(root: MapNode): unknown {
  return parseDeclaration({ path: "a.xlsx", root }, everyKind, {
    validate: validateDeclaration,
    levelNeeded: false,
  });
}
