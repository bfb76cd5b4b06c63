import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { root } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const bin = fileURLToPath(new URL("bin/csm-check.js", root));
const sound = readFileSync(new URL("examples/level-0-met.json", root), "utf8");
const samples = new URL("test/exchange/samples/", root);

interface Given {
  /** The file that standard input comes from. */
  readonly from?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What is said in this folder, as a shell would run it. */
function said(folder: string, argv: readonly string[], { from, env = {} }: Given = {}) {
  const stdin = from === undefined ? "ignore" : openSync(join(folder, from), "r");
  const options = { cwd: folder, env: { PATH: process.env["PATH"], ...env }, encoding: "utf8" } as const;
  const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    ...options,
    stdio: [stdin, "pipe", "pipe"],
  });
  return { code: status, err: stderr };
}

describe("nothing that is read, or written already, is written over", () => {
  test.each(["in.json", "./in.json", "linked/in.json"])(
    "the file behind standard input: %s",
    async (output) => {
      await inFolder((folder) => {
        writeFileSync(join(folder, "in.json"), sound);
        symlinkSync(".", join(folder, "linked"));
        const { code, err } = said(folder, ["assess", "-", "-o", output], { from: "in.json" });
        expect(err).toContain(`"${output}" is read here`);
        expect(code).toBe(2);
        expect(readFileSync(join(folder, "in.json"), "utf8")).toBe(sound);
      });
    },
  );

  test("the step summary", async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "in.json"), sound);
      writeFileSync(join(folder, "r.md"), "before\n");
      const argv = ["assess", "in.json", "-f", "github", "-o", "./r.md"];
      const env = { GITHUB_STEP_SUMMARY: join(folder, "r.md") };
      const { code, err } = said(folder, argv, { env });
      expect(err).toContain('"./r.md" is to be written twice. The step summary goes to the same file.');
      expect(code).toBe(2);
      expect(readFileSync(join(folder, "r.md"), "utf8")).toBe("before\n");
    });
  });

  test("a report by another way, in a folder of two names", async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "in.json"), sound);
      mkdirSync(join(folder, "reports"));
      symlinkSync("reports", join(folder, "linked"));
      const argv = ["assess", "in.json", "-o", "reports/r.html", "-o", "linked/r.html"];
      const { code, err } = said(folder, argv);
      expect(err).toContain('"linked/r.html" is to be written twice');
      expect(code).toBe(2);
    });
  });

  test.each([
    ["a file that a named profile imports", ["low.json"], "catalog.json"],
    ["the same by another way", ["low.json"], "linked/catalog.json"],
    ["a profile that is named", ["catalog.json", "low.json"], "low.json"],
  ])("%s", async (_, files, output) => {
    await inFolder((folder) => {
      for (const name of ["catalog.json", "low.json"]) cpSync(new URL(name, samples), join(folder, name));
      symlinkSync(".", join(folder, "linked"));
      const before = readFileSync(join(folder, output), "utf8");
      const { code, err } = said(folder, ["catalogue", "import", ...files, "-o", output, "--force"]);
      expect(err).toContain(`"${output}" is read here`);
      expect(code).toBe(2);
      expect(readFileSync(join(folder, output), "utf8")).toBe(before);
    });
  });

  test("a part of a catalogue that is written for others", async () => {
    await inFolder((folder) => {
      const house = readFileSync(new URL("examples/catalogues/house-rules.yaml", root), "utf8");
      const [head = "", controls = ""] = house.split(/^controls:\n/m);
      writeFileSync(join(folder, "house.yaml"), `${head}parts: [part.oscal.json]\n`);
      writeFileSync(
        join(folder, "part.oscal.json"),
        `{"format": "csm-check/catalogue-part@1", "controls": ${JSON.stringify(controls.length)}}`,
      );
      const argv = ["catalogue", "export", "--catalogue", "./house.yaml", "-o", "part.oscal.json"];
      const { code, err } = said(folder, argv);
      expect(err).toContain('"part.oscal.json" is read here');
      expect(code).toBe(2);
    });
  });
});
