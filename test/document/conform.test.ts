import { describe, expect, test } from "vitest";
import { conform, type Validator } from "../../src/document/conform.ts";
import { textOf, valueAt } from "../../src/document/node.ts";
import { problems, sound } from "../support/sound.ts";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { rows, told, yaml } from "../support/told.ts";

const catalogue = smallCatalogue({ controls: [control("1", [yesNo("q")])] });
const read = (text: string) => declarationFrom(text, catalogue);
/** A sound declaration with more behind it; the first line of that is line 6. */
const withMore = (more: string) => read(head + more);

const format = "format: csm-check/declaration@1\n";
const dated = "issued: 2026-01-01, expires: 2026-12-31";

describe("a comment where a value is expected", () => {
  test.each<[string, true | undefined]>([
    ["contract: { ends: # 1 Tools\n }", true],
    ["contract:\n  buyer: #1 Tools\n", true],
    ["contract:\n  buyer: # 1 Tools\n", true],
    ["contract:\n  buyer:\n  # a comment below\n  ends: 2027-01-01\n", undefined],
    ["contract:\n  buyer:\n", undefined],
  ])("%j", (more, commented) => {
    const found = problems(withMore(more));
    expect(found).toMatchObject([{ code: "empty-value" }]);
    expect(found.map((each) => (each.code === "empty-value" ? each.commented : undefined))).toEqual([
      commented,
    ]);
  });
});

describe("keys that no schema knows", () => {
  test.each([
    ["suplier: { name: N }", "suplier", "supplier"],
    ["certificats: []", "certificats", "certificates"],
    ["Level: 0", "Level", "level"],
    ["zzz: 1", "zzz", undefined],
    ["__proto__: { a: 1 }", "__proto__", undefined],
    ["constructor: x", "constructor", undefined],
    ["toString: x", "toString", undefined],
  ])("%s is told at its key, with the nearest that is known", (more, key, near) => {
    expect(problems(withMore(more))).toMatchObject([
      { code: "unknown-key", key, at: { path: "supplier.yaml", line: 6, column: 1, length: key.length } },
    ]);
    expect(problems(withMore(more)).map((each) => ("nearest" in each ? each.nearest : undefined))).toEqual([
      near,
    ]);
  });

  test("the known keys of that very mapping are named", () => {
    const [problem] = problems(withMore("contract: { referense: x }\n"));
    expect(problem).toMatchObject({
      code: "unknown-key",
      key: "referense",
      nearest: "reference",
      known: ["reference", "buyer", "riskAssessmentReference", "defcon658Edition", "ends", "modii"],
      at: { line: 6, column: 13, length: 9 },
    });
  });

  test.each([
    'controls: { "1": { answer: { q: yes } } }',
    "contract: { end: 2026-01-01 }",
    `certificates: [{ scheme: dcc, ${dated}, level: 0, numbr: 1 }]`,
    "documents: { a: { title: t, fil: x } }",
    'controls: { "1": { plan: { action: a, ownr: b } } }',
    "subcontractors: [{ name: n, lvl: 0 }]",
  ])("in %s as well", (more) => {
    expect(problems(withMore(more)).map(({ code }) => code)).toEqual(["unknown-key"]);
  });

  test("keys that begin with x- are the author's own, everywhere", () => {
    const text = `${format}x-a: 1
supplier: { name: N, x-b: [1], contact: { x-c: ~ } }
level: 0
declared: { x-d: 1 }
contract: { x-e: 1 }
scope: { x-f: 1, exclusions: [{ what: w, x-g: 1 }] }
certificates: [{ scheme: dcc, ${dated}, level: 0, x-h: 1 }]
documents: { d: { title: t, x-i: 1 }, x-j: text }
controls:
  x-k: [anything]
  "1": { answers: { q: yes, x-l: { a: 1 } }, plan: { action: a, x-m: 1, accepted: { x-n: 1 } }, x-o: 1 }
subcontractors: [{ name: n, x-p: 1 }]
x-q: { deep: [{ unknown: 1 }] }
$schema: https://example.com/schema.json
`;
    expect(told(read(text))).toEqual([]);
  });

  test.each(["$schema: https://example.com/", "$schema: [x]", "$schema:"])("%s is ignored", (more) => {
    expect(told(withMore(more))).toEqual([]);
  });

  test.each(["X-a: 1", "x: 1", "xa: 1"])("%s does not begin with x-", (more) => {
    expect(told(withMore(more))).toEqual(["unknown-key 6:1"]);
  });
});

