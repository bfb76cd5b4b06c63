import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainOf, type Node } from "../../src/document/node.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import conforms from "../../src/generated/declaration-quick-check.js";
import validate from "../../src/generated/declaration-validator.js";
import { examples, exampleText } from "../support/examples.ts";
import { isList, isRecord, parseJson } from "../support/json.ts";

/** Says something under every key that a declaration can have. */
const all = {
  $schema: "https://example.org/schema.json",
  format: "csm-check/declaration@1",
  supplier: {
    name: "Harrow Ltd",
    companyNumber: "07123456",
    alsoKnownAs: ["Harrow"],
    headcount: "24",
    contact: { name: "J. Doe", email: "j@example.org", phone: "01234 567890" },
  },
  level: "Level 1",
  catalogue: "defstan-05-138-issue-4",
  declared: { on: "2026-11-20", by: "J. Doe", role: "Managing Director" },
  marking: "OFFICIAL",
  contract: {
    reference: "C/1",
    buyer: "DE&S",
    riskAssessmentReference: "RAR-1",
    defcon658Edition: "09/25",
    ends: "2029-03-31",
    modii: "no",
  },
  scope: {
    organisation: "part",
    entities: ["Harrow Ltd"],
    exclusions: [{ what: "the shop", why: "it is apart" }],
    sites: ["Works"],
    systems: ["Office"],
    devices: ["laptops"],
    dataStores: ["a server"],
    diagram: "evidence/scope.pdf",
  },
  certificates: [
    {
      scheme: "cyber-essentials",
      number: "7",
      holder: "Harrow Ltd",
      covers: ["Harrow Tools Ltd"],
      scope: "whole organisation",
      issued: "2026-02-10",
      expires: "2027-02-09",
      file: "evidence/ce.pdf",
      sha256: "ab".repeat(32),
    },
    { scheme: "dcc", issued: "2026-02-10", expires: "2029-02-09", level: "1", attested: ["2027-01-01"] },
  ],
  documents: { policy: { title: "Policy", file: "p.pdf", url: "https://example.org/p", "x-kept": ["by"] } },
  controls: {
    "1101": "yes",
    "2314": {
      answers: { one: "yes", many: ["this", "that"], none: null },
      evidence: [
        "policy",
        { title: "Log", version: "1.2", sha256: "0".repeat(64), dated: "2026-01-01", expires: "2027-01-01" },
      ],
      note: "as agreed",
      answeredBy: "IT support",
      answeredOn: "2026-10-02",
      plan: {
        action: "buy one",
        mitigation: "a lock",
        cannot: "not yet",
        questions: ["one", "many"],
        owner: "J. Doe",
        due: "2027-01-31",
        accepted: { by: "DE&S", on: "2026-10-01", until: "2027-10-01", riskAssessmentReference: "RAR-1" },
      },
      notApplicable: { reason: "no such thing", agreedWith: "DE&S", on: "2026-10-01" },
    },
  },
  subcontractors: [
    {
      name: "Ardent Ltd",
      companyNumber: "1",
      level: "0",
      riskAssessmentReference: "RAR-2",
      declaration: "subs/a.yaml",
      assessment: "subs/a.json",
    },
  ],
  "x-mine": { anything: null },
} as const;

/** What stands in the place of something: texts on the edge of each form, and values of every other kind. */
const others: readonly unknown[] = [
  ...["", " ", "\n", "a\nb", "a\n", "a\r\n\n", "x", "X", "a-b", "a--b", "-a", "a.b_c", "é", "\u{1f600}"],
  ...["yes", "NO", "True", "falSe", "unknown", "maybe", "null", "0", "-1", "1.5", "1e3", "1234567890"],
  ...[
    "2026-02-28",
    "2026-02-29",
    "2024-02-29",
    "0000-01-01",
    "2026-13-01",
    "2026-11-31",
    "26-1-1",
    "2026-11-24T",
  ],
  ...["http://a", "HTTPS://a b", "ftp://a", "https://", "a@b", "a@b@c", "a b@c", "@a"],
  ...["/etc", "C:/a", "C:\\a", "a\\b", "../a", "a/b", "dcc", "Level 0", "whole", "csm-check/declaration@1"],
  ...["f".repeat(64), "F".repeat(63), "g".repeat(64)],
  ...[64, 200, 320, 1000, 2000, 20_000].flatMap((most) =>
    ["a", "\u{1f600}", "\ud83d"].flatMap((letter) => [letter.repeat(most), letter.repeat(most + 1)]),
  ),
  ...[null, [], {}, [[]], [null], ["a", "a"], ["a", "b"], [{}], { a: "b" }, { "x-a": [] }],
  withKey({}, "__proto__", "a"),
];

