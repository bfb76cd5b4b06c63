import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/declaration/read-answer.ts";
import type { Node } from "../../src/document/node.ts";
import type { Problem } from "../../src/document/problem.ts";
import { asked } from "../support/one-of-each.ts";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { control, date, number, options, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { problems, sound, spots } from "../support/sound.ts";

const catalogue = smallCatalogue({
  controls: [
    control("10", [
      yesNo("flag"),
      number("amount", { max: 30 }),
      date("day", { withinDays: 90 }),
      options("choice", "one", ["done+", "not-needed+", "missing"]),
      options("choice", "each", ["yes+", "noted-exceptions+", "no"]),
      options("choices", "many", ["tested-backups+", "backup-power+", "none!"]),
    ]),
  ],
});

/** Reads one answer, written behind its key in YAML; "flag: " puts it at 9:13. */
const yaml = (question: string, written: string) =>
  declarationFrom(`${head}controls:\n  "10":\n    answers:\n      ${question}: ${written}\n`, catalogue);

/** Reads one answer, written as JSON. */
const json = (question: string, written: string) =>
  declarationFrom(
    `{"format":"csm-check/declaration@1","supplier":{"name":"Harrow Ltd"},"level":0,\n` +
      `"controls":{"10":{"answers":{"${question}":${written}}}}}`,
    catalogue,
    { path: "supplier.json" },
  );

const answerIn = (read: ReturnType<typeof yaml>, question: string): unknown =>
  sound(read).controls.get("10")?.answers.get(question)?.value;

describe("a yes-no answer", () => {
  test.each([
    ["yes", true],
    ["no", false],
    ["true", true],
    ["false", false],
    ["Yes", true],
    ["YES", true],
    ["yEs", true],
    ["No", false],
    ["NO", false],
    ["True", true],
    ["TRUE", true],
    ["False", false],
    ["FALSE", false],
    ['"yes"', true],
    ["'no'", false],
    ['"TRUE"', true],
    ["'False'", false],
  ])("written %s in YAML means %s", (written, value) => {
    expect(answerIn(yaml("flag", written), "flag")).toBe(value);
  });

  test.each([
    ["true", true],
    ["false", false],
    ['"yes"', true],
    ['"No"', false],
    ['"TRUE"', true],
    ['"fALSE"', false],
  ])("written %s in JSON means %s", (written, value) => {
    expect(answerIn(json("flag", written), "flag")).toBe(value);
  });

  test.each([
    "1",
    "0",
    "y",
    "n",
    "Y",
    "t",
    "ok",
    "on",
    "off",
    "n/a",
    "yess",
    "not yet",
    "yes please",
    '"yes "',
    '" no"',
    '"null"',
    '"~"',
    "'unknown '",
    "2026-11-24",
    "[yes]",
    "[]",
  ])("written %s is refused where it stands", (written) => {
    expect(spots(yaml("flag", written))).toEqual(["bad-answer 9:13"]);
  });

  test.each(["1", "0", '"1"', '"y"', '"on"', '"n/a"', "[true]"])(
    "written %s in JSON is refused where it stands",
    (written) => {
      expect(spots(json("flag", written))).toEqual(["bad-answer 2:37"]);
    },
  );

  test("a refusal says what was found and what was asked", () => {
    expect(problems(yaml("flag", "perhaps"))).toMatchObject([
      { code: "bad-answer", answer: "yes-no", found: "perhaps", options: [] },
    ]);
  });

  test("a mapping is no answer", () => {
    expect(spots(yaml("flag", "{ yes: no }"))).toContain("bad-answer 9:13");
  });
});

describe("no answer", () => {
  const questions = ["flag", "amount", "day", "one", "many"];
  const words = [
    "unknown",
    "Unknown",
    "UNKNOWN",
    '"unknown"',
    "'unKnown'",
    "",
    "~",
    "null",
    "Null",
    "NULL",
    '""',
    "''",
  ];
  test.each(questions.flatMap((question) => words.map((word) => [question, word] as const)))(
    "%s is unanswered where %j is written",
    (question, word) => {
      const read = sound(yaml(question, word));
      expect(read.controls.get("10")?.answers.size).toBe(0);
    },
  );

  test.each(
    questions.flatMap((question) => ["null", '""', '"unknown"'].map((word) => [question, word] as const)),
  )("%s is unanswered where JSON has %s", (question, word) => {
    const read = sound(json(question, word));
    expect(read.controls.get("10")?.answers.size).toBe(0);
  });
});

describe("a number", () => {
  test.each([
    ["45", 45],
    ['"45"', 45],
    ["'45'", 45],
    ["0", 0],
    ["0.0", 0],
    ["45.5", 45.5],
    ["0.25", 0.25],
    ["045", 45],
    ["999999999999", 999_999_999_999],
  ])("written %s is %d", (written, value) => {
    expect(answerIn(yaml("amount", written), "amount")).toBe(value);
  });

  test.each([
    ["45", 45],
    ["45.5", 45.5],
    ['"45"', 45],
    ["1.0", 1],
    ["0", 0],
  ])("written %s in JSON is %d", (written, value) => {
    expect(answerIn(json("amount", written), "amount")).toBe(value);
  });

  test.each([
    "-1",
    "+1",
    "-0",
    "1e3",
    "1E3",
    "0x1F",
    "0o17",
    "1_000",
    '"1,000"',
    '"1 000"',
    '"0,5"',
    '" 45"',
    '"45 "',
    "45 days",
    "45%",
    "1.2.3",
    ".",
    ".inf",
    ".nan",
    "Infinity",
    "٤٥",
    "４５",
    "½",
    "yes",
    "[45]",
  ])("written %s is refused", (written) => {
    const found = problems(yaml("amount", written));
    expect(found).toMatchObject([{ code: "bad-answer", answer: "number", at: { line: 9, column: 15 } }]);
  });

  test.each(["-1", "-0", "1e3", "1E+3", "1.5e1", "true", '"forty"'])(
    "written %s in JSON is refused",
    (written) => {
      expect(problems(json("amount", written))).toMatchObject([{ code: "bad-answer", answer: "number" }]);
    },
  );
});

describe("a date", () => {
  test.each(["2026-11-24", '"2026-11-24"', "2024-02-29", "2000-02-29", "2026-12-31", "2026-01-01"])(
    "written %s is read as it stands",
    (written) => {
      expect(answerIn(yaml("day", written), "day")).toBe(written.replaceAll('"', ""));
    },
  );

  test.each([
    "2026-02-29",
    "2100-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-06-31",
    "2026-11-31",
    "2026-12-32",
    "2026-13-01",
    "2026-00-10",
    "2026-11-00",
    "0000-01-01",
    "26-11-24",
    "2026-1-5",
    "2026-11-5",
    "2026/11/24",
    "24-11-2026",
    "24/11/2026",
    "20261124",
    "2026-11",
    "2026-W48",
    "2026-11-24T00:00:00Z",
    "2026-11-24 12:00",
    '"2026-11-24 "',
    "24 November 2026",
    "yesterday",
    "yes",
    "[2026-11-24]",
  ])("written %s is refused", (written) => {
    expect(problems(yaml("day", written))).toMatchObject([
      { code: "bad-answer", answer: "date", at: { line: 9, column: 12 } },
    ]);
  });
});

describe("a date that never was", () => {
  test.each(["never", "Never", "NEVER", '"never"'])("written %s is read", (written) => {
    expect(answerIn(yaml("day", written), "day")).toBe("never");
  });

  test("is no date of a certificate", () => {
    const text = "certificates:\n  - { scheme: cyber-essentials, issued: never, expires: 2026-12-31 }\n";
    expect(problems(declarationFrom(head + text, catalogue))).toMatchObject([
      { code: "bad-value", form: "date", found: "never" },
    ]);
  });
});

describe("a choice", () => {
  test.each(["done", "'done'", "missing", "not-needed"])("written %s is read", (written) => {
    expect(answerIn(yaml("one", written), "one")).toBe(written.replaceAll("'", ""));
  });

  test.each([
    ["Done", "done"],
    ["dnoe", "done"],
    ["not_needed", "not-needed"],
    ["mising", "missing"],
    ["done ", "done"],
  ])("written %s is refused and %s is offered", (written, nearest) => {
    expect(problems(yaml("one", JSON.stringify(written)))).toMatchObject([
      {
        code: "bad-answer",
        answer: "choice",
        found: written,
        nearest,
        options: ["done", "not-needed", "missing"],
        at: { line: 9, column: 12 },
      },
    ]);
  });

  test.each([
    ["yes", "yes"],
    ["Yes", "yes"],
    ["true", "yes"],
    ['"FALSE"', "no"],
    ["No", "no"],
    ["noted-exceptions", "noted-exceptions"],
  ])("that is a yes or no with more to choose from takes %s", (written, id) => {
    expect(answerIn(yaml("each", written), "each")).toBe(id);
  });

  test("that is a yes or no with more to choose from takes the booleans of JSON, and nothing else", () => {
    expect(answerIn(json("each", "true"), "each")).toBe("yes");
    expect(problems(json("each", '"y"'))).toMatchObject([{ code: "bad-answer", answer: "choice" }]);
    expect(problems(json("one", "true"))).toMatchObject([{ code: "bad-answer", answer: "choice" }]);
  });

  test.each(["yes", "something-else", "[done]", "1"])(
    "written %s is refused, and nothing is offered",
    (written) => {
      const [problem, ...others] = problems(yaml("one", written));
      expect(problem).toMatchObject({ code: "bad-answer", answer: "choice" });
      expect(problem).not.toHaveProperty("nearest");
      expect(others).toEqual([]);
    },
  );
});

describe("a list of choices", () => {
  test.each([
    ["[]", []],
    ["[tested-backups]", ["tested-backups"]],
    ["[backup-power, tested-backups]", ["backup-power", "tested-backups"]],
    ["[none]", ["none"]],
    ['["tested-backups"]', ["tested-backups"]],
    ["\n        - tested-backups\n        - backup-power", ["tested-backups", "backup-power"]],
  ])("written %j is read in its order", (written, value) => {
    expect(answerIn(yaml("many", written), "many")).toEqual(value);
  });

  test.each([
    ["tested-backups", ["bad-answer 9:13"]],
    ["none", ["bad-answer 9:13"]],
    ["yes", ["bad-answer 9:13"]],
    ["[tested-backup]", ["bad-answer 9:14"]],
    ["[Tested-Backups]", ["bad-answer 9:14"]],
    ["[unknown]", ["bad-answer 9:14"]],
    ["[tested-backups, ups, generator]", ["bad-answer 9:30", "bad-answer 9:35"]],
    ["[tested-backups, tested-backups]", ["repeated-value 9:30"]],
    [
      "[tested-backups, backup-power, tested-backups, backup-power]",
      ["repeated-value 9:44", "repeated-value 9:60"],
    ],
    ["[none, tested-backups]", ["excluding-choice 9:14"]],
    ["[tested-backups, none]", ["excluding-choice 9:30"]],
    ["[tested-backups, backup-power, none]", ["excluding-choice 9:44"]],
  ])("written %s gives %j", (written, expected) => {
    expect(spots(yaml("many", written))).toEqual(expected);
  });

  test("a refused item offers the option that is nearest", () => {
    expect(problems(yaml("many", "[tested-backup]"))).toMatchObject([
      { found: "tested-backup", nearest: "tested-backups" },
    ]);
  });

  test.each(["[~]", "[null]", "[[tested-backups]]", "[{ tested-backups: yes }]"])(
    "an item %s is refused, not passed over",
    (written) => {
      expect(problems(yaml("many", written)).map(({ at }) => at.line)).toContain(9);
    },
  );
});

describe("readAnswer", () => {
  const scalar = (text: string): Node => ({
    kind: "scalar",
    text,
    empty: text === "",
    place: { path: "supplier.yaml", line: 3, column: 5 },
  });
  const everyType = [
    asked("yes-no", "wanted"),
    asked("number", "most"),
    asked("date", "within-days"),
    asked("choice", "one"),
    asked("choices", "many"),
  ];

  test("every text is an answer, unanswered, or one problem at its place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyType), fc.string(), (question, text) => {
        const found: Problem[] = [];
        const answer = readAnswer(scalar(text), question, found);
        const unanswered = text === "" || text.toLowerCase() === "unknown";
        expect(found.length + (answer === undefined ? 0 : 1)).toBe(unanswered ? 0 : 1);
        expect(found.every(({ at }) => at.line === 3 && at.column === 5)).toBe(true);
      }),
    );
  });

  test("exactly four words in any case answer a yes-no question", () => {
    const meant = new Map([
      ["yes", true],
      ["true", true],
      ["no", false],
      ["false", false],
    ]);
    const cased = fc
      .tuple(
        fc.constantFrom("yes", "no", "true", "false"),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      )
      .map(([word, upper]) =>
        Array.from(word, (letter, at) => (upper[at] === true ? letter.toUpperCase() : letter)).join(""),
      );
    fc.assert(
      fc.property(fc.oneof(cased, fc.string({ maxLength: 6 })), (text) => {
        const answer = readAnswer(scalar(text), asked("yes-no", "wanted"), []);
        expect(answer?.value).toBe(meant.get(text.toLowerCase()));
      }),
    );
  });

  test("every figure in decimal digits is read as that number", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999), (whole, part) => {
        const text = `${whole}.${String(part).padStart(6, "0")}`;
        expect(readAnswer(scalar(text), asked("number", "most"), [])?.value).toBe(Number(text));
      }),
    );
  });
});
