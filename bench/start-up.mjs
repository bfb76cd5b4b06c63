// How long a whole run takes, as a ratio to `node -e 0`: medians of runs that are interleaved, so that a noisy machine
// disturbs each of them alike. ajv-cli and spectral-cli are measured beside it where BENCH_PEERS names a folder in
// which both are installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = join(root, "bin", "csm-check.js");
const rounds = Number(process.env.BENCH_ROUNDS ?? 21);
const level0 = join(root, "examples", "level-0-met.yaml");

const runs = [
  { name: "node -e 0", argv: ["-e", "0"] },
  { name: "csm-check --version", argv: [bin, "--version"], most: 1.5 },
  {
    name: "csm-check assess, Level 0, YAML",
    argv: [bin, "assess", level0, "--as-of", "2026-11-24"],
    most: 1.9,
  },
  {
    name: "csm-check assess --format json, Level 0, YAML",
    argv: [bin, "assess", level0, "--as-of", "2026-11-24", "-f", "json"],
  },
  {
    name: "csm-check assess, Level 0, JSON",
    argv: [bin, "assess", join(root, "examples", "level-0-met.json"), "--as-of", "2026-11-24"],
  },
  ...peers(),
];

const times = new Map(runs.map(({ name }) => [name, []]));
for (let round = 0; round < rounds + 2; round++)
  for (const { name, argv } of runs) {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, argv, { stdio: "ignore" });
    // The first rounds warm the disk.
    if (round >= 2) times.get(name).push(Number(process.hrtime.bigint() - start) / 1e6);
  }

const base = times.get("node -e 0");
let slow = false;
for (const { name, most } of runs) {
  const ratio = median(times.get(name).map((time, index) => time / base[index]));
  const over = most !== undefined && ratio > most;
  slow ||= over;
  const bar = most === undefined ? "" : `  at most ${most}${over ? "  TOO SLOW" : ""}`;
  console.log(
    `${name.padEnd(48)} ${median(times.get(name)).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2).padStart(5)} x${bar}`,
  );
}
process.exitCode = slow ? 1 : 0;

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function peers() {
  const folder = process.env.BENCH_PEERS;
  if (folder === undefined) return [];
  const schema = join(root, "schemas", "declaration.schema.json");
  const ajv = join(folder, "node_modules", "ajv-cli", "dist", "index.js");
  const spectral = join(folder, "node_modules", "@stoplight", "spectral-cli", "dist", "index.js");
  return [
    {
      name: "ajv-cli validate, same file",
      argv: [
        ajv,
        "validate",
        "--spec=draft2020",
        "--strict=false",
        "-c",
        "ajv-formats",
        "-s",
        schema,
        "-d",
        level0,
      ],
    },
    {
      name: "spectral-cli lint, same file",
      argv: [spectral, "lint", "-r", join(root, "bench", "spectral.yaml"), level0],
    },
  ].filter(({ argv }) => existsSync(argv[0]));
}
