import { describe, expect, test } from "vitest";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { codes, controlIn, judged, type Settings } from "../support/judged.ts";

const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero", recommended: ["R"] },
    { id: 1, name: "One" },
    { id: 2, name: "Two" },
  ],
  outlook: { name: "Certification", anchor: "CE", needed: { 0: 100, 1: 80, 2: 80 } },
  controls: [
    control("ce", [certificate("ce", ["cyber-essentials", "cyber-essentials-plus"]), yesNo("kept")], {
      area: "CE",
      levels: [0, 1, 2],
    }),
    control("plus", [certificate("plus", "cyber-essentials-plus")], { area: "CE", levels: [2] }),
    control("10", [yesNo("a"), yesNo("b"), yesNo("dcc", { counts: "dcc" })], { levels: [0, 1, 2] }),
    control("R", [yesNo("a")], { levels: [1] }),
  ],
});

const basic = {
  scheme: "cyber-essentials",
  holder: "Harrow Ltd",
  issued: "2026-02-10",
  expires: "2027-02-09",
};
const dcc = {
  scheme: "dcc",
  holder: "Harrow Ltd",
  level: 1,
  issued: "2025-09-15",
  expires: "2028-09-14",
  attested: ["2026-09-14"],
};

/** What becomes of these DCC certificates beside Cyber Essentials. */
const held = (
  certificates: readonly Fields[],
  {
    level = 1,
    fields = {},
    other = {},
  }: {
    readonly level?: number;
    readonly fields?: Fields;
    readonly other?: Settings;
  } = {},
) => judged(catalogue, { level, certificates: [basic, ...certificates], ...fields }, other).dcc?.certificate;

describe("a DCC certificate", () => {
  test("that is in force, attested and beside Cyber Essentials counts", () => {
    expect(held([dcc])).toMatchObject({ counts: true, certificate: { level: "1" } });
    expect(held([dcc])).not.toHaveProperty("why");
  });

  test.each([
    [0, true],
    [1, true],
    [2, false],
  ])("of level 1 is reported at level %d: %s", (level, reported) => {
    expect(held([dcc], { level }) !== undefined).toBe(reported);
  });

  test.each([0, "0", "Level 0"])("of level 0, written %j, is not reported at level 1", (level) => {
    expect(held([{ ...dcc, level }])).toBeUndefined();
    expect(held([{ ...dcc, level }], { level: 0 })).toMatchObject({ counts: true });
  });

  test.each([
    ["2025-09-14", false],
    ["2025-09-15", true],
    ["2028-09-14", true],
    ["2028-09-15", false],
  ])("is reported on %s: %s", (asOf, reported) => {
    const attested = ["2026-09-14", "2027-09-14", "2028-09-14"];
    const always = [
      { ...basic, issued: "2020-01-01", expires: "2030-01-01" },
      { ...dcc, attested },
    ];
    const found = judged(catalogue, { level: 1, certificates: always }, { asOf }).dcc?.certificate;
    expect(found !== undefined).toBe(reported);
  });

  test.each([
    ["the supplier, otherwise spelt", { ...dcc, holder: "HARROW LIMITED" }, {}, true],
    [
      "the supplier, by another name",
      { ...dcc, holder: "Harrow Engineering" },
      { supplier: { name: "Harrow Ltd", alsoKnownAs: ["Harrow Engineering"] } },
      true,
    ],
    ["the supplier, covered", { ...dcc, holder: "Harrow Group plc", covers: ["Harrow Ltd"] }, {}, true],
    ["nobody", { ...dcc, holder: undefined }, {}, true],
    ["another firm", { ...dcc, holder: "Marlin plc" }, {}, false],
    ["the group", { ...dcc, holder: "Harrow Group Ltd" }, {}, false],
  ])("that names %s is reported", (_, written, fields, reported) => {
    expect(held([written], { fields }) !== undefined).toBe(reported);
  });

  test("whose file does not hold is not reported", () => {
    const filed = { ...dcc, file: "dcc.pdf" };
    expect(held([filed])).toBeUndefined();
    expect(held([filed], { other: { evidence: "off" } })).toMatchObject({ counts: true });
    const sightings = new Map([["dcc.pdf", { state: "file" } as const]]);
    expect(held([filed], { other: { sightings } })).toMatchObject({ counts: true });
  });

  test("is none where only Cyber Essentials is held", () => {
    expect(held([])).toBeUndefined();
  });
});

