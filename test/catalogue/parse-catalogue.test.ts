import { describe, expect, test } from "vitest";
import { partsOf } from "../../src/catalogue/parse-catalogue.ts";
import {
  catalogueFrom,
  catalogueHead,
  controlLines,
  partHead,
  questionLine,
} from "../support/reading-catalogues.ts";
import { problems, sound } from "../support/sound.ts";
import { atMarks, marked, told, toldByFile, yaml } from "../support/told.ts";

const whole = `${catalogueHead}controls:\n${controlLines()}`;

describe("the kind of the file", () => {
  test.each([
    ["a declaration", "format: ^csm-check/declaration@1\nsupplier: { name: N }\n", "wrong-format @1"],
    ["a part", `${partHead.replace("csm", "^csm")}controls:\n${controlLines()}`, "wrong-format @1"],
    [
      "a later catalogue",
      whole.replace("csm-check/catalogue@1", "^csm-check/catalogue@2"),
      "wrong-format @1",
    ],
    ["a file of another tool", "^openapi: 3.0.0\n", "foreign-file @1"],
    ["a list of areas without a format", "^areas: [{ id: A, title: T }]\n", "missing-key @1 absent"],
    ["no mapping", "^- a\n", "not-a-mapping @1"],
    ["a text that cannot be read", "id: a\nid: b\n".replace("\n", "\n^"), "duplicate-key @1"],
  ])("%s", (_, written, expected) => {
    const { text, spots } = marked(written);
    expect(told(catalogueFrom(text))[0]).toBe(atMarks([expected], spots)[0]);
  });
});

describe("the shape of a catalogue", () => {
  const changed = (from: string | RegExp, to: string) => whole.replace(from, to);
  const asked = (question: string) => `${catalogueHead}controls:\n${controlLines({ questions: [question] })}`;
  const yesNo = questionLine("{ type: yes-no }");

  test.each([
    ["no id", `^${changed("id: mine\n", "")}`, "missing-key @1 absent"],
    ["no version", `^${changed('version: "1"\n', "")}`, "missing-key @1 absent"],
    ["no title of an area", changed("{ id: A, title: Everything }", "^{ id: A }"), "missing-key @1 absent"],
    ["no name of a level", changed("{ id: 0, name: Low }", "^{ id: 0 }"), "missing-key @1 absent"],
    [
      "no kind of a control",
      changed("    kind: technical\n", "").replace('id: "1"', '^id: "1"'),
      "missing-key @1 absent",
    ],
    ["no label", asked("^{ id: q, ask: Done?, answer: { type: yes-no } }"), "missing-key @1 absent"],
    [
      "no effort of a remedy",
      changed("remedy: { action: Do it now., effort: low,", "^remedy: { action: Do it now.,"),
      "missing-key @1 absent",
    ],
    [
      "no type of an answer",
      asked(questionLine("{ unit: days }").replace("answer", "^answer")),
      "missing-key @1 absent",
    ],
    ["an unknown key at the top", `${whole}^maintainer: x\n`, "unknown-key @1"],
    ["an unknown key of a control", changed("x-more", "^owner"), "unknown-key @1"],
    ["an unknown key of a question", asked(yesNo.replace("answer", "^hint: x, answer")), "unknown-key @1"],
    [
      "an unknown key of a pass rule",
      asked(questionLine("{ type: number }", "pass: { max: 1, ^most: 2 }")),
      "unknown-key @1",
      "pass-misfit @1",
    ],
    ["an unknown kind of control", changed("kind: technical", "kind: ^manual"), "bad-choice @1"],
    ["an unknown kind of answer", asked(questionLine("{ type: ^sometimes }")), "bad-choice @1"],
    ["an unknown effort", changed("effort: low", "effort: ^tiny"), "bad-choice @1"],
    ["an unknown span", changed("takes: days", "takes: ^hours"), "bad-choice @1"],
    [
      "what a question may count for",
      asked(questionLine("{ type: yes-no }", "counts: ^nothing")),
      "nothing-decides 8:9",
      "bad-choice @1",
    ],
    ["a question id with capitals", asked(yesNo.replace("id: q", "id: ^Q1")), "bad-value @1"],
    [
      "a control id with a space",
      changed('"1"\n', '^"1 a"\n')
        .replace('version: ^"1 a"', 'version: "1"')
        .replace('id: "1"', 'id: ^"1 a"'),
      "bad-value @1",
    ],
    ["a date that is none", changed('version: "1"', 'version: "1"\nissued: ^2026-02-30'), "bad-value @1"],
    [
      "a percentage beyond 100",
      changed("areas:", "outlook: { name: N, needed: { 0: ^101 } }\nareas:"),
      "bad-value @1",
    ],
    ["a negative figure", asked(questionLine("{ type: number }", "pass: { min: ^-1 }")), "bad-value @1"],
    [
      "a figure with an exponent",
      asked(questionLine("{ type: number }", "pass: { max: ^1e3 }")),
      "bad-value @1",
    ],
    ["a part of a day", asked(questionLine("{ type: date }", "pass: { withinDays: ^1.5 }")), "bad-value @1"],
    [
      "a pass rule that is neither yes nor no",
      asked(questionLine("{ type: yes-no }", "pass: { is: ^maybe }")),
      "bad-value @1",
    ],
    [
      "a part outside the folder",
      `${catalogueHead}parts: [^/etc/part.yaml]\ncontrols:\n${controlLines()}`,
      "bad-value @1",
    ],
    [
      "a label of 61 letters",
      asked(yesNo.replace("label: done", `label: ^${"x".repeat(61)}`)),
      "too-long @1",
    ],
    ["an empty pass rule", asked(questionLine("{ type: yes-no }", "^pass: {}")), "too-few @1"],
    ["one option", asked(questionLine("{ type: choices, ^options: [{ id: a, says: x }] }")), "too-few @1"],
    [
      "a part twice",
      `${catalogueHead}parts: [a.yaml, ^a.yaml]\ncontrols:\n${controlLines()}`,
      "repeated-value @1",
    ],
    ["a level of a control twice", changed("levels: [0, 1]\n", "levels: [0, 1, ^1]\n"), "repeated-value @1"],
    [
      "a control with nothing to ask",
      `${whole}  - ^{ id: P, title: T, area: A, levels: [1], kind: technical }\n`,
      ...["requirement", "why", "questions", "remedy"].map(() => "missing-key @1 absent"),
    ],
  ])("%s", (_, written, ...expected) => {
    const { text, spots } = marked(written);
    expect(told(catalogueFrom(text))).toEqual(atMarks(expected, spots));
  });

  test("an id that is written as a number is text all the same", () => {
    const catalogue = sound(
      catalogueFrom(whole.replace('id: "1"', "id: 0001").replace("id: mine", "id: 4.10")),
    );
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["0001"]);
    expect(catalogue.id).toBe("4.10");
  });
});

