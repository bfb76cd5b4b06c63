import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as library from "../../src/index.ts";
import { exampleText } from "../support/examples.ts";
import { root, run } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const page = readFileSync(new URL("docs/library.md", root), "utf8");
const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? "";

/** What the example of the page prints for a declaration, its exit code, and the report that it writes. */
function exampleRun(declaration: string): Promise<{ out: string; code: number; report: string }> {
  return inFolder((folder) => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(fileURLToPath(root), join(folder, "node_modules", "csm-check"), "junction");
    writeFileSync(
      join(folder, "example.mjs"),
      `${example}\nconsole.log("code", process.exitCode);process.exitCode = 0;`,
    );
    writeFileSync(join(folder, "supplier.yaml"), declaration);
    const out = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
    const [, told = "", code = ""] = /^([\s\S]*)code (\d)\n$/.exec(out) ?? [];
    return { out: told, code: Number(code), report: readFileSync(join(folder, "report.html"), "utf8") };
  });
}

describe("docs/library.md", () => {
  test("has an example that tells what the command tells", async () => {
    const text = exampleText("certificate-lapsed.yaml");
    const { out, code, report } = await exampleRun(text);
    expect(out).toMatch(/^.+: not-met at Level 0\n0001 Cyber Essentials: not-met\n$/);
    expect(code).toBe(1);
    const argv = ["assess", "supplier.yaml", "--as-of", "2026-11-24", "--evidence", "off", "-f", "html"];
    const command = await run(argv, { files: { "supplier.yaml": text }, version: library.version });
    expect(report === command.out).toBe(true);
  });

  test("has an example that tells the problems of a file", async () => {
    const { out, code } = await exampleRun(exampleText("broken-yaml.yaml"));
    expect(out).toBe("line 4: this quote is not closed\n");
    expect(code).toBe(2);
  });

  test("names everything that is exported", () => {
    for (const name of Object.keys(library)) expect(page).toContain(`\`${name}`);
  });
});
