// Runs the parts of a portfolio under GNU parallel and under Slurm on this one machine, ends a worker in the middle with
// SIGKILL, lets the scheduler try again, joins the parts, and holds the joined output against that of a single run, byte for
// byte. Needs Debian's packages parallel, slurmctld, slurmd, slurm-client and munge; a scheduler that is not there is told.
//   node bench/beyond-one-machine.mjs        BENCH_FILES is the number of declarations (400), BENCH_PARTS that of parts (4).
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDeclarations } from "./declarations.mjs";
import { slurm } from "./one-node-slurm.mjs";

const files = Number(process.env.BENCH_FILES ?? 400);
const parts = Number(process.env.BENCH_PARTS ?? 4);
const folder = mkdtempSync(join(tmpdir(), "beyond-"));
chmodSync(folder, 0o755);
const program = fileURLToPath(new URL("../bin/csm-check.js", import.meta.url));
const common = ["--as-of", "2026-11-24", "-q"];
const inParts = Array.from({ length: parts }, (_, index) => `part-${index + 1}.ndjson`);

try {
  await writeDeclarations(join(folder, "firms"), { count: files, level: 1, format: "yaml" });
  const single = run(process.execPath, [program, "portfolio", "firms", ...common, "-o", "single.ndjson"]);
  if (single.status > 1) throw new Error(single.stderr);
  writeFileSync(join(folder, "part.sh"), partScript(), { mode: 0o755 });
  console.log(`load ${loadavg()[0].toFixed(1)}; ${files} declarations in ${parts} parts`);
  told("GNU parallel", underParallel());
  told("Slurm", await slurm({ folder, parts, run }));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A part; the first try of the second is killed from outside once it has written something, as a machine that fails would. */
function partScript() {
  const check = `"${process.execPath}" "${program}"`;
  return `#!/bin/sh
cd "${folder}" || exit 1
part=$1
set -- portfolio firms --shard "$part/${parts}" --no-gate --resume -o "part-$part.ndjson" --jobs 1 ${common.join(" ")}
if [ "$part" = 2 ] && [ ! -e killed ]; then
  ${check} "$@" & worker=$!
  until [ "$(cat .part-2.ndjson.part-0 2>/dev/null | wc -l)" -ge 20 ] || ! kill -0 $worker 2>/dev/null; do sleep 0.02; done
  kill -9 $worker && wc -l < .part-2.ndjson.part-0 > killed
  wait $worker
  exit 137
fi
exec ${check} "$@"
`;
}

function underParallel() {
  if (run("parallel", ["--version"]).error !== undefined) return { missing: "parallel is not installed" };
  const argv = [
    "--will-cite",
    "--jobs",
    "2",
    "--retries",
    "3",
    "--joblog",
    "jobs.log",
    "./part.sh",
    "{}",
    ":::",
  ];
  const { status, stderr } = run("parallel", [...argv, ...inParts.map((_, index) => String(index + 1))]);
  const tries = read("jobs.log").trim().split("\n").slice(1);
  return { status, stderr, tries: tries.map((line) => line.split("\t").slice(6, 8).join("/")).join(" ") };
}

/** Joins what a scheduler has made, and says whether it is what a single run makes. */
function told(scheduler, { missing, status, stderr, tries }) {
  if (missing !== undefined) {
    console.log(`${scheduler}: not run: ${missing}`);
    return;
  }
  if (status !== 0) throw new Error(`${scheduler} ended with ${status}: ${stderr}`);
  const joined = run(process.execPath, [program, "portfolio", ...inParts, ...common, "-o", "joined.ndjson"]);
  if (joined.status > 1) throw new Error(joined.stderr);
  const same = read("joined.ndjson") === read("single.ndjson");
  const done = read("killed").trim();
  console.log(
    `${scheduler}: a worker was killed after ${done} lines and tried again (exit code/signal of the tries: ${tries}); ` +
      `joined ${same ? "byte for byte as" : "otherwise than"} a single run`,
  );
  if (!same) process.exitCode = 1;
  for (const name of [...inParts, "joined.ndjson", "killed"]) rmSync(join(folder, name));
}

function read(name) {
  return readFileSync(join(folder, name), "utf8");
}

function run(command, argv, more = {}) {
  mkdirSync(folder, { recursive: true });
  return spawnSync(command, argv, { cwd: folder, encoding: "utf8", maxBuffer: 1e9, ...more });
}
