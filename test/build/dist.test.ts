import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { cyclonedxSchema } from "../support/official-schemas.ts";
import { root } from "../support/run.ts";

const dist = new URL("dist/", root);

/** What lies in dist/, by path. */
const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => statSync(new URL(name, dist)).isFile());

const bundles = files.filter((name) => name.startsWith("program/"));
const textOf = (name: string): string => readFileSync(new URL(name, dist), "utf8");

/** The functions that a bundle is an array of. */
function unitsOf(bundle: string): readonly string[] {
  return bundle.split("(function(exports,require,module){").slice(1);
}

/** What runs in a browser, and never here. */
const ofPages = ["form/form.js"];

/** What only reports in PDF need. */
const ofPdf = ["shared/pdfkit.js", "shared/paper-fonts.js"];

// What only tables in Parquet need.
const ofParquet = "program/reports/portfolio/portfolio-parquet.js";

/** What only a plan in somebody else's form needs. */
const ofForms = ["program/reports/template/plan-form.js"];

// Builds all of dist/ in memory, and tells the digest of each file.
const again = `
  const { built } = await import("./scripts/build.mjs");
  const { createHash } = await import("node:crypto");
  const digests = [...await built()].map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]);
  process.stdout.write(JSON.stringify(Object.fromEntries(digests)));
`;

