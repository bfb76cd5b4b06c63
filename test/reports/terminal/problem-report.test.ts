import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/document/problem.ts";
import { ascii } from "../../../src/text/page.ts";
import { placeText } from "../../../src/text/place-text.ts";
import { problemReport } from "../../../src/reports/terminal/problem-report.ts";
import { markers, paper, tooWide } from "../../support/paper.ts";
import { sampleProblems } from "../../support/sample-problems.ts";

const path = "supplier.yaml";

function unknownKey(line: number, column: number, length: number): Problem {
  return {
    code: "unknown-key",
    key: "isued",
    known: ["issued"],
    nearest: "issued",
    at: { path, line, column, length },
  };
}

function report(problem: Problem, source?: string, width = 80): string[] {
  const sources = new Map(source === undefined ? [] : [[path, source]]);
  return problemReport(path, [problem], sources, paper({ width }), "cannot be assessed").split("\n");
}

describe("placeText", () => {
  test.each([
    ["path, line and column", { path, line: 3, column: 5 }, "supplier.yaml:3:5"],
    ["a path alone", { path }, "supplier.yaml"],
    ["standard input", { path: "-", line: 1, column: 1 }, "-:1:1"],
    [
      "a strange path is shown, not kept",
      { path: "a\u001b[31m\n.yaml", line: 1, column: 2 },
      "a\\u{1b}[31m .yaml:1:2",
    ],
  ])("%s", (_, place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

describe("problemReport", () => {
  test("the first line says which file, and how many problems", () => {
    expect(report({ code: "empty-file", at: { path } })[0]).toBe(
      "✖ supplier.yaml cannot be assessed: 1 problem.",
    );
  });

  test("where the list was cut short, the first line says that there are more", () => {
    const problems: Problem[] = [
      { code: "anchor", at: { path } },
      { code: "tag", at: { path } },
      { code: "too-many-problems", limit: 100, at: { path } },
    ];
    const text = problemReport(path, problems, new Map(), paper(), "cannot be assessed");
    expect(text.split("\n")[0]).toBe("✖ supplier.yaml cannot be assessed: more than 100 problems.");
  });

  test("a problem shows its code, place, the line before, the line, a mark and what to do", () => {
    const source = "certificates:\n  - isued: 2026-02-10\n";
    expect(report(unknownKey(2, 5, 5), source).slice(2)).toEqual([
      'unknown-key: the key "isued" is not known here',
      "  → supplier.yaml:2:5",
      "  1 | certificates:",
      "  2 |   - isued: 2026-02-10",
      "    |     ^^^^^",
      '  fix: Did you mean "issued"? Keys of your own begin with "x-".',
      "",
    ]);
  });

  test("what is absent is not underlined", () => {
    const problem: Problem = {
      code: "missing-key",
      key: "supplier",
      within: undefined,
      at: { path, line: 1, column: 1, absent: true },
    };
    expect(report(problem, "format: x\n").slice(2)).toEqual([
      'missing-key: "supplier" is missing',
      "  → supplier.yaml:1:1",
      "  1 | format: x",
      '  fix: Add "supplier: …".',
      "",
    ]);
  });

  test("a file that could not be read has no lines to show", () => {
    expect(report({ code: "unreadable", reason: "missing", at: { path } }).slice(2)).toEqual([
      "unreadable: there is no such file",
      "  → supplier.yaml",
      "  fix: Check the name and the folder.",
      "",
    ]);
  });

  test("an empty line before is left out, and CR at the ends of lines too", () => {
    expect(report(unknownKey(3, 1, 5), "a: b\r\n\r\nisued: x\r\n").slice(4, 6)).toEqual([
      "  3 | isued: x",
      "    | ^^^^^",
    ]);
  });

  test("the mark stands below what is meant where letters are wide", () => {
    expect(report(unknownKey(1, 5, 5), "日本: isued: x\n").slice(4, 6)).toEqual([
      "  1 | 日本: isued: x",
      "    |       ^^^^^",
    ]);
  });

  test("a strange line is shown, not kept", () => {
    const [line = ""] = report(unknownKey(1, 1, 5), "isued: \u001b[31m\u202e\n").slice(4);
    expect(line).toBe("  1 | isued: \\u{1b}[31m\\u{202e}");
  });

  test("a long line is cut around what is meant, with dots at both ends", () => {
    const lines = report(unknownKey(1, 501, 5), `${"a".repeat(500)}isued${"b".repeat(500)}\n`, 60);
    expect(lines[4]).toMatch(/^ {2}1 \| …a+isuedb+…$/);
    expect(lines[5]?.indexOf("^")).toBe(lines[4]?.indexOf("isued"));
    expect(lines[5]?.trim()).toMatch(/^\| +\^{5}$/);
  });

  test("an emoji at the edge of what is shown is not halved", () => {
    for (let lead = 0; lead < 8; lead++) {
      const source = `${"a".repeat(lead)}${"🚢".repeat(300)}\n`;
      for (const column of [1, lead + 201])
        for (const line of report(unknownKey(1, column, 2), source, 60)) {
          expect(line).not.toMatch(/\p{Cs}/u);
          expect(line).not.toContain("\\u{d");
        }
    }
  });

  test("numbers of lines stand in a column", () => {
    const source = `${"x: y\n".repeat(9)}isued: z\n`;
    expect(report(unknownKey(10, 1, 5), source).slice(4, 7)).toEqual([
      "   9 | x: y",
      "  10 | isued: z",
      "     | ^^^^^",
    ]);
  });

  test("signs are ASCII where the page says so", () => {
    const page = paper({ symbols: ascii });
    const text = problemReport(
      path,
      [unknownKey(1, 1, 5)],
      new Map([[path, "isued: x\n"]]),
      page,
      "cannot be assessed",
    );
    expect(text).toMatch(/^[\n\x20-\x7e]+$/);
  });

  test("what is wrong is strong, the sign bad, the numbers of lines faint", () => {
    const page = paper({ paint: markers });
    const text = problemReport(
      path,
      [unknownKey(1, 1, 5)],
      new Map([[path, "isued: x\n"]]),
      page,
      "cannot be assessed",
    );
    expect(text).toContain("<bad><strong>✖ supplier.yaml cannot be assessed: 1 problem.</strong></bad>");
    expect(text).toContain('<strong>unknown-key: the key "isued" is not known here</strong>');
    expect(text).toContain("  <faint>1 |</faint> isued: x");
    expect(text).toContain("<bad>^^^^^</bad>");
  });

  const all: Problem[] = Object.values(sampleProblems).flat();
  const source = `${"a".repeat(300)}\nb\n${"日本🚢".repeat(200)}\n`;

  test.each([40, 60, 80, 100, 200])("no line is wider than %i columns", (width) => {
    const text = problemReport(path, all, new Map([[path, source]]), paper({ width }), "cannot be assessed");
    expect(tooWide(text, width)).toEqual([]);
  });

  test("nothing of it moves a cursor or ends a line early", () => {
    const text = problemReport(path, all, new Map([[path, source]]), paper(), "cannot be assessed");
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });
});
