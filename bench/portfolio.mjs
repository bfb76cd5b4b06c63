// How many declarations `portfolio` does in a second, against the bare reading of the same files: the file system and the
// parser in use. Also how two threads compare with one, and how much memory ten times as many files take. All of one run, as
// ratios, for the machine may be busy with something else. BENCH_FILES is the number of Level 0 declarations.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeDeclarations } from "./declarations.mjs";
import { timed } from "./timed.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const files = Number(process.env.BENCH_FILES ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "portfolio-"));

const sets = [
  { name: "Level 0 YAML", level: 0, format: "yaml", count: files },
  { name: "Level 3 JSON", level: 3, format: "json", count: files },
  { name: "Level 3 YAML", level: 3, format: "yaml", count: Math.ceil(files / 10) },
];

const bare = await bareReader();
console.log(`load ${loadavg()[0].toFixed(1)}, medians of ${rounds} rounds`);
for (const [index, set] of sets.entries()) {
  const path = join(folder, String(index));
  await writeDeclarations(path, set);
  const times = Array.from({ length: rounds }, () => ({
    bare: timed([bare, path]),
    one: timed(portfolio(path, 1)),
    two: timed(portfolio(path, 2)),
    lines: timed(portfolio(path, 1, ["-f", "ndjson"])),
  }));
  const cpu = (key) => median(times.map((each) => each[key].cpu));
  const ratio = (one, other, what) => median(times.map((each) => each[one][what] / each[other][what]));
  console.log(
    `${set.name.padEnd(13)} ${String(set.count).padStart(6)} files  ` +
      `${Math.round(set.count / cpu("one"))} a second of CPU  ` +
      `${(ratio("bare", "one", "cpu") * 100).toFixed(0)} % of bare reading (NDJSON ${(ratio("bare", "lines", "cpu") * 100).toFixed(0)} %)  ` +
      `two threads ${ratio("one", "two", "wall").toFixed(2)} x`,
  );
}
const [few, many] = [files, files * 10].map((count) => join(folder, `memory-${count}`));
await writeDeclarations(few, { count: files, level: 0, format: "yaml" });
await writeDeclarations(many, { count: files * 10, level: 0, format: "yaml" });
for (const jobs of [1, 2]) {
  const [small, large] = [few, many].map((path) => timed(portfolio(path, jobs)).peak);
  console.log(
    `memory, ${jobs} thread(s): ${small} MB for ${files} files, ${large} MB for ${files * 10}: ${(large / small).toFixed(2)} x`,
  );
}
rmSync(folder, { recursive: true });

function portfolio(path, jobs, more = []) {
  return [
    join(root, "bin/csm-check.js"),
    ...["portfolio", path, "--as-of", "2026-11-24", "--jobs", String(jobs), ...more],
  ];
}

/** A program that does no more than read and parse the files of a folder, bundled as the program is. */
async function bareReader() {
  const file = join(folder, "bare.cjs");
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { readdirSync, readFileSync } from "node:fs";
import { jsonDocument } from "./src/document/json-document.ts";
import { lineDocument } from "./src/document/line-document.ts";
import { quickDocument } from "./src/document/quick-document.ts";
const yamlDocument = (text, name) => lineDocument(text, name) ?? quickDocument(text, name);
for (const name of readdirSync(process.argv[2])) {
  const text = readFileSync(process.argv[2] + "/" + name, "utf8");
  const document = name.endsWith(".json") ? jsonDocument(text, name) : yamlDocument(text, name);
  if (document?.ok !== true) throw new Error(name + " was not read");
}`,
      resolveDir: root,
    },
    outfile: file,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    format: "cjs",
  });
  return file;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
