import { describe, expect, test } from "vitest";
import { formatProblem, kindOf } from "../../src/document/file-format.ts";
import { sound } from "../support/sound.ts";
import { rows, yaml } from "../support/told.ts";

const kind = (text: string) => kindOf(sound(yaml(text)));
const problem = (text: string, wanted: Parameters<typeof formatProblem>[1]) =>
  formatProblem(sound(yaml(text)), wanted);

describe("the kind of a file", () => {
  test.each([
    ["format: csm-check/declaration@1", "declaration"],
    ['format: "csm-check/catalogue@1"', "catalogue"],
    ["format: csm-check/catalogue-part@1", "catalogue-part"],
    ["format: csm-check/declaration@2", undefined],
    ["format: csm-check/assessment@1", undefined],
    ["format: CSM-check/declaration@1", undefined],
    ["format: [csm-check/declaration@1]", undefined],
    ["format:", undefined],
    ["a: { format: csm-check/declaration@1 }", undefined],
  ])("%s says %s", (text, expected) => {
    expect(kind(text)).toBe(expected);
  });
});

describe("a file of the kind wanted", () => {
  test.each([
    ["format: csm-check/declaration@1", "declaration"],
    ["format: csm-check/catalogue@1", "catalogue"],
    ["format: csm-check/catalogue-part@1", "catalogue-part"],
    ["format: csm-check/declaration@1", "any"],
    ["format: csm-check/catalogue@1", "any"],
    ["format: csm-check/catalogue-part@1", "any"],
    ["format: csm-check/declaration@1\nopenapi: 3", "declaration"],
  ] as const)("%s has no problem as %s", (text, wanted) => {
    expect(problem(text, wanted)).toBeUndefined();
  });

  test.each(["supplier: { name: N }", "format: declaration\nsupplier:", "areas: []", "format:\nareas: []"])(
    "%j only lacks its format, which its schema says better",
    (text) => {
      expect(problem(text, "declaration")).toBeUndefined();
      expect(problem(text, "catalogue")).toBeUndefined();
    },
  );

  test("where any kind will do, the missing format is the problem", () => {
    expect(problem("# a comment\nsupplier: { name: N }", "any")).toMatchObject({
      code: "missing-key",
      key: "format",
      within: undefined,
      at: { path: "a.yaml", line: 1, column: 1, absent: true },
    });
  });
});

describe("a file of ours of another kind", () => {
  test.each([
    ["format: csm-check/catalogue@1", "declaration", "csm-check/catalogue@1"],
    ["format: csm-check/declaration@1", "catalogue", "csm-check/declaration@1"],
    ["format: csm-check/catalogue-part@1", "catalogue", "csm-check/catalogue-part@1"],
    ["format: csm-check/catalogue@1", "catalogue-part", "csm-check/catalogue@1"],
    ["format: csm-check/declaration@2\nsupplier: { name: N }", "declaration", "csm-check/declaration@2"],
    ["format: csm-check/assessment@1", "declaration", "csm-check/assessment@1"],
    ["format: csm-check/assessment@1", "any", "csm-check/assessment@1"],
  ] as const)("%j wanted as %s is the wrong one, told at its value", (text, wanted, found) => {
    expect(problem(text, wanted)).toEqual({
      code: "wrong-format",
      found,
      wanted,
      at: { path: "a.yaml", line: 1, column: 9, length: found.length },
    });
  });
});

describe("a file of another tool", () => {
  test.each(
    rows([
      ["openapi: 3.1.0\ninfo: {}", "an OpenAPI document"],
      ["swagger: '2.0'", "an OpenAPI (Swagger) document"],
      ["asyncapi: 3.0.0", "an AsyncAPI document"],
      ["apiVersion: v1\nkind: Pod", "a Kubernetes manifest"],
      ["header: {}\nproject: {}", "a security-insights.yml file"],
      ["header: {}\nrepository: {}", "a security-insights.yml file"],
      ["name: x\nversion: 1\ndependencies: {}", "a package.json file"],
      ["name: x\nversion: 1\nscripts: {}", "a package.json file"],
      ["name: x\ndevDependencies: {}", "a package.json file"],
      ["name: x\nlockfileVersion: 3", "an npm lock file"],
      ["compilerOptions: {}", "a tsconfig.json file"],
      ["bomFormat: CycloneDX", "a CycloneDX document"],
      ["spdxVersion: SPDX-2.3", "an SPDX document"],
      ["version: 2.1.0\nruns: []", "a SARIF log"],
      ["_type: x\npredicateType: y", "an in-toto statement"],
      ["urn: x\nobjects: {}", "a CISO Assistant library"],
      ["catalog: {}", "an OSCAL catalogue"],
      ["profile: {}", "an OSCAL profile"],
      ["assessment-results: {}", "OSCAL assessment results"],
      ["on: push\njobs: {}", "a GitHub workflow"],
      ["version: '3'\nservices: {}", "a Compose file"],
      ["$schema: x\nproperties: {}", "a JSON Schema"],
      ["$schema: x\n$defs: {}", "a JSON Schema"],
      ["schema_version: 3\nsatisfies: []", "an OpenControl component"],
      ["kind: Pod", undefined],
      ["hello: world", undefined],
      ["format: pdf\npages: 3", undefined],
      ["{}", undefined],
    ]),
  )("%s", (_, text, looksLike) => {
    for (const wanted of ["declaration", "catalogue", "catalogue-part", "any"] as const)
      expect(problem(text, wanted)).toMatchObject({
        code: "foreign-file",
        looksLike,
        wanted,
        at: { path: "a.yaml", line: 1, column: 1 },
      });
  });
});
