import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import * as library from "../../src/index.ts";
import { exampleText } from "../support/examples.ts";
import { root } from "../support/run.ts";
import { built } from "../support/built-library.ts";

const standard = await library.builtInCatalogue();
const asOf = "2026-11-24";

function declared(name: string): library.Declaration {
  const read = library.readDeclaration(exampleText(name), standard, { path: name });
  if (!read.ok) throw new Error(`${name} has problems`);
  return read.value;
}

const codes = (read: library.Parsed<unknown>): readonly string[] =>
  read.ok ? [] : read.problems.map(({ code, at }) => `${at.path} ${code}`);

describe("readDeclaration", () => {
  test("takes bytes as it takes text, a byte order mark aside", () => {
    const text = exampleText("level-0-met.yaml");
    const bytes = new TextEncoder().encode(`\ufeff${text}`);
    const [a, b] = [library.readDeclaration(text, standard), library.readDeclaration(bytes, standard)];
    expect([a.ok, b.ok]).toEqual([true, true]);
    expect(a.ok && b.ok && { ...a.value, bytes: 0 }).toEqual(a.ok && b.ok && { ...b.value, bytes: 0 });
  });

  test.each([
    ["bytes that are not UTF-8", new Uint8Array([0x61, 0xff]), "supplier.yaml not-utf8"],
    ["more than a declaration holds", "#".repeat(300_000), "supplier.yaml too-large"],
    ["a fault of YAML", 'a: "b', "supplier.yaml syntax"],
  ])("refuses %s", (_, source, code) => {
    expect(codes(library.readDeclaration(source, standard))).toEqual([code]);
  });

  test("reads what is called .json as JSON", () => {
    expect(codes(library.readDeclaration("a: 1", standard, { path: "a.json" }))).toEqual(["a.json syntax"]);
  });

  test("needs a level in the file only where none is given", () => {
    const text = exampleText("level-0-met.yaml").replace(/^level: .*\n/m, "");
    expect(codes(library.readDeclaration(text, standard))).toEqual(["supplier.yaml level-missing"]);
    const read = library.readDeclaration(text, standard, { level: "1" });
    expect(codes(read)).toEqual([]);
    if (!read.ok) return;
    expect(library.assess(read.value, { asOf, level: "1" }).level.id).toBe("1");
    // The lowest level is never assessed in silence.
    expect(() => library.assess(read.value, { asOf })).toThrow(RangeError);
  });
});

describe("readCatalogue", () => {
  const main = exampleText("catalogues/house-rules.yaml");
  const [head = "", controls = ""] = main.split(/^(?=controls:)/m);
  const part = `format: csm-check/catalogue-part@1\n${controls}`;
  const path = "rules/main.yaml";

  test("reads a catalogue with its parts as one in a single file", () => {
    const parts = { "part.yaml": part };
    const whole = library.readCatalogue(main);
    const read = library.readCatalogue(`${head}parts: [part.yaml]\n`, { path, parts });
    expect(codes(read)).toEqual([]);
    const digest = (...files: readonly string[]) => createHash("sha256").update(files.join("")).digest("hex");
    const catalogueOf = (parsed: typeof read) => (parsed.ok ? parsed.value : undefined);
    expect(catalogueOf(whole)?.sha256).toBe(digest(main));
    expect(catalogueOf(read)?.sha256).toBe(digest(`${head}parts: [part.yaml]\n`, part));
    expect({ ...catalogueOf(read), sha256: "" }).toEqual({ ...catalogueOf(whole), sha256: "" });
  });

  test.each([
    ["one that was not handed over", "[part.yaml]", {}, ["rules/part.yaml unreadable"]],
    ["one that is called like what every object has", "[constructor]", {}, ["rules/constructor unreadable"]],
    ["one outside the folder", "[../part.yaml]", { "../part.yaml": part }, ["rules/main.yaml leaves-folder"]],
    ["one at a root", "[/part.yaml]", { "/part.yaml": part }, ["rules/main.yaml leaves-folder"]],
    ["one with a fault", "[part.yaml]", { "part.yaml": 'a: "b' }, ["rules/part.yaml syntax"]],
  ])("refuses, among its parts, %s", (_, named, parts, wanted) => {
    expect(codes(library.readCatalogue(`${head}parts: ${named}\n`, { path, parts }))).toEqual(wanted);
  });

  test("leaves the ids of built-in catalogues to them", () => {
    const text = main.replace("id: harrow-house-rules", "id: cyber-essentials");
    expect(codes(library.readCatalogue(text))).toEqual(["catalogue.yaml built-in-id"]);
  });
});

