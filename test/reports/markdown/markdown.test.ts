import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/document/problem.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { markdown } from "../../../src/reports/markdown/markdown.ts";
import { notice } from "../../../src/words/notice.ts";
import { ascii } from "../../../src/text/page.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { ofStandard } from "../../support/examples.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { markers, paper } from "../../support/paper.ts";
import { run } from "../../support/run.ts";

const controls = `controls:
  CERT: yes
  EACH:
    answers: { wanted: no, most: 45 }
    plan: { action: "Buy it | now", owner: Head of IT, due: 2027-01-31 }
  WEAK: yes
  MORE: { notApplicable: { reason: Not used, agreedWith: The buyer, on: 2026-10-01 } }
`;
const more = `marking: OFFICIAL-SENSITIVE
declared: { on: 2026-11-20 }
scope: { organisation: whole }`;
const problem: Problem = {
  code: "unknown-level",
  found: "7",
  levels: ["0", "1"],
  at: { path: "b|b.yaml", line: 3, column: 8 },
};
const assessment = assessmentOf(harrow({ controls, more }));
const good: Item = { ok: true, path: "supplier.yaml", assessment };
const met: Item = { ok: true, path: "c.yaml", assessment: assessmentOf(harrow({ name: "Other Ltd" })) };
const bad: Item = { ok: false, path: "b|b.yaml", problems: [problem] };

function told(...items: Item[]): string {
  return markdown(items, paper());
}

/** The lines of the section below a heading, up to the next heading of the same depth. */
function below(text: string, heading: string): readonly string[] {
  const lines = text.split("\n");
  const start = lines.indexOf(heading);
  expect(start, `${heading} in\n${text}`).toBeGreaterThan(-1);
  const depth = heading.split(" ")[0] ?? "";
  const end = lines.findIndex((line, index) => index > start && line.startsWith(`${depth} `));
  return lines.slice(start + 1, end === -1 ? undefined : end).filter((line) => line !== "");
}

