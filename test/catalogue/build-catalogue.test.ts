import { describe, expect, test } from "vitest";
import { catalogueFrom, catalogueHead, controlLines, questionLine } from "../support/reading-catalogues.ts";
import { sound } from "../support/sound.ts";

const question = (answer: string, rest?: string) => {
  const questions = [
    questionLine("{ type: yes-no }").replace("id: q", "id: decides"),
    questionLine(answer, rest),
  ];
  return sound(catalogueFrom(`${catalogueHead}controls:\n${controlLines({ questions })}`)).controls[0]
    ?.questions[1];
};
const asked = { id: "q", label: "done", ask: "Done?", counts: "verdict" };

describe("a question", () => {
  const options =
    "options: [{ id: a, says: the first }, { id: b, says: the second, needsNote: yes }, { id: c, says: none, alone: true }]";
  const built = [
    { id: "a", says: "the first", alone: false, needsNote: false },
    { id: "b", says: "the second", alone: false, needsNote: true },
    { id: "c", says: "none", alone: true, needsNote: false },
  ];
  test.each([
    ["yes-no passes on yes", "{ type: yes-no }", undefined, { type: "yes-no", is: true }],
    [
      "yes-no that follows another question",
      "{ type: yes-no }",
      "asks: { after: decides }",
      { type: "yes-no", is: true, after: "decides" },
    ],
    ["yes-no may pass on no", "{ type: yes-no }", "pass: { is: no }", { type: "yes-no", is: false }],
    [
      "yes-no may say so in capitals",
      "{ type: yes-no }",
      "pass: { is: FALSE }",
      { type: "yes-no", is: false },
    ],
    [
      "number with both ends",
      "{ type: number, unit: days }",
      "pass: { min: 1.5, max: 14 }",
      { type: "number", unit: "days", min: 1.5, max: 14 },
    ],
    [
      "number with one end",
      "{ type: number, unit: tries }",
      "pass: { max: 10 }",
      { type: "number", unit: "tries", max: 10 },
    ],
    ["number without a unit", "{ type: number }", "pass: { min: 0 }", { type: "number", unit: "", min: 0 }],
    [
      "date within days",
      "{ type: date }",
      "pass: { withinDays: 90 }",
      { type: "date", within: { days: 90 } },
    ],
    [
      "date within months",
      "{ type: date }",
      "pass: { withinMonths: 12 }",
      { type: "date", within: { months: 12 } },
    ],
    [
      "choice",
      `{ type: choice, ${options} }`,
      "pass: { oneOf: [a, b] }",
      { type: "choice", options: built, oneOf: ["a", "b"] },
    ],
    [
      "choices count all that can be chosen together and need one, if left out",
      `{ type: choices, ${options} }`,
      undefined,
      { type: "choices", options: built, oneOf: ["a", "b"], atLeast: 1 },
    ],
    [
      "choices with a rule",
      `{ type: choices, ${options} }`,
      "pass: { oneOf: [a, b], atLeast: 2 }",
      { type: "choices", options: built, oneOf: ["a", "b"], atLeast: 2 },
    ],
    [
      "certificate of one scheme",
      "{ type: certificate }",
      "pass: { scheme: dcc }",
      { type: "certificate", schemes: ["dcc"] },
    ],
    [
      "certificate of several",
      "{ type: certificate }",
      "pass: { scheme: [a, b] }",
      { type: "certificate", schemes: ["a", "b"] },
    ],
  ])("%s", (_, answer, rest, expected) => {
    expect(question(answer, rest)).toEqual({ ...asked, ...expected });
  });

  test("carries what else is said of it, trimmed", () => {
    const rest =
      'counts: advice, dcc: "2314.1", since: 2026-06-19, levels: [1], basis: law, help: " Look. ", fix: "Mend it. "';
    expect(question("{ type: yes-no }", rest)).toEqual({
      ...asked,
      type: "yes-no",
      is: true,
      counts: "advice",
      dcc: "2314.1",
      since: "2026-06-19",
      levels: ["1"],
      basis: "law",
      help: "Look.",
      fix: "Mend it.",
    });
  });
});

