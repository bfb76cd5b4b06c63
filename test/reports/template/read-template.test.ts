import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTemplate } from "../../../src/reports/template/read-template.ts";
import { problemWords } from "../../../src/words/problem/problem-words.ts";
import { root } from "../../support/run.ts";
import { archive, complete, paragraph, partsOf, wordTemplate } from "../../support/word-template.ts";

const path = "form.docx";
const sound = partsOf(complete);

/** The codes of what is wrong with a template, each with what tells it from others of the code. */
function wrongWith(bytes: Uint8Array, name: string = path): readonly string[] {
  const read = readTemplate(bytes, name);
  if (read.ok) return [];
  return read.problems.map((problem) => {
    expect(problem.at).toEqual({ path: name });
    expect(problemWords(problem).mend).not.toBe("");
    const { code } = problem;
    const why = "why" in problem ? [problem.why] : [];
    return [code, ...why, ...("name" in problem ? [problem.name] : [])].join(" ");
  });
}

function changed(name: string, change: (text: string) => string): Uint8Array {
  return archive({ ...sound, [name]: change(sound[name] ?? "") });
}

describe("what can be filled", () => {
  test("a document of Word with what a plan cannot do without", () => {
    expect(wrongWith(wordTemplate(complete))).toEqual([]);
    expect(wrongWith(wordTemplate(complete), "FORM.DOCX")).toEqual([]);
  });

  test("placeholders over several runs, as word processors write them", () => {
    const split = complete.replace("{supplier}", "{sup</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>plier}");
    expect(wrongWith(wordTemplate(split))).toEqual([]);
  });

  test("entries as paragraphs, and what is shown where there are none", () => {
    const body = ["{supplier} {notice}", "{#entries}", "{control} {action} {due} {supplier}", "{/entries}"];
    const none = ["{^entries}", "Nothing to do for {supplier}.", "{/entries}"];
    expect(wrongWith(wordTemplate([...body, ...none].map(paragraph).join("")))).toEqual([]);
  });
});

describe("what is no template", () => {
  test.each([
    ["form.docm", "template-format macros"],
    ["form.dotm", "template-format macros"],
    ["form.dotx", "template-format ending"],
    ["form.odt", "template-format ending"],
    ["form", "template-format ending"],
  ])("%s", (name, wanted) => {
    expect(wrongWith(wordTemplate(complete), name)).toEqual([wanted]);
  });

  const types = "[Content_Types].xml";
  const main = "word/document.xml";
  const huge = new Uint8Array(33 * 1024 * 1024);
  test.each<readonly [string, Uint8Array, string]>([
    ["no archive", new TextEncoder().encode("{supplier}"), "document"],
    ["nothing", new Uint8Array(), "document"],
    ["an archive of something else", archive({ "a.txt": "a" }), "document"],
    ["a workbook", changed(types, (text) => text.replace("wordprocessingml.document", "sheet")), "document"],
    ["XML that does not close", changed(main, (text) => text.replace("</w:body>", "")), "document"],
    ["a document type", changed(main, (text) => `<!DOCTYPE a [<!ENTITY b "cc">]>${text}`), "document"],
    ["an entity alone", changed(main, (text) => `<!entity b "c">${text}`), "document"],
    ["half an archive", wordTemplate(complete).slice(0, 300), "document"],
    [
      "a kind with macros",
      changed(types, (text) => text.replace("main+xml", "macroEnabled.main+xml")),
      "macros",
    ],
    ["macros", archive({ ...sound, "word/vbaProject.bin": "x" }), "macros"],
    ["what unfolds too far", archive({ ...sound, "word/media/a.png": huge }), "large"],
    ["too much text", wordTemplate(complete + paragraph("a".repeat(3 * 1024 * 1024))), "large"],
    ["more parts than anything has", archive({ ...sound, ...manyParts() }), "large"],
    ["too large a file", new Uint8Array(8 * 1024 * 1024 + 1), "large"],
    ["too many braces", wordTemplate(complete + paragraph("{due}".repeat(1000))), "placeholders"],
  ])("%s", (_, bytes, why) => {
    expect(wrongWith(bytes)).toEqual([`template-format ${why}`]);
  });

  test("names that lead out of the archive are no parts", () => {
    const bytes = archive({ ...sound, "../out.xml": "<a", "/abs.xml": "<a", __proto__: "<a" });
    const read = readTemplate(bytes, path);
    expect(read.ok && [...read.value.parts.keys()]).toEqual(Object.keys(sound));
  });
});

