// Builds dist/ unless it is built from the sources as they are. Run by npm test and vitest before any test.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isBuilt } from "./sources.mjs";

/** For vitest: what it calls once, before any test. */
export default function setup() {
  if (isBuilt()) return;
  execFileSync(process.execPath, [fileURLToPath(new URL("build.mjs", import.meta.url))], {
    stdio: "inherit",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
