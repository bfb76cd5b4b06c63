import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";
import { parseJson, textAt } from "../support/json.ts";
import { root } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];
const assess = ["assess", fileURLToPath(new URL("examples/level-0-met.yaml", root)), ...asOf];

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs an installed copy of which something is missing. */
function installed(
  argv: readonly string[],
  spoil: (folder: string) => void,
  options: readonly string[] = [],
): Promise<Run> {
  return inFolder((folder) => {
    for (const name of ["bin", "dist", "schemas", "package.json"])
      cpSync(fileURLToPath(new URL(name, root)), join(folder, name), { recursive: true });
    spoil(folder);
    const ran = spawnSync(process.execPath, [...options, join(folder, "bin", "csm-check.js"), ...argv], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] },
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  });
}

const without =
  (name: string) =>
  (folder: string): void =>
    rmSync(join(folder, name), { recursive: true });

describe("an installation that is not complete", () => {
  test.each([
    ["nothing was built", "dist", assess],
    ["the program is missing", "dist/program/cli/start.js", assess],
    ["a command is missing", "dist/program/cli/commands/explain/explain.js", ["explain", "2314"]],
    ["a format is missing", "dist/program/reports/html/html-report.js", [...assess, "-f", "html"]],
    ["a catalogue is missing", "dist/catalogues/defstan-05-138-issue-4.js", assess],
    ["a schema is missing", "schemas/catalogue.schema.json", ["schema", "catalogue"]],
    ["what loads the program is missing", "dist/run.cjs", assess],
  ])("%s: exit code 3 and a sentence", async (_, name, argv) => {
    const { code, out, err } = await installed(argv, without(name));
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^csm-check is not installed completely: [^\n]+\. Install it again\.\n$/);
  });

  test("a catalogue that breaks off is damaged", async () => {
    const { code, out, err } = await installed(assess, (folder) => {
      truncateSync(join(folder, "dist/catalogues/defstan-05-138-issue-4.js"), 100_000);
    });
    expect([code, out]).toEqual([3, ""]);
    expect(err).toBe(
      "csm-check is not installed completely: a built-in catalogue is damaged. Install it again.\n",
    );
  });

  test("a bundle that breaks off is damaged", async () => {
    const { code, out, err } = await installed(assess, (folder) => {
      truncateSync(join(folder, "dist/program/cli/start.js"), 100_000);
    });
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^csm-check is not installed completely: dist\/program\/cli\/start\.js is damaged\./);
  });

  test.each([["--version"], ["-V"]])("%s is told by the package, else by the program", async (word) => {
    const version = textAt(parseJson(readFileSync(new URL("package.json", root), "utf8")), "version");
    const told = { code: 0, out: `${version}\n`, err: "" };
    expect(await installed([word], without("dist"))).toEqual(told);
    expect(await installed([word], without("package.json"))).toEqual(told);
  });

  test("a whole one runs", async () => {
    const { code, err } = await installed(assess, () => undefined);
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("an older Node", () => {
  test("is told so, with exit code 2", async () => {
    await inFolder(async (folder) => {
      const hook = join(folder, "old.cjs");
      mkdirSync(folder, { recursive: true });
      writeFileSync(hook, 'Object.defineProperty(process.versions, "node", { value: "18.20.4" });');
      const { code, out, err } = await installed(assess, () => undefined, ["--require", hook]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toBe("csm-check needs Node 20 or later, and this is Node 18.20.4.\n");
    });
  });

  test("can read what says so", async () => {
    const text = readFileSync(new URL("bin/csm-check.js", root), "utf8");
    await expect(transform(text, { target: "es5" })).resolves.toMatchObject({ warnings: [] });
    await expect(transform("const a = 1;", { target: "es5" })).rejects.toThrow();
  });
});
