import { describe, expect, test } from "vitest";
import { examples, exampleText, ofHouseRules, unusable, usable } from "../support/examples.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { harrow } from "../support/harrow.ts";
import { oneOfEachText } from "../support/one-of-each.ts";
import { run } from "../support/run.ts";

const cut = oneOfEachText.indexOf("controls:\n");
const main = `${oneOfEachText.slice(0, cut)}parts: [parts/controls.yaml]\n`;
const part = `format: csm-check/catalogue-part@1\n${oneOfEachText.slice(cut)}`;

describe("a declaration", () => {
  test.each(usable)("%s is well formed", async (file) => {
    const { code, out, err } = await run(["validate", file]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      new RegExp(`^✔ ${file} is well formed: the declaration of .*, \\d+ controls answered for\\.\n$`),
    );
  });

  test.each(ofHouseRules)("%s is well formed for its own catalogue alone", async (file) => {
    const rules = "examples/catalogues/house-rules.yaml";
    expect((await run(["validate", file, "--catalogue", rules])).code).toBe(0);
    const { code, err } = await run(["validate", file]);
    expect(code).toBe(2);
    expect(err).toContain("unknown-catalogue: ");
  });

  test.each(unusable)("%s is not", async (file) => {
    const { code, out, err } = await run(["validate", file]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`^✖ ${file} is not well formed: \\d+ problems?\\.`));
  });

  test("needs no level", async () => {
    const text = exampleText("examples/level-0-met.yaml").replace("level: 0\n", "");
    expect((await run(["validate", "a.yaml"], { files: { "a.yaml": text } })).code).toBe(0);
  });

  test("needs no file that it names, nor that a certificate is in force", async () => {
    for (const file of ["examples/evidence-missing.yaml", "examples/certificate-lapsed.yaml"])
      expect((await run(["validate", file])).code).toBe(0);
  });

  test("of a catalogue of one's own is checked against that one", async () => {
    const files = { "rules.yaml": oneOfEachText, "a.yaml": harrow() };
    expect((await run(["validate", "a.yaml", "--catalogue", "rules.yaml"], { files })).code).toBe(0);
    const { code, err } = await run(["validate", "a.yaml"], { files });
    expect(code).toBe(2);
    expect(err).toContain('unknown-control: there is no control "CERT"');
  });

  test("over 256 KiB is too large, though a catalogue may be larger", async () => {
    const text = `${harrow()}x-a: ${"a".repeat(256 * 1024)}\n`;
    const { code, out } = await run(["validate", "a.yaml", "-f", "json"], { files: { "a.yaml": text } });
    expect(code).toBe(2);
    expect(pick(parseJson(out), "problems")).toMatchObject([{ code: "too-large", at: { path: "a.yaml" } }]);
    const catalogue = `${oneOfEachText}x-a: ${"a".repeat(256 * 1024)}\n`;
    expect((await run(["validate", "a.yaml"], { files: { "a.yaml": catalogue } })).code).toBe(0);
  });
});

