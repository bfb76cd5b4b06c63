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
  test.each(["declaration", "catalogue", "assessment"])(
    "%s prints valid JSON Schema 2020-12",
    async (name) => {
      const { code, out, err } = await run(["schema", name]);
      expect([code, err]).toEqual([0, ""]);
      expect(schemaFaults(out)).toEqual([]);
      expect(pick(parseJson(out), "$schema")).toBe("https://json-schema.org/draft/2020-12/schema");
    },
  );

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
    ["nothing", 'schema does not take "nothing". It takes: declaration, catalogue, assessment.'],
  ])("%s is a usage error", async (name, message) => {
    const { code, out, err } = await run(["schema", name]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});
