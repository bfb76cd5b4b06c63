// Bundles one target (scripts/targets.mjs): as modules as esbuild splits them, or as scripts that bin/load-program.js loads.
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { inUnits } from "./in-units.mjs";
import { scripts } from "./scripts.mjs";
import { apart, checkImports, sharedModule } from "./shared.mjs";
import { shared } from "./targets.mjs";

const root = new URL("../", import.meta.url);
const here = fileURLToPath(root);

/** The files of a target by their path in its folder, and the files that went into them. */
export async function bundle({ entry, form, platform, whole = false }) {
  const common = await settings(platform);
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [entry],
    splitting: !whole,
    plugins: whole ? common.plugins : [...common.plugins, apart(shared), catalogues],
  });
  for (const { text } of outputFiles) checkImports(text, shared);
  const inputs = Object.keys(metafile.inputs);
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunks = Object.entries(metafile.outputs).map(([path, output]) => ({
    id: basename(path),
    text: texts.get(basename(path)),
    // The entry and what is imported dynamically.
    source: output.entryPoint,
    exports: output.exports,
    imports: output.imports
      .filter(({ external }) => !external)
      .map((each) => ({ id: basename(each.path), dynamic: each.kind === "dynamic-import" })),
  }));
  if (form === "modules") return { files: new Map(chunks.map(({ id, text }) => [id, text])), inputs };
  return { files: await scripts(inUnits(chunks, [entry])), inputs };
}

/** What loads the program, as one file: Node takes longer to find a file than to run what is in it. */
export async function launcher() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ["bin/run.js"],
    write: false,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: true,
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** What a thread of a pool begins with, as one file: Node starts no thread from within another file. */
export async function threadStart() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ["node_modules/tinypool/dist/entry/worker.js"],
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** What runs in the page that `form` writes, as one script: a page has no modules, and is read by browsers of several years. */
export async function pageScript({ entry }) {
  const common = await settings("browser");
  const { outputFiles, metafile } = await build({
    ...common,
    plugins: [...common.plugins, readsYamlAlone],
    entryPoints: [entry],
    format: "iife",
    target: "es2020",
  });
  const [{ text }] = outputFiles;
  // What would end the element that the script stands in, or turn it into a comment.
  if (/<\/script|<!--/i.test(text)) throw new Error("the script of the page holds what no page can hold");
  return { text: text.trim(), inputs: Object.keys(metafile.inputs) };
}

/** What several targets share: the text of each by its path in dist/shared, and the files that went into them. */
export async function bundleShared() {
  const neutral = await settings("neutral");
  const bundled = await Promise.all(shared.map((each) => sharedModule(each, neutral)));
  return {
    files: new Map(shared.map(({ name }, at) => [`${name}.js`, bundled[at].text])),
    inputs: bundled.flatMap(({ inputs }) => inputs),
  };
}

async function settings(platform) {
  const { version } = JSON.parse(await readFile(new URL("package.json", root), "utf8"));
  return {
    absWorkingDir: here,
    outdir: "dist",
    write: false,
    metafile: true,
    bundle: true,
    format: "esm",
    platform,
    target: "node20",
    minify: true,
    mainFields: ["module", "main"],
    chunkNames: "[name]-[hash]",
    define: { VERSION: JSON.stringify(version) },
    alias: {
      // The build of yaml that lets go of what is not used.
      yaml: fileURLToPath(new URL("node_modules/yaml/browser/dist/index.js", root)),
      // The build of fontkit that needs no files, as in a browser.
      fontkit: fileURLToPath(new URL("node_modules/fontkit/dist/browser-module.mjs", root)),
    },
    plugins: [lighter],
    // dist/THIRD-PARTY-NOTICES.txt has them all.
    legalComments: "none",
    logLevel: "warning",
  };
}

