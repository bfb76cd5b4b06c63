import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/document/problem.ts";
import { builtInStandard } from "../support/built-in.ts";
import { declarationFrom, head, type Reading } from "../support/reading-declarations.ts";
import {
  certificate,
  control,
  date,
  number,
  options,
  smallCatalogue,
  yesNo,
} from "../support/small-catalogue.ts";
import { problems, sound, spots } from "../support/sound.ts";

const catalogue = smallCatalogue({
  controls: [
    control(
      "0001",
      [
        certificate("certificate", "cyber-essentials"),
        yesNo("covers"),
        yesNo("no-exceptions", { pass: { is: false } }),
        yesNo("for-dcc", { counts: "dcc" }),
        yesNo("for-you", { counts: "advice" }),
        number("amount", { max: 30 }),
        date("day", { withinDays: 90 }),
        options("choice", "one", ["done+", "missing"]),
        options("choices", "many", ["this+", "none!"]),
      ],
      {},
    ),
    control("20", [yesNo("a"), yesNo("b")], { appliesIf: { id: "voip-used", ask: "Do you use VoIP?" } }),
    control("30", [number("amount", { max: 30 })]),
  ],
});

const read = (controls: string, reading: Reading = {}) =>
  declarationFrom(`${head}controls:\n${controls}`, catalogue, reading);
const answers = (controls: string, id: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...(sound(read(controls)).controls.get(id)?.answers ?? [])].map(([question, { value }]) => [
      question,
      value,
    ]),
  );

describe("a control id", () => {
  test.each(['"0001"', "'0001'", "0001"])("may be written %s", (key) => {
    expect(answers(`  ${key}: { answers: { covers: yes } }\n`, "0001")).toEqual({ covers: true });
  });

  test.each([
    ["1", "0001"],
    ['"1"', "0001"],
    ["00001", "0001"],
    ["0002", "0001"],
    ["2O", "20"],
  ])("%s is unknown (nearest: %s)", (key, nearest) => {
    const [problem, ...others] = problems(read(`  ${key}: yes\n`));
    expect(problem).toMatchObject({
      code: "unknown-control",
      id: key.replaceAll('"', ""),
      at: { line: 7, column: 3 },
    });
    expect(problem !== undefined && "nearest" in problem ? problem.nearest : undefined).toBe(nearest);
    expect(others).toEqual([]);
  });

  test.each<[number, string, string[]]>([
    [0, "2324", ["2314", "2304", "2320"]],
    [1, "2324", ["2304", "2314", "2321"]],
    [3, "2324", ["2304", "2314", "2320"]],
    [0, "2341", ["2314"]],
  ])("at level %i %s could be %j: those of the level first, three at most", (level, id, near) => {
    const text = head.replace("level: 0", `level: ${level}`);
    const [problem] = problems(declarationFrom(`${text}controls:\n  "${id}": yes\n`, builtInStandard()));
    expect(problem?.code === "unknown-control" ? near3(problem) : []).toEqual(near);
  });

  test("that stands twice is a problem, however it is quoted", () => {
    expect(spots(read('  "0001": yes\n  0001: yes\n'))).toEqual(["duplicate-key 8:3"]);
  });

  test("beginning with x- is the author's own", () => {
    expect(
      spots(read("  x-mine: { anything: [goes] }\n  '20': { answers: { x-why: because, a: yes } }\n")),
    ).toEqual([]);
  });

  test("is checked for every control, and all are told", () => {
    expect(spots(read("  '21': yes\n  '20': { answers: { c: yes } }\n  '99': no\n"))).toEqual([
      "unknown-control 7:3",
      "unknown-question 8:22",
      "unknown-control 9:3",
    ]);
  });
});

/** The ids that an unknown one could be, as they are told. */
function near3({
  nearest,
  also = [],
}: Extract<Problem, { readonly code: "unknown-control" }>): readonly string[] {
  return nearest === undefined ? [] : [nearest, ...also.map(({ id }) => id)];
}

