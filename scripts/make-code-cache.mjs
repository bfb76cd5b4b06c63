// Runs the bundled program once and leaves beside it what V8 compiled on the way. Run by scripts/build.mjs.
import { fileURLToPath } from "node:url";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { loadBundle } = createRequire(import.meta.url)("../bin/load-bundle.js");
const { exports, script, cache } = loadBundle();
const root = new URL("../", import.meta.url);
const code = await exports.start(
  ["assess", fileURLToPath(new URL("examples/certificate-lapsed.yaml", root)), "--as-of", "2026-11-24"],
  root,
);
if (code !== 1) throw new Error(`the example gave ${code}`);
writeFileSync(cache, script.createCachedData());