/** Replaces what packages bring and we do not use, or do cheaper. */
const lighter = {
  name: "lighter",
  setup({ onResolve, onLoad }) {
    // commander starts no other programs here, and loading what would takes longer than parsing the arguments.
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: "child_process", namespace: "nothing" }));
    onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
    onLoad({ filter: /[/\\]commander[/\\](?:index|lib[/\\]command)\.js$/ }, async ({ path }) => ({
      contents: withHelpLate(await readFile(path, "utf8")),
    }));
    onResolve({ filter: /^@colors\/colors\/safe$/ }, () => ({ path: "colours", namespace: "nothing" }));
    // Of pdfkit we use no encryption, no pictures, no fonts in WOFF2, and break lines ourselves.
    onResolve({ filter: /^(?:@noble\/ciphers\/aes|png-js|linebreak|brotli\/decompress\.js)$/ }, () => ({
      path: "unused",
      namespace: "nothing",
    }));
    // Tables here hold no geometry, and no values of several kinds.
    onResolve({ filter: /^\.\/(?:variant|wkb|geospatial)\.js$/ }, ({ importer, path }) =>
      /[/\\]hyparquet-writer[/\\]src[/\\]/.test(importer) ? { path, namespace: "nothing" } : undefined,
    );
    onResolve({ filter: /^node:process$/ }, () => ({ path: "process", namespace: "given" }));
    onLoad({ filter: /./, namespace: "given" }, ({ path }) => ({ contents: `module.exports = ${path};` }));
    onLoad({ filter: /[/\\]js-yaml\.mjs$/ }, async ({ path }) => ({
      contents: withoutUnused(await readFile(path, "utf8")),
    }));
    onLoad({ filter: /[/\\]@inquirer[/\\].*\.js$/ }, async ({ path }) => ({
      contents: withFewSigns(path, await readFile(path, "utf8")),
    }));
    onLoad({ filter: /[/\\]pdfkit\.browser\.mjs$/ }, async ({ path }) => ({
      contents: withoutColours(await readFile(path, "utf8")),
    }));
    onLoad({ filter: /[/\\]tinypool[/\\]dist[/\\]index\.js$/ }, async ({ path }) => ({
      contents: withEntryNamed(await readFile(path, "utf8")),
    }));
    onResolve({ filter: /^node:zlib$/ }, ({ path, namespace }) =>
      namespace === "late" ? undefined : { path, namespace: "late" },
    );
    // Loading it takes longer than it works, and most runs inflate nothing.
    onLoad({ filter: /./, namespace: "late" }, ({ path }) => ({
      contents: `export const inflateRawSync = (...given) => require("${path}").inflateRawSync(...given);`,
    }));
    // What makes objects of rows by a schema, which nobody asks of it here.
    onResolve({ filter: /[/\\]parseSheetData\.js$/ }, () => ({ path: "rows", namespace: "nothing" }));
    // A large workbook would be packed in a worker of a browser, which Node has not.
    onLoad({ filter: /[/\\]write-excel-file[/\\].*[/\\]zipToArrayBuffer\.js$/ }, ({ path }) => ({
      contents: `import zipped from "./zipToArrayBufferSync.js";\nexport default async (files) => zipped(files);`,
      resolveDir: dirname(path),
    }));
    // read-excel-file brings the parser along as a copy; both are to see the same.
    onLoad({ filter: /[/\\]saxen[/\\]dist[/\\]index\.js$/ }, ({ path }) => ({
      contents: `export { default as Parser } from "../../read-excel-file/modules/saxen/parser.js";`,
      resolveDir: dirname(path),
    }));
    // cli-table3 measures every cell several times.
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes("cli-table3")
        ? { path: fileURLToPath(new URL("scripts/table-width.cjs", root)) }
        : undefined,
    );
  },
};

/** A page reads YAML and nothing else, and writes it by splicing: what reads JSON and what writes from trees stays out. */
const readsYamlAlone = {
  name: "reads-yaml-alone",
  setup({ onLoad }) {
    const unused =
      /[/\\](?:jsonc-parser[/\\]lib[/\\]esm[/\\]main|yaml[/\\]browser[/\\]dist[/\\]stringify[/\\]\w+)\.js$/;
    // Problems of files that no page reads.
    const unmet =
      /[/\\]words[/\\]problem[/\\](?:catalogue|firm|import|merge|page|register|stored|template)-problem-words\.ts$/;
    for (const filter of [unused, unmet])
      onLoad({ filter }, async ({ path }) => ({ contents: throwing(await readFile(path, "utf8")) }));
  },
};

