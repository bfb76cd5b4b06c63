// How many declarations `portfolio` does in a second, against two programs that do nothing but read the same files: with
// the readers that csm-check uses, and with the parsers of others that it hands over to where those do not vouch for a
// text. Also how two threads compare with one, on one core and on as many as there are, and how much memory ten times as
// many files take. All of one run, as ratios, for the machine may be busy with something else. BENCH_FILES is the number of
// Level 0 declarations.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeDeclarations } from "./declarations.mjs";
import { oneCore, timed } from "./timed.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const files = Number(process.env.BENCH_FILES ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "portfolio-"));

const sets = [
  { name: "Level 0 YAML", level: 0, format: "yaml", count: files },
  { name: "Level 3 JSON", level: 3, format: "json", count: files },
  { name: "Level 3 YAML", level: 3, format: "yaml", count: Math.ceil(files / 10) },
];

/** What csm-check reads with: most texts by its own readers alone. */
const ours = await reading(
  "ours",
  `import { lineDocument } from "./src/document/line-document.ts";
import { quickDocument } from "./src/document/quick-document.ts";
import { jsonDocument } from "./src/document/json-document.ts";
const yaml = (text, name) => lineDocument(text, name) ?? quickDocument(text, name);
const isRead = (text, name) => (name.endsWith(".json") ? jsonDocument(text, name) : yaml(text, name))?.ok === true;`,
);
/** The parsers of others, without what csm-check makes of what they tell. */
const libraries = await reading(
  "libraries",
  `import { parseEvents } from "js-yaml";
import { parseTree } from "jsonc-parser";
const isRead = (text, name) => (name.endsWith(".json") ? parseTree(text) !== undefined : parseEvents(text, {}).length > 0);`,
);
const core = oneCore();
console.log(`load ${loadavg()[0].toFixed(1)}, medians of ${rounds} rounds`);
if (core === undefined)
  console.log(
    "there is no taskset here: nothing is measured on one core, and one thread has them all to itself",
  );
for (const [index, set] of sets.entries()) {
  const path = join(folder, String(index));
  await writeDeclarations(path, set);
  const times = Array.from({ length: rounds }, () => ({
    ours: timed([ours, path]),
    libraries: timed([libraries, path]),
    one: timed(portfolio(path, 1)),
    two: timed(portfolio(path, 2)),
    ...(core === undefined ? {} : { alone: timed(portfolio(path, 1), core) }),
    lines: timed(portfolio(path, 1, ["-f", "ndjson"])),
  }));
  const ratio = (one, other, what) => median(times.map((each) => each[one][what] / each[other][what]));
  const share = (reader, run) => `${(ratio(reader, run, "cpu") * 100).toFixed(0)} %`;
  const perSecond = Math.round(set.count / median(times.map(({ one }) => one.cpu)));
  const library = set.format === "json" ? "jsonc-parser's parseTree" : "js-yaml's parseEvents";
  console.log(`${set.name}, ${set.count} files
  ${perSecond} files a second of CPU; in NDJSON ${ratio("one", "lines", "cpu").toFixed(2)} of that rate
  ${share("ours", "one")} of the rate of reading them with csm-check's own reader (NDJSON ${share("ours", "lines")})
  ${share("libraries", "one")} of the rate of reading them with ${library} alone (NDJSON ${share("libraries", "lines")})
  two threads against one${core === undefined ? "" : ` on one core: ${ratio("alone", "two", "wall").toFixed(2)} x; against one`} that may use every core: ${ratio("one", "two", "wall").toFixed(2)} x`);
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
async function reading(name, parser) {
  const file = join(folder, `${name}.cjs`);
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { readdirSync, readFileSync } from "node:fs";
${parser}
for (const name of readdirSync(process.argv[2]))
  if (!isRead(readFileSync(process.argv[2] + "/" + name, "utf8"), name)) throw new Error(name + " was not read");`,
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