describe("a control", () => {
  test("has empty lists and no more than was written, where little was", () => {
    expect(sound(catalogueFrom(`${catalogueHead}controls:\n${controlLines()}`)).controls).toEqual([
      {
        id: "1",
        title: "Control 1",
        area: "A",
        levels: ["0", "1"],
        kind: "technical",
        requirement: "Do it.",
        why: "It helps.",
        questions: [
          { id: "q", label: "it is done", ask: "Is it done?", counts: "verdict", type: "yes-no", is: true },
        ],
        evidence: [],
        remedy: { action: "Do it now.", effort: "low", takes: "days" },
        see: [],
      },
    ]);
  });

  test("carries everything else, without line ends at the end of its texts", () => {
    const text = `${catalogueHead}controls:
${controlLines({ id: "2" })}  - id: "1"
    title: One
    area: A
    family: A family
    levels: [1]
    kind: non-technical
    requirement: >
      Do it
      well.
    why: |
      It helps.
    questions: [{ id: q, label: l, ask: Done?, answer: { type: yes-no } }]
    appliesIf: { id: used, ask: Do you use it?, help: Look. }
    evidence: [a record, "another: one"]
    remedy: { action: "Do it. ", effort: high, takes: months }
    replacedBy: "2"
    caution: >
      Take care.
    see: [{ scheme: caf-3.2, ref: B2.a }]
`;
    expect(sound(catalogueFrom(text)).controls[1]).toEqual({
      id: "1",
      title: "One",
      area: "A",
      family: "A family",
      levels: ["1"],
      kind: "non-technical",
      requirement: "Do it well.",
      why: "It helps.",
      questions: [{ id: "q", label: "l", ask: "Done?", counts: "verdict", type: "yes-no", is: true }],
      appliesIf: { type: "applies", id: "used", ask: "Do you use it?", help: "Look." },
      evidence: ["a record", "another: one"],
      remedy: { action: "Do it.", effort: "high", takes: "months" },
      replacedBy: "2",
      caution: "Take care.",
      see: [{ scheme: "caf-3.2", ref: "B2.a" }],
    });
  });
});

describe("a catalogue", () => {
  test("has only what was written of it", () => {
    const { controls, ...rest } = sound(catalogueFrom(`${catalogueHead}controls:\n${controlLines()}`));
    expect(controls).toHaveLength(1);
    expect(rest).toEqual({
      id: "mine",
      title: "My rules",
      version: "1",
      notes: [],
      areas: [{ id: "A", title: "Everything" }],
      levels: [
        { id: "0", name: "Low", recommended: [] },
        { id: "1", name: "High", recommended: [] },
      ],
      glossary: [],
    });
  });

  test("carries everything else", () => {
    const text = `format: csm-check/catalogue@1
id: mine
title: My rules
short: Mine
version: 1.10
issued: 2024-05-14
publisher: Me
source: https://example.com/
notice: >
  It is
  mine.
checkedOn: 2026-11-23
notes: [{ level: 0, until: 2026-12-31, says: "Soon. " }, { says: Always. }]
areas: [{ id: A, title: One, published: First, summary: All of it. }]
levels: [{ id: 0, name: Low, risk: very low, recommended: ["2"] }, { id: 1, name: High }]
outlook: { name: Scheme, anchor: A, needed: { 1: 80, 0: 100 } }
glossary: [{ term: CIP, means: "A plan. " }]
controls:
${controlLines()}${controlLines({ id: "2", levels: "[1]" })}`;
    const { controls, ...rest } = sound(catalogueFrom(text));
    expect(controls).toHaveLength(2);
    expect(rest).toEqual({
      id: "mine",
      title: "My rules",
      short: "Mine",
      version: "1.10",
      issued: "2024-05-14",
      publisher: "Me",
      source: "https://example.com/",
      notice: "It is mine.",
      checkedOn: "2026-11-23",
      notes: [{ says: "Soon.", level: "0", until: "2026-12-31" }, { says: "Always." }],
      areas: [{ id: "A", title: "One", published: "First", summary: "All of it." }],
      levels: [
        { id: "0", name: "Low", risk: "very low", recommended: ["2"] },
        { id: "1", name: "High", recommended: [] },
      ],
      outlook: {
        name: "Scheme",
        anchor: "A",
        needed: [
          { level: "0", percent: 100 },
          { level: "1", percent: 80 },
        ],
      },
      glossary: [{ term: "CIP", means: "A plan." }],
    });
  });
});
