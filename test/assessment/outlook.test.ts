import { describe, expect, test } from "vitest";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { judged, type Settings } from "../support/judged.ts";

const levels = [
  { id: 0, name: "Zero" },
  { id: 1, name: "One" },
];
const needed = { name: "Certification", anchor: "CE", needed: { 0: 100, 1: 80 } };
const everywhere = { levels: [0, 1] };
const basic = { scheme: "cyber-essentials", issued: "2026-02-10", expires: "2027-02-09" };

/** Controls of area A, each worth 2 points in two questions, of area A, and the anchor in area CE. */
const scored = (count: number, more: readonly Fields[] = []) =>
  smallCatalogue({
    levels,
    outlook: needed,
    controls: [
      control("ce", [certificate("ce", "cyber-essentials")], { ...everywhere, area: "CE" }),
      ...Array.from({ length: count }, (_, at) => control(`A${at}`, [yesNo("a"), yesNo("b")], everywhere)),
      ...more,
    ],
  });

/** Answers that give a control these points. */
const worth = (points: number): Fields | string =>
  points === 2 ? "yes" : points === 0 ? "no" : { answers: { a: "yes", b: "no" } };
const pointed = (points: readonly number[]): Fields =>
  Object.fromEntries(points.map((each, at) => [`A${at}`, worth(each)]));

const outlookOf = (points: readonly number[], level: number, fields: Fields = {}, other: Settings = {}) => {
  const found = judged(
    scored(points.length),
    { level, certificates: [basic], controls: pointed(points), ...fields },
    other,
  ).dcc;
  const area = found?.areas.find((each) => each.area.id === "A");
  return { outlook: found?.outlook, points: area?.points, of: area?.of, passes: area?.passes };
};

describe("the points of an area at a level that needs 80 %", () => {
  test.each([
    [[2, 2, 2, 2, 2], 10, true],
    [[2, 2, 2, 2, 1], 9, true],
    [[2, 2, 2, 1, 1], 8, true],
    [[2, 2, 1, 1, 1], 7, false],
    [[2, 2, 2, 2, 0], 8, false],
    [[1, 1, 1, 1, 1], 5, false],
    [[0, 0, 0, 0, 0], 0, false],
    [[2, 2, 1], 5, true],
    [[2, 1], 3, false],
    [[2, 1, 1], 4, false],
    [[2], 2, true],
    [[1], 1, false],
  ])("%j are %d: passes %s", (points, sum, passes) => {
    expect(outlookOf(points, 1)).toEqual({
      outlook: passes ? "likely" : "unlikely",
      points: sum,
      of: points.length * 2,
      passes,
    });
  });
});

describe("the points of an area at a level that needs 100 %", () => {
  test.each([
    [[2, 2, 2, 2, 2], true],
    [[2, 2, 2, 2, 1], false],
    [[2, 2, 2, 2, 0], false],
    [[2], true],
    [[1], false],
  ])("%j pass: %s", (points, passes) => {
    expect(outlookOf(points, 0)).toMatchObject({ outlook: passes ? "likely" : "unlikely", passes });
  });
});