describe("a catalogue", () => {
  test("is well formed, with its controls and levels counted", async () => {
    const { code, out } = await run(["validate", "rules.yaml"], { files: { "rules.yaml": oneOfEachText } });
    expect(code).toBe(0);
    expect(out).toBe(
      '✔ rules.yaml is well formed: the catalogue "One question of each type", 5 controls, 2 levels.\n',
    );
  });

  test("the example of one's own is well formed", async () => {
    expect((await run(["validate", "examples/catalogues/house-rules.yaml"])).code).toBe(0);
  });

  test("the built-in standard is well formed where it is written", async () => {
    expect((await run(["validate", "controls/defstan-05-138-issue-4/catalogue.yaml"])).code).toBe(0);
  });

  test("is read with its parts", async () => {
    const files = { "rules/main.yaml": main, "rules/parts/controls.yaml": part };
    const { code, out } = await run(["validate", "rules/main.yaml"], { files });
    expect(code).toBe(0);
    expect(out).toContain("5 controls, 2 levels");
  });

  test("has the problems of its parts, at their places", async () => {
    const files = { "main.yaml": main, "parts/controls.yaml": part.replace("area: A\n", "area: AA\n") };
    const { code, out, err } = await run(["validate", "main.yaml", "-f", "json"], { files });
    expect(code).toBe(2);
    expect(pick(parseJson(out), "problems")).toMatchObject([
      { code: "unknown-reference", at: { path: "parts/controls.yaml", line: 5, column: 11 } },
    ]);
    expect(err).toContain("5 |     area: AA");
  });

  test("whose part is missing has that problem", async () => {
    const { code, out } = await run(["validate", "main.yaml", "-f", "json"], {
      files: { "main.yaml": main },
    });
    expect(code).toBe(2);
    expect(pick(parseJson(out), "problems")).toMatchObject([
      { code: "unreadable", at: { path: "parts/controls.yaml" } },
    ]);
  });

  test.each(["../controls.yaml", "parts/../../controls.yaml"])(
    "whose part is %s leaves its folder",
    async (file) => {
      const text = main.replace("parts/controls.yaml", file);
      const { code, out } = await run(["validate", "main.yaml", "-f", "json"], {
        files: { "main.yaml": text },
      });
      expect(code).toBe(2);
      expect(pick(parseJson(out), "problems", 0)).toMatchObject({
        code: "leaves-folder",
        at: { path: "main.yaml", line: 16 },
      });
    },
  );

  test("a part alone is told to belong to one", async () => {
    const { code, out } = await run(["validate", "part.yaml", "-f", "json"], {
      files: { "part.yaml": part },
    });
    expect(code).toBe(2);
    expect(pick(parseJson(out), "problems")).toMatchObject([
      { code: "part-alone", at: { path: "part.yaml", line: 1 } },
    ]);
  });

  test("in --catalogue with a problem is what is told, and no declaration is read", async () => {
    const files = { "rules.yaml": oneOfEachText.replace("area: A\n", "area: AA\n"), "a.yaml": harrow() };
    const { code, out } = await run(["validate", "a.yaml", "--catalogue", "rules.yaml", "-f", "json"], {
      files,
    });
    expect(code).toBe(2);
    expect(items(pick(parseJson(out), "problems")).map((each) => pick(each, "at", "path"))).toEqual([
      "rules.yaml",
    ]);
  });
});

describe("several files", () => {
  test("are all told: those that are well formed, and the problems of the others", async () => {
    const { code, out, err } = await run(["validate", ...usable, ...unusable, "examples/none.yaml"]);
    expect(code).toBe(2);
    expect(out.trimEnd().split("\n")).toHaveLength(usable.length);
    const heads = err.split("\n").filter((line) => line.startsWith("✖ "));
    expect(heads.map((line) => line.split(" ")[1])).toEqual([...unusable, "examples/none.yaml"]);
  });

  test("declarations and catalogues can stand beside each other", async () => {
    const { code, out } = await run([
      "validate",
      "examples/level-0-met.yaml",
      "examples/catalogues/house-rules.yaml",
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/the declaration of [^]*the catalogue /);
  });
});

describe("--format", () => {
  test("json is csm-check/problems@1, with none where all is well", async () => {
    const { code, out } = await run(["validate", "examples/level-0-met.yaml", "--format", "json"]);
    expect(code).toBe(0);
    expect(parseJson(out)).toEqual({ format: "csm-check/problems@1", problems: [] });
  });

  test("json has every problem with code, message and place", async () => {
    const { code, out } = await run(["validate", "examples/control-id-typo.yaml", "--format", "json"]);
    expect(code).toBe(2);
    const problems = items(pick(parseJson(out), "problems"));
    expect(
      problems.map((each) => `${String(pick(each, "code"))} ${String(pick(each, "at", "line"))}`),
    ).toEqual([
      "old-profile 5",
      "unknown-key 8",
      "bad-value 9",
      "unknown-control 13",
      "unknown-question 16",
      "bad-answer 16",
    ]);
  });

  test("the code is the same in both formats", async () => {
    for (const file of examples) {
      const [one, other] = await Promise.all([
        run(["validate", file]),
        run(["validate", file, "-f", "json"]),
      ]);
      expect(other.code).toBe(one.code);
    }
  });

  test("is no other", async () => {
    const { code, err } = await run(["validate", "examples/level-0-met.yaml", "-f", "jsn"]);
    expect(code).toBe(2);
    expect(err).toContain('--format does not take "jsn". Did you mean "json"?');
  });
});

describe("standard input", () => {
  test.each([
    ["a declaration", exampleText("examples/level-0-met.yaml"), 0],
    ["a catalogue", oneOfEachText, 0],
    ["a file of another tool", "openapi: 3.1.0\n", 2],
  ])("can hold %s", async (_, text, code) => {
    expect((await run(["validate", "-"], { files: { "-": text } })).code).toBe(code);
  });
});