describe("keys that are missing", () => {
  test.each(
    rows([
      [`${format}level: 0\n`, "supplier", undefined, 1, 1],
      ["supplier: { name: N }\nlevel: 0\n", "format", undefined, 1, 1],
      [`# a comment\n${format}level: 0\n`, "supplier", undefined, 1, 1],
      [`${format}level: 0\nsupplier: {}\n`, "name", "supplier", 3, 1],
      [`${format}level: 0\nsupplier:\n  contact: { name: x }\n`, "name", "supplier", 3, 1],
      [`${head}documents: { policy: { file: x } }\n`, "title", "policy", 6, 14],
      [`${head}controls: { "1": { plan: { owner: x } } }\n`, "action", "plan", 6, 20],
      [
        `${head}certificates:\n  - scheme: dcc\n    ${dated.replace(", ", "\n    ")}\n`,
        "level",
        "certificates",
        7,
        5,
      ],
      [
        `${head}certificates: [{ issued: 2026-01-01, expires: 2026-12-31 }]\n`,
        "scheme",
        "certificates",
        6,
        16,
      ],
      [`${head}subcontractors: [{ level: 0 }]\n`, "name", "subcontractors", 6, 18],
      [head.replace("whole", "part, exclusions: [{ why: x }]"), "what", "exclusions", 5, 43],
    ]),
  )("%s", (_, text, key, within, line, column) => {
    expect(problems(read(text))).toMatchObject([
      { code: "missing-key", key, within, at: { path: "supplier.yaml", line, column, absent: true } },
    ]);
  });

  test("all that are missing are told", () => {
    expect(
      problems(withMore('controls: { "1": { notApplicable: {} } }')).map((each) => "key" in each && each.key),
    ).toEqual(["reason", "agreedWith", "on"]);
  });
});

describe("values of the wrong kind", () => {
  test.each(
    rows([
      [`${format}supplier: x\nlevel: 0\n`, ["mapping"], "text", 2, 11],
      [`${format}supplier: [x]\nlevel: 0\n`, ["mapping"], "list", 2, 1],
      [`${format}supplier: { name: [a] }\nlevel: 0\n`, ["text"], "list", 2, 13],
      [`${format}supplier: { name: { a: b } }\nlevel: 0\n`, ["text"], "mapping", 2, 13],
      [`${head}certificates: x\n`, ["list"], "text", 6, 15],
      [`${head}documents: { a: x }\n`, ["mapping"], "text", 6, 17],
      [`${head}subcontractors: [x]\n`, ["mapping"], "text", 6, 18],
      [`${head}contract: { ends: [2026-01-01] }\n`, ["text"], "list", 6, 13],
    ]),
  )("%s", (_, text, wanted, found, line, column) => {
    const [problem, ...others] = problems(read(text));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "wrong-kind", found, at: { line, column } });
    expect(problem && "wanted" in problem ? problem.wanted : []).toEqual(wanted);
  });

  test.each(
    rows([
      [`${format}supplier:\nlevel: 0\n`, "2:1"],
      [`${format}supplier: { name: ~ }\nlevel: 0\n`, "2:19"],
      [`${format}supplier: { name: N }\nlevel:\n`, "3:1"],
      [`format:\nsupplier: { name: N }\nlevel: 0\n`, "1:1"],
      [`${head}contract: { ends: }\n`, "6:13"],
      [`${head}contract: { modii: null }\n`, "6:20"],
      [`${head}contract:\n`, "6:1"],
      [`${head}certificates: [~]\n`, "6:16"],
      [`${head}marking:\n`, "6:1"],
    ]),
  )("nothing, where something must stand: %s", (_, text, at) => {
    expect(told(read(text))).toEqual([`empty-value ${at}`]);
  });

  test.each([
    "certificates:\n",
    "documents: ~\n",
    "controls:\n",
    "subcontractors: null\n",
    'controls: { "1": }\n',
  ])("%j may be empty", (more) => {
    expect(told(withMore(more))).toEqual([]);
  });
});

