import { describe, expect, test } from "vitest";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { codes, controlIn, judged, warned, type Settings } from "../support/judged.ts";

const controls = [
  control("10", [yesNo("a"), yesNo("b")], { levels: [0, 1] }),
  control("20", [certificate("ce", "cyber-essentials"), yesNo("kept")], { levels: [0, 1] }),
];
const levels = [
  { id: 0, name: "Zero" },
  { id: 1, name: "One" },
];
const catalogue = smallCatalogue({ levels, controls });

const reference = "RAR 2026-311";
const accepted = { by: "Delivery Team", on: "2026-10-30", riskAssessmentReference: reference };
const plan = { action: "Do it", due: "2027-02-28", accepted };
const contract = { riskAssessmentReference: reference };

/** What becomes of a control with this plan. */
const weighed = (
  written: Fields,
  {
    id = "10",
    said = { answers: { a: "yes", b: "no" } },
    fields = {},
    other = {},
  }: {
    readonly id?: string;
    readonly said?: Fields;
    readonly fields?: Fields;
    readonly other?: Settings;
  } = {},
) => {
  const assessment = judged(
    catalogue,
    { contract, controls: { [id]: { ...said, plan: written } }, ...fields },
    other,
  );
  const found = controlIn(assessment, id);
  return { found, assessment, gap: found.plan?.gap, verdict: found.verdict, without: found.without };
};
const planned = (without: string) => ({ verdict: "planned", without, gap: undefined });
const unplanned = (gap: string, verdict = "partly-met") => ({ verdict, without: undefined, gap });

describe("an accepted plan", () => {
  test.each([
    ["partly-met", { a: "yes", b: "no" }],
    ["not-met", { a: "no", b: "no" }],
    ["not-met", { b: "no" }],
    ["unanswered", {}],
    ["partly-met", { a: "yes" }],
  ])("makes a control planned that would be %s (%j)", (without, answers) => {
    expect(weighed(plan, { said: { answers } })).toMatchObject(planned(without));
  });

  test("makes a control planned that says nothing else", () => {
    expect(weighed(plan, { said: {} })).toMatchObject(planned("unanswered"));
  });

  test("leaves the findings where they are", () => {
    expect(codes(weighed(plan).found.findings)).toEqual(["answered-no b"]);
  });

  test("has nothing to do where the control is met", () => {
    expect(weighed(plan, { said: { answers: { a: "yes", b: "yes" } } })).toMatchObject(
      unplanned("nothing-to-plan", "met"),
    );
  });

  test("has nothing to do where the control does not apply", () => {
    const notApplicable = { reason: "None", agreedWith: "CB", on: "2026-10-01" };
    expect(weighed(plan, { said: { notApplicable } })).toMatchObject({
      verdict: "not-applicable",
      gap: undefined,
    });
  });
});

describe("acceptance", () => {
  test.each([
    ["today", { ...accepted, on: "2026-11-24" }, undefined],
    ["tomorrow", { ...accepted, on: "2026-11-25" }, "accepted-later"],
    ["by nobody named", { on: "2026-10-30", riskAssessmentReference: reference }, "not-accepted"],
    ["on no day", { by: "Delivery Team", riskAssessmentReference: reference }, "not-accepted"],
    ["never", undefined, "not-accepted"],
    ["empty", {}, "not-accepted"],
  ])("%s", (_, written, gap) => {
    const expected = gap === undefined ? planned("partly-met") : unplanned(gap);
    expect(weighed({ ...plan, accepted: written })).toMatchObject(expected);
  });

  test.each([
    [reference, reference, undefined],
    [reference, "rar 2026-311", undefined],
    [reference, "RAR2026-311", undefined],
    [reference, "  R A R  2026-311 ", undefined],
    ["rar2026-311", "RAR 2026-311", undefined],
    [reference, "RAR 2026311", "other-reference"],
    [reference, "RAR 2026-312", "other-reference"],
    [reference, "RAR 2026-31", "other-reference"],
    [reference, "2026-311", "other-reference"],
    [reference, undefined, "no-reference"],
    [undefined, reference, "no-reference"],
    [undefined, undefined, "no-reference"],
  ])("for the contract's reference %j, given for %j: %s", (ours, theirs, gap) => {
    const fields = { contract: { riskAssessmentReference: ours } };
    const found = weighed(
      { ...plan, accepted: { ...accepted, riskAssessmentReference: theirs } },
      { fields },
    );
    expect(found).toMatchObject(gap === undefined ? planned("partly-met") : unplanned(gap));
  });

  test("counts for no contract at all where none is named", () => {
    expect(weighed(plan, { fields: { contract: undefined } })).toMatchObject(unplanned("no-reference"));
  });
});

