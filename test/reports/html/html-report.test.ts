import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { htmlReport } from "../../../src/reports/html/html-report.ts";
import type { Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { declaredWords } from "../../../src/words/verdict/report-words.ts";
import { redacted } from "../../../src/assessment/redact.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { harrow } from "../../support/harrow.ts";
import {
  assessmentSaying,
  hostileToPages,
  pageOfAssessment,
  pageOfExamples,
  pageOfItems,
} from "../../support/html-pages.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { htmlValidator } from "../../support/html-validator.ts";
import { paper } from "../../support/paper.ts";
import { run } from "../../support/run.ts";
import { control, smallCatalogue, yesNo } from "../../support/small-catalogue.ts";

const several = ["level-0-met", "planned", "certificate-lapsed", "level-0-met", "control-id-typo"];
const pages: readonly (readonly [string, readonly string[]])[] = [
  ["level-0-met", ["level-0-met"]],
  ["certificate-lapsed", ["certificate-lapsed"]],
  ["level-1-gaps", ["level-1-gaps"]],
  ["level-3-gaps", ["level-3-gaps"]],
  ["evidence-missing", ["evidence-missing"]],
  ["a file that cannot be assessed beside another", ["control-id-typo", "not-answered-yet"]],
  ["several suppliers, one of them twice", several],
];

describe.each(pages)("the page of %s", (_, names) => {
  const made = pageOfExamples(...names);

  test("is valid HTML", async () => {
    const report = htmlValidator.validateStringSync(await made);
    expect(
      report.results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`)),
    ).toEqual([]);
  });

  test("holds no script, no style beside its own, and no address", async () => {
    const page = await made;
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|<base|<form|<object|<embed|\son[a-z]+=|\sstyle=|javascript:/i,
    );
    expect(
      [...page.matchAll(/\s(?:href|src|xlink:href|action)="([^"]*)"/g)].filter(
        ([, to]) => !/^#/.test(to ?? ""),
      ),
    ).toEqual([]);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page.replace(/<style>[\s\S]*<\/style>/, "").match(/url\(/g)).toBeNull();
  });

  test("its policy allows its own style and nothing else", async () => {
    const page = await made;
    const [, css = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(css).digest("base64");
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    expect(page).toContain(
      `http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", "&#39;")}"`,
    );
  });

  test("every link leads to something on it", async () => {
    const page = await made;
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/\shref="#([^"]*)"/g)) expect(ids).toContain(to);
  });

  test("is the same again, and of a size that can be sent", async () => {
    const page = await made;
    expect(await pageOfExamples(...names)).toBe(page);
    expect(page.length).toBeLessThan(1_000_000);
  });
});

