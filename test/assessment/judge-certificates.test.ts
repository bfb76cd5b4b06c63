import { describe, expect, test } from "vitest";
import { builtInStandard } from "../support/built-in.ts";
import { certificate, control, smallCatalogue, type Fields } from "../support/small-catalogue.ts";
import { codes, controlIn, judged } from "../support/judged.ts";

const catalogue = smallCatalogue({
  controls: [
    control("0001", [certificate("ce", ["cyber-essentials", "cyber-essentials-plus"])]),
    control("0002", [certificate("plus", "cyber-essentials-plus")]),
  ],
});

const basic = {
  scheme: "cyber-essentials",
  holder: "Harrow Ltd",
  issued: "2026-02-10",
  expires: "2027-02-09",
};
const plus = { ...basic, scheme: "cyber-essentials-plus" };
const own = { name: "Harrow Ltd" };

/** Why a control is not met by these certificates; empty where it is. */
const why = (id: string, certificates: readonly Fields[], fields: Fields = {}, asOf = "2026-11-24") =>
  codes(controlIn(judged(catalogue, { certificates, ...fields }, { asOf }), id).findings);
const finding = (certificates: readonly Fields[], fields: Fields = {}) =>
  controlIn(judged(catalogue, { certificates, ...fields }), "0001").findings;

describe("a certificate is in force", () => {
  test.each([
    ["2026-02-09", ["certificate-not-yet ce"]],
    ["2026-02-10", []],
    ["2026-02-11", []],
    ["2027-02-08", []],
    ["2027-02-09", []],
    ["2027-02-10", ["certificate-expired ce"]],
  ])("from 2026-02-10 to 2027-02-09: on %s %j", (asOf, expected) => {
    expect(why("0001", [basic], {}, asOf)).toEqual(expected);
  });

  test("on the one day on which it begins and ends", () => {
    const short = { ...basic, issued: "2026-11-24", expires: "2026-11-24" };
    expect(why("0001", [short])).toEqual([]);
    expect(why("0001", [short], {}, "2026-11-23")).toEqual(["certificate-not-yet ce"]);
    expect(why("0001", [short], {}, "2026-11-25")).toEqual(["certificate-expired ce"]);
  });

  test.each(["2026-02-09", "2026-02-10", "2027-02-09", "2027-02-10"])(
    "or not, and the assessment says so: %s",
    (asOf) => {
      const found = judged(catalogue, { certificates: [basic] }, { asOf }).certificates;
      expect(found).toMatchObject([{ inForce: asOf >= basic.issued && asOf <= basic.expires }]);
    },
  );
});

describe("the schemes that a question accepts", () => {
  test.each([
    ["0001", [basic], []],
    ["0001", [plus], []],
    ["0002", [basic], ["certificate-missing plus"]],
    ["0002", [plus], []],
    ["0001", [], ["certificate-missing ce"]],
    ["0001", [{ ...basic, scheme: "iso-27001" }], ["certificate-missing ce"]],
    ["0001", [{ ...basic, scheme: "dcc", level: 0 }], ["certificate-missing ce"]],
  ])("%s with %j: %j", (id, certificates, expected) => {
    expect(why(id, certificates)).toEqual(expected);
  });

  test("are named where there is none", () => {
    expect(finding([])).toMatchObject([{ schemes: ["cyber-essentials", "cyber-essentials-plus"] }]);
  });
});

describe("of several certificates that are not in force", () => {
  const old = { ...basic, issued: "2024-02-10", expires: "2025-02-09" };
  const older = { ...basic, issued: "2023-02-10", expires: "2024-02-09" };
  const next = { ...basic, issued: "2026-12-01", expires: "2027-11-30" };

  test.each([
    [[old, older], { code: "certificate-expired", expires: "2025-02-09" }],
    [[older, old], { code: "certificate-expired", expires: "2025-02-09" }],
    [[old, next], { code: "certificate-not-yet", issued: "2026-12-01" }],
    [[next, old], { code: "certificate-not-yet", issued: "2026-12-01" }],
  ])("the one that lasts longest is told: %j", (certificates, expected) => {
    expect(finding(certificates)).toMatchObject([expected]);
  });

  test("none is told where another is in force", () => {
    expect(why("0001", [old, next, basic])).toEqual([]);
    expect(why("0001", [basic, older])).toEqual([]);
  });
});

