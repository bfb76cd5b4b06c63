import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { builtInStandard } from "../support/built-in.ts";
import { exampleText } from "../support/examples.ts";
import {
  certificate,
  control,
  options,
  smallCatalogue,
  yesNo,
  type Fields,
} from "../support/small-catalogue.ts";
import { circumstances, codes, controlIn, judged, verdictsIn } from "../support/judged.ts";
import { publishedVerdict } from "../../src/assessment/published-verdict.ts";
import { declarationFrom } from "../support/reading-declarations.ts";
import { sound } from "../support/sound.ts";

const reference = "RAR 1";
const contract = { riskAssessmentReference: reference };
const plan = {
  action: "Do it",
  due: "2027-02-28",
  accepted: { by: "Delivery Team", on: "2026-10-30", riskAssessmentReference: reference },
};
const claim = { reason: "None", agreedWith: "CB", on: "2026-10-01" };
const planned = { answers: { a: "no" }, plan };
const apart = { notApplicable: claim };

describe("the verdict of a declaration with three required controls", () => {
  const catalogue = smallCatalogue({ controls: ["1", "2", "3"].map((id) => control(id, [yesNo("a")])) });
  test.each([
    ["met", ["yes", "yes", "yes"]],
    ["met", ["yes", "yes", apart]],
    ["met", ["yes", apart, apart]],
    ["met-with-plan", ["yes", "yes", planned]],
    ["met-with-plan", ["yes", planned, apart]],
    ["met-with-plan", [planned, planned, planned]],
    ["not-met", ["yes", "yes", "no"]],
    ["not-met", ["yes", planned, "no"]],
    ["undecided", ["yes", "yes", "unknown"]],
    ["undecided", ["yes", planned, "unknown"]],
    ["not-met", ["yes", "no", "unknown"]],
    ["not-met", [apart, apart, apart]],
    ["not-met", ["no", "no", "no"]],
    ["undecided", ["unknown", "unknown", "unknown"]],
  ])("is %s with %j", (verdict, said) => {
    const controls = Object.fromEntries(said.map((each, at) => [String(at + 1), each]));
    expect(judged(catalogue, { contract, controls }).verdict).toBe(verdict);
  });

  test("is not met to programs where it is not shown yet", () => {
    expect(publishedVerdict("undecided")).toBe("not-met");
    expect((["met", "met-with-plan", "not-met"] as const).map(publishedVerdict)).toEqual([
      "met",
      "met-with-plan",
      "not-met",
    ]);
  });

  test("is undecided where nothing is said", () => {
    const found = judged(catalogue, {});
    expect(found.verdict).toBe("undecided");
    expect(found.undecided).toEqual(["1", "2", "3"]);
  });

  test("counts each verdict", () => {
    const controls = { "1": "yes", "2": planned, "3": apart };
    const found = judged(catalogue, { contract, controls });
    expect(found.summary).toEqual({
      required: { met: 1, "partly-met": 0, "not-met": 0, unanswered: 0, "not-applicable": 1, planned: 1 },
      recommended: { met: 0, "partly-met": 0, "not-met": 0, unanswered: 0, "not-applicable": 0, planned: 0 },
    });
  });

  test("is without the plans where they are switched off", () => {
    const controls = { "1": "yes", "2": planned, "3": "yes" };
    const found = judged(catalogue, { contract, controls }, { plans: false });
    expect(found.verdict).toBe("not-met");
    expect(verdictsIn(found)).toEqual({ "1": "met", "2": "not-met", "3": "met" });
  });
});