/** What a reader reads, without tags. */
function textOf(page: string): string {
  return page
    .replace(/<head>[\s\S]*<\/head>/, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

describe("a reader", () => {
  const assessment = assessmentOf(
    harrow({
      certificates:
        "  - { scheme: cyber-essentials, number: CE-9, holder: Harrow Ltd, issued: 2025-11-10, expires: 2026-11-09, file: ce.pdf }",
      more: `marking: OFFICIAL
declared: { on: 2026-11-20, by: Jo Harrow, role: Director }
contract: { ends: 2029-03-31 }
scope: { organisation: part }`,
      controls: `controls:
  CERT: yes
  EACH:
    answers: { wanted: no, many: [first, second] }
    evidence: [{ title: Policy, file: policy.pdf, sha256: ${"a".repeat(64)}, dated: 2026-01-02 }]
    note: "First line\\nsecond line"
    plan: { action: Buy it, owner: Head of IT, due: 2027-01-31, mitigation: Look twice }
  WEAK: { notApplicable: { reason: Not used, agreedWith: The buyer, on: 2026-01-01 } }
`,
    }),
  );
  const made = pageOfAssessment(assessment);

  test("meets the verdict and its reservations first, then everything else", async () => {
    const text = textOf(await made);
    const { headline, more } = verdictSentence(assessment);
    const order = [
      "OFFICIAL",
      "Not met",
      headline,
      ...more,
      notice,
      "What to do first",
      "The areas at a glance",
      "What falls short, and the plan",
      "Certificates",
      "Warnings",
      "The controls",
      "Index for the assessor",
      notice,
      "csm-check 0.0.0-test",
      "OFFICIAL",
    ];
    let from = 0;
    for (const each of order) {
      const found = text.indexOf(each, from);
      expect(found, each).toBeGreaterThanOrEqual(from);
      from = found + each.length;
    }
  });

  test.each([
    "What to do first CERT A certificate: Apply to a certification body. (medium effort, takes weeks",
    "Suggested, and not required at this level 1 suggestion not answered: MORE .",
    "1 partly met and 1 not applicable",
    "Time line as of 24 Nov 2026; the contract ends on 31 Mar 2029",
    "Cyber Essentials 10 Nov 2025 to 9 Nov 2026 lapsed 15 days ago",
    'Expected something wanted Found answered "no" To do Do what is missing.',
    "the first the second",
    "The supplier's plan Buy it Until then: Look twice",
    "does not count: it is not accepted",
    "Reason Not used Agreed with The buyer From 1 Jan 2026",
    "Declared by Jo Harrow, Director on 20 Nov 2026, as the declaration states. This report is not signed.",
    "Policy policy.pdf file is missing 2 Jan 2026",
    `Policy policy.pdf file is missing dated 2 Jan 2026 no last day noted ${"a".repeat(64)} The supplier's note First line second line wanted Do you have it?`,
    "Cyber Essentials certificate CE-9 ce.pdf lapsed 15 days ago issued 10 Nov 2025 last day 9 Nov 2026 no SHA-256 noted",
    "Each SHA-256 is as the declaration notes it, and checked against the file; where none is noted, it is that of the file as it was seen.",
    "Recommended, nothing answered 1 control UNANSWERED MORE More than is required recommended not answered yet",
    "MORE More than is required UNANSWERED recommended nothing answered (3 questions)",
    "recommended control of which nothing is answered has one line here: csm-check explain ID tells",
    "What it takes low effort, takes days Owner Head of IT Due 31 Jan 2027",
    "WEAK The weaker one N/A required No evidence is named. – claimed not applicable Not used –",
    "a".repeat(64),
    "This evidence is sensitive. Do not send it by e-mail.",
  ])("finds: %s", async (words) => {
    expect(textOf(await made)).toContain(words);
  });

  test("finds no suggestion among what falls short, and nothing to do first where nothing is open", async () => {
    const text = textOf(await made);
    expect(text).not.toMatch(/recommended controls that fall short/i);
    const met = textOf(await pageOfAssessment(assessmentOf(harrow())));
    expect(met).not.toContain("What to do first");
  });

  test("finds the address of an official page as text, no link", async () => {
    const page = await pageOfExamples("certificate-lapsed");
    expect(page).toContain('<span class="where">https://www.ncsc.gov.uk/cyberessentials/overview</span>');
    expect(page).not.toMatch(/href="https?:/);
  });

  test("sees each line of a note", async () => {
    expect(await made).toContain("First line\nsecond line");
  });

  test("finds open what is required and falls short, closed what is not", async () => {
    const page = await made;
    const details = [...page.matchAll(/<details class="control ([a-z-]+(?: untold)?)"\s*(open)?>/g)].map(
      ([, verdict, open]) => [verdict, open],
    );
    expect(details).toEqual([
      ["not-met", "open"],
      ["partly-met", "open"],
      ["not-applicable", undefined],
      ["unanswered untold", undefined],
    ]);
  });

  test("with --redact finds no answer, title, note or contact", async () => {
    const text = textOf(await pageOfItems([redacted({ ok: true, path: "supplier.yaml", assessment })]));
    expect(text).not.toMatch(/Jo Harrow|Policy|First line|Buy it|Head of IT|CE-9|Not used|the second/);
    expect(text).toContain(declaredWords({ ...assessment, redacted: true }));
    expect(text).not.toMatch(/Signed by|no SHA-256 noted|no file named|not stated/);
  });
});

/** The index of a page, as it is read. */
function indexOf(page: string): string {
  return textOf(page.slice(page.indexOf('id="index"')));
}

describe("the index", () => {
  const unasked = "controls: { MORE: { answers: { used: yes, done: yes } } }";

  test("says where a question that nobody answered is no gap", async () => {
    const index = indexOf(await pageOfAssessment(assessmentOf(harrow({ controls: unasked }))));
    expect(index).toContain(
      "lawful Do you do it by law? (advice; decides nothing) no answer yet not answered",
    );
  });

  test("says that a SHA-256 was checked only where files were looked at", async () => {
    const index = indexOf(await pageOfAssessment(assessmentOf(harrow(), undefined, { evidence: "off" })));
    expect(index).toContain("Each SHA-256 is as the declaration notes it; no file was looked at.");
    expect(index).not.toContain("checked against");
  });

  test("tells once what shows a control, and a control that nobody answered in one row", async () => {
    const index = indexOf(await pageOfExamples("level-0-met"));
    expect(index.match(/1100 Governance/g)).toHaveLength(1);
    expect(index).toContain("1100 Governance UNANSWERED recommended nothing answered (3 questions)");
    expect(index.match(/2314 Ensure UK GDPR compliance/g)).toHaveLength(2);
    expect(index.match(/What shows it is told above/g)).toHaveLength(3);
  });

  test("has no heading over nothing", async () => {
    const numbered = smallCatalogue({ controls: [control("A1", [yesNo("a", { dcc: "A1.1" })])] });
    const text = `{ "format": "csm-check/declaration@1", "supplier": { "name": "Harrow Ltd" }, "level": 0 }`;
    const index = indexOf(await pageOfAssessment(assessmentOf(text, numbered)));
    expect(index).toContain("In the order of the certification questions");
    expect(index).not.toContain("The other questions");
    expect(index).not.toContain("Questions by control");
  });
});

test("on paper the way to a control of another catalogue names that catalogue", async () => {
  const item: Item = { ok: true, path: "supplier.yaml", assessment: assessmentOf(harrow()) };
  const page = await htmlReport([item], paper({ again: " --level 0 --catalogue 'my rules.yaml'" }));
  expect(textOf(page)).toContain("csm-check explain ID --catalogue 'my rules.yaml' tells");
});

test("nothing beside the verdict, no heading for it", async () => {
  const bare = smallCatalogue({ controls: [control("A1", [yesNo("a")])] });
  const text = `{ "format": "csm-check/declaration@1", "supplier": { "name": "Harrow Ltd" }, "level": 0 }`;
  const page = textOf(await pageOfAssessment(assessmentOf(text, bare)));
  expect(page).toContain("Next steps for the supplier");
  expect(page).not.toContain("Beside the verdict");
});

test("an index begins with the certification questions, in their order", async () => {
  const page = await pageOfExamples("level-0-met");
  const index = page.slice(page.indexOf('id="index"'));
  const refs = [...index.matchAll(/<span class="ref">([^<]*)</g)].map(([, ref]) => ref);
  expect(refs.slice(0, 7)).toEqual([
    "0001.1",
    "0001.2",
    "2314.1",
    "2314.2",
    "2500.1",
    "2500.2",
    "certificate",
  ]);
});

test("several suppliers come in an overview first, problems and all", async () => {
  const text = textOf(await pageOfExamples(...several));
  expect(text).toContain("Assessments of 5 declarations");
  expect(text).toContain(
    "5 declarations: 2 met, 1 met with an accepted plan, 1 not met, 1 not assessed Every file",
  );
  expect(text).toContain(
    "Met with an accepted plan CSM Level 0 (Basic) 2 of 3 2314 (planned) Cyber Essentials Plus, 19 May 2027",
  );
  expect(text).toContain("Not met CSM Level 0 (Basic) 2 of 3 0001 – 24 Nov 2026");
  expect(text).toContain("examples/control-id-typo.yaml Cannot be assessed");
  expect(text).toContain('Did you mean "2314" (Ensure UK GDPR compliance)?');
});

test("a file alone that cannot be assessed has its problems", async () => {
  const at = { path: "b.yaml", line: 3, column: 8 };
  const page = await pageOfItems([
    { ok: false, path: "b.yaml", problems: [{ code: "unknown-level", found: "<7>", levels: ["0"], at }] },
  ]);
  expect(textOf(page)).toContain("unknown-level, b.yaml:3:8");
  expect(page).not.toContain("<7>");
  expect(htmlValidator.validateStringSync(page).valid).toBe(true);
});

/** The tags of a page and the names of their attributes. */
function shapeOf(page: string): readonly string[] {
  return [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
}

test.each(hostileToPages)("%s changes no tag of the page", async (text) => {
  const page = await pageOfAssessment(assessmentSaying(text));
  expect(shapeOf(page)).toEqual(shapeOf(await pageOfAssessment(assessmentSaying("Harmless Ltd"))));
});

test("the program writes it by its ending", async () => {
  const { code, written } = await run([
    "assess",
    "examples/level-0-met.yaml",
    "-o",
    "report.html",
    "--as-of",
    "2026-11-24",
  ]);
  expect(code).toBe(0);
  expect(String(written.get("report.html"))).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/i);
});