describe("one supplier", () => {
  const text = told(good);

  test("tells what to do first, numbered, with effort, time and who", () => {
    expect(below(text, "## What to do first")).toEqual([
      "1. **EACH One of each**: Do what is missing. (low effort, takes days)",
    ]);
    expect(told(met)).not.toContain("What to do first");
  });

  test("an address is text, and so is a command", async () => {
    const { out } = await run([
      "assess",
      "examples/not-answered-yet.yaml",
      "--as-of",
      "2026-11-24",
      "-f",
      "markdown",
    ]);
    const [answer, page] = below(out, "## What to do first");
    expect(answer).toContain("`csm-check init examples/not-answered-yet.yaml`");
    expect(page).toContain("`https://ico.org.uk/for-organisations/`");
  });

  test("begins with the marking, the verdict and the notice", () => {
    expect(text.split("\n\n").slice(0, 5)).toEqual([
      "**OFFICIAL-SENSITIVE**",
      "# ✖ Harrow Ltd: House rules Level 0 (Basic): NOT MET",
      `**${verdictSentence(assessment).headline}**`,
      "- The catalogue is not built into csm-check (one-of-each).",
      `> ${notice}`,
    ]);
  });

  test("ends with what it was made from and with, and the notice", () => {
    expect(text.split("\n\n").slice(-3)).toEqual([
      "---",
      "- Judged as of 24 Nov 2026 by One question of each type, version 1 (one-of-each).\n- Made with csm-check 0.0.0-test.",
      `${notice}\n`,
    ]);
  });

  test("counts the areas, required and recommended apart", () => {
    expect(below(text, "## Areas")).toEqual([
      "| Area | Importance | Controls | Met | Partly met | Not met | Unanswered | Planned | N/A |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      "| A Certificates | required | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
      "| B Answers | required | 2 | 1 | 0 | 1 | 0 | 0 | 0 |",
      "| B Answers | recommended | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    ]);
  });

  test("lists every control with sign and word", () => {
    expect(below(text, "## Controls").slice(2)).toEqual([
      "| CERT | A certificate | A | non-technical | required | ✔ MET |  |",
      "| EACH | One of each | B | technical | required | ✖ NOT MET | something wanted; and 8 more |",
      "| WEAK | The weaker one | B | technical | required | ✔ MET |  |",
      "| MORE | More than is required | B | technical | recommended | – N/A | claimed not applicable |",
    ]);
  });

  test("tells what falls short: why, expected, found, fix, where, plan", () => {
    const details = below(text, "## What falls short");
    expect(details.slice(0, 6)).toEqual([
      "### EACH One of each",
      "✖ NOT MET. What is not asked is not known.",
      "- **Expected:** something wanted",
      '  - **Found:** answered "no"',
      "  - **Fix:** Do what is missing.",
      "  - **Where:** `supplier.yaml:12:24`",
    ]);
    expect(details.at(-1)).toMatch(/^- \*\*Plan:\*\* Buy it &#124; now \(does not count: it is not accepted/);
  });

  test("has the plan, the certificates and the warnings", () => {
    expect(below(text, "## Plan").at(-1)).toMatch(
      /^\| EACH \| Buy it &#124; now \| the supplier's plan \| low \| days \| Head of IT \| 31 Jan 2027 \|/,
    );
    expect(below(text, "## Certificates").at(-1)).toBe(
      "| Cyber Essentials |  | Harrow Ltd |  | 10 Jun 2026 | 9 Jun 2027 | in force, 197 days left |  |",
    );
    expect(below(text, "## Warnings")).toContainEqual(
      expect.stringMatching(/^- .* \(`supplier.yaml:13:5`\) \[`plan-does-not-count`\]$/),
    );
  });

  test("says what to know, and shows commands as code", () => {
    expect(below(text, "## To know")).toContain("- This is said until the end of 2026.");
    expect(below(text, "## Next")[0]).toMatch(/run again: `csm-check assess supplier.yaml`$/);
  });

  test("repeats in its commands the options that they need", () => {
    const lines = below(markdown([good], paper({ again: " --level 1" })), "## Next");
    expect(lines[0]).toMatch(/`csm-check assess supplier.yaml --level 1`$/);
  });

  test("has no section without content", () => {
    expect(told(met)).not.toContain("## What falls short");
    expect(told(met)).not.toContain("## Plan");
  });

  test("is the same whatever terminal asks for it", () => {
    expect(markdown([good], paper({ width: 40, symbols: ascii, paint: markers, all: true }))).toBe(text);
  });
});

describe("several files", () => {
  const text = told(good, bad, met);

  test("begin with the marking and a table of all", () => {
    expect(text.split("\n\n").slice(0, 5)).toEqual([
      "**OFFICIAL-SENSITIVE**",
      "# Assessments of 3 declarations",
      `> ${notice}`,
      "**3 declarations: 1 met, 1 not met, 1 not assessed.**",
      `| Supplier | Level | As of | Verdict | What falls short | Next to lapse |
| --- | --- | --- | --- | --- | --- |
| Harrow Ltd | House rules Level 0 (Basic) | 24 Nov 2026 | ✖ NOT MET | EACH | Cyber Essentials, 9 Jun 2027 |
| b&#124;b.yaml |  |  | ✖ not assessed |  |  |
| Other Ltd | House rules Level 0 (Basic) | 24 Nov 2026 | ✔ MET |  | Cyber Essentials, 9 Jun 2027 |`,
    ]);
  });

  test("have a section each, headings one deeper", () => {
    const headings = text.split("\n").filter((line) => /^#{1,2} /.test(line));
    expect(headings).toEqual([
      "# Assessments of 3 declarations",
      "## ✖ Harrow Ltd: House rules Level 0 (Basic): NOT MET",
      "## ✖ b&#124;b.yaml cannot be assessed: 1 problem.",
      "## ✔ Other Ltd: House rules Level 0 (Basic): MET",
    ]);
    expect(text).toContain("\n### Areas\n");
    expect(text).toContain("\n#### EACH One of each\n");
  });

  test("hold the problems of a file that is unusable", () => {
    expect(text).toContain(
      '| `unknown-level` | b&#124;`b.yaml:3:8` | there is no level "7" | Write 0 or 1. |',
    );
  });
});

test("long levels hold what falls short in full, and the ids of the rest", async () => {
  const { out } = await run(["assess", "examples/level-1-gaps.yaml", "-f", "markdown"]);
  const lines = below(out, "## Controls");
  expect(lines.filter((line) => line.startsWith("| "))).toHaveLength(2 + 7);
  expect(lines.at(-2)).toMatch(/^- ✔ MET \(92\): 0001, 1100, /);
  expect(lines.at(-1)).toBe("- – N/A (2): 2304, 2412");
});

test.each(ofStandard)("%s: no block is broken and no table has a row of another width", async (file) => {
  const { out } = await run(["assess", file, "-f", "markdown"]);
  for (const block of out.split("\n\n").filter((each) => each.startsWith("|"))) {
    const widths = block.split("\n").map((line) => line.split("|").length);
    expect(new Set(widths).size, block).toBe(1);
  }
});
