import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/reports/formats.ts";
import { root } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const bin = fileURLToPath(new URL("bin/csm-check.js", root));
const bundles = new Set(readdirSync(new URL("dist/", root)).filter((name) => name.endsWith(".js")));

// Every file of the program goes through here, those that are loaded apart as well.
const trace = `const Module = require("node:module");
const load = Module._load;
Module._load = function (request, parent, ...rest) {
  process.stderr.write("\\nloaded " + request + "\\n");
  return load.call(this, request, parent, ...rest);
};`;

/** The bundles that a command loads, the program itself among them. */
function loadedBy(argv: readonly string[]): Promise<readonly string[]> {
  return inFolder(
    (folder) =>
      new Promise((resolve) => {
        const hook = join(folder, "trace.cjs");
        writeFileSync(hook, trace);
        const options = { cwd: fileURLToPath(root), env: { PATH: process.env["PATH"] } };
        execFile(process.execPath, ["--require", hook, bin, ...argv], options, (_, __, err) => {
          const names = [...err.matchAll(/^loaded (.*)$/gm)].map((match) => basename(match[1] ?? ""));
          resolve([...new Set(names.filter((name) => bundles.has(name)))].sort());
        });
      }),
  );
}

const assess = ["assess", "examples/level-0-met.yaml", "--as-of", "2026-11-24"];

describe("what is loaded", () => {
  test("by assess is the program alone", async () => {
    expect(await loadedBy(assess)).toEqual(["csm-check.js"]);
    expect(await loadedBy(["--version"])).toEqual(["csm-check.js"]);
    expect(await loadedBy(["assess", "--help"])).toEqual(["csm-check.js"]);
  });

  test("for a text with a fault is the reader that tells faults, and what shows them", async () => {
    expect(await loadedBy(["assess", "examples/broken-yaml.yaml"])).toEqual([
      "careful-document.js",
      "csm-check.js",
      "problem-report.js",
    ]);
  });

  test.each(formats.filter(({ name }) => name !== "table").map(({ name }) => name))(
    "for -f %s is one more bundle",
    async (name) => {
      expect(await loadedBy([...assess, "-f", name])).toHaveLength(2);
    },
  );
});
