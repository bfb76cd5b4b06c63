import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { locked, lockName } from "../../../src/cli/world/lock-file.ts";
import { inFolder } from "../../support/spawned.ts";

/** Leaves a lock behind as of a time, in seconds from now. */
function leave(lock: string, seconds: number): void {
  writeFileSync(lock, "");
  const then = Date.now() / 1000 + seconds;
  utimesSync(lock, then, then);
}

/** The module as a text that a thread runs. */
const bundle = buildSync({
  entryPoints: [fileURLToPath(new URL("../../../src/cli/world/lock-file.ts", import.meta.url))],
  ...({ bundle: true, write: false, format: "cjs", platform: "node" } as const),
});

describe("a lock", () => {
  test("is held while something is done, and gone afterwards", async () => {
    await inFolder((folder) => {
      const file = join(folder, "s.yaml");
      expect(locked(file, () => existsSync(lockName(file)))).toBe(true);
      expect(existsSync(lockName(file))).toBe(false);
    });
  });

  test.each([
    ["is old", -60],
    ["is of the future", 3600],
  ])("that was left behind and %s is broken at once", async (_, seconds) => {
    await inFolder((folder) => {
      const file = join(folder, "s.yaml");
      leave(lockName(file), seconds);
      const begun = Date.now();
      expect(locked(file, () => "done")).toBe("done");
      expect(Date.now() - begun).toBeLessThan(2000);
    });
  });

  test("that nobody can take away is refused, and so is a folder that is not there", async () => {
    await inFolder((folder) => {
      const file = join(folder, "s.yaml");
      mkdirSync(lockName(file));
      utimesSync(lockName(file), 1, 1);
      expect(locked(file, () => "done")).toBeUndefined();
      expect(locked(join(folder, "none", "s.yaml"), () => "done")).toBeUndefined();
    });
  });

  test("that was left behind is broken by several without their work overlapping", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "s.yaml");
      writeFileSync(file, "");
      leave(lockName(file), -60);
      const code = `const module = { exports: {} };
        ${bundle.outputFiles[0]?.text ?? ""}
        const { appendFileSync } = require("node:fs");
        for (let round = 0; round < 5; round++)
          module.exports.locked(${JSON.stringify(file)}, () => {
            appendFileSync(${JSON.stringify(file)}, "(");
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
            appendFileSync(${JSON.stringify(file)}, ")");
          });`;
      const ends = Array.from({ length: 4 }, () => {
        const worker = new Worker(code, { eval: true });
        return new Promise((resolve, reject) => worker.on("exit", resolve).on("error", reject));
      });
      await Promise.all(ends);
      expect(readFileSync(file, "utf8")).toBe("()".repeat(20));
    });
  });
});
