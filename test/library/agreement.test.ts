import { parseDocument } from "../../src/document/parse-document.ts";
import { sound } from "../support/sound.ts";
import { describe, expect, test } from "vitest";
import * as source from "../../src/index.ts";
import { evidenceFolder } from "../../src/cli/run/assess-each.ts";
import { lookAtFiles } from "../../src/cli/run/look-at-files.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { examples, exampleText, ofHouseRules } from "../support/examples.ts";
import { root, run } from "../support/run.ts";
import { built, type Library } from "../support/built-library.ts";

const asOf = "2026-11-24";
const rules = "examples/catalogues/house-rules.yaml";
const host = nodeHost(root, "0.0.0-test");

/** The catalogue by which an example is assessed. */
async function catalogueOf(library: Library, file: string): Promise<source.Catalogue> {
  if (ofHouseRules.includes(file)) {
    const read = library.readCatalogue(exampleText(rules), { path: rules });
    if (!read.ok) throw new Error("the house rules have problems");
    return read.value;
  }
  const named = /^catalogue: (\S+)$/m.exec(exampleText(file))?.[1];
  return library.builtInCatalogue(library.builtInIds.find((id) => id === named));
}

/** What the library makes of an example, with what a command would see of its files. */
async function resultOf(
  library: Library,
  file: string,
  options: Omit<source.AssessOptions, "asOf"> = {},
): Promise<source.Result> {
  const catalogue = await catalogueOf(library, file);
  const { level } = options;
  const read = library.readDeclaration(exampleText(file), catalogue, {
    path: file,
    ...(level === undefined ? {} : { level }),
  });
  if (!read.ok) return { path: file, problems: read.problems };
  const document = sound(parseDocument(exampleText(file), file));
  const folder = evidenceFolder(file, undefined, { platform: "linux" });
  const { sightings } = await lookAtFiles(document.root, folder, host, options.evidence === "require");
  return library.assess(read.value, { asOf, sightings, ...options });
}

async function told(library: Library, name: string, result: source.Result): Promise<string> {
  const format = library.formats.find((each) => each.name === name);
  const report = await format?.report([result], "problems" in result ? {} : optionsOf(result));
  return textOf(report ?? "");
}

function textOf(report: string | Uint8Array): string {
  return typeof report === "string" ? report : Buffer.from(report).toString("latin1");
}

function optionsOf({ catalogue }: source.Assessment): source.ReportOptions {
  return catalogue.id === "harrow-house-rules" ? { catalogue: rules } : {};
}

/** A run of the command by the version of the library. */
function command(argv: readonly string[], { version }: Library): ReturnType<typeof run> {
  return run(["assess", ...argv, "--as-of", asOf], { version });
}

describe.each([
  ["the sources", source],
  ["what is built", built],
])("%s", (_, library) => {
  test.each(examples)("%s: the same JSON and the same exit code as the command", async (file) => {
    const more = ofHouseRules.includes(file) ? ["--catalogue", rules] : [];
    const { out, code } = await command([file, "-f", "json", ...more], library);
    const result = await resultOf(library, file);
    expect(await told(library, "json", result)).toBe(out);
    expect(library.exitCodeFor([result])).toBe(code);
  });

  test.each(source.formats.map(({ name }) => name))("the same report as -f %s", async (name) => {
    for (const level of [undefined, "1"]) {
      const file = "examples/planned.yaml";
      const more = level === undefined ? [] : ["--level", level];
      const output = name === "xlsx" ? ["-o", "report.xlsx"] : ["-f", name];
      const { out, written } = await command([file, ...output, ...more], library);
      const result = await resultOf(library, file, {
        ...(level === undefined ? {} : { level }),
      });
      const wanted = written.get("report.xlsx") ?? out;
      expect(await told(library, name, result)).toBe(textOf(wanted));
    }
  });

  test("the same with every option of the command", async () => {
    const file = "examples/certificate-expires-soon.yaml";
    const options = {
      level: "0",
      plans: false,
      acceptDcc: true,
      evidence: "require",
      strict: true,
      failOn: ["certificate-expires-soon"],
    } as const;
    const argv = [file, "-l", "0", "--no-plans", "--accept-dcc", "--evidence", "require", "--strict"];
    const more = ["--fail-on", "certificate-expires-soon", "-f", "json"];
    const { out, code } = await command([...argv, ...more], library);
    const result = await resultOf(library, file, options);
    expect(await told(library, "json", result)).toBe(out);
    expect(library.exitCodeFor([result])).toBe(code);
  });

  test("the same, redacted", async () => {
    const file = "examples/evidence-missing.yaml";
    const { out } = await command([file, "-f", "json", "--redact"], library);
    const result = await resultOf(library, file);
    const json = library.formats.find(({ name }) => name === "json");
    expect(await json?.report([result], { redact: true })).toBe(out);
  });
});