describe("who holds it", () => {
  test.each([
    ["the supplier", basic, own, true],
    ["the supplier, otherwise spelt", { ...basic, holder: "THE HARROW LIMITED." }, own, true],
    [
      "the supplier, by another name of its",
      { ...basic, holder: "Harrow Engineering" },
      { ...own, alsoKnownAs: ["Harrow Engineering"] },
      true,
    ],
    [
      "the supplier, by another name otherwise spelt",
      { ...basic, holder: "HARROW  ENGINEERING" },
      { ...own, alsoKnownAs: ["Harrow-Engineering"] },
      true,
    ],
    [
      "the supplier, among those that it covers",
      { ...basic, holder: "Marlin plc", covers: ["Ardent Ltd", "Harrow Limited"] },
      own,
      true,
    ],
    [
      "the supplier, covered with no holder named",
      { ...basic, holder: undefined, covers: ["Harrow Ltd"] },
      own,
      true,
    ],
    ["nobody named", { ...basic, holder: undefined }, own, true],
    ["nobody named, with an empty list", { ...basic, holder: undefined, covers: [] }, own, true],
    ["another firm", { ...basic, holder: "Marlin plc" }, own, false],
    ["another firm, covering others", { ...basic, holder: "Marlin plc", covers: ["Ardent Ltd"] }, own, false],
    ["another legal form", { ...basic, holder: "Harrow plc" }, own, false],
    ["the group", { ...basic, holder: "Harrow Group Ltd" }, own, false],
    ["a name that is only like it", { ...basic, holder: "Harow Ltd" }, own, false],
    [
      "covers others with no holder named",
      { ...basic, holder: undefined, covers: ["Ardent Ltd"] },
      own,
      false,
    ],
  ])("%s", (_, held, supplier, good) => {
    expect(why("0001", [held], { supplier })).toEqual(good ? [] : ["certificate-other-holder ce"]);
  });

  test("is told with the names on the certificate", () => {
    const held = { ...basic, holder: "Marlin plc", covers: ["Ardent Ltd"] };
    expect(finding([held])).toMatchObject([
      { entities: ["Harrow Ltd"], holders: ["Marlin plc", "Ardent Ltd"] },
    ]);
    expect(finding([held])[0]).not.toHaveProperty("near");
  });

  test("is told as a near miss where a name is nearly the same", () => {
    expect(finding([{ ...basic, holder: "Harrow plc" }])).toMatchObject([{ near: "Harrow plc" }]);
    expect(finding([{ ...basic, holder: "Marlin plc", covers: ["Harrow Group Ltd"] }])).toMatchObject([
      { near: "Harrow Group Ltd" },
    ]);
  });

  test("makes the control not met, whatever else it has", () => {
    const found = judged(catalogue, { certificates: [{ ...basic, holder: "Marlin plc" }] });
    expect(controlIn(found, "0001").verdict).toBe("not-met");
  });
});