describe("its attestations", () => {
  const attestedOn = (attested: readonly string[], asOf: string, issued = "2025-09-15") => {
    const certificates = [
      { ...basic, issued: "2020-01-01", expires: "2035-01-01" },
      { ...dcc, issued, expires: "2032-01-01", attested },
    ];
    return judged(catalogue, { level: 1, certificates }, { asOf }).dcc?.certificate?.counts;
  };

  test.each([
    [[], "2026-09-14", true],
    [[], "2026-09-15", true],
    [[], "2026-09-16", false],
    [["2026-09-14"], "2026-09-16", true],
    [["2026-09-15"], "2026-09-16", true],
    [["2026-10-20"], "2026-10-19", false],
    [["2026-10-20"], "2026-10-20", true],
    [["2025-09-16"], "2026-09-16", true],
    [["2025-09-15"], "2026-09-16", false],
    [["2025-09-14"], "2026-09-16", false],
    [["2026-09-14"], "2027-09-15", true],
    [["2026-09-14"], "2027-09-16", false],
    [["2026-09-14", "2027-09-14"], "2027-09-16", true],
    [["2027-09-14", "2026-09-14"], "2027-09-16", true],
    [["2026-03-01", "2026-09-01"], "2027-09-16", false],
    [["2026-09-16"], "2027-09-16", false],
    [["2026-09-16", "2026-09-16"], "2027-09-16", false],
    [["2026-09-16", "2026-10-01"], "2027-09-16", true],
    [["2027-09-14"], "2027-09-16", false],
    [["2026-12-01", "2027-12-01"], "2027-12-01", true],
    [["2026-09-14", "2027-09-14", "2028-09-14"], "2028-09-16", true],
    [["2026-09-14", "2027-09-14"], "2028-09-16", false],
  ])("%j, as of %s: counts %s", (attested, asOf, counts) => {
    expect(attestedOn(attested, asOf)).toBe(counts);
  });

  test.each([
    ["2025-02-28", true],
    ["2025-03-01", false],
  ])("of a certificate issued on 29 February fall due on 28 February: %s", (asOf, counts) => {
    expect(attestedOn([], asOf, "2024-02-29")).toBe(counts);
  });

  test("that are missing are the reason why it does not count", () => {
    expect(held([{ ...dcc, attested: [] }])).toMatchObject({ counts: false, why: "not-attested" });
  });
});

describe("the Cyber Essentials certificates that the level needs", () => {
  const lapsed = { ...basic, issued: "2025-02-10", expires: "2026-02-09" };
  const of = (certificates: readonly Fields[], level = 1, asOf = "2026-11-24") =>
    judged(catalogue, { level, certificates }, { asOf }).dcc?.certificate;

  test("must be in force", () => {
    expect(of([dcc])).toMatchObject({ counts: false, why: "cyber-essentials" });
    expect(of([dcc, lapsed])).toMatchObject({ counts: false, why: "cyber-essentials" });
    expect(of([dcc, lapsed, basic])).toMatchObject({ counts: true });
  });

  test("must be in force on the last day, and are not the day after", () => {
    expect(of([dcc, basic], 1, "2027-02-09")).toMatchObject({ counts: true });
    expect(of([dcc, basic], 1, "2027-02-10")).toMatchObject({ counts: false, why: "cyber-essentials" });
  });

  test("are both where the level needs both", () => {
    const two = { ...dcc, level: 2 };
    expect(of([two, basic], 2)).toMatchObject({ counts: false, why: "cyber-essentials" });
    expect(of([two, basic], 1)).toMatchObject({ counts: true });
    expect(of([two, { ...basic, scheme: "cyber-essentials-plus" }], 2)).toMatchObject({ counts: true });
  });
});

describe("of several DCC certificates", () => {
  test("one that counts is reported before one that does not", () => {
    const higher = { ...dcc, level: 2, attested: [] };
    expect(held([higher, dcc])).toMatchObject({ counts: true, certificate: { level: "1" } });
    expect(held([dcc, higher])).toMatchObject({ counts: true, certificate: { level: "1" } });
  });

  test("the highest is reported", () => {
    const higher = { ...dcc, level: 2 };
    expect(held([dcc, higher])).toMatchObject({ certificate: { level: "2" } });
    expect(held([higher, dcc])).toMatchObject({ certificate: { level: "2" } });
  });

  test("the one that lasts longest is reported", () => {
    const shorter = { ...dcc, expires: "2027-09-14" };
    expect(held([shorter, dcc])).toMatchObject({ certificate: { expires: "2028-09-14" } });
    expect(held([dcc, shorter])).toMatchObject({ certificate: { expires: "2028-09-14" } });
  });
});