describe("the points of a control", () => {
  const one = smallCatalogue({
    levels,
    outlook: needed,
    controls: [
      control(
        "10",
        [
          yesNo("a"),
          yesNo("dcc", { counts: "dcc" }),
          yesNo("tip", { counts: "advice" }),
          yesNo("later", { counts: "dcc", since: "2027-01-01" }),
        ],
        everywhere,
      ),
    ],
  });
  test.each([
    [{ a: "yes", dcc: "yes" }, 2, "likely"],
    [{ a: "yes", dcc: "yes", tip: "no" }, 2, "likely"],
    [{ a: "yes", dcc: "yes", later: "no" }, 2, "likely"],
    [{ a: "yes", dcc: "no" }, 1, "unlikely"],
    [{ a: "no", dcc: "yes" }, 1, "unlikely"],
    [{ a: "yes" }, 1, "incomplete"],
    [{ dcc: "yes" }, 1, "incomplete"],
    [{ a: "no", dcc: "no" }, 0, "unlikely"],
    [{ a: "no" }, 0, "unlikely"],
    [{ tip: "yes" }, 0, "incomplete"],
    [{}, 0, "incomplete"],
  ])("that is answered %j are %d: %s", (answers, points, outlook) => {
    const found = judged(one, { controls: { "10": { answers } } }).dcc;
    expect(found?.areas).toMatchObject([{ points, of: 2 }]);
    expect(found?.outlook).toBe(outlook);
  });

  test.each([
    ["law", { law: "no" }, 1, "unlikely"],
    ["law", { law: "yes" }, 2, "likely"],
    ["law", {}, 2, "likely"],
    ["law", { a: "no", dcc: "no", law: "yes" }, 0, "unlikely"],
    ["suggestion", { law: "no" }, 2, "likely"],
  ])(
    "suffer from advice of basis %s as from a dcc question where it fails (%j): %d",
    (basis, said, points, outlook) => {
      const advised = smallCatalogue({
        outlook: { name: "Certification", needed: { 0: 100 } },
        controls: [
          control("10", [
            yesNo("a"),
            yesNo("dcc", { counts: "dcc" }),
            yesNo("law", { counts: "advice", basis }),
          ]),
        ],
      });
      const found = judged(advised, { controls: { "10": { answers: { a: "yes", dcc: "yes", ...said } } } });
      expect(found.dcc).toMatchObject({ outlook, areas: [{ points, of: 2 }] });
    },
  );

  test("do not touch its verdict", () => {
    expect(judged(one, { controls: { "10": { answers: { a: "yes", dcc: "no" } } } }).verdict).toBe("met");
  });

  test("are 0 where its certificate fails, whatever else passes", () => {
    const catalogue = smallCatalogue({
      outlook: { name: "Certification", needed: { 0: 100 } },
      controls: [control("10", [certificate("ce", "cyber-essentials"), yesNo("a")])],
    });
    expect(judged(catalogue, { controls: { "10": "yes" } }).dcc?.areas).toMatchObject([{ points: 0 }]);
    expect(judged(catalogue, { controls: { "10": "yes" }, certificates: [basic] }).dcc?.areas).toMatchObject([
      { points: 2 },
    ]);
    expect(judged(catalogue, { controls: { "10": "no" }, certificates: [basic] }).dcc?.areas).toMatchObject([
      { points: 1 },
    ]);
  });

  test("are 1 where its evidence does not hold, and 0 where the evidence required is not there", () => {
    const gone = { answers: { a: "yes", dcc: "yes" }, evidence: [{ title: "Policy", file: "gone.pdf" }] };
    const bare = { answers: { a: "yes", dcc: "yes" } };
    const of = (said: Fields, evidence: "off" | "check" | "require") =>
      judged(one, { controls: { "10": said } }, { evidence }).dcc?.areas[0]?.points;
    expect([of(gone, "check"), of(gone, "off"), of(gone, "require")]).toEqual([1, 2, 0]);
    expect([of(bare, "check"), of(bare, "require")]).toEqual([2, 0]);
  });
});

describe("the outlook", () => {
  test("is incomplete where nothing fails and something is unanswered", () => {
    expect(outlookOf([2, 2], 1, { controls: { A0: "yes" } })).toMatchObject({
      outlook: "incomplete",
      passes: false,
    });
    expect(outlookOf([2, 2], 1, { controls: {} })).toMatchObject({ outlook: "incomplete", points: 0 });
  });

  test("is incomplete where enough passes and something is unanswered, whether something fails or not", () => {
    const points = [2, 2, 2, 2, 2, 2];
    const begun = { ...pointed(points), A1: { answers: { a: "yes" } } };
    expect(outlookOf(points, 1, { controls: begun })).toMatchObject({
      outlook: "incomplete",
      passes: true,
    });
    expect(outlookOf(points, 1, { controls: { ...begun, A0: worth(1) } })).toMatchObject({
      outlook: "incomplete",
      passes: true,
    });
  });

  test("is unlikely where nothing fails but evidence", () => {
    const said = { answers: { a: "yes", b: "yes" }, evidence: [{ title: "Policy", file: "gone.pdf" }] };
    expect(outlookOf([2], 0, { controls: { A0: said } })).toMatchObject({ outlook: "unlikely", points: 1 });
    const begun = { ...said, answers: { a: "yes" } };
    expect(outlookOf([2], 0, { controls: { A0: begun } })).toMatchObject({ outlook: "unlikely", points: 1 });
  });

  test("is unlikely where something fails and something is unanswered", () => {
    expect(outlookOf([2, 2], 1, { controls: { A0: "no" } })).toMatchObject({ outlook: "unlikely" });
  });

  test("is incomplete where all pass and no scope is stated", () => {
    expect(outlookOf([2], 1, { scope: undefined })).toMatchObject({ outlook: "incomplete", passes: true });
  });

  test("is likely for a part of the organisation that is stated", () => {
    expect(outlookOf([2], 1, { scope: { organisation: "part" } })).toMatchObject({ outlook: "likely" });
  });

  test("is unlikely where the anchor fails; each area keeps its own result", () => {
    const found = judged(scored(1), { level: 1, controls: pointed([2]) }).dcc;
    expect(found?.outlook).toBe("unlikely");
    expect(found?.areas.map(({ area, passes }) => [area.id, passes])).toEqual([
      ["CE", false],
      ["A", true],
    ]);
  });

  test("does not look at recommended controls", () => {
    const catalogue = smallCatalogue({
      levels: [
        { id: 0, name: "Zero", recommended: ["20"] },
        { id: 1, name: "One" },
      ],
      outlook: needed,
      controls: [control("10", [yesNo("a")]), control("20", [yesNo("a")], { levels: [1], area: "B" })],
    });
    const found = judged(catalogue, { controls: { "10": "yes", "20": "no" } }).dcc;
    expect(found).toMatchObject({ outlook: "likely", areas: [{ points: 2, of: 2 }] });
  });

  test("is not there where no certification scores the catalogue", () => {
    const catalogue = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
    expect(judged(catalogue, { controls: { "10": "yes" } })).not.toHaveProperty("dcc");
  });
});

