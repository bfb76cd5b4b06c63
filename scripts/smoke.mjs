// Tells in seconds whether a clone works: builds where that is needed, and runs the program as its users do. What has gone
// wrong is named; the exit code is 1 then. The tests of `npm test` ask a thousand times more.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import build from "./build-where-stale.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "csm-check-smoke-"));
const report = (name) => join(folder, name);
const asOf = ["--as-of", "2026-11-24"];

/** What is run, which exit code it has, and what it says: a text of its output, or of a file that it writes. */
const runs = [
  { argv: ["--version"], code: 0, says: /^\d+\.\d+\.\d+/ },
  { argv: ["assess", "examples/level-0-met.yaml", ...asOf], code: 0, says: /meets CSM Level 0/ },
  { argv: ["assess", "examples/certificate-lapsed.yaml", ...asOf], code: 1, says: /expired 9 Nov 2026/ },
  { argv: ["assess", "examples/broken-yaml.yaml", ...asOf], code: 2, says: /cannot be assessed/ },
  { argv: ["assess", "examples/level-3-met.yaml", "-q", ...asOf], code: 0, says: /Level 3/ },
  {
    argv: [
      "assess",
      "examples/level-1-gaps.yaml",
      "-q",
      ...asOf,
      "-o",
      report("r.html"),
      "-o",
      report("r.xlsx"),
    ],
    code: 1,
    file: report("r.html"),
    says: /<!DOCTYPE html>/,
  },
  { argv: ["validate", "examples/level-2-met.yaml"], code: 0, says: /well formed/ },
  { argv: ["explain", "2314"], code: 0, says: /UK GDPR/ },
  { argv: ["plan", "examples/level-1-gaps.yaml", ...asOf], code: 1, says: /This week/ },
  { argv: ["renewals", "examples/level-0-met.yaml", ...asOf], code: 0, says: /Cyber Essentials certificate/ },
  {
    argv: ["init", report("new.yaml"), "--template"],
    code: 0,
    file: report("new.yaml"),
    says: /csm-check\/declaration@1/,
  },
];

const began = performance.now();
build();
const failures = runs.flatMap(failureOf);
rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.error(failure);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `smoke: ${runs.length - failures.length} of ${runs.length} runs as they should be, in ${seconds} s`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function failureOf({ argv, code, says, file }) {
  const run = spawnSync(process.execPath, ["bin/csm-check.js", ...argv], { cwd: root, encoding: "utf8" });
  const command = `csm-check ${argv.join(" ")}`;
  if (run.status !== code)
    return [`${command}\n  exit code ${run.status} in place of ${code}\n${run.stderr}`];
  const text = file === undefined ? `${run.stdout}${run.stderr}` : readFileSync(file, "utf8");
  return says.test(text.replaceAll(/\s+/g, " "))
    ? []
    : [`${command}\n  says nothing of ${says}\n${text.slice(0, 2000)}`];
}