describe("--accept-dcc", () => {
  const of = (
    said: unknown,
    certificates: readonly Fields[] = [basic, dcc],
    other: Settings = {},
    level = 1,
  ) =>
    judged(
      catalogue,
      { level, certificates, controls: { ...(said === undefined ? {} : { "10": said }) } },
      { acceptDcc: true, ...other },
    );

  test("counts every unanswered verdict question of a required control as passed, and says so", () => {
    const found = of(undefined);
    expect(found.verdict).toBe("met");
    expect(found.controls.map(({ control: { id }, verdict, by }) => [id, verdict, by])).toEqual([
      ["ce", "met", "dcc"],
      ["10", "met", "dcc"],
      ["R", "met", "dcc"],
    ]);
  });

  test("leaves a failing answer failed", () => {
    const found = controlIn(of({ answers: { a: "no" } }), "10");
    expect(found).toMatchObject({ verdict: "partly-met", by: "dcc" });
    expect(codes(found.findings)).toEqual(["answered-no a"]);
    expect(controlIn(of("no"), "10")).toMatchObject({ verdict: "not-met" });
  });

  test("says nothing of a control that needs no help", () => {
    expect(controlIn(of("yes"), "10").verdict).toBe("met");
    expect(controlIn(of("yes"), "10")).not.toHaveProperty("by");
    expect(controlIn(of("no"), "10")).not.toHaveProperty("by");
    const certified = judged(
      catalogue,
      { level: 1, certificates: [basic, dcc], controls: { ce: "yes" } },
      { acceptDcc: true },
    );
    expect(controlIn(certified, "ce")).not.toHaveProperty("by");
  });

  test("passes no dcc question", () => {
    const question = controlIn(of(undefined), "10").questions.find((each) => each.question.id === "dcc");
    expect(question?.outcome).toBe("unanswered");
  });

  test("passes no certificate question", () => {
    const found = of("yes", [dcc]);
    expect(controlIn(found, "ce").verdict).toBe("not-met");
    expect(found.verdict).toBe("not-met");
  });

  test("does nothing for a recommended control", () => {
    const found = of(undefined, [basic, dcc], {}, 0);
    expect(controlIn(found, "R")).toMatchObject({ importance: "recommended", verdict: "unanswered" });
    expect(controlIn(found, "10")).toMatchObject({ verdict: "met", by: "dcc" });
  });

  test("takes no notice of the outlook, nor the outlook of it", () => {
    const without = of(undefined, [basic, dcc], { acceptDcc: false }).dcc;
    expect(of(undefined).dcc).toEqual(without);
    expect(without?.outlook).toBe("incomplete");
  });

  test.each([
    ["is switched off", [basic, dcc], { acceptDcc: false }],
    ["finds none", [basic], {}],
    ["finds one of a lower level", [basic, { ...dcc, level: 0 }], {}],
    ["finds one without its attestation", [basic, { ...dcc, attested: [] }], {}],
    ["finds one of another firm", [basic, { ...dcc, holder: "Marlin plc" }], {}],
    ["finds one that has lapsed", [basic, { ...dcc, expires: "2026-11-23" }], {}],
  ])("does nothing where it %s", (_, certificates, other) => {
    expect(controlIn(of(undefined, certificates, other), "10")).toMatchObject({ verdict: "unanswered" });
    expect(controlIn(of(undefined, certificates, other), "10")).not.toHaveProperty("by");
  });

  test("leaves what is not applicable not applicable", () => {
    const claim = { reason: "None", agreedWith: "CB", on: "2026-10-01" };
    expect(controlIn(of({ notApplicable: claim }), "10")).toMatchObject({ verdict: "not-applicable" });
  });

  test("does nothing where no certification scores the catalogue", () => {
    const plain = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
    const found = judged(plain, { certificates: [{ ...dcc, level: 0 }] }, { acceptDcc: true });
    expect(controlIn(found, "10").verdict).toBe("unanswered");
  });
});

test("a failing certificate question that is only advice does not stop a DCC certificate from counting", () => {
  const advised = smallCatalogue({
    outlook: { name: "Certification", needed: { 0: 100 } },
    controls: [control("10", [yesNo("a"), certificate("iso", "iso-27001", { counts: "advice" })])],
  });
  const found = judged(advised, { certificates: [{ ...dcc, level: 0 }], controls: { "10": "yes" } });
  expect(found.dcc?.certificate).toMatchObject({ counts: true });
});