describe("the short form", () => {
  test.each(["yes", "Yes", "TRUE", "true", '"yes"'])(
    "%s gives every yes-no verdict question its passing answer",
    (word) => {
      expect(answers(`  "0001": ${word}\n`, "0001")).toEqual({ covers: true, "no-exceptions": false });
    },
  );

  test.each(["no", "No", "FALSE", "false", '"no"'])("%s gives each its failing answer", (word) => {
    expect(answers(`  "0001": ${word}\n`, "0001")).toEqual({ covers: false, "no-exceptions": true });
  });

  test.each(["unknown", "Unknown", '"UNKNOWN"', "", "~", "null"])("%j leaves all unanswered", (word) => {
    expect(answers(`  "0001": ${word}\n`, "0001")).toEqual({});
    expect(spots(read(`  "30": ${word}\n`))).toEqual([]);
  });

  test("never answers appliesIf", () => {
    expect(answers('  "20": no\n', "20")).toEqual({ a: false, b: false });
  });

  test.each([
    ["true", { a: true, b: true }],
    ["false", { a: false, b: false }],
    ['"yes"', { a: true, b: true }],
    ["null", {}],
  ])("is %s in JSON", (word, expected) => {
    const text = `{"format":"csm-check/declaration@1","supplier":{"name":"H"},"level":0,"controls":{"20":${word}}}`;
    const found = sound(declarationFrom(text, catalogue, { path: "supplier.json" })).controls.get("20");
    expect(Object.fromEntries([...(found?.answers ?? [])].map(([id, { value }]) => [id, value]))).toEqual(
      expected,
    );
  });

  test.each(["maybe", "1", "y", "ok", "n/a", "met"])("%s is refused", (word) => {
    expect(problems(read(`  "20": ${word}\n`))).toMatchObject([
      { code: "bad-value", form: "short", found: word, at: { line: 7, column: 9 } },
    ]);
  });

  test("answers nothing of a control without a yes-no verdict question, and says so", () => {
    expect(problems(read('  "30": yes\n'))).toMatchObject([
      { code: "short-form", control: "30", found: "yes", at: { line: 7, column: 9 } },
    ]);
  });

  test("stands in the place of its word", () => {
    expect(sound(read('  "20": yes\n')).controls.get("20")?.answers.get("b")?.at).toMatchObject({
      line: 7,
      column: 9,
    });
  });
});

describe("a question id", () => {
  test.each([
    ["cover", "covers"],
    ["Covers", "covers"],
    ["no-exception", "no-exceptions"],
    ["something-else", undefined],
  ])("%s is unknown (nearest: %s)", (id, nearest) => {
    const [problem, ...others] = problems(read(`  "0001": { answers: { ${id}: yes } }\n`));
    expect(problem).toMatchObject({
      code: "unknown-question",
      control: "0001",
      id,
      at: { line: 7, column: 24 },
    });
    expect(problem !== undefined && "nearest" in problem ? problem.nearest : undefined).toBe(nearest);
    expect(others).toEqual([]);
  });

  test("of a certificate question is answered by certificates, never here", () => {
    expect(problems(read('  "0001": { answers: { certificate: yes } }\n'))).toMatchObject([
      {
        code: "answered-by-certificates",
        control: "0001",
        question: "certificate",
        at: { line: 7, column: 24 },
      },
    ]);
  });

  test("of another control is unknown", () => {
    expect(spots(read('  "20": { answers: { amount: 3 } }\n'))).toEqual(["unknown-question 7:22"]);
  });

  test("of appliesIf is read among the answers", () => {
    expect(answers('  "20": { answers: { voip-used: No } }\n', "20")).toEqual({ "voip-used": false });
    expect(answers('  "20": { answers: { voip-used: unknown } }\n', "20")).toEqual({});
    expect(spots(read('  "20": { answers: { voip-used: maybe } }\n'))).toEqual(["bad-answer 7:33"]);
  });

  test("in a plan must be one of the control's", () => {
    const plan = (questions: string) =>
      read(`  "20":\n    plan: { action: Do it, questions: ${questions} }\n`);
    expect(spots(plan("[a, b]"))).toEqual([]);
    expect(problems(plan("[a, bb]"))).toMatchObject([
      { code: "unknown-question", control: "20", id: "bb", nearest: "b" },
    ]);
    expect(problems(plan("[a, a]")).map(({ code }) => code)).toEqual(["repeated-value"]);
    expect(problems(plan("[]")).map(({ code }) => code)).toEqual(["too-few"]);
  });

  test("of a certificate question may stand in a plan", () => {
    expect(spots(read('  "0001": { plan: { action: Do it, questions: [certificate] } }\n'))).toEqual([]);
  });
});