describe("the legal entities in scope", () => {
  const scoped = (...entities: readonly string[]) => ({ scope: { organisation: "whole", entities } });
  const tools = { ...basic, holder: "Harrow Tools Ltd" };

  test.each([
    ["the supplier alone", [basic], ["Harrow Ltd"], []],
    ["the supplier, otherwise spelt", [basic], ["HARROW LIMITED"], []],
    ["none listed: the supplier", [basic], [], []],
    ["one more, not named", [basic], ["Harrow Ltd", "Harrow Tools Ltd"], ["Harrow Tools Ltd"]],
    [
      "one more, covered",
      [{ ...basic, covers: ["Harrow Tools Ltd"] }],
      ["Harrow Ltd", "Harrow Tools Ltd"],
      [],
    ],
    ["one more, with a certificate of its own", [basic, tools], ["Harrow Ltd", "Harrow Tools Ltd"], []],
    ["one more, with a certificate of another scheme", [plus, tools], ["Harrow Ltd", "Harrow Tools Ltd"], []],
    [
      "one more, with a lapsed certificate",
      [basic, { ...tools, expires: "2026-11-23" }],
      ["Harrow Ltd", "Harrow Tools Ltd"],
      ["Harrow Tools Ltd"],
    ],
    [
      "one more, with one that begins tomorrow",
      [basic, { ...tools, issued: "2026-11-25" }],
      ["Harrow Ltd", "Harrow Tools Ltd"],
      ["Harrow Tools Ltd"],
    ],
    [
      "one more, in a list that names nobody",
      [{ ...basic, holder: undefined }],
      ["Harrow Ltd", "Harrow Tools Ltd"],
      ["Harrow Tools Ltd"],
    ],
    [
      "one more, named beside a certificate that names nobody",
      [tools, { ...basic, holder: undefined }],
      ["Harrow Ltd", "Harrow Tools Ltd"],
      [],
    ],
    [
      "the supplier, with one that names another and one that names nobody",
      [
        { ...basic, holder: "Marlin plc" },
        { ...plus, holder: undefined },
      ],
      ["Harrow Ltd"],
      [],
    ],
    ["only another, with the supplier's certificate", [basic], ["Harrow Tools Ltd"], ["Harrow Tools Ltd"]],
    ["only another, with its own certificate", [tools], ["Harrow Tools Ltd"], ["Harrow Ltd"]],
    ["only another, both certified", [basic, tools], ["Harrow Tools Ltd"], []],
    [
      "only another, neither certified",
      [{ ...basic, holder: "Marlin plc" }],
      ["Harrow Tools Ltd"],
      ["Harrow Ltd", "Harrow Tools Ltd"],
    ],
    [
      "two of which none is named",
      [{ ...basic, holder: "Marlin plc" }],
      ["Harrow Ltd", "Harrow Tools Ltd"],
      ["Harrow Ltd", "Harrow Tools Ltd"],
    ],
    [
      "three over three certificates",
      [basic, tools, { ...plus, holder: "X Ltd", covers: ["Harrow Castings Ltd"] }],
      ["Harrow Ltd", "Harrow Tools Ltd", "Harrow Castings Ltd"],
      [],
    ],
  ])("%s", (_, certificates, entities, missing) => {
    const found = finding(certificates, scoped(...entities));
    expect(codes(found)).toEqual(missing.length === 0 ? [] : ["certificate-other-holder ce"]);
    expect(found).toMatchObject(missing.length === 0 ? [] : [{ entities: missing }]);
  });

  test("are nobody's where their names are signs alone", () => {
    expect(codes(finding([{ ...basic, holder: "!!!" }], scoped("***")))).toEqual([
      "certificate-other-holder ce",
    ]);
  });

  test("are told with a near miss of any of them, at the first certificate", () => {
    const held = [
      { ...basic, holder: "Marlin plc" },
      { ...basic, holder: "Harrow Tool Ltd" },
    ];
    const [found] = finding(held, scoped("Ardent Ltd", "Harrow Tools Ltd"));
    expect(found).toMatchObject({ near: "Harrow Tool Ltd" });
    const fields = { certificates: held, ...scoped("Ardent Ltd", "Harrow Tools Ltd") };
    const [first] = judged(catalogue, fields).certificates;
    expect(found?.at).toMatchObject({
      line: first?.certificate.at.line,
      column: first?.certificate.at.column,
    });
  });

  test("are each asked for by each question", () => {
    const certificates = [basic, { ...plus, covers: ["Harrow Tools Ltd"] }];
    const fields = scoped("Harrow Ltd", "Harrow Tools Ltd");
    expect(why("0002", certificates, fields)).toEqual([]);
    expect(why("0002", [basic, { ...basic, covers: ["Harrow Tools Ltd"] }, plus], fields)).toEqual([
      "certificate-other-holder plus",
    ]);
  });

  test("may be named by another name of the supplier", () => {
    const supplier = { name: "Harrow Ltd", alsoKnownAs: ["Harrow Engineering"] };
    const held = { ...basic, holder: "Harrow Engineering" };
    expect(why("0001", [held], { supplier, ...scoped("Harrow Ltd") })).toEqual([]);
    expect(why("0001", [held], { supplier })).toEqual([]);
  });

  test("do not lend the supplier's other names to another firm", () => {
    const supplier = { name: "Harrow Ltd", alsoKnownAs: ["Harrow Engineering"] };
    const held = { ...basic, holder: "Harrow Engineering" };
    expect(why("0001", [held], { supplier, ...scoped("Harrow Tools Ltd") })).toEqual([
      "certificate-other-holder ce",
    ]);
  });
});