describe("values of the wrong form", () => {
  const certificate = (more: string) => `certificates: [{ scheme: dcc, ${dated}, level: 0, ${more} }]\n`;
  test.each([
    ["contract: { ends: 2026-02-30 }", "date", "2026-02-30", "6:19"],
    ["contract: { ends: 30/03/2026 }", "date", "30/03/2026", "6:19"],
    ["contract: { ends: 2026-3-1 }", "date", "2026-3-1", "6:19"],
    ["contract: { modii: maybe }", "flag", "maybe", "6:20"],
    ["contract: { modii: 1 }", "flag", "1", "6:20"],
    [certificate("sha256: abc"), "sha256", "abc", "6:90"],
    ["documents: { a: { title: t, file: /etc/x } }", "path", "/etc/x", "6:35"],
    ["documents: { a: { title: t, file: C:/x } }", "path", "C:/x", "6:35"],
    ["documents: { a: { title: t, file: 'a\\b' } }", "path", "a\\b", "6:35"],
    ["documents: { a: { title: t, url: ftp://x } }", "url", "ftp://x", "6:34"],
    ["documents: { a: { title: t, url: 'https://a b' } }", "url", "https://a b", "6:34"],
    [
      "certificates: [{ scheme: ISO 27001, issued: 2026-01-01, expires: 2026-12-31 }]",
      "scheme",
      "ISO 27001",
      "6:26",
    ],
    ['marking: "a\\nb"', "line", "a\nb", "6:10"],
    ["marking: '  '", "line", "  ", "6:10"],
    ["marking: ''", "line", "", "6:10"],
    ['controls: { "1": { note: "  " } }', "text", "  ", "6:26"],
    ['controls: { "1": perhaps }', "short", "perhaps", "6:18"],
  ])("%s", (more, form, found, at) => {
    expect(told(withMore(more))).toEqual([`bad-value ${at}`]);
    expect(problems(withMore(more))).toMatchObject([{ form, found }]);
  });

  test.each([
    ["headcount: 2.5", "digits", "2.5", "2:23"],
    ["headcount: -1", "digits", "-1", "2:23"],
    ["headcount: many", "digits", "many", "2:23"],
    ["contact: { email: a b }", "email", "a b", "2:30"],
  ])("of the supplier: %s", (more, form, found, at) => {
    const text = `${format}supplier: { ${more}, name: N }\nlevel: 0\n`;
    const column = Number(at.split(":")[1]) + 1;
    expect(told(read(text))).toEqual([`bad-value 2:${column}`]);
    expect(problems(read(text))).toMatchObject([{ form, found }]);
  });

  test.each([
    ["hole", "whole"],
    ["Whole", "whole"],
    ["parts", "part"],
    ["everything", undefined],
  ])("a word that is no choice: %s", (found, near) => {
    const read = declarationFrom(head.replace("whole", found), catalogue);
    expect(told(read)).toEqual(["bad-choice 5:24"]);
    const [problem] = problems(read);
    expect(problem).toMatchObject({ found, choices: ["whole", "part"] });
    expect(problem && "nearest" in problem ? problem.nearest : undefined).toBe(near);
  });

  test("a list is no choice either", () => {
    expect(problems(read(head.replace("whole", "[whole]")))).toMatchObject([
      { code: "wrong-kind", wanted: ["text"], found: "list", at: { line: 5, column: 10 } },
    ]);
  });

  test("a misspelt format is a choice with one near word", () => {
    expect(problems(read(head.replace("csm-check", "csm-chek")))).toMatchObject([
      { code: "bad-choice", nearest: "csm-check/declaration@1", at: { line: 1, column: 9 } },
    ]);
  });
});

describe("too much, too little, twice", () => {
  test.each([
    [1000, []],
    [1001, ["too-long 6:10"]],
  ])("a marking of %i letters", (count, expected) => {
    expect(told(withMore(`marking: ${"x".repeat(count)}\n`))).toEqual(expected);
  });

  test("the limit is told", () => {
    const text = head.replace("Harrow Ltd", "x".repeat(201));
    expect(problems(read(text))).toMatchObject([
      { code: "too-long", limit: 200, at: { line: 2, column: 19 } },
    ]);
  });

  test("a list with nothing in it, where one thing is needed, is told at its key", () => {
    expect(problems(withMore('controls: { "1": { plan: { action: a, questions: [] } } }'))).toMatchObject([
      { code: "too-few", least: 1, at: { line: 6, column: 39 } },
    ]);
  });

  test("a value that stands twice is told where it is repeated", () => {
    expect(problems(withMore('controls: { "1": { plan: { action: a, questions: [q, q] } } }'))).toMatchObject(
      [{ code: "repeated-value", found: "q", at: { line: 6, column: 54, length: 1 } }],
    );
  });

  test("keys of a DCC certificate on another one", () => {
    const certificate = `certificates: [{ scheme: cyber-essentials, ${dated}, level: 0, attested: [] }]`;
    expect(problems(withMore(certificate))).toMatchObject([
      { code: "only-for-dcc", key: "level", scheme: "cyber-essentials", at: { line: 6, column: 92 } },
      { code: "only-for-dcc", key: "attested", scheme: "cyber-essentials", at: { line: 6, column: 95 } },
    ]);
  });
});