describe("a level for which the certification names no share", () => {
  test.each([
    [[2, 2], "likely"],
    [[2, 1], "unlikely"],
  ])("needs all: %j, %s", (points, outlook) => {
    const catalogue = smallCatalogue({
      levels,
      outlook: { name: "Certification", needed: { 1: 50 } },
      controls: points.map((_, at) => control(`A${at}`, [yesNo("a"), yesNo("b")], everywhere)),
    });
    expect(judged(catalogue, { controls: pointed(points) }).dcc).toMatchObject({
      outlook,
      areas: [{ needed: 100 }],
    });
  });
});

describe("whether a control applies", () => {
  test("is no question that scores", () => {
    const catalogue = smallCatalogue({
      outlook: { name: "Certification", needed: { 0: 100 } },
      controls: [control("10", [yesNo("a")], { appliesIf: { id: "used", ask: "Is it used?" } })],
    });
    const of = (answers: Fields) => judged(catalogue, { controls: { "10": { answers } } }).dcc;
    expect(of({ used: "yes", a: "yes" })).toMatchObject({ outlook: "likely", areas: [{ points: 2 }] });
    expect(of({ a: "yes" })).toMatchObject({ outlook: "likely", areas: [{ points: 2 }] });
    expect(of({ used: "yes", a: "no" })).toMatchObject({ outlook: "unlikely", areas: [{ points: 0 }] });
  });
});

describe("what is not applicable", () => {
  const claim = { reason: "None", agreedWith: "CB", on: "2026-10-01" };

  test("is left out of its area", () => {
    expect(
      outlookOf([2, 2, 2], 1, { controls: { A0: "yes", A1: "yes", A2: { notApplicable: claim } } }),
    ).toEqual({
      outlook: "likely",
      points: 4,
      of: 4,
      passes: true,
    });
  });

  test("takes its area out where nothing else is in it", () => {
    const found = judged(scored(1), {
      level: 1,
      certificates: [basic],
      controls: { A0: { notApplicable: claim } },
    }).dcc;
    expect(found).toMatchObject({ outlook: "likely", areas: [{ area: { id: "CE" } }] });
  });

  test("leaves nothing to pass where it is everything", () => {
    const catalogue = smallCatalogue({
      outlook: { name: "Certification", needed: { 0: 100 } },
      controls: [control("10", [yesNo("a")])],
    });
    const found = judged(catalogue, { controls: { "10": { notApplicable: claim } } }).dcc;
    expect(found?.areas).toEqual([]);
    expect(found?.outlook).not.toBe("likely");
  });
});

describe("a plan", () => {
  const reference = "RAR 1";
  const plan = {
    action: "Do it",
    due: "2027-02-28",
    accepted: { by: "Delivery Team", on: "2026-10-30", riskAssessmentReference: reference },
  };

  test("does not count for the outlook", () => {
    const fields = {
      level: 1,
      certificates: [basic],
      contract: { riskAssessmentReference: reference },
      controls: { A0: { answers: { a: "no", b: "no" }, plan } },
    };
    const found = judged(scored(1), fields);
    expect(found.verdict).toBe("met-with-plan");
    expect(found.dcc).toMatchObject({ outlook: "unlikely", areas: [{}, { points: 0, passes: false }] });
  });
});