describe("the controls of a level", () => {
  const catalogue = smallCatalogue({
    levels: [
      { id: 0, name: "Zero", recommended: ["30", "10"] },
      { id: 1, name: "One" },
      { id: 2, name: "Two", recommended: ["40"] },
    ],
    controls: [
      control("10", [yesNo("a")], { levels: [1] }),
      control("20", [yesNo("a")], { levels: [0, 1, 2] }),
      control("30", [yesNo("a")], { levels: [1, 2] }),
      control("40", [yesNo("a")], { levels: [1] }),
    ],
  });
  const at = (level: number, controls: Fields = {}) => judged(catalogue, { level, controls });

  test.each([
    [0, ["10 recommended", "20 required", "30 recommended"]],
    [1, ["10 required", "20 required", "30 required", "40 required"]],
    [2, ["20 required", "30 required", "40 recommended"]],
  ])("at level %d are %j, in the catalogue's order", (level, expected) => {
    expect(at(level).controls.map(({ control: { id }, importance }) => `${id} ${importance}`)).toEqual(
      expected,
    );
  });

  test("that are only recommended decide nothing", () => {
    expect(at(0, { "20": "yes", "10": "no" })).toMatchObject({ verdict: "met", undecided: [] });
  });

  test("outside the level may be answered, and change nothing", () => {
    const [without, with_] = [
      at(2, { "20": "yes", "30": "yes" }),
      at(2, { "20": "yes", "30": "yes", "10": "no" }),
    ];
    expect(with_.verdict).toBe("met");
    expect(with_.summary).toEqual(without.summary);
    expect(with_.warnings).toEqual(without.warnings);
  });

  test("are those of --level where it is another than the declared", () => {
    const found = judged(catalogue, { level: 0, controls: { "20": "yes" } }, { level: "1" });
    expect(found.level.id).toBe("1");
    expect(found.controls).toHaveLength(4);
    expect(found.verdict).toBe("undecided");
  });

  test("are those of the only level where none is declared", () => {
    const one = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
    const found = judged(one, { level: undefined, controls: { "10": "yes" } });
    expect([found.level.id, found.verdict]).toEqual(["0", "met"]);
  });

  test("are counted apart", () => {
    expect(at(0, { "20": "yes", "10": "no" }).summary).toMatchObject({
      required: { met: 1, unanswered: 0 },
      recommended: { met: 0, "not-met": 1, unanswered: 1 },
    });
  });
});

describe("what is undecided", () => {
  const catalogue = smallCatalogue({
    levels: [
      { id: 0, name: "Zero", recommended: ["R"] },
      { id: 1, name: "One" },
    ],
    controls: [
      control("10", [
        yesNo("a"),
        yesNo("b"),
        yesNo("tip", { counts: "advice" }),
        yesNo("dcc", { counts: "dcc" }),
      ]),
      control("20", [certificate("ce", "cyber-essentials"), yesNo("kept")]),
      control("R", [yesNo("a")], { levels: [1] }),
    ],
  });
  const basic = { scheme: "cyber-essentials", issued: "2026-02-10", expires: "2027-02-09" };
  const undecided = (controls: Fields, fields: Fields = {}) =>
    judged(catalogue, { certificates: [basic], contract, controls: { "20": "yes", ...controls }, ...fields });

  test.each([
    ["nothing is answered", {}, ["10"]],
    ["one passes, one is unanswered", { "10": { answers: { a: "yes" } } }, ["10"]],
    ["one fails, one is unanswered", { "10": { answers: { a: "no" } } }, []],
    ["one fails", { "10": { answers: { a: "yes", b: "no" } } }, []],
    ["all pass", { "10": "yes" }, []],
    ["only advice and dcc questions fail", { "10": { answers: { a: "yes", tip: "no", dcc: "no" } } }, ["10"]],
    [
      "evidence does not hold",
      { "10": { answers: { a: "yes" }, evidence: [{ title: "P", file: "gone.pdf" }] } },
      [],
    ],
    ["it is planned", { "10": { plan } }, []],
    ["a certificate passes, the rest is unanswered", { "10": "yes", "20": "unknown" }, ["20"]],
    ["nothing required, but something recommended", { "10": "yes", R: "unknown" }, []],
  ])("where %s: %j", (_, controls, expected) => {
    expect(undecided(controls).undecided).toEqual(expected);
  });

  test("is no control whose certificate fails", () => {
    expect(undecided({ "10": "yes", "20": "unknown" }, { certificates: [] }).undecided).toEqual([]);
  });

  test("stays not met to programs", () => {
    expect(publishedVerdict(undecided({}).verdict)).toBe("not-met");
  });
});

