import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { improvementPlan, type ImprovementPlan } from "../../../src/following/plan-entries.ts";
import { fillTemplate } from "../../../src/reports/template/fill-template.ts";
import { isSoundXml } from "../../../src/reports/template/is-sound-xml.ts";
import { planValues } from "../../../src/reports/template/plan-values.ts";
import { entryFields, essential, planFields } from "../../../src/reports/template/placeholders.ts";
import { readTemplate } from "../../../src/reports/template/read-template.ts";
import { notice } from "../../../src/words/notice.ts";
import { exampleTemplate } from "../../../scripts/example-template.mjs";
import { hostileTexts, itemSaying } from "../../support/hostile.ts";
import { paper } from "../../support/paper.ts";
import { root } from "../../support/run.ts";
import { workbookShape, workbookText } from "../../support/shapes.ts";
import { sound } from "../../support/sound.ts";
import { archive, complete, paragraph, partsOf, wordTemplate } from "../../support/word-template.ts";

const example = new Uint8Array(readFileSync(new URL("examples/plan-template.docx", root)));

function planSaying(text: string): ImprovementPlan {
  return improvementPlan(itemSaying(text).assessment, { by: "2027-03-31" });
}

function unmarked(plan: ImprovementPlan): ImprovementPlan {
  const { marking, ...declaration } = plan.assessment.declaration;
  return { ...plan, assessment: { ...plan.assessment, declaration } };
}

function filled(template: Uint8Array, plan: ImprovementPlan): Uint8Array {
  return sound(fillTemplate(sound(readTemplate(template, "form.docx")), plan, paper()));
}

/** What stands in the text of a document, a line a paragraph. */
function saidIn(document: Uint8Array): readonly string[] {
  const xml = workbookText(document)["word/document.xml"] ?? "";
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([each]) =>
    each
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&apos;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
}

describe("a filled template", () => {
  const plan = unmarked(planSaying("Harrow & Sons"));

  test("says what the plan says, with a row for each entry", () => {
    const [first = "", ...cells] = saidIn(filled(wordTemplate(complete), plan));
    expect(first).toBe(`Harrow & Sons ${notice}`);
    expect(plan.entries.length).toBeGreaterThan(1);
    expect(cells).toHaveLength(plan.entries.length * 2);
    plan.entries.forEach(({ assessed, action }, index) => {
      expect(cells[index * 2]).toBe(assessed.control.id);
      expect(cells[index * 2 + 1]?.startsWith(action.slice(0, 60))).toBe(true);
    });
  });

  test("shows the other text where there are no entries, and no row", () => {
    const none = paragraph("{^entries}Nothing, {supplier}{/entries}");
    const body = wordTemplate(complete + none);
    expect(saidIn(filled(body, { ...plan, entries: [] })).at(-1)).toBe("Nothing, Harrow & Sons");
    expect(saidIn(filled(body, { ...plan, entries: [] }))).toHaveLength(2);
    expect(saidIn(filled(body, plan)).join(" ")).not.toContain("Nothing,");
  });

  test("has a value for every placeholder, and for no other", () => {
    const { entries, ...values } = planValues(plan, paper().tool);
    expect(Object.keys(values).toSorted()).toEqual(planFields.toSorted());
    for (const entry of entries) expect(Object.keys(entry).toSorted()).toEqual(entryFields.toSorted());
    const all = [...planFields.map((name) => `{${name}}`)].join("|");
    const every = `{#entries}${entryFields.map((name) => `{${name}}`).join("|")}{/entries}`;
    const said = saidIn(filled(wordTemplate(complete + paragraph(all) + paragraph(every)), plan));
    expect(said.join(" ")).not.toMatch(/undefined|[{}]/);
    expect(said.at(-2)?.split("|")).toEqual(planFields.map((name) => values[name]));
  });

  test("says the same of an entry's field as of the plan's where both have the name", () => {
    const body = complete + paragraph("{verdict}") + paragraph("{#entries}{verdict}{/entries}");
    const [own, ofEntries] = saidIn(filled(wordTemplate(body), plan)).slice(-2);
    expect(own).toBe("Not met");
    expect(ofEntries).not.toContain("Not met");
  });

  test("keeps everything else as it was, and the day of the plan as its date", () => {
    const picture = new Uint8Array([137, 80, 78, 71, 0, 255]);
    const template = archive({ ...partsOf(complete), "word/media/crest.png": picture });
    const parts = unzipSync(filled(template, plan));
    expect(Object.keys(parts)).toEqual([...Object.keys(partsOf("")), "word/media/crest.png"]);
    expect(parts["word/media/crest.png"]).toEqual(picture);
    const bytes = filled(template, plan);
    const day = ((2026 - 1980) << 9) | (11 << 5) | 24;
    expect(bytes[12]).toBe(day & 255);
    expect(bytes[13]).toBe(day >> 8);
    expect(filled(template, plan)).toEqual(bytes);
  });

  test("bears the marking, or is refused", () => {
    const marked = planSaying("Harrow");
    const template = sound(readTemplate(wordTemplate(complete), "form.docx"));
    const refusal = fillTemplate(template, marked, paper());
    expect(refusal.ok ? [] : refusal.problems.map(({ code }) => code)).toEqual(["template-missing"]);
    const with_ = wordTemplate(paragraph("{marking}") + complete);
    expect(saidIn(filled(with_, marked))[0]).toBe("Harrow");
  });

  test("a text that is repeated for so many entries is refused before it is made", () => {
    const large = complete.replace("{due}", `{due}${"a".repeat(2 * 1024 * 1024)}`);
    const template = sound(readTemplate(wordTemplate(large), "form.docx"));
    const [entry] = plan.entries;
    const entries = Array.from({ length: 1000 }, () => entry).flatMap((each) => each ?? []);
    const refusal = fillTemplate(template, { ...plan, entries }, paper());
    expect(refusal.ok ? [] : refusal.problems.map((each) => each)).toMatchObject([
      { code: "template-format", why: "large" },
    ]);
  });
});

test("the docs name every placeholder, and say which have to be there", () => {
  const docs = readFileSync(new URL("docs/keep-it-true.md", root), "utf8");
  const named = [...docs.matchAll(/`\{([#^/]?\w+)\}`/g)].map(([, name]) => name);
  const repeats = ["#entries", "/entries", "^entries"];
  expect(new Set(named)).toEqual(new Set([...planFields, ...entryFields, ...repeats]));
});

describe("the example", () => {
  test("is what the script makes", () => {
    expect(Buffer.from(exampleTemplate()).equals(example)).toBe(true);
  });

  const harmless = workbookShape(filled(example, planSaying("Harmless Ltd")));
  test.each(Object.entries(hostileTexts))("%s changes nothing but what is said", (_, text) => {
    const document = filled(example, planSaying(text));
    expect(workbookShape(document)).toEqual(harmless);
    for (const [name, part] of Object.entries(workbookText(document))) {
      expect(isSoundXml(part)).toBe(true);
      if (name.startsWith("word/"))
        expect(part).not.toMatch(/[^\n\r\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }
  });

  test.each([...planFields, ...entryFields].map((name) => [name]))(
    "a text that is {%s} itself stays as it is",
    (name) => {
      const document = workbookText(filled(example, planSaying(`{${name}} {#entries} {/entries}`)));
      expect(document["word/document.xml"]).toContain(`{${name}} {#entries} {/entries}`);
    },
  );

  test("has everything that a plan has to carry", () => {
    const said = Object.values(workbookText(example)).join(" ");
    for (const name of [...essential.plan, ...essential.entry, "marking"])
      expect(said).toContain(`{${name}}`);
  });
});
