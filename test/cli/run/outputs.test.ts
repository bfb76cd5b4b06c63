import { symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { exampleText } from "../../support/examples.ts";
import { items, parseJson, pick } from "../../support/json.ts";
import { oneOfEachText } from "../../support/one-of-each.ts";
import { harrow } from "../../support/harrow.ts";
import { root, run } from "../../support/run.ts";
import { inFolder } from "../../support/spawned.ts";

const met = "examples/level-0-met.yaml";
const lapsed = "examples/certificate-lapsed.yaml";
const broken = "examples/broken-yaml.yaml";
const asOf = ["--as-of", "2026-11-24"];

describe("a report file", () => {
  test.each([
    ["report.json", /^\{\n {2}"format": "csm-check\/assessment@1"/],
    ["report.ndjson", /^\{"format":"csm-check\/assessment@1".*\}\n$/],
    ["report.txt", /^✔ Harrow Precision Engineering Ltd meets/],
    ["REPORT.JSON", /^\{\n/],
    ["Report.NdJson", /^\{"format"/],
    ["out.json/report.Txt", /^✔ /],
  ])("%s has the format of its ending", async (file, start) => {
    const { code, written } = await run(["assess", met, ...asOf, "-o", file]);
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual([file]);
    expect(String(written.get(file))).toMatch(start);
  });

  test("is written beside what goes to standard output", async () => {
    const { out, written } = await run(["assess", met, ...asOf, "-o", "a.json", "--output", "b.ndjson"]);
    expect(out).toMatch(/^✔ /);
    expect([...written.keys()]).toEqual(["a.json", "b.ndjson"]);
  });

  test("is said on standard error to be written", async () => {
    const { err } = await run(["assess", met, ...asOf, "-o", "a.json", "-o", "b.html", "--quiet"]);
    expect(err).toBe("a.json written (json).\nb.html written (html).\n");
  });

  test("of the table has every control: nothing opens more of it", async () => {
    const { written, out } = await run(["assess", lapsed, ...asOf, "-o", "a.txt"]);
    expect(String(written.get("a.txt"))).toMatch(/^4200 +Lessons learned /m);
    expect(out).not.toMatch(/^4200 /m);
  });

  test("is what -f would print", async () => {
    const { written } = await run(["assess", met, ...asOf, "-o", "a.json", "-o", "b.ndjson"]);
    expect(written.get("a.json")).toBe((await run(["assess", met, ...asOf, "-f", "json"])).out);
    expect(written.get("b.ndjson")).toBe((await run(["assess", met, ...asOf, "-f", "ndjson"])).out);
  });

  test("does not change the exit code", async () => {
    expect((await run(["assess", lapsed, ...asOf, "-o", "a.json"])).code).toBe(1);
  });

  test("holds every file that was named, also those that cannot be assessed", async () => {
    const { code, written } = await run(["assess", met, broken, ...asOf, "-o", "a.json"]);
    expect(code).toBe(2);
    const json = parseJson(String(written.get("a.json")));
    expect(items(pick(json, "assessments"))).toHaveLength(1);
    expect(items(pick(json, "problems"))).toHaveLength(1);
  });

  test("that cannot be written makes the code 2, and says why; the report is still printed", async () => {
    const { code, out, err } = await run(["assess", met, ...asOf, "-o", "a.json"], { unwritable: true });
    expect(code).toBe(2);
    expect(out).toMatch(/^✔ /);
    expect(err).toBe("error: a.json cannot be written: no space left on device\n");
  });

  test("each that cannot be written is named", async () => {
    const { err } = await run(["assess", met, ...asOf, "-o", "a.json", "-o", "b.txt"], { unwritable: true });
    expect(err.split("\n").map((line) => line.split(" ")[1])).toEqual(["a.json", "b.txt", undefined]);
  });

  test("of a strange name is shown, not kept, in what is said of it", async () => {
    const { err } = await run(["assess", met, ...asOf, "-o", "a\u001b[31m.json"], { unwritable: true });
    expect(err).not.toContain("\u001b");
  });
});

describe("where nothing was assessed", () => {
  test("nothing is written, and standard error names what is out of date", async () => {
    const { code, err, written } = await run(["assess", broken, ...asOf, "-o", "a.json", "-o", "b.txt"]);
    expect(code).toBe(2);
    expect(written.size).toBe(0);
    expect(err).toMatch(/^Nothing was assessed.*out of date.*: a\.json, b\.txt$/m);
  });

  test("for a catalogue with problems it is the same", async () => {
    const files = { "rules.yaml": oneOfEachText.replace("area: A\n", "area: AA\n"), "a.yaml": harrow() };
    const { code, err, written } = await run(
      ["assess", "a.yaml", "--catalogue", "rules.yaml", "-o", "report.json"],
      { files },
    );
    expect(code).toBe(2);
    expect(written.size).toBe(0);
    expect(err).toMatch(/^Nothing was assessed.*out of date.*: report\.json$/m);
  });

  test("nothing is said of files where none was asked for", async () => {
    expect((await run(["assess", broken, ...asOf])).err).not.toContain("out of date");
  });
});

describe("a usage error before anything is assessed is", () => {
  const wrong = async (...argv: readonly string[]): Promise<string> => {
    const { code, out, err, written } = await run(["assess", ...argv]);
    expect([code, out, written.size]).toEqual([2, "", 0]);
    return err;
  };

  test.each([
    [
      "report",
      `"report" has no ending, which would pick the format. Write report.html, for one. For people: .html`,
    ],
    ["report.ps", "csm-check writes no .ps files. Write report.pdf, which prints."],
    [
      "a.b/report.ODT",
      "csm-check writes no .ODT files. Write a.b/report.docx, which a word processor opens.",
    ],
    ["report.xls", "csm-check writes no .xls files. Write report.xlsx, which a spreadsheet opens."],
    ["report.yaml", "csm-check writes no .yaml files. Write report.json, which a program reads."],
    ["report.xml", "csm-check writes no .xml files. Write report.junit.xml, which CI services read."],
    ["report.jsn", "csm-check writes no .jsn files. Did you mean report.json? For people: .html"],
    [
      "report.json.bak",
      "csm-check writes no .bak files. For people: .html, .pdf, .docx, .xlsx, .md, .csv or .txt.",
    ],
    ["json", `"json" has no ending`],
    ["..", `".." has no ending`],
  ])("the ending of %s", async (file, says) => {
    expect(await wrong(met, "-o", file)).toContain(`error: ${says}`);
  });

  test("a format that is asked for by another name", async () => {
    expect(await wrong(met, "-f", "word")).toContain("Write -o report.docx, which a word processor opens");
  });

  test.each([
    ["a.json", "a.json"],
    ["a.json", "./a.json"],
    ["examples/a.json", "examples/../examples/a.json"],
    ["a.json", `${fileURLToPath(root)}a.json`],
  ])("%s and %s, which are one file", async (one, other) => {
    expect(await wrong(met, "-o", one, "-o", other)).toContain(`"${other}" is to be written twice`);
  });

  test.each([
    "examples/level-0-met.json",
    "./examples/level-0-met.json",
    "examples/../examples/level-0-met.json",
    "examples//level-0-met.json",
    `${fileURLToPath(root)}examples/level-0-met.json`,
  ])("%s, which is read as a declaration", async (output) => {
    expect(await wrong("examples/level-0-met.json", "-o", output)).toContain(
      "is read here, and cannot be written as well",
    );
  });

  test("an input under another name of the file system", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "supplier.json"), exampleText("examples/level-0-met.json"));
      symlinkSync("supplier.json", join(folder, "link.json"));
      expect(await wrong(join(folder, "supplier.json"), "-o", join(folder, "link.json"))).toContain(
        "is read here",
      );
      expect(await wrong(join(folder, "link.json"), "-o", join(folder, "supplier.json"))).toContain(
        "is read here",
      );
    });
  });

  test("the catalogue", async () => {
    await inFolder(async (folder) => {
      const rules = join(folder, "rules.json");
      writeFileSync(rules, "{}");
      const spelled = join(relative(process.cwd(), folder), "rules.json");
      expect(await wrong(met, "--catalogue", rules, "-o", spelled)).toContain("is read here");
    });
  });

  test.each([
    ["the file of a certificate", "examples/evidence/cyber-essentials-certificate.txt"],
    ["the file of a document", "examples/evidence/data-protection-policy.txt"],
    ["such a file in another spelling", "./examples/evidence/../evidence/essential-systems.txt"],
  ])("evidence: %s", async (_, output) => {
    expect(await wrong(met, ...asOf, "-o", output)).toContain("is read here");
  });
});