describe("what is built", () => {
  const sizeOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + statSync(new URL(name, dist)).size, 0) / 1024 ** 2;

  // What it was before there were reports in PDF and DOCX, and a tenth for those beside the two below (decision 13).
  // A command that moved in after the first ones brings 64 KiB at most.
  test("is at most 1.75 MiB and 64 KiB for each later command, what only few ask for aside", () => {
    const first = ["assess", "init", "validate", "controls", "explain", "evidence", "schema", "catalogue"];
    const later = commands.filter(({ name }) => !first.includes(name));
    const bar = 1.75 + (later.length * 64) / 1024;
    const aside = [...ofPdf, ofParquet, ...ofPages, ...ofForms];
    expect(sizeOf(files.filter((name) => !aside.includes(name)))).toBeLessThanOrEqual(bar);
  });

  test("holds at most 0.35 MiB of a program for pages, which no module is and nothing else begins with", () => {
    expect(sizeOf(ofPages)).toBeLessThanOrEqual(0.35);
    for (const name of ofPages) {
      expect(textOf(name).slice(0, 40)).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
      const strange = textOf(name).match(
        /[^"'`]\brequire\(|\bimport\(|\beval\(|new Function\b|<\/script|<!--/g,
      );
      expect(strange).toBeNull();
    }
  });

  test("holds at most 0.6 MiB of a library and of fonts for PDF, which nothing else asks for", () => {
    expect(sizeOf(ofPdf)).toBeLessThanOrEqual(0.6);
    const askers = files.filter((name) => /"\.\.\/shared\/(?:pdfkit|paper-fonts)\.js"/.test(textOf(name)));
    expect(
      askers.filter((name) => !/^(?:program\/reports\/pdf\/pdf|library\/pdf-\w+)\.js$/.test(name)),
    ).toEqual([]);
    expect(askers).toHaveLength(2);
  });

  test("holds at most 56 KiB of a library for Parquet, in a file that nothing else asks for", () => {
    expect(sizeOf([ofParquet])).toBeLessThanOrEqual(56 / 1024);
    expect(files.filter((name) => textOf(name).includes("DELTA_BINARY_PACKED"))).toEqual([ofParquet]);
  });

  test("holds at most 0.25 MiB of what fills forms of others, which plan --template alone asks for", () => {
    expect(sizeOf(ofForms)).toBeLessThanOrEqual(0.25);
    const askers = files.filter((name) => textOf(name).includes("reports/template/plan-form"));
    expect(askers).toEqual(["program/cli/commands/plan/plan.js"]);
    expect(textOf("program/cli/start.js")).not.toContain("xmldom");
  });

  test("is the same, byte for byte, when it is built again", () => {
    const told = execFileSync(process.execPath, ["--input-type=module", "-e", again], {
      cwd: fileURLToPath(root),
      encoding: "utf8",
    });
    const digest = (name: string): string =>
      createHash("sha256")
        .update(readFileSync(new URL(name, dist)))
        .digest("hex");
    const built = parseJson(told);
    expect(Object.fromEntries(files.map((name) => [name, digest(name)]))).toEqual(built);
  });

  test("holds nothing that was compiled", () => {
    expect(files.filter((name) => !/\.(?:c?js|d\.ts|txt|sha256)$|^sbom\.cdx\.json$/.test(name))).toEqual([]);
  });

  test("leaves out what nobody uses of the packages that a run loads, and of a start what reads odd YAML", () => {
    const program = bundles.map(textOf).join("");
    // A schema of js-yaml, the letters of @colors/colors.
    for (const unused of ["tag:yaml.org,2002:bool", "zalgo"]) expect(program).not.toContain(unused);
    expect(program).toContain("tag:yaml.org,2002:");
    expect(textOf("program/cli/start.js")).not.toContain("tag:yaml.org,2002:");
  });

  test.each(bundles)("%s is ASCII, and asks for what is there", (name) => {
    const text = textOf(name);
    expect(/[^\0-\x7f]/.test(text)).toBe(false);
    // What is asked for again and again is asked for once in its unit, and has a name from there on.
    const spelt = unitsOf(text).map((unit) => {
      const named = new Map(
        [...unit.matchAll(/(u\$\d+)=(require\("[^"]+"\))[,;]/g)].map(([, as, ask]) => [as, ask]),
      );
      return unit.replaceAll(/u\$\d+(?=\._)/g, (as) => named.get(as) ?? as);
    });
    expect(spelt.join("")).not.toMatch(/u\$\d+\._/);
    const asked = [...spelt.join("").matchAll(/require\("\.\/([^":]+):(\d+)"\)\._(\d+)/g)];
    const lost = asked.filter(([, file = "", unit, chunk = ""]) => {
      if (!bundles.includes(`program/${file}.js`)) return true;
      const given = unitsOf(textOf(`program/${file}.js`))[Number(unit)] ?? "";
      return !new RegExp(`\\bexports\\._${chunk}=`).test(given);
    });
    expect(lost.map(([whole]) => whole)).toEqual([]);
    expect(text).not.toMatch(/require\("\.\/[^"]*\.js"\)/);
  });

  test.each(files.filter((name) => name.startsWith("shared/")))(
    "%s is ASCII, imports nothing, and is what the program and the library both ask for",
    (name) => {
      const text = textOf(name);
      expect(/[^\0-\x7f]/.test(text)).toBe(false);
      expect(text).not.toMatch(/^import\b|;import\b|\bimport\(/);
      const askers = files.filter((each) => each !== name && textOf(each).includes(`"../${name}"`));
      expect(new Set(askers.map((each) => each.split("/")[0]))).toEqual(new Set(["library", "program"]));
    },
  );
});

describe("the notices of third parties", () => {
  const notices = textOf("THIRD-PARTY-NOTICES.txt");

  test.each([
    "commander",
    "yaml",
    "cli-table3",
    "@inquirer/core",
    "csv-stringify",
    "fflate",
    "uuid",
    "ajv",
    "pdfkit",
    "fontkit",
    "docxtemplater",
    "@xmldom/xmldom",
  ])("name %s, with its licence", (name) => {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, "m"));
  });

  test("pass on the licence that is taken, where a package leaves a choice", () => {
    expect(notices).toMatch(/^docxtemplater \d[\d.]*\nCopyright \(c\) Edgar HIPP$/m);
    expect(notices).not.toContain("GNU GENERAL PUBLIC LICENSE");
  });

  test("say of each package who owns it, and what is permitted", () => {
    // Terms that packages share to the letter stand once, below all who hold the copyright.
    for (const part of notices.split(/^-{80}$/m).slice(1))
      expect(part).toMatch(/copyright[\s\S]*\b(?:permission|permitted)\b/i);
    const owners = notices.split(/(?:^[@\w/.-]+ \d+\.\d+(?:\.\d+)?\n)+/m).slice(1);
    expect(owners.length).toBeGreaterThan(10);
    for (const owner of owners) expect(owner).toMatch(/copyright/i);
  });
});

describe("the bill of materials", () => {
  const text = textOf("sbom.cdx.json");
  const components = items(pick(parseJson(text), "components"));

  test("is one by the standard", () => {
    expect(cyclonedxSchema()(text)).toEqual([]);
  });

  test("names every package whose licence is passed on, and no other", () => {
    const named = components.map((each) => `${textAt(each, "name")} ${textAt(each, "version")}`);
    const noticed = [...textOf("THIRD-PARTY-NOTICES.txt").matchAll(/^[@\w/.-]+ \d+\.\d+(?:\.\d+)?$/gm)].map(
      ([line]) => line,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.toSorted()).toEqual(noticed.toSorted());
  });

  test("tells of each where it is from, and the hash of its archive", () => {
    for (const each of components) {
      expect(textAt(each, "purl")).toMatch(/^pkg:(?:npm\/(?:%40[\w-]+\/)?|generic\/dejavu-)[\w.-]+@\d/);
      expect(textAt(each, "hashes", 0, "alg")).toBe("SHA-512");
      expect(textAt(each, "hashes", 0, "content")).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  test("comes with the program, as the security page says", () => {
    const files = items(pick(parseJson(readFileSync(new URL("package.json", root), "utf8")), "files"));
    expect(files).toEqual(expect.arrayContaining(["dist", "SECURITY.md"]));
    expect(readFileSync(new URL("SECURITY.md", root), "utf8")).toContain("`dist/sbom.cdx.json`");
  });
});