function manyParts(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a/${index}.xml`, "<a/>"]));
}

describe("placeholders", () => {
  test.each([
    ["{Supplier}", ["template-unknown Supplier"]],
    ["{owner}", ["template-misplaced outside owner"]],
    // What a library of templates takes for more than a name is no name here, and is never run.
    ["{@action}", ["template-unknown @action"]],
    ["{=[[ ]]=}", ["template-unknown =[[ ]]="]],
    ["{constructor}", ["template-unknown constructor"]],
    ["{__proto__}", ["template-unknown __proto__"]],
    ["{supplier.length}", ["template-unknown supplier.length"]],
    ["{process.exit()}", ["template-unknown process.exit()"]],
    ["{1+1}", ["template-unknown 1+1"]],
    ["{.}", ["template-unknown ."]],
    ["{}", ["template-unknown "]],
    ["{#supplier}a{/supplier}", ["template-unknown #supplier"]],
    ["{^supplier}a{/supplier}", ["template-unknown ^supplier"]],
    ["{#entries}{#entries}a{/entries}{/entries}", ["template-misplaced nested entries"]],
    ["{^entries}{#entries}a{/entries}{/entries}", ["template-misplaced nested entries"]],
    ["{#entries}{nothing}{/entries}", ["template-unknown nothing"]],
    ["{#entries}a", ["template-misplaced pair entries"]],
    ["a{/entries}", ["template-misplaced pair entries"]],
    ["{#entries}a{/other}", ["template-misplaced pair entries"]],
    ["{supplier", ["template-misplaced brace supplier"]],
    ["{due {due {due", ["template-misplaced brace due"]],
    ["{nothing} {nothing}", ["template-unknown nothing"]],
    ["supplier}", ["template-misplaced brace supplier"]],
  ])("%s", (text, wanted) => {
    expect(wrongWith(wordTemplate(complete + paragraph(text)))).toEqual(wanted);
  });

  test("what is repeated may not begin in a table and end below it", () => {
    const across = complete.replace("{/entries}", "") + paragraph("{/entries}");
    expect(wrongWith(wordTemplate(across))).toEqual(["template-misplaced across entries"]);
  });

  test("a near name is told", () => {
    const read = readTemplate(wordTemplate(complete + paragraph("{Owner} {suplier}")), path);
    const told = read.ok ? [] : read.problems.map((problem) => problemWords(problem).mend);
    expect(told.map((each) => each.slice(0, 12))).toEqual(["Is {owner} m", "Is {supplier"]);
  });

  test.each([
    ["{notice}", "", ["template-missing notice"]],
    ["{supplier}", "", ["template-missing supplier"]],
    ["{control}", "", ["template-missing control"]],
    ["{action}", "", ["template-missing action"]],
    ["{due}", "", ["template-missing due"]],
    ["{supplier} {notice}", "", ["template-missing supplier", "template-missing notice"]],
  ])("without %s", (name, other, wanted) => {
    expect(wrongWith(wordTemplate(complete.replace(name, other)))).toEqual(wanted);
  });

  test("without the entries", () => {
    const body = paragraph("{supplier} {notice}");
    expect(wrongWith(wordTemplate(body))).toEqual(["template-missing #entries"]);
    const none = paragraph("{supplier}") + paragraph("{^entries}{notice}{/entries}");
    expect(wrongWith(wordTemplate(none))).toEqual(["template-missing notice", "template-missing #entries"]);
  });

  test("a comment is no place for the notice", () => {
    const type = `<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`;
    const parts = {
      ...partsOf(complete.replace("{notice}", "")),
      "[Content_Types].xml": (sound["[Content_Types].xml"] ?? "").replace("</Types>", `${type}</Types>`),
      "word/comments.xml": `<w:comments xmlns:w="w"><w:comment>${paragraph("{notice}")}</w:comment></w:comments>`,
    };
    expect(wrongWith(archive(parts))).toEqual(["template-missing notice"]);
  });
});

describe("whatever it is given", () => {
  const example = new Uint8Array(readFileSync(new URL("examples/plan-template.docx", root)));

  test("bytes that were changed are a template or a problem", () => {
    fc.assert(
      fc.property(fc.nat(example.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, other) => {
        const bytes = example.slice();
        bytes.set(other.slice(0, bytes.length - at), at);
        const read = readTemplate(bytes, path);
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("signs of placeholders and of XML anywhere in the text are a template or a problem", () => {
    const signs = fc.constantFrom(
      "{",
      "}",
      "{#entries}",
      "{/entries}",
      "{^entries}",
      "{due}",
      "<w:p>",
      "</w:p>",
    );
    const text = sound["word/document.xml"] ?? "";
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), signs), { minLength: 1, maxLength: 4 }), (put) => {
        const said = put.reduce((all, [at, sign]) => all.slice(0, at) + sign + all.slice(at), text);
        const read = readTemplate(archive({ ...sound, "word/document.xml": said }), path);
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