describe("keys of the author's own", () => {
  test("are allowed everywhere", () => {
    const text = `${catalogueHead.replace("Everything }", "Everything, x-a: 1 }").replace("Low }", "Low, x-b: ~ }")}x-c: { deep: [1] }
notes: [{ says: x, x-d: 1 }]
outlook: { name: N, needed: { 0: 100 }, x-e: 1 }
glossary: [{ term: t, means: m, x-f: 1 }]
controls:
${controlLines({
  more: "appliesIf: { id: used, ask: Used?, x-g: 1 }\n    see: [{ scheme: s, ref: r, x-h: 1 }]\n    x-i: [1]",
  questions: [
    "{ id: q, label: l, ask: Done?, x-j: 1, answer: { type: choices, x-k: 1, options: [{ id: a, says: x, x-l: 1 }, { id: b, says: y }] }, pass: { oneOf: [a], x-m: 1 } }",
  ],
})}`;
    expect(told(catalogueFrom(text.replace("takes: days }", "takes: days, x-n: 1 }")))).toEqual([]);
  });

  test("are no levels of the outlook", () => {
    const outlook = "outlook: { name: N, needed: { 0: 100, x-source: a web page } }\n";
    const catalogue = catalogueFrom(`${catalogueHead}${outlook}controls:\n${controlLines()}`);
    expect(told(catalogue)).toEqual([]);
    expect(sound(catalogue).outlook?.needed).toEqual([{ level: "0", percent: 100 }]);
  });
});

describe("problems of several kinds and files", () => {
  test("are told together, those of shape and those of sense", () => {
    const { text, spots } = marked(
      `${catalogueHead.replace("id: mine", "id: ^built-in")}controls:\n` +
        controlLines({ area: "^B", questions: [questionLine("{ type: ^often }")] }),
    );
    const expected = ["built-in-id @1", "unknown-reference @2", "bad-choice @3"];
    expect(told(catalogueFrom(text))).toEqual(atMarks(expected, spots));
  });

  test("those of the catalogue come with those of its parts", () => {
    const main = `${catalogueHead}controls:\n${controlLines({ area: "B" })}`;
    const part = `${partHead}controls:\n${controlLines({ id: "2", area: "C" })}`;
    expect(toldByFile(catalogueFrom(main, part))).toEqual([
      "main.yaml: unknown-reference 10:11",
      "part-1.yaml: unknown-reference 5:11",
    ]);
  });

  test("of more than 100 the first 100 are told, and that there are others", () => {
    const controls = Array.from({ length: 120 }, (_, index) => controlLines({ id: `${index}`, area: "B" }));
    const found = problems(catalogueFrom(`${catalogueHead}controls:\n${controls.join("")}`));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({
      code: "too-many-problems",
      limit: 100,
      at: { line: 10 + 100 * 11 },
    });
  });
});

describe("the parts of a catalogue", () => {
  test("their names come in order, each with its place", () => {
    const document = sound(yaml("parts:\n  - b.yaml\n  - sub/a.yaml\n"));
    expect(partsOf(document).map(({ file, node }) => [file, node.place.line, node.place.column])).toEqual([
      ["b.yaml", 2, 5],
      ["sub/a.yaml", 3, 5],
    ]);
  });

  test.each(["controls: []", "parts:", "parts: a.yaml", "parts: [~, [a.yaml]]"])(
    "there are none in %j",
    (text) => {
      expect(partsOf(sound(yaml(text)))).toEqual([]);
    },
  );

  test("their controls follow those of the catalogue, in the order of the parts", () => {
    const part = (...ids: readonly string[]) =>
      `${partHead}controls:\n${ids.map((id) => controlLines({ id })).join("")}`;
    const catalogue = sound(catalogueFrom(whole, part("9", "8"), part("3")));
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["1", "9", "8", "3"]);
  });

  test("a catalogue may leave all of its controls to them", () => {
    const catalogue = sound(catalogueFrom(catalogueHead, `${partHead}controls:\n${controlLines()}`));
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["1"]);
  });
});