describe("the day by which", () => {
  const until = (day: string) => ({ ...accepted, until: day });
  test.each([
    ["due today", { due: "2026-11-24" }, undefined],
    ["due yesterday", { due: "2026-11-23" }, "overdue"],
    ["due in years", { due: "2031-01-01" }, undefined],
    ["neither due nor until", { due: undefined }, "no-date"],
    [
      "accepted until today",
      { due: undefined, cannot: "Old lathe", accepted: until("2026-11-24") },
      undefined,
    ],
    [
      "accepted until yesterday",
      { due: undefined, cannot: "Old lathe", accepted: until("2026-11-23") },
      "overdue",
    ],
    ["cannot, and no until", { due: undefined, cannot: "Old lathe" }, "no-date"],
    ["due, and accepted until later", { due: "2027-01-01", accepted: until("2027-06-01") }, undefined],
    ["due yesterday, accepted until later", { due: "2026-11-23", accepted: until("2027-06-01") }, "overdue"],
    ["due later, accepted until yesterday", { due: "2027-06-01", accepted: until("2026-11-23") }, "overdue"],
  ])("%s", (_, written, gap) => {
    expect(weighed({ ...plan, ...written })).toMatchObject(
      gap === undefined ? planned("partly-met") : unplanned(gap),
    );
  });
});

describe("the level", () => {
  test("of --level that is not the declared one is not what was accepted", () => {
    expect(weighed(plan, { other: { level: "1" } })).toMatchObject(unplanned("other-level"));
  });

  test("of --level that is the declared one is", () => {
    expect(weighed(plan, { other: { level: "0" } })).toMatchObject(planned("partly-met"));
  });

  test("need not be declared where the catalogue has only one", () => {
    const one = smallCatalogue({ controls: [control("10", [yesNo("a"), yesNo("b")])] });
    const fields = {
      level: undefined,
      contract,
      controls: { "10": { answers: { a: "yes", b: "no" }, plan } },
    };
    const found = controlIn(judged(one, fields), "10");
    expect(found.plan?.gap).toBeUndefined();
    expect(found.verdict).toBe("planned");
  });
});

describe("what a plan covers", () => {
  test.each([
    [["b"], undefined],
    [["a", "b"], undefined],
    [["a"], "does-not-cover"],
  ])("questions %j, where b fails: %s", (questions, gap) => {
    expect(weighed({ ...plan, questions })).toMatchObject(
      gap === undefined ? planned("partly-met") : unplanned(gap),
    );
  });

  test("an unanswered question must be covered too", () => {
    const said = { answers: { a: "no" } };
    expect(weighed({ ...plan, questions: ["a"] }, { said })).toMatchObject(
      unplanned("does-not-cover", "not-met"),
    );
    expect(weighed({ ...plan, questions: ["a", "b"] }, { said })).toMatchObject(planned("not-met"));
  });

  test("no certificate question, if it names none", () => {
    expect(weighed(plan, { id: "20", said: { answers: { kept: "yes" } } })).toMatchObject(
      unplanned("does-not-cover", "not-met"),
    );
  });

  test("a certificate question that it names", () => {
    const said = { answers: { kept: "yes" } };
    expect(weighed({ ...plan, questions: ["ce"] }, { id: "20", said })).toMatchObject(planned("not-met"));
    expect(weighed({ ...plan, questions: ["kept"] }, { id: "20", said })).toMatchObject(
      unplanned("does-not-cover", "not-met"),
    );
  });

  test("the other questions of a control whose certificate passes", () => {
    const certificates = [{ scheme: "cyber-essentials", issued: "2026-02-10", expires: "2027-02-09" }];
    expect(
      weighed(plan, { id: "20", said: { answers: { kept: "no" } }, fields: { certificates } }),
    ).toMatchObject(planned("partly-met"));
  });
});

