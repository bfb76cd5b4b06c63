import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { root } from "../support/run.ts";

test("what tells a newcomer that the clone works says so", () => {
  const said = execFileSync(process.execPath, ["scripts/smoke.mjs"], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
  });
  expect(said).toMatch(/^smoke: (\d+) of \1 runs as they should be, in [\d.]+ s\n$/);
}, 60_000);
