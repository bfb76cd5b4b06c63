// Builds dist/: generated code, the bundled program, the built-in catalogues as JSON.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { generate } from "./generate.mjs";

const root = new URL("../", import.meta.url);
const { version } = JSON.parse(await readFile(new URL("package.json", root), "utf8"));

const common = {
  absWorkingDir: root.pathname,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  minify: true,
  // Names in stack traces of bugs; the price is a few kilobytes.
  keepNames: false,
  mainFields: ["module", "main"],
  define: { VERSION: JSON.stringify(version) },
  // Packages in CommonJS call require for modules of Node.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
};

await generate();
await rm(new URL("dist", root), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { "csm-check": "src/cli/start.ts" },
  outdir: "dist",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "none",
});
await buildCatalogues();

/** The catalogues are parsed and checked here, once; the program reads them as JSON. */
async function buildCatalogues() {
  const outfile = new URL("dist/build-catalogues.mjs", root);
  await build({
    ...common,
    entryPoints: ["scripts/build-catalogues.ts"],
    outfile: outfile.pathname,
    minify: false,
  });
  const { builtInCatalogues } = await import(outfile.href);
  await mkdir(new URL("dist/catalogues", root), { recursive: true });
  for (const { id, json } of builtInCatalogues(new URL("controls/", root)))
    await writeFile(new URL(`dist/catalogues/${id}.json`, root), json);
  await rm(outfile);
}