describe("many problems", () => {
  test("all of a file are told at once, in the order of their places", () => {
    const text = `${format}supplier: { nam: N }
level: [0]
declared: { on: yesterday }
certificats: []
scope: { organisation: hole }
`;
    expect(told(read(text))).toEqual([
      "missing-key 2:1 absent",
      "unknown-key 2:13",
      "wrong-kind 3:1",
      "bad-value 4:17",
      "unknown-key 5:1",
      "bad-choice 6:24",
    ]);
  });

  test("of more than 100 the first 100 are told, and that there are others", () => {
    const keys = (count: number) => Array.from({ length: count }, (_, i) => `z${i}: 1\n`).join("");
    expect(told(withMore(keys(100)))).toHaveLength(100);
    expect(told(withMore(keys(150)))).toHaveLength(101);
    expect(told(withMore(keys(150))).slice(99)).toEqual(["unknown-key 105:1", "too-many-problems 106:1"]);
  });

  test("places are those of JSON too", () => {
    const text = `{\n "format": "csm-check/declaration@1",\n "supplier": { "nam": "x" },\n "level": [0]\n}`;
    expect(told(declarationFrom(text, catalogue, { path: "supplier.json" }))).toEqual([
      "missing-key 3:2 absent",
      "unknown-key 3:16",
      "wrong-kind 4:2",
    ]);
  });
});

describe("the data behind a schema", () => {
  test("is handed over where it conforms, with every scalar as text", () => {
    const anything: Validator<unknown> = (data): data is unknown => data !== undefined;
    const document = sound(yaml("0001: 1\nb: [yes, ~]\n"));
    expect(conform(document, anything)).toEqual({ data: { "0001": "1", b: ["yes", null] }, problems: [] });
  });

  test("is not where it does not, and an error that only repeats its branch is left out", () => {
    const nothing: Validator<unknown> = Object.assign(
      (data: unknown): data is unknown => typeof data === "symbol",
      {
        errors: [
          { instancePath: "", keyword: "if", params: {} },
          { instancePath: "/b/1", keyword: "type", params: { type: "string" } },
        ],
      },
    );
    const document = sound(yaml("0001: 1\nb: [yes, ~]\n"));
    expect(conform(document, nothing)).toEqual({
      problems: [{ code: "empty-value", at: { path: "a.yaml", line: 2, column: 10, length: 1 } }],
    });
  });

  test("a key with a slash or a tilde in it is found all the same", () => {
    const nothing: Validator<unknown> = Object.assign(
      (data: unknown): data is unknown => typeof data === "symbol",
      {
        errors: [{ instancePath: "/a~1b/c~0d", keyword: "pattern", params: {} }],
      },
    );
    expect(conform(sound(yaml("a/b:\n  c~d: x\n")), nothing)).toEqual({
      problems: [
        {
          code: "bad-value",
          form: "other",
          found: "x",
          at: { path: "a.yaml", line: 2, column: 8, length: 1 },
        },
      ],
    });
  });

  test("a key that is forbidden where it stands is told as its kind of file says, else as a strange one", () => {
    const nothing: Validator<unknown> = Object.assign(
      (data: unknown): data is unknown => data === undefined,
      {
        errors: [{ instancePath: "/a/c~1d", keyword: "false schema", params: {} }],
      },
    );
    const document = sound(yaml("a:\n  b: x\n  c/d: y\n"));
    const at = { path: "a.yaml", line: 3, column: 8, length: 1 };
    expect(conform(document, nothing).problems).toEqual([{ code: "unknown-key", key: "c/d", known: [], at }]);
    expect(
      conform(document, nothing, (key, within, at) => ({
        code: "only-for-dcc",
        key,
        scheme: textOf(valueAt(within, "b")) ?? "",
        at,
      })).problems,
    ).toEqual([{ code: "only-for-dcc", key: "c/d", scheme: "x", at }]);
  });
});
