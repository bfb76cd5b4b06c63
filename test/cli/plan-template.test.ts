import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entryFields, planFields } from "../../src/reports/template/placeholders.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { root, run } from "../support/run.ts";
import { workbookText } from "../support/shapes.ts";
import { complete, wordTemplate } from "../support/word-template.ts";

const gaps = "examples/level-1-gaps.yaml";
const example = ["--template", "examples/plan-template.docx"];
const asOf = ["--as-of", "2026-11-24"];

/** A template as a file of the world in which a command is run. */
function files(body: string): Readonly<Record<string, Uint8Array>> {
  return { "form.docx": wordTemplate(body) };
}

describe("plan --template", () => {
  test("fills the authority's form with what the plan says, and gives the code of the assessment", async () => {
    const { code, out, err, written } = await run([
      "plan",
      gaps,
      ...asOf,
      ...example,
      "-o",
      "p.docx",
      "-o",
      "p.json",
    ]);
    expect([code, err]).toEqual([1, "Written: p.docx\nWritten: p.json\n"]);
    expect(out).toContain("Calder Instruments Ltd");
    const document = workbookText(Buffer.from(written.get("p.docx") ?? ""))["word/document.xml"] ?? "";
    const json = parseJson(Buffer.from(written.get("p.json") ?? "").toString("utf8"));
    const entries = items(pick(json, "entries"));
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) expect(document).toContain(`>${String(pick(entry, "control"))}</w:t>`);
    expect(document).toContain("Example Contracting Authority");
    expect(document).not.toMatch(/[{}]/);
    const again = await run(["plan", gaps, ...asOf, ...example, "-f", "docx"]);
    expect(Buffer.from(again.out, "latin1").equals(Buffer.from(written.get("p.docx") ?? ""))).toBe(true);
  });

  test("a placeholder that is missing is named, and nothing is written", async () => {
    const argv = ["plan", gaps, ...asOf, "--template", "form.docx", "-o", "p.docx", "-o", "p.json"];
    const { code, out, err, written } = await run(argv, { files: files(complete.replace("{notice}", "")) });
    expect([code, out, written.size]).toEqual([2, "", 0]);
    expect(err).toContain("template-missing: the template has no {notice}");
    expect(err).toContain("Nothing was filled in, so 2 reports not written");
  });

  test("what is wrong is told as JSON where that was asked for", async () => {
    const argv = ["plan", gaps, ...asOf, "--template", "form.docx", "-o", "p.docx", "-f", "json"];
    const { code, out } = await run(argv, {
      files: files(`${complete}<w:p><w:r><w:t>{@action}</w:t></w:r></w:p>`),
    });
    expect(code).toBe(2);
    expect(items(pick(parseJson(out), "problems")).map((each) => pick(each, "code"))).toEqual([
      "template-unknown",
    ]);
  });

  test("a marking wants its place, and --write enters nothing where the form has none", async () => {
    const text = readFileSync(new URL(gaps, root), "utf8");
    const declaration = `marking: OFFICIAL-SENSITIVE\n${text}`;
    const argv = ["plan", "s.yaml", ...asOf, "--template", "form.docx", "-o", "p.docx", "--write"];
    const { code, err, written } = await run(argv, { files: { ...files(complete), "s.yaml": declaration } });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain("the template has no {marking}");
    expect(err).not.toContain("entered in");
  });

  test.each([
    [["-o", "p.json"], "--template fills a document of Word, and none is to be written"],
    [["-o", "examples/plan-template.docx"], "is read here, and cannot be written as well"],
  ])("%j is a usage error", async (argv, says) => {
    const { code, err, written } = await run(["plan", gaps, ...asOf, ...example, ...argv]);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(says);
  });

  test.each([
    ["none.docx", "there is no such file"],
    [gaps, "a template is a file that ends in .docx"],
  ])("%s is no template", async (file, says) => {
    const { code, err } = await run([
      "plan",
      "examples/planned.yaml",
      ...asOf,
      "--template",
      file,
      "-o",
      "p.docx",
    ]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test("the help names every placeholder, and no other", async () => {
    const { out } = await run(["plan", "--help"]);
    const named = [...out.matchAll(/\{([#^/]?\w+)\}/g)].map(([, name]) => name);
    const repeats = ["#entries", "/entries", "^entries"];
    expect(new Set(named)).toEqual(new Set([...planFields, ...entryFields, ...repeats]));
  });
});
