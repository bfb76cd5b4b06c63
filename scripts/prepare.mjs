// What npm runs after npm ci, and where it packs csm-check or installs it from git: builds.
import { createRequire } from "node:module";

if (canBuild()) {
  const { build } = await import("./build.mjs");
  await build();
} else {
  console.error(
    `What builds csm-check is not installed. npm leaves it out with --omit=dev, with NODE_ENV=production, and where it
installs from git with --global. In a clone: npm ci --include=dev, then npm install --global .`,
  );
  process.exitCode = 1;
}

function canBuild() {
  try {
    createRequire(import.meta.url).resolve("esbuild");
    return true;
  } catch {
    return false;
  }
}