describe("notApplicable", () => {
  const claim = "notApplicable: { reason: None is used, agreedWith: Certification body, on: 2026-10-01 }";

  test("is read with its reason, who agreed and when", () => {
    expect(sound(read(`  "20": { ${claim} }\n`)).controls.get("20")?.notApplicable).toMatchObject({
      reason: "None is used",
      agreedWith: "Certification body",
      on: "2026-10-01",
      at: { line: 7, column: 11 },
    });
  });

  test.each([
    ["reason", "{ agreedWith: CB, on: 2026-10-01 }"],
    ["agreedWith", "{ reason: None, on: 2026-10-01 }"],
    ["on", "{ reason: None, agreedWith: CB }"],
  ])("without %s is a problem", (key, written) => {
    expect(problems(read(`  "20": { notApplicable: ${written} }\n`))).toMatchObject([
      { code: "missing-key", key, within: "notApplicable", at: { line: 7, column: 11, absent: true } },
    ]);
  });

  test("on a control with a certificate question is a problem", () => {
    expect(problems(read(`  "0001": { ${claim} }\n`))).toMatchObject([
      { code: "certificate-applies", control: "0001", at: { line: 7, column: 13 } },
    ]);
  });

  test("beside appliesIf: yes is a problem", () => {
    expect(problems(read(`  "20": { answers: { voip-used: yes }, ${claim} }\n`))).toMatchObject([
      { code: "applies-and-not", control: "20", at: { line: 7, column: 40 } },
    ]);
  });

  test.each(["no", "unknown", ""])("beside appliesIf: %j is none", (word) => {
    expect(spots(read(`  "20": { answers: { voip-used: ${word} }, ${claim} }\n`))).toEqual([]);
  });

  test("that only says yes is a problem", () => {
    expect(problems(read('  "20": { notApplicable: yes }\n')).map(({ code }) => code)).toEqual([
      "wrong-kind",
    ]);
  });
});

describe("evidence named by its entry of documents", () => {
  const documents =
    "documents:\n  dp-policy: { title: Policy v3, dated: 2026-03-01 }\n  '2026': { title: Register }\n";
  const named = (evidence: string) =>
    declarationFrom(`${head}${documents}controls:\n  "20":\n    evidence: ${evidence}\n`, catalogue);

  test("is that entry, also beside evidence written there", () => {
    const found = sound(
      named("[dp-policy, { title: Entry, url: https://example.com/r }, 2026]"),
    ).controls.get("20");
    expect(found?.evidence.map(({ title, at }) => [title, at.line])).toEqual([
      ["Policy v3", 7],
      ["Entry", 11],
      ["Register", 8],
    ]);
  });

  test("that is not there is a problem, and the nearest is offered", () => {
    expect(problems(named("[dp-polcy]"))).toMatchObject([
      { code: "unknown-document", id: "dp-polcy", nearest: "dp-policy", at: { line: 11, column: 16 } },
    ]);
  });

  test.each(["DP-POLICY", "x-mine", "policy.pdf"])("%s is a problem", (id) => {
    expect(spots(named(`[${id}]`))).toEqual(["unknown-document 11:16"]);
  });

  test("must stand in a list", () => {
    expect(problems(named("dp-policy")).map(({ code }) => code)).toEqual(["wrong-kind"]);
  });

  test("needs a title where it is written there", () => {
    expect(problems(named("[{ url: https://example.com }]"))).toMatchObject([
      { code: "missing-key", key: "title" },
    ]);
  });
});

describe("with the built-in standard", () => {
  const standard = builtInStandard();
  const given = (controls: string) => declarationFrom(`${head}controls:\n${controls}`, standard);

  test("yes answers the two questions of 0001 that no certificate answers", () => {
    const found = sound(given("  0001: yes\n")).controls.get("0001");
    expect([...(found?.answers.keys() ?? [])]).toEqual(["scope-covers-contract", "maintained"]);
  });

  test("yes answers the policy question of 2314, not its DPIA and not its advice", () => {
    const found = sound(given("  2314: yes\n")).controls.get("2314");
    expect([...(found?.answers.keys() ?? [])]).toEqual(["policy"]);
  });

  test("none excludes every measure of 2500", () => {
    expect(spots(given("  2500: { answers: { measures: [none, other] } }\n"))).toEqual([
      "excluding-choice 7:33",
    ]);
  });

  test("a control outside the level may be answered", () => {
    expect(spots(given("  2214: { answers: { lockout-attempts: 10 } }\n"))).toEqual([]);
  });

  test("no control without VoIP is not applicable beside a claim that VoIP is used", () => {
    const claim = "notApplicable: { reason: No VoIP, agreedWith: CB, on: 2026-10-01 }";
    expect(
      problems(given(`  2412: { answers: { voip-used: yes }, ${claim} }\n`)).map(({ code }) => code),
    ).toEqual(["applies-and-not"]);
  });
});
