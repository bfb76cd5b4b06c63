// Builds dist/ from what scripts/targets.mjs describes: bundles, the built-in catalogues, notices of what is bundled.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, bundleShared, launcher, pageScript, threadStart } from "./bundle.mjs";
import { generate, generateCatalogue } from "./generate.mjs";
import { notices } from "./notices.mjs";
import { sbom } from "./sbom.mjs";
import { sourcesDigest } from "./sources.mjs";
import { catalogueModule } from "./catalogue-module.mjs";
import { declarations } from "./declarations.mjs";
import { catalogueMaker, formPage, targets } from "./targets.mjs";

const root = new URL("../", import.meta.url);

/** All of dist/ by path, as bytes that are the same at each build. Generates code in src/generated first. */
export async function built() {
  const inputs = new Set(await generate());
  const files = new Map();
  const put = (path, text) => {
    // Letter case aside, as some disks see it.
    if ([...files.keys()].some((each) => each.toLowerCase() === path.toLowerCase()))
      throw new Error(`two outputs are called dist/${path}`);
    files.set(path, text);
  };
  for (const { id, packed } of await catalogues()) {
    const text = catalogueModule(packed);
    await generateCatalogue(id, text);
    put(`catalogues/${id}.js`, text);
  }
  // Side by side: esbuild works on one while another is put together here.
  const [bundles, script, run, thread, shared] = await Promise.all([
    Promise.all(targets.map(bundle)),
    pageScript(formPage),
    launcher(),
    threadStart(),
    bundleShared(),
  ]);
  for (const [at, target] of targets.entries()) {
    for (const [name, text] of bundles[at].files) put(`${target.folder}/${name}`, text);
    for (const input of bundles[at].inputs) inputs.add(input);
    if (target.types !== true) continue;
    for (const [name, text] of await declarations(target.entry)) put(`${target.folder}/types/${name}`, text);
  }
  put(`${formPage.folder}/form.js`, script.text);
  for (const input of script.inputs) inputs.add(input);
  put("run.cjs", run);
  put("thread.js", thread);
  for (const [name, text] of shared.files) put(`shared/${name}`, text);
  for (const input of shared.inputs) inputs.add(input);
  put("THIRD-PARTY-NOTICES.txt", await notices(inputs));
  put("sbom.cdx.json", await sbom(inputs));
  put("sources.sha256", `${await sourcesDigest()}\n`);
  return files;
}

/** The catalogues are parsed and checked here, once; the program reads what it needs of them. */
async function catalogues() {
  const { files } = await bundle(catalogueMaker);
  const [code, ...more] = files.values();
  if (more.length > 0) throw new Error("what makes the catalogues is more than one module");
  const { builtInCatalogues } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
  );
  return builtInCatalogues(new URL("controls/", root));
}

/** Builds dist/. */
export async function build() {
  const files = await built();
  await rm(new URL("dist", root), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = new URL(`dist/${path}`, root);
    await mkdir(dirname(fileURLToPath(file)), { recursive: true });
    await writeFile(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
