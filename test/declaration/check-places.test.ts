import { describe, expect, test } from "vitest";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { problems, spots } from "../support/sound.ts";

const catalogue = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
const read = (body: string, path?: string) =>
  declarationFrom(
    head.replace("scope: { organisation: whole }\n", "") + body,
    catalogue,
    path === undefined ? {} : { path },
  );

/** The places where a declaration names a file, each with where `FILE` then stands. */
const places = [
  [
    "a certificate's file",
    "certificates:\n  - scheme: cyber-essentials\n    issued: 2026-01-01\n    expires: 2026-12-31\n    file: FILE\n",
    "9:11",
  ],
  ["a document's file", "documents:\n  policy:\n    title: Policy\n    file: FILE\n", "8:11"],
  [
    "a control's evidence",
    'controls:\n  "10":\n    evidence:\n      - title: Policy\n        file: FILE\n',
    "9:15",
  ],
  ["the scope's diagram", "scope:\n  diagram: FILE\n", "6:12"],
  ["a subcontractor's declaration", "subcontractors:\n  - name: Ardent Ltd\n    declaration: FILE\n", "7:18"],
  ["a subcontractor's assessment", "subcontractors:\n  - name: Ardent Ltd\n    assessment: FILE\n", "7:17"],
] as const;

const leaving = [
  "..",
  "../policy.pdf",
  "evidence/../../policy.pdf",
  "a/b/../../../c",
  "./../policy.pdf",
  "a/.././../b",
];
const never = [
  "/etc/passwd",
  "//server/share/policy.pdf",
  "C:/policy.pdf",
  "c:policy.pdf",
  "Z:",
  "evidence\\policy.pdf",
  "\\\\server\\share",
  "..\\policy.pdf",
];
const inside = [
  "policy.pdf",
  "evidence/policy.pdf",
  "./policy.pdf",
  "evidence/../policy.pdf",
  "a/b/../../c.pdf",
  "...",
  "..policy.pdf",
  "evidence/..policy",
  "CE: certificate.pdf",
  "2026",
];

describe.each(places)("%s", (_, body, at) => {
  const named = (file: string) => read(body.replace("FILE", `'${file}'`));

  test.each(leaving)("may not be %s: it leaves the folder", (file) => {
    expect(spots(named(file))).toEqual([`leaves-folder ${at}`]);
  });

  test.each(never)("may not be %s: it is no relative path with forward slashes", (file) => {
    const found = problems(named(file));
    expect(found.map(({ at }) => `${at.line ?? 0}:${at.column ?? 0}`)).toContain(at);
    expect(found[0]).toMatchObject({ code: "bad-value", form: "path", found: file });
  });

  test.each(inside)("may be %s", (file) => {
    expect(spots(named(file))).toEqual([]);
  });
});

test("files are held to it on standard input too", () => {
  expect(problems(read("scope: { diagram: ../plan.pdf }\n", "-"))).toMatchObject([
    { code: "leaves-folder", file: "../plan.pdf", at: { path: "-", line: 5, column: 19 } },
  ]);
});

describe("an end before its beginning", () => {
  const certificate = (issued: string, expires: string) =>
    read(`certificates:\n  - scheme: cyber-essentials\n    issued: ${issued}\n    expires: ${expires}\n`);
  const document = (dated: string, expires: string) =>
    read(`documents:\n  policy:\n    title: Policy\n    dated: ${dated}\n    expires: ${expires}\n`);
  const evidence = (dated: string, expires: string) =>
    read(
      `controls:\n  "10":\n    evidence:\n      - { title: Policy, dated: ${dated}, expires: ${expires} }\n`,
    );
  const kinds = [
    ["a certificate", certificate, "8:14"],
    ["a document", document, "9:14"],
    ["written evidence", evidence, "8:54"],
  ] as const;

  test.each(kinds)("is a problem of %s", (_, written, at) => {
    const found = written("2026-11-24", "2026-11-23");
    expect(spots(found)).toEqual([`ends-before-it-begins ${at}`]);
    expect(problems(found)).toMatchObject([{ begins: "2026-11-24", ends: "2026-11-23" }]);
  });

  test.each(kinds)("is none of %s that begins and ends on the same day", (_, written) => {
    expect(spots(written("2026-11-24", "2026-11-24"))).toEqual([]);
  });

  test.each(kinds)("is none of %s that ends later", (_, written) => {
    expect(spots(written("2026-11-24", "2026-11-25"))).toEqual([]);
  });

  test("of which one date is no date is told as that alone", () => {
    expect(problems(certificate("2026-02-30", "2026-01-01")).map(({ code }) => code)).toEqual(["bad-value"]);
  });

  test("is a problem of an acceptance", () => {
    const text = `controls:\n  "10":\n    plan:\n      action: Do it\n      accepted: { on: 2026-11-24, until: 2026-11-23 }\n`;
    expect(spots(read(text))).toEqual(["ends-before-it-begins 9:42"]);
  });
});
