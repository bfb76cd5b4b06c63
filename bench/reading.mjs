// How long the quicker readers of YAML take beside the careful one, on two declarations: the first text of a process
// (cold, with what has to be loaded for it) and one of many (warm). All are bundled as the program is, and take turns,
// so that a noisy machine disturbs them alike; how many times quicker they are is the median of the ratios.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const rounds = Number(process.env.BENCH_ROUNDS ?? 21);
const folder = mkdtempSync(join(tmpdir(), "reading-"));

/** The readers, the careful one first, each with the function that reads a text. */
const readers = [
  { name: "careful", file: "careful-document", read: "carefulDocument" },
  { name: "quick", file: "quick-document", read: "quickDocument" },
  { name: "by lines", file: "line-document", read: "lineDocument" },
];
for (const { file } of readers)
  await build({
    absWorkingDir: root,
    entryPoints: [`src/document/${file}.ts`],
    outfile: join(folder, `${file}.cjs`),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    format: "cjs",
    // As in scripts/build.mjs.
    alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") },
  });

for (const level of ["level-0-met", "level-3-met"]) {
  const file = join(root, "examples", `${level}.yaml`);
  tell(`${level}, cold`, ({ file: bundle, read }) => cold(bundle, read, file));
  const text = readFileSync(file, "utf8");
  const load = createRequire(import.meta.url);
  const warm = new Map(readers.map((each) => [each, load(join(folder, `${each.file}.cjs`))[each.read]]));
  for (const read of warm.values()) for (let round = 0; round < 100; round++) proven(read(text, file));
  tell(`${level}, warm`, (reader) => timed(() => proven(warm.get(reader)(text, file))));
}
rmSync(folder, { recursive: true });

/** Milliseconds of loading a reader and reading one text, in a process of its own. */
function cold(bundle, read, file) {
  const script = `const text = require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8");
const start = process.hrtime.bigint();
require(${JSON.stringify(join(folder, `${bundle}.cjs`))}).${read}(text, "");
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e6));`;
  return Number(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout);
}

/** A reader that hands over has not read anything. */
function proven(document) {
  if (document?.ok !== true) throw new Error("the example was not read");
}

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function tell(name, measure) {
  const times = Array.from({ length: rounds }, () => readers.map(measure));
  const told = readers.map(({ name: reader }, index) => {
    const ratio = median(times.map((each) => each[0] / each[index]));
    return `${reader} ${median(times.map((each) => each[index])).toFixed(2)} ms ${ratio.toFixed(1)} x`;
  });
  console.log(`${name.padEnd(20)} ${told.join("   ")}`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
