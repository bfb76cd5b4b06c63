// What action.yml runs: makes a command line out of the inputs, runs csm-check, and hands its outputs to the workflow.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/csm-check.js", import.meta.url));
// Names as they were found: a trimmed one could be another file.
const files = process.argv.slice(2);
if (files.length === 0) refuse("The input files names no declaration.");
const sarif = input("SARIF");
const outputs = [...(sarif === "" ? [] : [sarif]), ...lines("OUTPUT")];
const before = new Map(outputs.map((file) => [file, writtenAt(file)]));
const { status } = spawnSync(process.execPath, [bin, "assess", ...options(), "--", ...files], {
  stdio: "inherit",
});
const code = status ?? 3;
// Wrong usage has no annotation of its own, and a log is long.
if (code > 1)
  console.log(`::error title=csm-check::Not assessed (exit code ${code}): the log of this step says why.`);
const written = outputs.filter(
  (file) => writtenAt(file) !== undefined && writtenAt(file) !== before.get(file),
);
tell("exit-code", String(code));
tell("verdict", code === 0 ? "met" : code === 1 ? "not-met" : "not-assessed");
tell("sarif", written.includes(sarif) ? sarif : "");
tell("reports", written.join("\n"));
process.exitCode = code;

function options() {
  return [
    ["--format", "github"],
    ...outputs.map((file) => ["--output", file]),
    ...value("--level", "LEVEL"),
    ...value("--as-of", "AS_OF"),
    ...value("--evidence", "EVIDENCE"),
    ...value("--catalogue", "CATALOGUE"),
    ...lines("FAIL_ON").map((code) => ["--fail-on", code]),
    ...(yes("STRICT") ? [["--strict"]] : []),
    ...(yes("PLANS", true) ? [] : [["--no-plans"]]),
    ...(yes("ACCEPT_DCC") ? [["--accept-dcc"]] : []),
    ...(yes("REDACT") ? [["--redact"]] : []),
  ].flat();
}

/** Wrong inputs end here, with the outputs that any other run has. */
function refuse(why) {
  console.log(`::error title=csm-check::${why}`);
  tell("exit-code", "2");
  tell("verdict", "not-assessed");
  tell("sarif", "");
  tell("reports", "");
  process.exit(2);
}

function input(name) {
  return (process.env[`CSM_CHECK_${name}`] ?? "").trim();
}

function value(option, name) {
  // With =, a value that begins with a hyphen is no option.
  return input(name) === "" ? [] : [[`${option}=${input(name)}`]];
}

function lines(name) {
  return input(name)
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A switch that is misspelt must not pass for off: `--redact` and `--strict` protect somebody. */
function yes(name, standard = false) {
  const text = input(name).toLowerCase();
  if (text === "") return standard;
  if (text === "true") return true;
  if (text === "false") return false;
  refuse(`The input ${name.toLowerCase().replaceAll("_", "-")} must be true or false.`);
}

function writtenAt(file) {
  return statSync(file, { throwIfNoEntry: false, bigint: true })?.mtimeNs;
}

/** A value may hold line ends; the delimiter cannot be guessed. */
function tell(name, text) {
  const end = `end-${randomUUID()}`;
  if (process.env["GITHUB_OUTPUT"])
    appendFileSync(process.env["GITHUB_OUTPUT"], `${name}<<${end}\n${text}\n${end}\n`);
}