describe("evidence that does not hold", () => {
  const evidence = [{ title: "Policy", file: "policy.pdf" }];

  test("is never covered", () => {
    expect(weighed(plan, { said: { answers: { a: "yes", b: "no" }, evidence } })).toMatchObject(
      unplanned("evidence"),
    );
    expect(weighed(plan, { said: { answers: { a: "yes", b: "yes" }, evidence } })).toMatchObject(
      unplanned("evidence"),
    );
  });

  test("is never covered where a file is required and there is none", () => {
    expect(weighed(plan, { other: { evidence: "require" } })).toMatchObject(unplanned("evidence", "not-met"));
  });

  test("is never covered where a file is required and nothing is answered either", () => {
    const said = { answers: { a: "unknown", b: "unknown" } };
    const other = { evidence: "require" } as const;
    expect(weighed(plan, { said, other })).toMatchObject(unplanned("evidence", "unanswered"));
    expect(weighed(plan, { said })).toMatchObject(planned("unanswered"));
  });

  test("is no matter where it is not looked at", () => {
    const said = { answers: { a: "yes", b: "no" }, evidence };
    expect(weighed(plan, { said, other: { evidence: "off" } })).toMatchObject(planned("partly-met"));
  });

  test("of a certificate is never covered, though its question is named", () => {
    const certificates = [
      { scheme: "cyber-essentials", issued: "2026-02-10", expires: "2027-02-09", file: "ce.pdf" },
    ];
    const found = weighed(
      { ...plan, questions: ["ce", "kept"] },
      { id: "20", said: {}, fields: { certificates } },
    );
    expect(found).toMatchObject(unplanned("evidence", "not-met"));
  });
});

describe("plans that are switched off", () => {
  test("make no control planned", () => {
    expect(weighed(plan, { other: { plans: false } })).toMatchObject(unplanned("plans-off"));
  });
});

describe("a plan that does not count", () => {
  test.each([
    ["not-accepted", { accepted: undefined }, {}],
    ["accepted-later", { accepted: { ...accepted, on: "2026-12-01" } }, {}],
    ["no-reference", { accepted: { ...accepted, riskAssessmentReference: undefined } }, {}],
    ["other-reference", { accepted: { ...accepted, riskAssessmentReference: "RAR 1" } }, {}],
    ["no-date", { due: undefined }, {}],
    ["overdue", { due: "2026-11-23" }, {}],
    ["other-level", {}, { level: "1" }],
    ["does-not-cover", { questions: ["a"] }, {}],
    ["evidence", {}, { evidence: "require" }],
  ] as const)("is warned of with its gap: %s", (gap, written, other) => {
    const { assessment } = weighed({ ...plan, ...written }, { other });
    expect(warned(assessment, "plan-does-not-count")).toMatchObject([{ control: "10", gap }]);
  });

  test("is not warned of where there is nothing to plan, or plans were switched off", () => {
    const met = weighed(plan, { said: { answers: { a: "yes", b: "yes" } } }).assessment;
    expect(warned(met, "plan-does-not-count")).toEqual([]);
    expect(warned(weighed(plan, { other: { plans: false } }).assessment, "plan-does-not-count")).toEqual([]);
  });
});

describe("a plan that falls due", () => {
  test.each([
    ["2026-11-24", 0],
    ["2026-12-24", 30],
  ])("on %s is warned of %d days before", (due, days) => {
    expect(warned(weighed({ ...plan, due }).assessment, "plan-due-soon")).toMatchObject([
      { control: "10", due, days },
    ]);
  });

  test("is not warned of 31 days before", () => {
    expect(warned(weighed({ ...plan, due: "2026-12-25" }).assessment, "plan-due-soon")).toEqual([]);
  });

  test("is warned of when its acceptance ends", () => {
    const ending = { ...plan, due: undefined, accepted: { ...accepted, until: "2026-12-24" } };
    expect(warned(weighed(ending).assessment, "plan-due-soon")).toMatchObject([
      { due: "2026-12-24", days: 30 },
    ]);
  });

  test("is still planned", () => {
    expect(weighed({ ...plan, due: "2026-11-24" }).assessment.summary.required.planned).toBe(1);
  });
});