describe("assess", () => {
  const met = declared("level-0-met.yaml");

  test.each([
    ["a date that is in no calendar", { asOf: "2026-02-30" }],
    ["a date in other words", { asOf: "tomorrow" }],
    ["a level that is not there", { asOf, level: "4" }],
  ])("throws a RangeError for %s", (_, options) => {
    expect(() => library.assess(met, options)).toThrow(RangeError);
  });

  test("counts no file that nobody has seen", () => {
    const { circumstances, controls } = library.assess(met, { asOf });
    expect(circumstances.evidence).toBe("check");
    const files = [...met.files.keys()];
    expect(files.length).toBeGreaterThan(0);
    const states = controls.flatMap(({ evidence }) =>
      evidence.filter((each) => each.evidence.file !== undefined),
    );
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["missing"]));
    expect(library.assess(met, { asOf }).verdict).toBe("not-met");
    expect(library.assess(met, { asOf, evidence: "off" }).verdict).toBe("met");
  });

  test("is the same for the same declaration and options", () => {
    expect(library.assess(met, { asOf })).toEqual(library.assess(met, { asOf }));
  });
});

describe("formats", () => {
  test("of one supplier refuse several", async () => {
    const result = library.assess(declared("level-0-met.yaml"), { asOf });
    for (const format of library.formats.filter(({ single }) => single === true))
      await expect(format.report([result, result])).rejects.toThrow(RangeError);
  });

  test("tell problems beside assessments, and the exit code counts both", async () => {
    const result = library.assess(declared("level-0-met.yaml"), { asOf, evidence: "off" });
    const read = library.readDeclaration("a: 1", standard, { path: "b.yaml" });
    if (read.ok) throw new Error("it is no declaration");
    const results = [result, { path: "b.yaml", problems: read.problems }];
    expect([library.exitCodeFor([result]), library.exitCodeFor(results)]).toEqual([0, 2]);
    const json = await library.formats.find(({ name }) => name === "json")?.report(results);
    expect(json).toContain('"format": "csm-check/assessments@1"');
    expect(json).toContain(library.problemWords(read.problems[0]).says);
  });
});

describe("builtInCatalogue", () => {
  test("asked for again it leaves the one that was given before as it is", async () => {
    const [first] = standard.controls;
    const asked = first?.questions;
    const [again] = (await library.builtInCatalogue()).controls;
    expect(again).toEqual(first);
    expect(again?.questions).not.toBe(asked);
    expect(first?.questions).toBe(asked);
  });

  test("gives each of them", async () => {
    for (const id of library.builtInIds) expect((await library.builtInCatalogue(id)).id).toBe(id);
  });
});

describe("what is built", () => {
  test("exports what the sources export", () => {
    expect(Object.keys(built).toSorted()).toEqual(Object.keys(library).toSorted());
    expect(built.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each(["browser", "neutral"] as const)(
    "goes into a bundle for %s, catalogues and reports apart",
    async (platform) => {
      const { metafile } = await build({
        stdin: { contents: 'export * from "csm-check";', resolveDir: fileURLToPath(root) },
        bundle: true,
        splitting: true,
        format: "esm",
        platform,
        outdir: "out",
        write: false,
        metafile: true,
        logLevel: "silent",
      });
      const files = Object.values(metafile.outputs);
      expect(files.flatMap(({ imports }) => imports.filter(({ external }) => external === true))).toEqual([]);
      const entry = files.find(({ entryPoint }) => entryPoint === "<stdin>");
      const first = Object.keys(entry?.inputs ?? {}).filter((name) =>
        /catalogues\/|html|xlsx|sarif/.test(name),
      );
      expect(first).toEqual([]);
    },
  );
});