/** A module whose functions are there by name alone. */
function throwing(text) {
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names.split(","));
  const declared = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const names = [...listed.map((name) => name.trim()), ...declared].filter((name) => /^\w+$/.test(name));
  const body = `() => { throw new Error("this is not in the page"); }`;
  return names.map((name) => `export const ${name} = ${body};\n`).join("");
}

/**
 * commander makes a program of its own as soon as it is loaded, and the parts that write help and look for what was meant.
 * Hardly a run asks for any of them.
 */
function withHelpLate(text) {
  const late = [
    ["exports.program = new Command();\n", ""],
    ["const { Help } = require('./lib/help.js');\n", ""],
    ["exports.Help = Help;\n", ""],
    ["const { Help, stripColor } = require('./help.js');", "const help = () => require('./help.js');"],
    ["new Help()", "new (help().Help)()"],
    ["(str) => stripColor(str)", "(str) => help().stripColor(str)"],
    [
      "const { suggestSimilar } = require('./suggestSimilar');",
      "const suggestSimilar = (...given) => require('./suggestSimilar').suggestSimilar(...given);",
    ],
  ].filter(([eager]) => text.includes(eager));
  // Three stand in one of the files, and four in the other.
  if (late.length < 3) throw new Error("commander is written in another way than scripts/bundle.mjs knows");
  return late.reduce((changed, [eager, lazy]) => changed.replace(eager, () => lazy), text);
}

/**
 * js-yaml makes schemas, and patterns for writing, as soon as it is loaded. This says that making them does nothing
 * else, so that what reads events alone comes without them.
 */
function withoutUnused(text) {
  const made =
    /^var (\w+) = ((?:define|new (?:Schema|RegExp)|\w+\.withTags|`|(?<=DEFAULT_\w+ = )\{)(?:.*\n(?:\t.*\n|\n|\}, \{\n)*[\]}].*|.*));$/gm;
  const marked = text.replaceAll(made, "var $1 = /* @__PURE__ */ (() => ($2))();");
  if (marked === text) throw new Error("js-yaml is written in another way than scripts/bundle.mjs knows");
  return marked;
}

/** tinypool looks for what its threads begin with beside itself; here it is told (src/cli/world/crew.ts), and knows no processes. */
function withEntryNamed(text) {
  const told = text
    .replace('fileURLToPath(import.meta.url + "/../entry/worker.js")', "options.workerData[1].entry")
    .replace('fileURLToPath(import.meta.url + "/../entry/process.js")', "undefined")
    .replace('new URL("../package.json", import.meta.url)', "undefined");
  if (told.includes("import.meta")) throw new Error("tinypool starts its threads in another way");
  return told;
}

/** The signs that the prompts show, out of hundreds. */
const signs = ["circle", "circleDouble", "circleFilled", "line", "pointer", "tick"];

function withFewSigns(path, text) {
  if (/[/\\]figures[/\\]/.test(path))
    return text.replaceAll(/^ {4}(\w+): .*,\n/gm, (line, name) => (signs.includes(name) ? line : ""));
  const others = [...text.matchAll(/\bfigures\.(\w+)/g)].filter(([, name]) => !signs.includes(name));
  if (others.length > 0) throw new Error(`${path} shows ${others.join(", ")}: scripts/bundle.mjs`);
  return text;
}

/** Only PDF/A asks for a colour profile, and a script knows no `import.meta` by which to find it. */
function withoutColours(text) {
  const plain = text.replace(/^const ICC_PROFILE_PATH = new URL\(.*$/m, 'const ICC_PROFILE_PATH = "";');
  if (plain.includes("import.meta"))
    throw new Error("pdfkit is written in another way than scripts/bundle.mjs knows");
  return plain;
}

/** Leaves the built-in catalogues where the program reads them as well. */
const catalogues = {
  name: "catalogues",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/generated\/[\w-]+\.js$/ }, ({ path, kind }) =>
      kind === "dynamic-import"
        ? { path: path.replace("../generated/", "../catalogues/"), external: true }
        : undefined,
    );
  },
};
