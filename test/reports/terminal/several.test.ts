import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { ascii } from "../../../src/text/page.ts";
import { notice } from "../../../src/words/notice.ts";
import { several } from "../../../src/reports/terminal/several.ts";
import { terminal } from "../../../src/reports/terminal/terminal.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { markers, paper, tooWide } from "../../support/paper.ts";

function item(assessment: Assessment): Item {
  return { ok: true, path: assessment.declaration.path, assessment };
}

const met = assessmentOf(harrow(), undefined, {}, "met.yaml");
const short = assessmentOf(
  harrow({
    name: "Ardent Coatings Ltd",
    controls: metControls.replace("WEAK: yes", "WEAK: no"),
    more: "marking: OFFICIAL-SENSITIVE COMMERCIAL\nscope: { organisation: part }",
  }),
  undefined,
  {},
  "subs/ardent.yaml",
);
const broken: Item = {
  ok: false,
  path: "broken.yaml",
  problems: [{ code: "level-missing", levels: ["0"], at: { path: "broken.yaml", line: 1, column: 1 } }],
};
const items = [item(met), item(short), broken];

function flowing(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

describe("several declarations", () => {
  test("are a row each: file, supplier, level, verdict, what falls short, what lapses next", () => {
    const rows = several(items, paper({ width: 160 }))
      .split("\n")
      .map(flowing);
    expect(rows).toContain("File Supplier Level Verdict What falls short Lapses next");
    expect(rows).toContain("met.yaml Harrow Ltd 0 ✔ MET Cyber Essentials, 9 Jun 2027");
    expect(rows).toContain(
      "subs/ardent.yaml Ardent Coatings Ltd 0 ✖ NOT MET WEAK Cyber Essentials, 9 Jun 2027",
    );
    expect(rows).toContain("broken.yaml not assessed 1 problem");
  });

  test("on a narrow page a block each", () => {
    const text = flowing(several(items, paper({ width: 80 })));
    expect(text).toContain("✔ MET met.yaml Harrow Ltd, Level 0; lapses next: Cyber Essentials, 9 Jun 2027");
    expect(text).toContain(
      "✖ NOT MET subs/ardent.yaml Ardent Coatings Ltd, Level 0; short: WEAK; lapses next:",
    );
    expect(text).toContain("not assessed broken.yaml 1 problem");
  });

  test("have a total, the notice, and what opens them", () => {
    const text = flowing(several(items, paper()));
    expect(text).toContain("3 declarations: 1 met, 1 not met, 1 not assessed.");
    expect(text).toContain("in full: --all.");
    expect(text.trimEnd().endsWith(notice)).toBe(true);
  });

  test("keep what has to be said with a verdict, with the files of which it is said, and a marking", () => {
    const text = several(items, paper());
    expect(text).toMatch(/^OFFICIAL-SENSITIVE COMMERCIAL\n/);
    expect(flowing(text)).toContain("- The catalogue is not built into csm-check (one-of-each).");
    expect(flowing(text)).toContain("- subs/ardent.yaml: It covers a part of the organisation only.");
  });

  test("the table tells them so, each in full with --all alone", () => {
    expect(terminal(items, paper())).toBe(several(items, paper()));
    const all = terminal(items, paper({ all: true }));
    expect(flowing(all)).toContain("✖ Ardent Coatings Ltd does not meet House rules Level 0");
    expect(flowing(all)).toContain("✖ NOT MET WEAK The weaker one Why A little helps.");
    expect(terminal([item(met)], paper())).toMatch(/^✔ Harrow Ltd meets/);
  });

  test("of which none can be assessed have nothing but their problems", () => {
    expect(terminal([broken, broken], paper())).toBe("");
  });

  test.each([40, 60, 80, 110, 200])("fit a page of %i columns, whatever the names", (width) => {
    const names = [
      "株式会社日本精密".repeat(12),
      "x".repeat(200),
      "🚢⚓️".repeat(40),
      "two words ".repeat(15).trim(),
    ];
    const odd = names.map((name) =>
      item(
        assessmentOf(
          harrow({ name, more: `marking: ${JSON.stringify(name)}` }),
          undefined,
          {},
          `${name}.yaml`,
        ),
      ),
    );
    const text = several([...odd, ...items], paper({ width, symbols: ascii }));
    expect(tooWide(text, width)).toEqual([]);
    expect(text).not.toMatch(/[ \t]$/m);
  });

  test("a verdict has its colour", () => {
    const paint = { ...markers, good: painted(32), bad: painted(31), strong: painted(1), faint: painted(2) };
    for (const width of [80, 160]) {
      const text = several(items, paper({ width, paint }));
      expect(text).toContain("\u001b[32m✔ MET\u001b[39m");
      expect(text).toContain("\u001b[31m✖ NOT MET\u001b[39m");
      expect(text.replaceAll(/\u001b\[\d+m/g, "")).toBe(several(items, paper({ width })));
    }
  });
});

function painted(code: number): (text: string) => string {
  return (text) => `\u001b[${code}m${text}\u001b[39m`;
}
