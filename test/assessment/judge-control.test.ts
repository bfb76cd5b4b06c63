import { describe, expect, test } from "vitest";
import {
  certificate,
  control,
  date,
  smallCatalogue,
  yesNo,
  type Fields,
} from "../support/small-catalogue.ts";
import { assess } from "../../src/assessment/assess.ts";
import { circumstances, codes, controlIn, judged, warned } from "../support/judged.ts";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { sound } from "../support/sound.ts";

const current = {
  scheme: "cyber-essentials",
  holder: "Harrow Ltd",
  issued: "2026-02-10",
  expires: "2027-02-09",
};
const lapsed = { ...current, issued: "2025-02-10", expires: "2026-02-09" };

const catalogue = smallCatalogue({
  controls: [
    control("10", [
      yesNo("a"),
      yesNo("b"),
      yesNo("dcc", { counts: "dcc" }),
      yesNo("tip", { counts: "advice" }),
    ]),
    control("20", [certificate("ce", "cyber-essentials"), yesNo("covers"), yesNo("kept")]),
    control("30", [yesNo("a")], { appliesIf: { id: "used", ask: "Is it used?" } }),
    control("40", [certificate("ce", "cyber-essentials")]),
  ],
});

/** The verdict on one control with these answers, and why. */
const verdict = (id: string, said: unknown, fields: Fields = {}, asOf?: string) => {
  const controls = said === undefined ? {} : { [id]: said };
  const other = asOf === undefined ? {} : { asOf };
  const found = controlIn(judged(catalogue, { controls, ...fields }, other), id);
  return [found.verdict, ...codes(found.findings)];
};

describe("a control with two questions that decide", () => {
  test.each([
    ["all pass", { a: "yes", b: "yes" }, ["met"]],
    ["one fails", { a: "yes", b: "no" }, ["partly-met", "answered-no b"]],
    ["the other fails", { a: "no", b: "yes" }, ["partly-met", "answered-no a"]],
    ["one is unanswered", { a: "yes" }, ["partly-met", "unanswered b"]],
    ["one is unknown", { a: "yes", b: "unknown" }, ["partly-met", "unanswered b"]],
    ["one fails, one is unanswered", { b: "no" }, ["not-met", "unanswered a", "answered-no b"]],
    ["all fail", { a: "no", b: "no" }, ["not-met", "answered-no a", "answered-no b"]],
    ["none is answered", {}, ["unanswered", "unanswered a", "unanswered b"]],
    ["both are unknown", { a: "unknown", b: null }, ["unanswered", "unanswered a", "unanswered b"]],
    ["only a dcc question passes", { dcc: "yes" }, ["unanswered", "unanswered a", "unanswered b"]],
    ["only a dcc question fails", { dcc: "no" }, ["unanswered", "unanswered a", "unanswered b"]],
    ["only advice passes", { tip: "yes" }, ["unanswered", "unanswered a", "unanswered b"]],
    ["a dcc question fails", { a: "yes", b: "yes", dcc: "no" }, ["met"]],
    ["advice fails", { a: "yes", b: "yes", tip: "no" }, ["met"]],
  ])("%s: %j", (_, answers, expected) => {
    expect(verdict("10", { answers })).toEqual(expected);
  });

  test.each([
    ["yes", ["met"]],
    ["no", ["not-met", "answered-no a", "answered-no b"]],
    ["unknown", ["unanswered", "unanswered a", "unanswered b"]],
    [undefined, ["unanswered", "unanswered a", "unanswered b"]],
    [{ note: "Soon" }, ["unanswered", "unanswered a", "unanswered b"]],
  ])("written %j: %j", (said, expected) => {
    expect(verdict("10", said)).toEqual(expected);
  });

  test("repeats nothing that decides under advice", () => {
    const answers = { a: "no", b: "yes", dcc: "no", tip: "no" };
    const found = controlIn(judged(catalogue, { controls: { "10": { answers } } }), "10");
    expect(codes(found.findings)).toEqual(["answered-no a"]);
    expect(codes(found.advice)).toEqual(["answered-no dcc", "answered-no tip"]);
  });

  test("keeps what fails and does not decide under advice, and what is unanswered nowhere", () => {
    const found = controlIn(
      judged(catalogue, { controls: { "10": { answers: { a: "yes", b: "yes", tip: "no" } } } }),
      "10",
    );
    expect(codes(found.advice)).toEqual(["answered-no tip"]);
    expect(found.questions.map(({ question, counts, outcome }) => [question.id, counts, outcome])).toEqual([
      ["a", "verdict", "pass"],
      ["b", "verdict", "pass"],
      ["dcc", "dcc", "unanswered"],
      ["tip", "advice", "fail"],
    ]);
  });
});

