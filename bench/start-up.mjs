// How long a whole run takes, as a ratio to `node -e 0` of the same Node: medians of runs that are interleaved, so that a
// noisy machine disturbs each of them alike. Measures the Nodes that are named (`npm run bench -- PATH...`, or
// BENCH_NODES with paths as in PATH), else node20, node22 and node24 where PATH has them, else the one that runs this.
// ajv-cli and spectral-cli are measured beside it where BENCH_PEERS names a folder in which both are installed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { peers } from "./peers.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = join(root, "bin", "csm-check.js");
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const example = (name) => join(root, "examples", name);
const assess = (name, ...options) => [bin, "assess", example(name), "--as-of", "2026-11-24", ...options];
const asFirst = { CSM_CHECK_NO_CACHE: "1" };

const runs = [
  { name: "node -e 0", argv: ["-e", "0"] },
  { name: "csm-check --version", argv: [bin, "--version"], most: 1.2 },
  { name: "csm-check assess, Level 0, YAML", argv: assess("level-0-met.yaml"), most: 1.6 },
  { name: "csm-check assess, Level 3, YAML", argv: assess("level-3-met.yaml"), most: 2.5 },
  { name: "csm-check assess, Level 0, JSON", argv: assess("level-0-met.json") },
  { name: "csm-check assess -f json, Level 0, YAML", argv: assess("level-0-met.yaml", "-f", "json") },
  { name: "first run: --version", argv: [bin, "--version"], env: asFirst },
  { name: "first run: assess, Level 0, YAML", argv: assess("level-0-met.yaml"), env: asFirst },
  { name: "first run: assess, Level 3, YAML", argv: assess("level-3-met.yaml"), env: asFirst },
  ...peers(process.env.BENCH_PEERS, example("level-0-met.yaml")),
];

console.log(`${rounds} rounds; load at the beginning: ${loadNow()}`);
let slow = false;
for (const node of nodes()) slow = measured(node) || slow;
console.log(`load at the end: ${loadNow()}`);
process.exitCode = slow ? 1 : 0;

function nodes() {
  const named = [...process.argv.slice(2), ...(process.env.BENCH_NODES ?? "").split(delimiter)].filter(
    Boolean,
  );
  if (named.length > 0) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = ["node20", "node22", "node24"].flatMap(
    (name) => folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? [],
  );
  return found.length > 0 ? found : [process.execPath];
}

/** Prints the table of a Node; true where a bar is passed over. */
function measured(node) {
  // What is kept of the code lies apart, and as it does on a machine that has run csm-check before.
  const kept = mkdtempSync(join(tmpdir(), "csm-check-bench-"));
  try {
    const env = { ...process.env, XDG_CACHE_HOME: kept, LOCALAPPDATA: kept };
    delete env.CI;
    delete env.CSM_CHECK_NO_CACHE;
    const run = ({ argv, env: own }) => spawnSync(node, argv, { stdio: "ignore", env: { ...env, ...own } });
    const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
    if (stdout === null) throw new Error(`${node} does not run`);
    console.log(`\nNode ${stdout.trim()}`);
    return told(timed(run));
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}

function timed(run) {
  const times = new Map(runs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + 2; round++)
    for (const each of runs) {
      const start = process.hrtime.bigint();
      run(each);
      // The first rounds warm the disk and what is kept.
      if (round >= 2) times.get(each.name).push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  return times;
}

function told(times) {
  const base = times.get("node -e 0");
  let slow = false;
  for (const { name, most } of runs) {
    const ratio = median(times.get(name).map((time, index) => time / base[index]));
    const over = most !== undefined && ratio > most;
    slow ||= over;
    const bar = most === undefined ? "" : `  at most ${most}${over ? "  TOO SLOW" : ""}`;
    console.log(
      `${name.padEnd(42)} ${median(times.get(name)).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2).padStart(5)} x${bar}`,
    );
  }
  return slow;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function loadNow() {
  return loadavg()[0].toFixed(2);
}
