import { describe, expect, test } from "vitest";
import { namedFiles } from "../../src/declaration/named-files.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import { sound } from "../support/sound.ts";

const filesOf = (text: string): readonly string[] =>
  namedFiles(sound(parseDocument(text, "a.yaml")).root).map(
    ({ file, at, role, noted }) =>
      `${file} ${role}${noted ? ", noted" : ""} ${at.line ?? 0}:${at.column ?? 0}`,
  );

describe("namedFiles", () => {
  test("says of every file where it is named, what it is, and whether its hash is noted", () => {
    const text = `certificates:
  - file: ce.pdf
    sha256: aa
scope: { diagram: net.svg }
documents:
  policy: { file: policy.pdf, sha256: bb }
  spare: { file: spare.pdf }
controls:
  "1":
    evidence: [policy, { file: a.pdf }, { title: no file }]
  "2":
    evidence: [policy, { file: b.pdf, sha256: cc }]
  "3": yes
subcontractors:
  - { declaration: sub.yaml, assessment: sub.json }
`;
    expect(filesOf(text)).toEqual([
      "ce.pdf certificate, noted 2:11",
      "net.svg diagram 4:19",
      "policy.pdf evidence, noted 6:19",
      "a.pdf evidence 10:32",
      "b.pdf evidence, noted 12:32",
      "spare.pdf document 7:18",
      "sub.yaml subcontractor 15:20",
      "sub.json subcontractor 15:42",
    ]);
  });

  test.each([
    "certificates: { file: a }",
    "controls: [1]",
    "controls: { a: { evidence: [unknown, null] } }",
    "scope: x",
    "documents: { x-own: { file: a } }",
    "subcontractors: [null, { declaration: null }]",
  ])("takes nothing for a file where it is of another shape: %s", (text) => {
    expect(filesOf(text)).toEqual([]);
  });
});