describe("the file of a certificate", () => {
  const filed = { ...basic, file: "ce.pdf", sha256: "ab".repeat(32) };
  const seen = (state: "missing" | "not-a-file" | "altered" | "file" | "unseen") =>
    new Map(
      state === "unseen"
        ? []
        : [
            [
              "ce.pdf",
              state === "altered"
                ? ({ state: "file", sha256: "cd".repeat(32) } as const)
                : state === "file"
                  ? ({ state, sha256: "ab".repeat(32) } as const)
                  : ({ state } as const),
            ],
          ],
    );
  const found = (
    held: readonly Fields[],
    state: Parameters<typeof seen>[0],
    evidence: "check" | "off" | "require" = "check",
  ) => controlIn(judged(catalogue, { certificates: held }, { evidence, sightings: seen(state) }), "0001");

  test.each([
    ["missing", "evidence-missing ce"],
    ["unseen", "evidence-missing ce"],
    ["not-a-file", "evidence-not-a-file ce"],
    ["altered", "evidence-altered ce"],
  ] as const)("that is %s: the certificate does not pass", (state, code) => {
    expect(found([filed], state).verdict).toBe("not-met");
    expect(codes(found([filed], state).findings)).toEqual([code]);
  });

  test("that holds: it passes", () => {
    expect(found([filed], "file")).toMatchObject({ verdict: "met", certificateFiles: 1 });
  });

  test.each([
    ["holds", "check"],
    ["is not looked at", "off"],
  ] as const)("that %s makes nobody else's certificate pass", (_, evidence) => {
    const others = { ...filed, holder: "Marlin plc" };
    expect(codes(found([others], "file", evidence).findings)).toEqual(["certificate-other-holder ce"]);
  });

  test("that is not looked at: it passes", () => {
    expect(found([filed], "missing", "off")).toMatchObject({ verdict: "met", certificateFiles: 0 });
  });

  test.each([
    ["the supplier's", filed, true],
    ["another firm's", { ...filed, holder: "Marlin plc" }, false],
    ["one of another scheme", { ...filed, scheme: "iso-27001" }, false],
    ["one that has lapsed", { ...filed, expires: "2026-11-23" }, false],
  ])("that is needed, and stands behind a certificate only if it is %s", (_, held, backed) => {
    const control = found([basic, held], "file", "require");
    expect([control.verdict, control.certificateFiles]).toEqual(backed ? ["met", 1] : ["not-met", 0]);
    expect(codes(control.findings)).toEqual(backed ? [] : ["evidence-required"]);
  });

  test("that is needed need stand behind one of the entities in scope alone", () => {
    const fields = {
      certificates: [basic, { ...filed, holder: "Harrow Tools Ltd" }],
      scope: { organisation: "whole", entities: ["Harrow Ltd", "Harrow Tools Ltd"] },
    };
    const assessment = judged(catalogue, fields, { evidence: "require", sightings: seen("file") });
    expect(controlIn(assessment, "0001")).toMatchObject({ verdict: "met", certificateFiles: 1 });
  });

  test("that does not hold is no matter where another certificate passes", () => {
    expect(codes(found([filed, basic], "missing").findings)).toEqual([]);
    expect(found([basic, filed], "missing").verdict).toBe("met");
  });

  test("that does not hold is told where the other names somebody else", () => {
    expect(codes(found([filed, { ...basic, holder: "Marlin plc" }], "missing").findings).toSorted()).toEqual([
      "certificate-other-holder ce",
      "evidence-missing ce",
    ]);
  });

  test("of a certificate that has lapsed is not told: it has lapsed", () => {
    expect(codes(found([{ ...filed, expires: "2026-11-23" }], "missing").findings)).toEqual([
      "certificate-expired ce",
    ]);
  });

  test("is named by the certificate's number", () => {
    expect(found([{ ...filed, number: "C-17" }], "missing").findings).toMatchObject([
      { number: "C-17", file: "ce.pdf" },
    ]);
    for (const held of [filed, { ...filed, number: "C-17" }])
      for (const finding of found([held], "missing").findings) expect(finding).not.toHaveProperty("title");
    expect(found([filed], "missing").findings[0]).not.toHaveProperty("number");
  });
});

describe("with the built-in standard", () => {
  const standard = builtInStandard();
  const at2 = (certificates: readonly Fields[]) => judged(standard, { level: 2, certificates });

  test("0001 accepts both schemes, 0002 only Plus", () => {
    const of = (certificates: readonly Fields[], id: string) =>
      controlIn(at2(certificates), id).questions.find((each) => each.question.id === "certificate")?.outcome;
    expect([of([basic], "0001"), of([basic], "0002")]).toEqual(["pass", "fail"]);
    expect([of([plus], "0001"), of([plus], "0002")]).toEqual(["pass", "pass"]);
    expect([of([], "0001"), of([], "0002")]).toEqual(["fail", "fail"]);
  });
});
