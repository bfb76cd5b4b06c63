import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { builtInStandard } from "../support/built-in.ts";
import { control, options, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { circumstances, controlIn, judged, warned } from "../support/judged.ts";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { sound } from "../support/sound.ts";

describe("a control with a caution", () => {
  const catalogue = smallCatalogue({
    controls: [
      control("10", [yesNo("a")], { caution: "Its evidence may carry another id." }),
      control("20", [yesNo("a")]),
    ],
  });
  const cautions = (controls: Fields) => warned(judged(catalogue, { controls }), "control-caution");

  test("is warned of when it has evidence", () => {
    expect(cautions({ "10": { answers: { a: "yes" }, evidence: [{ title: "Log" }] } })).toMatchObject([
      { control: "10" },
    ]);
  });

  test.each([
    [{ "10": { answers: { a: "yes" }, evidence: [] } }],
    [{ "10": "yes" }],
    [{}],
    [{ "20": { answers: { a: "yes" }, evidence: [{ title: "Log" }] } }],
  ])("is not with %j", (controls) => {
    expect(cautions(controls)).toEqual([]);
  });
});

describe("an option that wants a note", () => {
  const catalogue = smallCatalogue({
    controls: [
      control("10", [
        options("choice", "dpia", ["done+", "not-needed+?", "missing"]),
        options("choices", "measures", ["backups+", "other+?", "none!"]),
        options("choice", "second", ["done+", "other+?", "missing"]),
      ]),
    ],
  });
  const wanted = (said: Fields) =>
    warned(judged(catalogue, { controls: { "10": said } }), "choice-without-note");

  test.each([
    [{ answers: { dpia: "not-needed" } }, ["not-needed"]],
    [{ answers: { dpia: "not-needed" }, note: "Written down on page 2" }, []],
    [{ answers: { dpia: "not-needed" }, evidence: [{ title: "Policy" }] }, []],
    [{ answers: { dpia: "done" } }, []],
    [{ answers: { measures: ["backups", "other"] } }, ["other"]],
    [{ answers: { measures: ["other"] }, note: "A second site" }, []],
    [{ answers: { measures: ["backups"] } }, []],
    [{ answers: { dpia: "not-needed", measures: ["other"] } }, ["not-needed", "other"]],
  ])("%j is warned of: %j", (said, expected) => {
    expect(wanted(said).map((each) => ("option" in each ? each.option : ""))).toEqual(expected);
  });

  test("is pointed at where it was chosen, also where another question has an option of that name", () => {
    const text = `${head}controls:\n  "10":\n    answers:\n      measures: [backups]\n      second: other\n`;
    const found = assess(catalogue, sound(declarationFrom(text, catalogue)), circumstances());
    expect(warned(found, "choice-without-note")).toMatchObject([
      { option: "other", at: { line: 10, column: 15 } },
    ]);
  });

  test("changes no verdict", () => {
    const found = judged(catalogue, {
      controls: { "10": { answers: { dpia: "not-needed", measures: ["other"], second: "done" } } },
    });
    expect(controlIn(found, "10").verdict).toBe("met");
  });
});

describe("a control that is claimed not applicable", () => {
  const catalogue = smallCatalogue({
    controls: [
      control("10", [yesNo("a")]),
      control("20", [yesNo("a")], { appliesIf: { id: "used", ask: "Is it used?" } }),
    ],
  });
  const claim = (on: string) => ({ reason: "None", agreedWith: "Certification body", on });
  const of = (controls: Fields) => judged(catalogue, { controls });

  test("is warned of with who agreed it", () => {
    expect(
      warned(of({ "10": { notApplicable: claim("2026-11-24") } }), "claimed-not-applicable"),
    ).toMatchObject([{ control: "10", agreedWith: "Certification body" }]);
  });

  test("is warned of where appliesIf says so", () => {
    const found = warned(of({ "20": { answers: { used: "no" } } }), "claimed-not-applicable");
    expect(found).toMatchObject([{ control: "20" }]);
    expect(found[0]).not.toHaveProperty("agreedWith");
  });

  test("from a later day is warned of as that, until the day comes", () => {
    const later = of({ "10": { notApplicable: claim("2026-11-25") } });
    expect(warned(later, "not-applicable-later")).toMatchObject([{ control: "10", on: "2026-11-25" }]);
    expect(warned(later, "claimed-not-applicable")).toEqual([]);
    const then = judged(
      catalogue,
      { controls: { "10": { notApplicable: claim("2026-11-25") } } },
      { asOf: "2026-11-25" },
    );
    expect(warned(then, "not-applicable-later")).toEqual([]);
    expect(warned(then, "claimed-not-applicable")).toHaveLength(1);
  });

  test.each([
    ["the claim", "notApplicable: { reason: None, agreedWith: CB, on: 2026-10-01 }", 8],
    ["the answer", "answers: { used: no }", 8],
    [
      "the claim beside the answer",
      "answers: { used: no }\n    notApplicable: { reason: None, agreedWith: CB, on: 2026-10-01 }",
      9,
    ],
  ])("is pointed at where it is claimed: %s", (_, said, line) => {
    const text = `${head}controls:\n  "20":\n    ${said}\n`;
    const found = assess(catalogue, sound(declarationFrom(text, catalogue)), circumstances());
    expect(warned(found, "claimed-not-applicable")).toMatchObject([{ control: "20", at: { line } }]);
  });

  test("is counted", () => {
    const found = of({ "10": { notApplicable: claim("2026-11-24") }, "20": { answers: { used: "no" } } });
    expect(found.summary.required["not-applicable"]).toBe(2);
  });

  test("is not warned of where it applies", () => {
    const found = of({ "10": "yes", "20": { answers: { used: "yes", a: "yes" } } });
    expect(found.warnings).toEqual([]);
  });
});

describe("a control that a stronger one replaces", () => {
  const catalogue = smallCatalogue({
    levels: [
      { id: 1, name: "One" },
      { id: 2, name: "Two" },
    ],
    controls: [
      control("2504", [yesNo("a")], { levels: [1], replacedBy: "2505" }),
      control("2505", [yesNo("a")], { levels: [2] }),
      control("10", [yesNo("a")], { levels: [1, 2] }),
    ],
  });
  const of = (level: number, controls: Fields) => judged(catalogue, { level, controls });

  test("and that is answered where the level asks for the stronger one is warned of", () => {
    expect(warned(of(2, { "2504": "yes" }), "stronger-control-needed")).toMatchObject([
      { control: "2504", stronger: "2505" },
    ]);
  });

  test.each([
    ["not answered", 2, { "2505": "yes" }],
    ["asked for itself", 1, { "2504": "yes" }],
  ])("is not where it is %s", (_, level, controls) => {
    expect(warned(of(level, controls), "stronger-control-needed")).toEqual([]);
  });

  test("and answered outside the level changes nothing", () => {
    const [without, with_] = [
      of(2, { "2505": "yes", "10": "yes" }),
      of(2, { "2504": "no", "2505": "yes", "10": "yes" }),
    ];
    expect(with_.verdict).toBe(without.verdict);
    expect(with_.summary).toEqual(without.summary);
    expect(with_.controls.map(({ control: each }) => each.id)).toEqual(["2505", "10"]);
  });

  test.each([
    ["falls short while the stronger is met", { "2504": "no", "2505": "yes" }, 1],
    ["is absent while the stronger is met", { "2505": "yes" }, 1],
    ["falls short with the stronger", { "2504": "no", "2505": "no" }, 0],
    ["falls short while the stronger is unanswered", { "2504": "no" }, 0],
    ["is met while the stronger is met", { "2504": "yes", "2505": "yes" }, 0],
  ])("and required that %s is warned of: %j, %d", (_, controls, count) => {
    const found = warned(of(1, controls), "stronger-control-met");
    expect(found).toHaveLength(count);
    expect(found).toMatchObject(count === 0 ? [] : [{ control: "2504", stronger: "2505" }]);
  });

  test.each([
    ["the stronger one", '  "2504": no\n  "2505": yes\n', 8],
    ["the stronger one alone", '  "2505": yes\n', 7],
  ])("and falls short is pointed at where the stronger one is met: %s", (_, said, line) => {
    const text = `${head.replace("level: 0", "level: 1")}controls:\n${said}`;
    const found = assess(catalogue, sound(declarationFrom(text, catalogue)), circumstances());
    expect(warned(found, "stronger-control-met")).toMatchObject([{ at: { line } }]);
  });

  test("is no matter where either is only recommended", () => {
    const suggesting = (recommended: string, asked: string) =>
      smallCatalogue({
        levels: [
          { id: 1, name: "One", recommended: [recommended] },
          { id: 2, name: "Two" },
        ],
        controls: [
          control("weak", [yesNo("a")], { levels: [asked === "weak" ? 1 : 2], replacedBy: "strong" }),
          control("strong", [yesNo("a")], { levels: [asked === "strong" ? 1 : 2] }),
          control("10", [yesNo("a")], { levels: [1, 2] }),
        ],
      });
    const controls = { weak: "no", strong: "yes", "10": "yes" };
    const stronger = judged(suggesting("strong", "neither"), { level: 1, controls });
    expect(warned(stronger, "stronger-control-needed")).toEqual([]);
    const weaker = judged(suggesting("weak", "neither"), { level: 1, controls });
    expect(warned(weaker, "stronger-control-met")).toEqual([]);
    const needed = judged(suggesting("weak", "strong"), { level: 1, controls });
    expect(warned(needed, "stronger-control-needed")).toHaveLength(1);
  });

  test("is not met by the stronger one", () => {
    expect(controlIn(of(1, { "2504": "no", "2505": "yes" }), "2504").verdict).toBe("not-met");
  });

  test("is not warned of as met where nothing of the stronger one was answered, its questions being for its level", () => {
    const levelled = smallCatalogue({
      levels: [
        { id: 1, name: "One" },
        { id: 2, name: "Two" },
      ],
      controls: [
        control("2504", [yesNo("a")], { levels: [1], replacedBy: "2505" }),
        control("2505", [yesNo("a", { levels: [2] })], { levels: [2] }),
      ],
    });
    const found = judged(levelled, { level: 1, controls: { "2504": "no" } });
    expect(warned(found, "stronger-control-met")).toEqual([]);
  });
});

describe("with the built-in standard", () => {
  const standard = builtInStandard();
  const of = (level: number, controls: Fields) => judged(standard, { level, controls });

  test.each(["2206", "2207"])("evidence for %s is warned of", (id) => {
    const found = of(1, { [id]: { evidence: [{ title: "Log" }] } });
    expect(warned(found, "control-caution")).toMatchObject([{ control: id }]);
  });

  test.each([
    ["2502", "2503", 2],
    ["2504", "2505", 2],
    ["3101", "3102", 3],
  ])("an answer to %s where the level asks for %s is warned of", (id, stronger, level) => {
    const found = of(level, { [id]: { note: "Done" } });
    expect(warned(found, "stronger-control-needed")).toMatchObject([{ control: id, stronger }]);
  });

  test("a DPIA that is not needed wants a note", () => {
    const of2314 = (said: Fields) => warned(of(0, { "2314": said }), "choice-without-note");
    expect(of2314({ answers: { dpia: "not-needed" } })).toMatchObject([
      { control: "2314", option: "not-needed" },
    ]);
    expect(of2314({ answers: { dpia: "not-needed" }, note: "Why is on page 2" })).toEqual([]);
    expect(of2314({ answers: { dpia: "done" } })).toEqual([]);
  });

  test("a complaints route is asked by law since 2026-06-19", () => {
    const on = (asOf: string) =>
      warned(
        judged(standard, { controls: { "2314": { answers: { "complaints-route": "no" } } } }, { asOf }),
        "law-asks",
      );
    expect(on("2026-06-18")).toEqual([]);
    expect(on("2026-06-19")).toMatchObject([{ control: "2314", question: { id: "complaints-route" } }]);
  });
});