describe("a control with a certificate question", () => {
  const answered = { answers: { covers: "yes", kept: "yes" } };
  test.each([
    ["all pass", answered, [current], ["met"]],
    [
      "the certificate alone passes",
      undefined,
      [current],
      ["partly-met", "unanswered covers", "unanswered kept"],
    ],
    [
      "the certificate passes, the rest fails",
      "no",
      [current],
      ["partly-met", "answered-no covers", "answered-no kept"],
    ],
    ["the certificate is missing", answered, [], ["not-met", "certificate-missing ce"]],
    ["the certificate has lapsed", answered, [lapsed], ["not-met", "certificate-expired ce"]],
    [
      "nothing is said",
      undefined,
      [],
      ["not-met", "certificate-missing ce", "unanswered covers", "unanswered kept"],
    ],
  ])("%s", (_, said, certificates, expected) => {
    expect(verdict("20", said, { certificates })).toEqual(expected);
  });

  test("alone is met by the certificate, though the control is absent", () => {
    expect(verdict("40", undefined, { certificates: [current] })).toEqual(["met"]);
    expect(verdict("40", undefined)).toEqual(["not-met", "certificate-missing ce"]);
  });
});

describe("a control that may not apply", () => {
  const claim = { reason: "None is used", agreedWith: "Certification body", on: "2026-10-01" };
  test.each([
    ["appliesIf is no", { answers: { used: "no" } }, ["not-applicable"]],
    ["appliesIf is no, whatever else is answered", { answers: { used: "no", a: "no" } }, ["not-applicable"]],
    ["appliesIf is yes", { answers: { used: "yes", a: "yes" } }, ["met"]],
    [
      "appliesIf is yes and nothing else is answered",
      { answers: { used: "yes" } },
      ["unanswered", "unanswered a"],
    ],
    ["appliesIf is unanswered", { answers: { a: "yes" } }, ["met"]],
    ["appliesIf is unknown", { answers: { used: "unknown", a: "no" } }, ["not-met", "answered-no a"]],
    ["nothing is answered", undefined, ["unanswered", "unanswered a"]],
    ["the short form says no", "no", ["not-met", "answered-no a"]],
    ["it is claimed", { notApplicable: claim }, ["not-applicable"]],
    [
      "it is claimed beside appliesIf no",
      { answers: { used: "no" }, notApplicable: claim },
      ["not-applicable"],
    ],
    ["it was agreed on as-of", { notApplicable: { ...claim, on: "2026-11-24" } }, ["not-applicable"]],
    [
      "it is agreed a day later",
      { notApplicable: { ...claim, on: "2026-11-25" } },
      ["unanswered", "unanswered a"],
    ],
    [
      "it is agreed a day later, and met",
      { notApplicable: { ...claim, on: "2026-11-25" }, answers: { a: "yes" } },
      ["met"],
    ],
  ])("%s: %j", (_, said, expected) => {
    expect(verdict("30", said)).toEqual(expected);
  });

  test("may be claimed of any control without a certificate question", () => {
    expect(verdict("10", { notApplicable: claim })).toEqual(["not-applicable"]);
  });

  test("says of appliesIf that it was asked, and leaves the rest out", () => {
    const of = (said: unknown) =>
      controlIn(judged(catalogue, { controls: { "30": said } }), "30").questions.map(
        ({ question, counts, outcome }) => [question.id, counts, outcome],
      );
    expect(of({ answers: { used: "no", a: "yes" } })).toEqual([["used", "applies", "pass"]]);
    expect(of({ answers: { a: "yes" } })).toEqual([
      ["used", "applies", "unanswered"],
      ["a", "verdict", "pass"],
    ]);
  });

  test("falls under no evidence once it does not apply", () => {
    const found = judged(
      catalogue,
      { controls: { "30": { answers: { used: "no" }, evidence: [{ title: "Gone", file: "gone.pdf" }] } } },
      { evidence: "require" },
    );
    expect(controlIn(found, "30")).toMatchObject({ verdict: "not-applicable", findings: [] });
  });
});

