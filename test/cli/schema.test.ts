import { describe, expect, test } from "vitest";
import { declarationSchema } from "../../src/reports/json/declaration-schema.ts";
import { written } from "../../src/text/json.ts";
import { usable, exampleText } from "../support/examples.ts";
import { keys, parseJson, pick } from "../support/json.ts";
import { builtInStandard } from "../support/built-in.ts";
import { harrow } from "../support/harrow.ts";
import { oneOfEachText } from "../support/one-of-each.ts";
import { run } from "../support/run.ts";
import { accepting, publishedSchema, readPlainly, schemaFaults } from "../support/schemas.ts";

describe("csm-check schema", () => {
  test.each([
    "declaration",
    "catalogue",
    "assessment",
    "assessments",
    "problems",
    "diff",
    "plan",
    "renewals",
    "flow-down",
    "chase",
    "portfolio",
  ])("%s prints valid JSON Schema 2020-12", async (name) => {
    const { code, out, err } = await run(["schema", name]);
    expect([code, err]).toEqual([0, ""]);
    expect(schemaFaults(out)).toEqual([]);
    expect(pick(parseJson(out), "$schema")).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  test("declaration is the published schema, filled with the built-in standard", async () => {
    const filled = written(declarationSchema(publishedSchema("declaration"), builtInStandard()));
    expect((await run(["schema", "declaration"])).out).toBe(filled);
  });

  test("declaration accepts every example that can be assessed", async () => {
    const check = accepting((await run(["schema", "declaration"])).out);
    for (const name of usable)
      expect([name, check(readPlainly(exampleText(name), name))]).toEqual([name, []]);
  });

  test("catalogue is the published schema, and accepts catalogues", async () => {
    const { out } = await run(["schema", "catalogue"]);
    expect(out).toBe(publishedSchema("catalogue"));
    const check = accepting(out);
    expect(check(readPlainly(oneOfEachText, "a.yaml"))).toEqual([]);
    expect(check(readPlainly(exampleText("examples/catalogues/house-rules.yaml"), "a.yaml"))).toEqual([]);
    expect(check(readPlainly(oneOfEachText.replace("questions:", "qestions:"), "a.yaml"))).not.toEqual([]);
  });

  test("declaration can be filled with a catalogue of one's own", async () => {
    const files = { "rules.yaml": oneOfEachText };
    const { code, out } = await run(["schema", "declaration", "--catalogue", "rules.yaml"], { files });
    expect(code).toBe(0);
    const controls = pick(parseJson(out), "allOf", 0, "properties", "controls", "properties");
    expect(keys(controls)).toEqual(["CERT", "EACH", "WEAK", "STRONG", "MORE"]);
    const check = accepting(out);
    expect(check(readPlainly(harrow(), "a.yaml"))).toEqual([]);
    expect(check(readPlainly(harrow().replace("one: done", "one: don"), "a.yaml"))).not.toEqual([]);
  });

  test("a catalogue with problems prints nothing, and tells them", async () => {
    const files = { "rules.yaml": oneOfEachText.replace("area: A\n", "area: AA\n") };
    const { code, out, err } = await run(["schema", "declaration", "--catalogue", "rules.yaml"], { files });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("rules.yaml cannot be used as a catalogue: 1 problem.");
  });

  test.each([
    ["declaratoin", 'schema does not take "declaratoin". Did you mean "declaration"?'],
    [
      "nothing",
      'schema does not take "nothing". It takes: declaration, catalogue, assessment, assessments, problems, diff, plan, renewals, flow-down, chase, portfolio.',
    ],
  ])("%s is a usage error", async (name, message) => {
    const { code, out, err } = await run(["schema", name]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("every answer in JSON fits a published schema", () => {
  const schemaOf = async (name: string) => accepting((await run(["schema", name])).out);

  test.each<readonly [string, readonly string[]]>([
    ["problems", ["assess", "examples/control-id-typo.yaml", "-f", "json"]],
    ["problems", ["assess", "examples/broken-yaml.yaml", "-f", "json"]],
    ["problems", ["assess", "none.yaml", "-f", "json"]],
    ["problems", ["assess", "--nonsense", "-f", "json"]],
    ["problems", ["validate", "examples/level-0-met.yaml", "-f", "json"]],
    ["problems", ["validate", "examples/control-id-typo.yaml", "examples/none.yaml", "-f", "json"]],
    ["problems", ["catalogue", "import", "none.json", "-o", "new.yaml", "-f", "json"]],
    ["problems", ["assess", "examples/control-id-typo.yaml", "-f", "ndjson"]],
    ["assessments", ["assess", "examples", "-f", "json"]],
    ["assessments", ["assess", "examples", "-f", "json", "--redact"]],
    ["assessments", ["assess", "examples/control-id-typo.yaml", "none.yaml", "-f", "json"]],
    ["assessment", ["assess", "examples/level-0-met.yaml", "-f", "json"]],
    ["diff", ["diff", "examples/level-0-met.yaml", "examples/certificate-lapsed.yaml", "-f", "json"]],
    ["plan", ["plan", "examples/level-1-gaps.yaml", "--by", "2027-01-23", "-f", "json"]],
    ["plan", ["plan", "examples/level-2-gaps.yaml", "-f", "json"]],
    ["plan", ["plan", "examples/level-0-met.yaml", "-f", "json"]],
    ["renewals", ["renewals", "examples/level-1-gaps.yaml", "examples/level-0-met.yaml", "-f", "json"]],
    ["renewals", ["renewals", "examples/level-0-met.yaml", "none.yaml", "-f", "json"]],
    ["problems", ["renewals", "none.yaml", "-f", "json"]],
    ["problems", ["plan", "examples/broken-yaml.yaml", "-f", "json"]],
    ["renewals", ["renewals", "examples/level-3-met.yaml", "--within", "90", "-f", "json"]],
    ["problems", ["diff", "examples/level-0-met.yaml", "none.yaml", "-f", "json"]],
    ["portfolio", ["portfolio", "examples", "-f", "json"]],
    ["portfolio", ["portfolio", "examples/level-1-gaps.yaml", "none.yaml", "--failing", "-f", "json"]],
  ])("%s: %j", async (name, argv) => {
    const { out } = await run([...argv]);
    const json = parseJson(out);
    expect(pick(json, "format")).toBe(`csm-check/${name}@1`);
    expect((await schemaOf(name))(json)).toEqual([]);
  });

  test("and what is none does not", async () => {
    const problems = await schemaOf("problems");
    const at = { path: "a.yaml", line: 1, column: 1 };
    expect(problems({ format: "csm-check/problems@1", problems: [{ code: "x", message: "y", at }] })).toEqual(
      [],
    );
    for (const wrong of [
      { format: "csm-check/problems@2", problems: [] },
      { format: "csm-check/problems@1" },
      { format: "csm-check/problems@1", problems: [{ code: "x y", message: "y", at }] },
      { format: "csm-check/problems@1", problems: [{ code: "x", message: "y" }] },
      { format: "csm-check/problems@1", problems: [{ code: "x", message: "y", at: { ...at, line: 0 } }] },
      { format: "csm-check/problems@1", problems: [{ code: "x", message: "y", at: { column: 3 } }] },
    ])
      expect(problems(wrong)).not.toEqual([]);
    const several = await schemaOf("assessments");
    expect(several({ format: "csm-check/assessments@1", assessments: [], problems: [] })).toEqual([]);
    expect(several({ format: "csm-check/assessments@1", assessments: [{}], problems: [] })).not.toEqual([]);
    expect(several({ format: "csm-check/assessments@1", assessments: [], problems: [{}] })).not.toEqual([]);
  });
});