const keys = [
  "x-a",
  "x-",
  "X-a",
  "a",
  "$schema",
  "constructor",
  "__proto__",
  "hasOwnProperty",
  "level",
  "plan",
];

/** An object with one more key, also one that objects know by that name. */
function withKey(object: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...object }, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const schema = parseJson(
  readFileSync(new URL("../../schemas/declaration.schema.json", import.meta.url), "utf8"),
);

/** The keys of a schema's properties. */
function* keysOf(part: unknown): Generator<string, void, undefined> {
  if (isList(part)) for (const each of part) yield* keysOf(each);
  if (!isRecord(part)) return;
  if (isRecord(part["properties"])) yield* Object.keys(part["properties"]);
  for (const each of Object.values(part)) yield* keysOf(each);
}

/** Everything that differs from a value in one place. */
function* altered(value: unknown): Generator<unknown, void, undefined> {
  yield* others;
  if (isList(value)) {
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      yield value.toSpliced(index, 0, item);
      for (const other of altered(item)) yield value.with(index, other);
    }
  } else if (isRecord(value)) {
    for (const key of keys) for (const other of ["a", null, {}]) yield withKey(value, key, other);
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
      for (const other of altered(item)) yield withKey(rest, key, other);
    }
  }
}

/** What the quick check says of data. */
function says(data: unknown): boolean {
  return conforms(data, treeOf(data));
}

/** The tree of which data are made: every scalar is text there. */
function treeOf(data: unknown): Node {
  const place = { path: "" };
  if (isList(data)) return { kind: "list", items: data.map(treeOf), place };
  if (isRecord(data)) {
    const entries = Object.entries(data).map(([key, value]) => ({
      key,
      keyPlace: place,
      value: treeOf(value),
    }));
    return { kind: "map", entries, place };
  }
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return { kind: "scalar", text, empty: data === null, place };
}

describe("the quick check", () => {
  test.each(examples)("says of %s what the validator says", (name) => {
    const document = parseDocument(exampleText(name), name);
    if (!document.ok) return;
    const data = plainOf(document.value.root);
    expect(conforms(data, document.value.root)).toBe(validate(data));
  });

  test("knows every key", () => {
    expect([says(all), validate(all)]).toEqual([true, true]);
    const text = JSON.stringify(all);
    expect([...keysOf(schema)].filter((key) => !text.includes(`"${key}":`))).toEqual([]);
  });

  test("says what the validator says wherever one thing is altered", () => {
    const said = { yes: 0, no: 0 };
    for (const data of altered(all)) {
      const isSound = validate(data);
      said[isSound ? "yes" : "no"]++;
      if (says(data) !== isSound) expect.fail(`${isSound ? "refuses" : "accepts"} ${JSON.stringify(data)}`);
    }
    expect(said.yes).toBeGreaterThan(1000);
    expect(said.no).toBeGreaterThan(5000);
  });

  test("says what the validator says wherever several things are altered", () => {
    const [...once] = altered(all);
    fc.assert(
      fc.property(fc.nat(once.length - 1), fc.nat(), (first, second) => {
        const [...twice] = altered(once[first]);
        const data = twice[second % twice.length];
        expect(says(data)).toBe(validate(data));
      }),
      { numRuns: 40 },
    );
  });

  test("says of any value what the validator says", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(says(data)).toBe(validate(plainOf(treeOf(data))));
      }),
    );
  });
});
