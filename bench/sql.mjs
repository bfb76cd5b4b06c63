// Writes declarations of many suppliers, makes both tables in Parquet of them, and asks DuckDB the questions of docs/scale.md.
// What is held while the tables are written is compared with a tenth of the suppliers; all of one run.
//   npm install --no-save @duckdb/node-api && node bench/sql.mjs
// BENCH_SUPPLIERS is how many (100,000); most are at Level 0, one in 25 is at Level 1. Without DuckDB nothing is asked.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDeclarations } from "./declarations.mjs";
import { timed } from "./timed.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const suppliers = Number(process.env.BENCH_SUPPLIERS ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "sql-"));
const [table, controls] = ["suppliers.parquet", "suppliers.controls.parquet"].map((name) =>
  join(folder, name),
);

/** A question in words, and in SQL. */
const questions = [
  [
    "How do they stand, by level?",
    `SELECT level, verdict, count(*) AS suppliers FROM '${table}' GROUP BY ALL ORDER BY ALL`,
  ],
  [
    "What is open most often?",
    `SELECT control, title, count(*) AS suppliers FROM '${controls}'
     WHERE importance = 'required' AND verdict NOT IN ('met', 'not-applicable', 'planned')
     GROUP BY ALL ORDER BY suppliers DESC, control LIMIT 5`,
  ],
  [
    "Which certificates lapse, month by month?",
    `SELECT strftime(lapses_on, '%Y-%m') AS month, count(*) AS certificates FROM '${table}'
     WHERE lapses_on BETWEEN as_of AND as_of + 90 GROUP BY month ORDER BY month`,
  ],
  [
    "Who is one control away?",
    `SELECT open_controls[1] AS control, count(*) AS suppliers FROM '${table}'
     WHERE open_count = 1 GROUP BY control ORDER BY suppliers DESC, control LIMIT 5`,
  ],
  [
    "Why do they fall short?",
    `SELECT finding, count(DISTINCT source) AS suppliers FROM
     (SELECT source, unnest(findings) AS finding FROM '${controls}' WHERE importance = 'required')
     GROUP BY finding ORDER BY suppliers DESC, finding LIMIT 5`,
  ],
];

try {
  const [few, many] = [suppliers / 10, suppliers].map((count) => written(Math.round(count)));
  const [small, large] = [await few, await many].map((path) => timed(portfolio(path)));
  const rate = Math.round(suppliers / large.cpu);
  console.log(`load ${loadavg()[0].toFixed(1)}; ${suppliers} suppliers: ${rate} a second of CPU`);
  console.log(
    `memory: ${small.peak} MB for a tenth of them, ${large.peak} MB for all: ${(large.peak / small.peak).toFixed(2)} x`,
  );
  for (const file of [table, controls])
    console.log(`${file.replace(/^.*[\\/]/, "")}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  await ask();
} finally {
  rmSync(folder, { recursive: true });
}

async function written(count) {
  const path = join(folder, String(count));
  const higher = Math.round(count / 25);
  await writeDeclarations(path, { count: count - higher, level: 0, format: "json" });
  await writeDeclarations(path, { count: higher, level: 1, format: "json", from: count - higher });
  return path;
}

function portfolio(path) {
  const argv = ["portfolio", path, "--as-of", "2026-11-24", "-q", "--jobs", "1", "-o", table, "-o", controls];
  return [join(root, "bin/csm-check.js"), ...argv];
}

async function ask() {
  const duckdb = await import(process.env.DUCKDB ?? "@duckdb/node-api").catch(() => undefined);
  if (duckdb === undefined) {
    console.log("DuckDB is not there: npm install --no-save @duckdb/node-api");
    return;
  }
  const instance = await duckdb.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [words, sql] of questions) {
    const begin = process.hrtime.bigint();
    const reader = await connection.runAndReadAll(sql);
    const took = Number(process.hrtime.bigint() - begin) / 1e6;
    console.log(`\n${words} (${took.toFixed(0)} ms)\n${sql}`);
    for (const row of [reader.columnNames(), ...reader.getRowsJson()]) console.log(`  ${row.join("  ")}`);
  }
}
