import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/reports/formats.ts";
import { root } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const bin = fileURLToPath(new URL("bin/csm-check.js", root));

// Every bundle of the program is read here, those that are loaded apart as well; what is compressed is undone there.
const trace = `const zlib = require("node:zlib");
const inflate = zlib.inflateRawSync;
zlib.inflateRawSync = function (...given) {
  process.stderr.write("\\ninflated\\n");
  return inflate(...given);
};
const fs = require("node:fs");
const read = fs.readFileSync;
fs.readFileSync = function (file, ...rest) {
  process.stderr.write("\\nread " + file + "\\n");
  return read.call(this, file, ...rest);
};`;

/** The bundles that a command loads, in alphabetical order. */
async function loadedBy(argv: readonly string[]): Promise<readonly string[]> {
  const names = [...(await traceOf(argv)).matchAll(/^read .*dist\/program\/(.*)\.js$/gm)];
  return [...new Set(names.map((match) => match[1] ?? ""))].toSorted();
}

/** Those of them that have a name of their own: how the rest is shared out is left to the bundler. */
async function namedBy(argv: readonly string[]): Promise<readonly string[]> {
  return (await loadedBy(argv)).filter((each) => !/^(?:shared$|chunk-)/.test(each));
}

/** How many blocks of the built-in catalogues a command makes readable. */
async function inflatedBy(argv: readonly string[]): Promise<number> {
  return [...(await traceOf(argv)).matchAll(/^inflated$/gm)].length;
}

/** What a command reads and inflates, between what it says on standard error. */
function traceOf(argv: readonly string[]): Promise<string> {
  return inFolder(
    (folder) =>
      new Promise((resolve) => {
        const hook = join(folder, "trace.cjs");
        writeFileSync(hook, trace);
        const options = { cwd: fileURLToPath(root), env: { PATH: process.env["PATH"] } };
        execFile(process.execPath, ["--require", hook, bin, ...argv], options, (_, __, err) => resolve(err));
      }),
  );
}

const assess = ["assess", "examples/level-0-met.yaml", "--as-of", "2026-11-24"];

describe("what is loaded", () => {
  test("by assess is the program alone", async () => {
    expect(await loadedBy(assess)).toEqual(["cli/start"]);
    expect(await loadedBy(["assess", "--help"])).toEqual(["cli/start"]);
  });

  test("for JSON is the program alone, and with a fault the reader that tells faults", async () => {
    expect(await loadedBy(["assess", "examples/level-0-met.json", "--as-of", "2026-11-24"])).toEqual([
      "cli/start",
    ]);
    const named = await inFolder((folder) => {
      const file = join(folder, "faulty.json");
      writeFileSync(file, '{ "format": }');
      return namedBy(["assess", file]);
    });
    expect(named).toEqual([
      "../shared/jsonc-parser",
      "../shared/problem-words",
      "cli/start",
      "document/json-document",
      "reports/terminal/problem-report",
    ]);
  });

  test("to tell the version is nothing", async () => {
    expect(await loadedBy(["--version"])).toEqual([]);
    expect(await loadedBy(["-V"])).toEqual([]);
    expect(await namedBy(["--version", "assess"])).toEqual(["cli/start", "cli/whole-program"]);
  });

  test("for a text with a fault is the reader that tells faults, and what shows them", async () => {
    expect(await namedBy(["assess", "examples/broken-yaml.yaml"])).toEqual([
      "../shared/problem-words",
      "../shared/yaml",
      "cli/start",
      "document/careful-document",
      "document/quick-document",
      "reports/terminal/problem-report",
    ]);
  });

  test("for a text with a value below its key is what parses it, and nothing that tells faults", async () => {
    const named = await inFolder((folder) => {
      const file = join(folder, "below.yaml");
      const text = readFileSync(new URL("examples/level-0-met.yaml", root), "utf8");
      writeFileSync(file, text.replace("  name: ", "  name:\n    "));
      return namedBy(["assess", file, "--as-of", "2026-11-24"]);
    });
    expect(named).toEqual(["cli/start", "document/quick-document"]);
  });

  test("for letters of more than one column is what counts them", async () => {
    const wide = await inFolder((folder) => {
      const file = join(folder, "wide.yaml");
      const text = readFileSync(new URL("examples/level-0-met.yaml", root), "utf8");
      writeFileSync(file, text.replaceAll("Harrow Precision", "\u6f22\u5b57"));
      return loadedBy(["assess", file, "--as-of", "2026-11-24"]);
    });
    expect(wide).toEqual(["../shared/terminal-columns", "cli/start"]);
  });

  test.each(formats.filter(({ name }) => name !== "table").map(({ name }) => name))(
    "for -f %s is its bundle, and what it shares with others",
    async (name) => {
      const more = (await loadedBy([...assess, "-f", name])).filter((each) => !each.startsWith("cli/"));
      expect(more.filter((each) => each.startsWith("reports/"))).toHaveLength(1);
      expect(more.filter((each) => !/^(?:reports\/|shared$|chunk-|\.\.\/shared\/)/.test(each))).toEqual([]);
    },
  );
});

describe("what is inflated of the standard", () => {
  const assessed = (name: string): Promise<number> =>
    inflatedBy(["assess", `examples/${name}.yaml`, "--as-of", "2026-11-24"]);

  test.each(["level-0-met", "certificate-lapsed", "not-answered-yet", "planned"])(
    "at Level 0 is nothing: %s",
    async (name) => {
      expect(await assessed(name)).toBe(0);
    },
  );

  test.each([
    ["level-1-met", 1],
    ["level-3-met", 1],
    ["level-3-gaps", 2],
  ])("beyond it is what is asked, and advice where something falls short: %s", async (name, blocks) => {
    expect(await assessed(name)).toBe(blocks);
  });

  test("to explain a control is all that is told of it", async () => {
    // And the glossary, which may have the same word.
    expect(await inflatedBy(["explain", "2314"])).toBe(2);
    expect(await inflatedBy(["explain", "2320"])).toBe(4);
  });
});
