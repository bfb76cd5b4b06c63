// Builds dist/: generated code, the bundled program, the built-in catalogues as JSON.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generate } from "./generate.mjs";

const root = new URL("../", import.meta.url);
const here = fileURLToPath(root);
const { version } = JSON.parse(await readFile(new URL("package.json", root), "utf8"));

/** What most runs do not need: each file is a bundle of its own, loaded on demand. */
const apart = [
  "src/cli/commands/init/init.ts",
  "src/cli/commands/validate/validate.ts",
  "src/cli/commands/schema/schema.ts",
  "src/cli/commands/controls/controls.ts",
  "src/cli/commands/explain/explain.ts",
  "src/cli/commands/catalogue/import.ts",
  "src/cli/commands/catalogue/export.ts",
  "src/cli/run/read-catalogue.ts",
  "src/document/careful-document.ts",
  "src/reports/terminal/problem-report.ts",
  "src/text/json.ts",
  "src/reports/json/json-report.ts",
  "src/reports/junit/junit.ts",
  "src/reports/sarif/sarif.ts",
  "src/reports/gitlab/gitlab.ts",
  "src/reports/github/github.ts",
  "src/cli/run/append-summary.ts",
  "src/reports/oscal/oscal.ts",
  "src/reports/oscal/poam.ts",
  "src/reports/cyclonedx/cyclonedx.ts",
  "src/reports/intoto/intoto.ts",
  "src/reports/markdown/markdown.ts",
  "src/reports/csv/csv.ts",
  "src/reports/workbook/xlsx.ts",
  "src/reports/html/html-report.ts",
  "chalk",
  "src/cli/commands/init/inquirer-apart.ts",
];

const common = {
  absWorkingDir: here,
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  mainFields: ["module", "main"],
  define: { VERSION: JSON.stringify(version) },
  alias: {
    // The build of yaml that lets go of what is not used.
    yaml: fileURLToPath(new URL("node_modules/yaml/browser/dist/index.js", root)),
  },
  legalComments: "none",
  logLevel: "warning",
};

/** Leaves dynamic imports of what is loaded apart to the bundles beside this one. */
const loadedApart = {
  name: "loaded apart",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      const file = path.startsWith(".")
        ? relative(here, resolve(resolveDir, path)).replaceAll("\\", "/")
        : path;
      if (kind !== "dynamic-import" || !apart.includes(file)) return undefined;
      return { path: `./${nameOf(file)}.js`, external: true };
    });
  },
};

/** Replaces what packages bring and we do not use, or do cheaper. */
const lighter = {
  name: "lighter",
  setup({ onResolve, onLoad }) {
    // commander starts no other programs here, and loading what would takes longer than parsing the arguments.
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: "child_process", namespace: "nothing" }));
    onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
    // cli-table3 measures every cell several times.
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes("cli-table3")
        ? { path: fileURLToPath(new URL("scripts/table-width.cjs", root)) }
        : undefined,
    );
  },
};

await generate();
await rm(new URL("dist", root), { recursive: true, force: true });
await mkdir(new URL("dist/catalogues", root), { recursive: true });
await writeFile(new URL("dist/package.json", root), '{ "type": "commonjs" }\n');
for (const [entry, name] of [["src/cli/start.ts", "csm-check"], ...apart.map((file) => [file, nameOf(file)])])
  await build({
    ...common,
    format: "cjs",
    // Dynamic imports become requires, which find the bundle beside this one without the loader of ES modules.
    supported: { "dynamic-import": false },
    entryPoints: [entry],
    outfile: `dist/${name}.js`,
    plugins: [loadedApart, lighter],
  });
await markBundle();
await buildCatalogues();
const cached = spawnSync(process.execPath, ["scripts/make-code-cache.mjs"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
if (cached.status !== 0) throw new Error("the built program did not run");

/** Puts the bundle's own hash on top, by which its code cache is found (bin/load-bundle.js). */
async function markBundle() {
  const file = new URL("dist/csm-check.js", root);
  const source = await readFile(file, "utf8");
  const hash = createHash("sha256").update(source).digest("hex").slice(0, 16);
  await writeFile(file, `/*${hash}*/${source}`);
}

function nameOf(path) {
  return path.replace(/^.*\//, "").replace(/\.ts$/, "");
}

/** The catalogues are parsed and checked here, once; the program reads them as JSON. */
async function buildCatalogues() {
  const outfile = new URL("dist/build-catalogues.cjs", root);
  await build({
    ...common,
    format: "cjs",
    entryPoints: ["scripts/build-catalogues.ts"],
    outfile: fileURLToPath(outfile),
    minify: false,
  });
  const { builtInCatalogues } = await import(outfile.href);
  for (const { id, json } of await builtInCatalogues(new URL("controls/", root)))
    await writeFile(new URL(`dist/catalogues/${id}.json`, root), json);
  await rm(outfile);
}
