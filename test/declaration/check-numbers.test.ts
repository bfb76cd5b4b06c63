import { describe, expect, test } from "vitest";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { problems } from "../support/sound.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const catalogue = smallCatalogue({ controls: [control("1", [yesNo("q")])] });

const certificates = (count: number): string =>
  `${head}certificates:\n${"  - { scheme: cyber-essentials, issued: 2026-01-01, expires: 2026-12-31 }\n".repeat(count)}`;
const entities = (count: number): string =>
  head.replace(/^scope: .*$/m, () => {
    const names = Array.from({ length: count }, (_, i) => `    - E${i} Ltd\n`);
    return `scope:\n  organisation: whole\n  entities:\n${names.join("")}`;
  });

describe("the numbers of a declaration", () => {
  test.each([
    ["certificates", certificates(200)],
    ["legal entities", entities(500)],
  ])("as many %s as any firm has are read", (_, text) => {
    expect(declarationFrom(text, catalogue).ok).toBe(true);
  });

  test.each([
    ["certificates", 200, certificates(201)],
    ["legal entities", 500, entities(501)],
  ])("more %s than %i are too many", (of, limit, text) => {
    const lines = text.split("\n").flatMap((line, index) => (/^ +- /.test(line) ? [index + 1] : []));
    expect(problems(declarationFrom(text, catalogue))).toMatchObject([
      { code: "too-many-items", of, limit, at: { line: lines[limit] } },
    ]);
  });
});
