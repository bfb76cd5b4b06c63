import { describe, expect, test } from "vitest";
import { ascii, unicode } from "../../../src/text/page.ts";
import { notice } from "../../../src/words/notice.ts";
import { table } from "../../../src/reports/terminal/table.ts";
import { verdictTexts } from "../../../src/words/verdict/verdict-sentence.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf, catalogueOf, oneOfEachText } from "../../support/one-of-each.ts";
import { markers, paper, tooWide } from "../../support/paper.ts";

const met = assessmentOf(harrow());
const short = assessmentOf(
  harrow({
    controls: metControls.replace("WEAK: yes", "WEAK: no").replace("wanted: yes", "wanted: unknown"),
    certificates:
      "  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2025-01-01, expires: 2025-12-31 }",
  }),
);
const widths = [40, 60, 80, 100, 200];

/** A text with its lines joined, so that a search does not depend on where it is broken. */
function flowing(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

describe("the order", () => {
  test("the sentence comes first, behind the sign of its verdict", () => {
    expect(flowing(table(met, paper({ width: 200 })))).toMatch(
      /^✔ Harrow Ltd meets House rules Level 0 \(Basic\) as of 24 Nov 2026: all 3 required controls are met/,
    );
    expect(flowing(table(short, paper({ width: 200 })))).toMatch(/^✖ Harrow Ltd does not meet House rules/);
  });

  test.each(widths)(
    "at %i columns the first paragraph is the sentence, the notice stands before the steps",
    (width) => {
      for (const assessment of [met, short])
        for (const all of [false, true]) {
          const paragraphs = table(assessment, paper({ width, all })).trimEnd().split("\n\n").map(flowing);
          expect(paragraphs[0]).toBe(
            `${assessment.verdict === "met" ? "✔" : "✖"} ${verdictTexts(assessment).join(" ")}`,
          );
          expect(paragraphs.at(-2)).toBe(notice);
          expect(paragraphs.at(-1)).toMatch(assessment === met ? /^Next / : /^What to do first 1\. /);
        }
    },
  );

  test("a marking stands above it", () => {
    const marked = assessmentOf(
      harrow({ more: "marking: OFFICIAL-SENSITIVE COMMERCIAL\nscope: { organisation: whole }" }),
    );
    expect(table(marked, paper()).split("\n").slice(0, 2)).toEqual(["OFFICIAL-SENSITIVE COMMERCIAL", ""]);
  });

  test("how to run again stands at the end, a command for itself", () => {
    expect(table(short, paper())).toMatch(/, and run again:\n {2}csm-check assess supplier\.yaml\n$/);
  });

  test("the areas stand in the order of the catalogue", () => {
    for (const all of [false, true]) {
      const text = table(met, paper({ all }));
      expect(text.indexOf("A  Certificates")).toBeGreaterThan(0);
      expect(text.indexOf("B  Answers")).toBeGreaterThan(text.indexOf("A  Certificates"));
    }
  });
});

describe("what falls short", () => {
  const text = table(short, paper());

  test.each([
    ["the verdict in a word", "✖ NOT MET CERT A certificate"],
    ["why it matters", "Why Somebody else has looked."],
    ["what is expected", "Expected a certificate in force"],
    ["what is found", "Found it expired on 31 Dec 2025"],
    ["what to do", "Fix Apply to a certification body."],
    ["where it stands", "Where supplier.yaml:5:"],
  ])("%s is told", (_, words) => {
    expect(flowing(text)).toContain(words);
  });

  test("a recommended control has its detail with --all alone", () => {
    expect(text).not.toContain("MORE  More than is required");
    expect(table(short, paper({ all: true }))).toContain("MORE  More than is required");
  });

  test("unanswered questions of a control that nobody touched are told together", () => {
    const none = assessmentOf(harrow({ controls: metControls.replace(/ {2}EACH:[^]*\n {2}WEAK/, "  WEAK") }));
    expect(flowing(table(none, paper()))).toContain("Found no answer yet to 9 questions");
  });

  test("a plan that does not count says why", () => {
    const controls = metControls.replace(
      "WEAK: yes",
      "WEAK:\n    answers: { done: no }\n    plan: { action: Begin in spring, due: 2027-02-28 }",
    );
    expect(flowing(table(assessmentOf(harrow({ controls })), paper()))).toContain(
      "Plan Begin in spring (does not count: it is not accepted;",
    );
  });
});

describe("below the verdict it says", () => {
  const text = flowing(table(met, paper()));

  test.each([
    ["whether a DCC certificate is held", "DCC certificate: none named."],
    ["the catalogue's notes of the level", "This is said until the end of 2026."],
    [
      "without a risk assessment reference, whose choice the level is",
      "the level is the supplier's own choice",
    ],
    [
      "that recommended controls are not required",
      "Recommended controls are not required at this level: csm-check suggests them",
    ],
    ["when the facts were last checked", "last checked on 1 Nov 2026"],
    [
      "what to do next",
      "Submit the Supplier Assurance Questionnaire for the contract, or apply to a DCC certification body.",
    ],
  ])("%s", (_, words) => {
    expect(text).toContain(words);
  });

  test("nothing of the level's choice where a reference is given", () => {
    const referred = harrow({
      more: "contract: { riskAssessmentReference: RAR 1 }\nscope: { organisation: whole }",
    });
    expect(flowing(table(assessmentOf(referred), paper()))).not.toContain("supplier's own choice");
  });

  test("a note until its last day, and not on the day after", () => {
    const until = (asOf: string): string => table(assessmentOf(harrow(), undefined, { asOf }), paper());
    expect(until("2026-12-31")).toContain("This is said until the end of 2026.");
    expect(until("2027-01-01")).not.toContain("This is said until the end of 2026.");
  });

  test("each warning with its code and place", () => {
    const dated = assessmentOf(
      harrow({ more: "declared: { on: 2025-01-01 }\nscope: { organisation: part }" }),
    );
    const words = flowing(table(dated, paper()));
    expect(words).toContain(
      "more than 12 months ago. Confirm the answers again. (supplier.yaml:6:1) [declared-long-ago]",
    );
    expect(words).toContain("[scope-part]");
  });
});

describe("the page", () => {
  const hostile: readonly (readonly [string, string])[] = [
    ["emoji", "🚢⚓️👩‍👩‍👧‍👦".repeat(8)],
    ["CJK letters without spaces", "株式会社日本精密".repeat(25)],
    ["CJK words", "株式会社 日本 精密 ".repeat(18).trim()],
    ["Hebrew letters", "חברת ספנות בעמ ".repeat(13).trim()],
    ["Arabic letters without spaces", "شركةالملاحة".repeat(18)],
    [
      "combining marks",
      "Z\u0351\u036b\u0343a\u0330\u0340l\u0321\u0358g\u0348\u0325o\u0332\u0352 ".repeat(11).trim(),
    ],
    ["no spaces", "x".repeat(200)],
    ["no-break spaces", "a\u00a0".repeat(99) + "b"],
    ["zero-width joiners", "क\u200d".repeat(99) + "ष"],
  ];

  test.each(widths)("of %i columns holds any supplier's name", (width) => {
    const failing = metControls.replace("WEAK: yes", "WEAK: no");
    const wide = hostile.flatMap(([kind, name]) => {
      const assessment = assessmentOf(harrow({ name, controls: failing }));
      return [false, true].flatMap((all) =>
        tooWide(table(assessment, paper({ width, all, height: 24 })), width).map((line) => [kind, line]),
      );
    });
    expect(wide).toEqual([]);
  });

  test.each(widths)("of %i columns holds any holder, entity, evidence and plan", (width) => {
    const wide = hostile.flatMap(([kind, name]) => {
      const text = JSON.stringify(name);
      const controls = metControls.replace(
        "WEAK: yes",
        `WEAK:\n    answers: { done: no }\n    evidence: [{ title: ${text}, file: ${text} }]\n    plan: { action: ${text} }`,
      );
      const certificates = `  - { scheme: cyber-essentials, holder: ${text}, issued: 2026-06-10, expires: 2027-06-09 }`;
      const more = `scope: { entities: [${JSON.stringify(`Another ${name.slice(0, 90)}`)}] }`;
      const report = table(
        assessmentOf(harrow({ controls, certificates, more })),
        paper({ width, all: true }),
      );
      return tooWide(report, width).map((line) => [kind, line]);
    });
    expect(wide).toEqual([]);
  });

  test.each(widths)("of %i columns holds a marking of any length", (width) => {
    const marking = "OFFICIAL-SENSITIVE COMMERCIAL ".repeat(8).trim();
    const text = table(
      assessmentOf(harrow({ more: `marking: ${marking}\nscope: { organisation: whole }` })),
      paper({ width }),
    );
    const [head = ""] = text.split(/\n\n/);
    expect(flowing(head)).toBe(marking);
    expect(tooWide(head, width)).toEqual([]);
  });

  test.each(widths)("of %i columns shows ids, verdicts and titles whole", (width) => {
    const text = table(short, paper({ width, all: true }));
    for (const word of [
      "CERT",
      "EACH",
      "WEAK",
      "MORE",
      "PARTLY MET",
      "NOT MET",
      "UNANSWERED",
      "non-technical",
    ])
      expect(text).toContain(word);
    expect(text).not.toContain("…");
  });

  test.each(widths)("of %i columns never cuts the id of a control", (width) => {
    const listed = (id: string): string => {
      const renamed = catalogueOf(oneOfEachText.replaceAll("EACH", id));
      const controls = metControls.replace("EACH", id);
      return table(assessmentOf(harrow({ controls }), renamed), paper({ width, all: true }));
    };
    expect(listed("HARROW-RULE.2026")).toMatch(/^HARROW-RULE\.2026 {2}/m);
    const broken = listed("HARROW-RULES-2026.17");
    expect(broken).toMatch(/^HARROW-RULES-202 {2}.*\n6\.17(?: |$)/m);
    expect(broken).not.toContain("…");
  });

  test("lines have no spaces at their ends", () => {
    for (const width of widths)
      for (const all of [false, true]) expect(table(short, paper({ width, all }))).not.toMatch(/[ \t]$/m);
  });

  test("a command is not broken, so that it can be copied", () => {
    const long = `${"folder/".repeat(12)}supplier.yaml`;
    const text = table(
      assessmentOf(harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no") }), undefined, {}, long),
      paper({ width: 40 }),
    );
    expect(text).toContain(`  csm-check assess ${long}\n`);
  });

  test("that is narrow shows what is missing below the title, a wider one in a column of its own", () => {
    expect(table(short, paper({ width: 60, all: true }))).toMatch(/^ID +Control +Kind +Verdict$/m);
    expect(table(short, paper({ width: 60, all: true }))).toContain("→ certificate expired");
    expect(table(short, paper({ width: 80, all: true }))).toMatch(
      /^ID +Control +Kind +Verdict +What is missing$/m,
    );
  });

  test("that is wide has a column for the importance", () => {
    expect(table(short, paper({ width: 200, all: true }))).toMatch(
      /^ID +Control +Kind +Importance +Verdict +What is missing$/m,
    );
  });
});

describe("signs and colours", () => {
  test("every verdict has its word beside its sign", () => {
    const apart = "WEAK:\n    notApplicable: { reason: none, agreedWith: buyer, on: 2026-10-01 }";
    const text = table(
      assessmentOf(harrow({ controls: metControls.replace("WEAK: yes", apart) })),
      paper({ all: true }),
    );
    expect(text).toContain("✔ MET");
    expect(text).toContain("– N/A");
    expect(text).toContain("? UNANSWERED");
  });

  test("are ASCII where the page says so", () => {
    for (const all of [false, true])
      expect(table(short, paper({ symbols: ascii, all }))).toMatch(/^[\n\x20-\x7e]+$/);
  });

  test("each Unicode sign has one of ASCII", () => {
    expect(Object.keys(ascii)).toEqual(Object.keys(unicode));
    for (const sign of Object.values({ ...ascii })) expect(sign).toMatch(/^[\x21-\x7e]$/);
  });

  test.each([
    ["met", met, "<good><strong>✔ Harrow Ltd meets"],
    ["not met", short, "<bad><strong>✖ Harrow Ltd does not meet"],
  ])("a sentence of %s has its colour", (_, assessment, start) => {
    expect(table(assessment, paper({ paint: markers, width: 200 }))).toContain(start);
  });

  test("no colour is written where the page has none", () => {
    expect(table(short, paper())).not.toContain("\u001b");
  });

  test("colour changes no word", () => {
    const plain = table(short, paper()).replaceAll(/\s/g, "");
    const coloured = table(
      short,
      paper({ paint: { ...markers, good: red, bad: red, warn: red, strong: red, faint: red } }),
    );
    expect(coloured).toContain("\u001b[31m");
    expect(coloured.replaceAll(/\u001b\[\d+m|\s/g, "")).toBe(plain);
  });
});

function red(text: string): string {
  return `\u001b[31m${text}\u001b[39m`;
}