describe("questions that are not always asked", () => {
  const rare = smallCatalogue({
    levels: [
      { id: 0, name: "Zero" },
      { id: 1, name: "One" },
    ],
    controls: [
      control("10", [yesNo("a"), yesNo("later", { since: "2026-06-19" }), yesNo("more", { levels: [1] })], {
        levels: [0, 1],
      }),
    ],
  });
  const asked = (asOf: string, level: string) =>
    controlIn(
      judged(rare, { controls: { "10": { answers: { a: "yes" } } } }, { asOf, level }),
      "10",
    ).questions.map(({ question }) => question.id);

  test("are not asked the day before, and are on the day", () => {
    expect(asked("2026-06-18", "0")).toEqual(["a"]);
    expect(asked("2026-06-19", "0")).toEqual(["a", "later"]);
  });

  test("are asked at their levels alone", () => {
    expect(asked("2026-06-18", "1")).toEqual(["a", "more"]);
    expect(asked("2026-06-19", "1")).toEqual(["a", "later", "more"]);
  });

  test("decide nothing while they are not asked", () => {
    const fields = { controls: { "10": { answers: { a: "yes", later: "no", more: "no" } } } };
    expect(controlIn(judged(rare, fields, { asOf: "2026-06-18" }), "10").verdict).toBe("met");
    expect(controlIn(judged(rare, fields, { asOf: "2026-06-19" }), "10").verdict).toBe("partly-met");
  });
});

describe("a recommended control", () => {
  const suggested = (questions: readonly Fields[]) =>
    smallCatalogue({
      levels: [
        { id: 0, name: "Zero", recommended: ["20"] },
        { id: 1, name: "One" },
      ],
      controls: [control("10", [yesNo("a")]), control("20", questions, { levels: [1] })],
    });

  test.each([
    ["yes", ["met"]],
    ["no", ["not-met", "answered-no a"]],
    [undefined, ["unanswered", "unanswered a"]],
  ])("is judged like a required one: %j", (said, expected) => {
    const controls = { "10": "yes", ...(said === undefined ? {} : { "20": said }) };
    const found = controlIn(judged(suggested([yesNo("a")]), { controls }), "20");
    expect([found.verdict, ...codes(found.findings)]).toEqual(expected);
    expect(found.importance).toBe("recommended");
  });

  test("is not asked what only other levels ask", () => {
    const both = suggested([yesNo("a"), yesNo("b", { levels: [1] })]);
    const found = controlIn(
      judged(both, { controls: { "10": "yes", "20": { answers: { a: "yes" } } } }),
      "20",
    );
    expect(found.verdict).toBe("met");
    expect(found.questions.map(({ question }) => question.id)).toEqual(["a"]);
  });

  test("of which nothing is said is not met, though its questions are for other levels", () => {
    const found = controlIn(
      judged(suggested([yesNo("a", { levels: [1] })]), { controls: { "10": "yes" } }),
      "20",
    );
    expect(found.verdict).toBe("unanswered");
    expect(codes(found.findings)).toEqual(["unanswered a"]);
  });
});