describe("with the built-in standard, Level 0", () => {
  const standard = builtInStandard();
  const met = {
    certificates: [
      { scheme: "cyber-essentials", holder: "Harrow Ltd", issued: "2026-06-10", expires: "2027-06-09" },
    ],
    controls: {
      "0001": "yes",
      "2314": { answers: { policy: "yes", dpia: "done" } },
      "2500": { answers: { "needs-assessed": "yes", measures: ["tested-backups"], "measures-fit": "yes" } },
    },
  };
  const with_ = (controls: Fields, fields: Fields = {}, asOf = "2026-11-24") =>
    judged(standard, { ...met, ...fields, controls: { ...met.controls, ...controls } }, { asOf });

  test("three controls are required and fifteen suggested", () => {
    const found = judged(standard, {});
    const of = (importance: string) =>
      found.controls.filter((each) => each.importance === importance).map((each) => each.control.id);
    expect(of("required")).toEqual(["0001", "2314", "2500"]);
    expect(of("recommended")).toEqual([
      "1100",
      "1200",
      "1300",
      "1400",
      "1500",
      "2100",
      "2200",
      "2300",
      "2400",
      "2600",
      "2700",
      "3100",
      "3200",
      "4100",
      "4200",
    ]);
  });

  test("all three met is met, and likely to be certified", () => {
    const found = with_({});
    expect([found.verdict, found.dcc?.outlook]).toEqual(["met", "likely"]);
    expect(found.dcc?.areas.map(({ area, points, of, passes }) => [area.id, points, of, passes])).toEqual([
      ["CE", 2, 2, true],
      ["B", 4, 4, true],
    ]);
  });

  test.each([
    ["a DPIA that is not needed", { "2314": { answers: { policy: "yes", dpia: "not-needed" } } }, "met", []],
    [
      "no DPIA",
      { "2314": { answers: { policy: "yes", dpia: "missing" } } },
      "partly-met",
      ["choice-fails dpia"],
    ],
    [
      "no policy and no DPIA",
      { "2314": { answers: { policy: "no", dpia: "missing" } } },
      "not-met",
      ["answered-no policy", "choice-fails dpia"],
    ],
    ["only a policy said", { "2314": "yes" }, "partly-met", ["unanswered dpia"]],
  ])("2314 with %s", (_, controls, verdict, expected) => {
    const found = controlIn(with_(controls), "2314");
    expect([found.verdict, codes(found.findings)]).toEqual([verdict, expected]);
  });

  test.each([
    ["no measure", { measures: ["none"] }, "partly-met", ["too-few-choices measures"]],
    ["an empty list", { measures: [] }, "partly-met", ["too-few-choices measures"]],
    ["another measure", { measures: ["other"] }, "met", []],
    [
      "no list of systems",
      { "needs-assessed": "no", measures: ["backup-power"] },
      "partly-met",
      ["answered-no needs-assessed"],
    ],
    ["no restore test", { "restore-tested": "2020-01-01" }, "met", []],
    ["measures that do not fit", { "measures-fit": "no" }, "partly-met", ["answered-no measures-fit"]],
    ["nothing said of the fit", { "measures-fit": "unknown" }, "partly-met", ["unanswered measures-fit"]],
  ])("2500 with %s", (_, answers, verdict, expected) => {
    const all = {
      ...{ "needs-assessed": "yes", measures: ["tested-backups"], "measures-fit": "yes" },
      ...answers,
    };
    const found = controlIn(with_({ "2500": { answers: all } }), "2500");
    expect([found.verdict, codes(found.findings)]).toEqual([verdict, expected]);
  });

  test("a second internet line beside servers without an answer meets neither the level nor the scheme", () => {
    const found = with_({
      "2500": { answers: { "needs-assessed": "yes", measures: ["second-connection"], "measures-fit": "no" } },
    });
    expect([found.verdict, found.dcc?.outlook]).toEqual(["not-met", "unlikely"]);
  });

  test("is met until the certificate's last day", () => {
    expect(with_({}, {}, "2027-06-09").verdict).toBe("met");
    expect(with_({}, {}, "2027-06-10").verdict).toBe("not-met");
    expect(with_({}, {}, "2026-06-09").verdict).toBe("not-met");
  });

  test("no recommended control fails anybody", () => {
    expect(with_({ "1100": "no", "4100": "no" }).verdict).toBe("met");
  });

  test("2412 does not apply where no VoIP is used", () => {
    const found = judged(standard, { level: 1, controls: { "2412": { answers: { "voip-used": "no" } } } });
    expect(controlIn(found, "2412").verdict).toBe("not-applicable");
  });

  test.each([
    [0, 3],
    [1, 101],
    [2, 139],
    [3, 144],
  ])("level %d requires %d controls", (level, count) => {
    const found = judged(standard, { level });
    expect(found.controls.filter(({ importance }) => importance === "required")).toHaveLength(count);
  });

  test("a question with an option called none is never passed by it alone", () => {
    const bare = smallCatalogue({ controls: [control("10", [options("choices", "m", ["this+", "none!"])])] });
    expect(controlIn(judged(bare, { controls: { "10": { answers: { m: ["none"] } } } }), "10").verdict).toBe(
      "not-met",
    );
  });

  test("the example that meets Level 0 does so", () => {
    const declaration = sound(declarationFrom(exampleText("examples/level-0-met.yaml"), standard));
    const found = assess(standard, declaration, circumstances({ evidence: "off" }));
    expect(verdictsIn(found)).toMatchObject({ "0001": "met", "2314": "met", "2500": "met" });
    expect(found.verdict).toBe("met");
  });
});

test("judging twice gives the same", () => {
  const catalogue = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
  const fields = { contract, controls: { "10": planned } };
  expect(judged(catalogue, fields)).toEqual(judged(catalogue, fields));
});
