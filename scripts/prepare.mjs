// What npm runs after npm ci, and where it packs csm-check or installs it from git: builds.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

if (canBuild() || fetched()) {
  const { build } = await import("./build.mjs");
  await build();
} else {
  console.error(
    `What builds csm-check is not installed. npm leaves it out with --omit=dev and with NODE_ENV=production.
In a clone: npm ci --include=dev, then npm install --global .`,
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

/**
 * Where npm installs from git with --global, as pre-commit asks it to, it means to fetch what builds into its clone of
 * the repository, and fetches it globally as well, which leaves the clone without. Here it is fetched as it was meant.
 */
function fetched() {
  const { npm_config_global, npm_execpath: npm, ...env } = process.env;
  if (npm_config_global !== "true" || npm === undefined) return false;
  const options = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // Whose place is the global one, and what is left out of it, holds for that place alone.
  const own = Object.entries(env).filter(
    ([name]) => !/^(?:npm_config_(?:prefix|location|omit|only|production)|NODE_ENV)$/i.test(name),
  );
  const { status } = spawnSync(process.execPath, [npm, "ci", ...options], {
    cwd: fileURLToPath(new URL("../", import.meta.url)),
    env: Object.fromEntries(own),
    // Standard output is whose who packs: the name of the tarball.
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0 && canBuild();
}