describe("where a finding points", () => {
  const from = (text: string) =>
    assess(catalogue, sound(declarationFrom(head + text, catalogue)), circumstances());
  const places = (text: string, id: string) =>
    controlIn(from(text), id).findings.map(({ code, at }) => [
      code,
      `${at.line ?? 0}:${at.column ?? 0}`,
      at.absent === true,
    ]);

  test("a failing answer: at the answer", () => {
    expect(places('controls:\n  "10":\n    answers:\n      a: no\n      b: yes\n', "10")).toEqual([
      ["answered-no", "9:10", false],
    ]);
  });

  test("a question that is not there: at its control", () => {
    expect(places('controls:\n  "10": { answers: { a: yes } }\n', "10")).toEqual([
      ["unanswered", "7:3", true],
    ]);
  });

  test("a control that is not there: at controls", () => {
    expect(places("controls:\n  '30': yes\n", "10")).toEqual([
      ["unanswered", "6:1", true],
      ["unanswered", "6:1", true],
    ]);
  });

  test("no controls at all: at the first line", () => {
    expect(places("", "30")).toEqual([["unanswered", "1:1", true]]);
  });

  test("a missing certificate: at certificates, else at the first line", () => {
    expect(places("certificates: []\n", "40")).toEqual([["certificate-missing", "6:1", true]]);
    expect(places("", "40")).toEqual([["certificate-missing", "1:1", true]]);
  });

  test("a lapsed certificate: at the day on which it expired", () => {
    const text =
      "certificates:\n  - scheme: cyber-essentials\n    issued: 2025-02-10\n    expires: 2026-02-09\n";
    expect(places(text, "40")).toEqual([["certificate-expired", "9:14", false]]);
  });

  test("evidence that does not hold: at the evidence", () => {
    const text =
      'controls:\n  "30":\n    answers: { a: yes }\n    evidence:\n      - { title: Policy, file: gone.pdf }\n';
    expect(places(text, "30")).toEqual([["evidence-missing", "10:9", false]]);
  });
});

describe("advice that the law asks", () => {
  const law = smallCatalogue({
    controls: [
      control("10", [
        yesNo("a"),
        yesNo("notice", { counts: "advice", basis: "law" }),
        yesNo("record", { counts: "advice" }),
        yesNo("fee", { counts: "advice", basis: "law", since: "2026-06-19" }),
        date("test", { withinMonths: 12 }, { counts: "advice", basis: "law" }),
      ]),
    ],
  });
  const of = (answers: Fields, asOf = "2026-11-24") =>
    judged(law, { controls: { "10": { answers: { a: "yes", ...answers } } } }, { asOf });

  test("and that fails is warned of, and decides nothing", () => {
    const found = of({ notice: "no" });
    expect(warned(found, "law-asks")).toMatchObject([{ control: "10", question: { id: "notice" } }]);
    expect(controlIn(found, "10").verdict).toBe("met");
    expect(found.verdict).toBe("met");
  });

  test.each([{ notice: "yes" }, {}, { notice: "unknown" }, { record: "no" }])(
    "is not warned of with %j",
    (answers) => {
      expect(warned(of(answers), "law-asks")).toEqual([]);
    },
  );

  test("is warned of from the day since when it is asked", () => {
    expect(warned(of({ fee: "no" }, "2026-06-18"), "law-asks")).toEqual([]);
    expect(warned(of({ fee: "no" }, "2026-06-19"), "law-asks")).toHaveLength(1);
  });

  test("is warned of from the day on which a date is too old", () => {
    expect(warned(of({ test: "2025-11-24" }), "law-asks")).toEqual([]);
    expect(warned(of({ test: "2025-11-24" }, "2026-11-25"), "law-asks")).toMatchObject([
      { question: { id: "test" } },
    ]);
  });
});
