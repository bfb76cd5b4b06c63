// What action.yml runs: makes a command line out of the inputs, runs csm-check, and hands its outputs to the workflow.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What is not there is no failure. */
const never = { throwIfNoEntry: false };
const bin = fileURLToPath(new URL("../bin/csm-check.js", import.meta.url));
// Names as they were found: a trimmed one could be another file.
const files = process.argv.slice(2);
if (files.length === 0) refuse("The input files names no declaration.");
const earlier = input("COMPARE_WITH");
if (earlier !== "" && files.length > 1)
  refuse(`The input compare-with takes one declaration, and files names ${files.length}.`);
const sarif = input("SARIF");
const outputs = [...(sarif === "" ? [] : [sarif]), ...lines("OUTPUT")];
const before = new Map(outputs.map((file) => [file, writtenAt(file)]));
const judging = judgingOptions();
const assessed = runProgram(["assess", ...reportOptions(), ...judging, "--", ...files]);
const compared = earlier === "" ? 0 : compare();
const code = Math.max(assessed, compared);
// Wrong usage has no annotation of its own, and a log is long.
if (code > 1)
  console.log(
    `::error title=csm-check::Not ${assessed > 1 ? "assessed" : "compared"} (exit code ${code}): the log of this step says why.`,
  );
if (compared === 1)
  console.log(
    "::error title=csm-check::Something required got worse: the log of this step says what, and why.",
  );
const written = outputs.filter(
  (file) => writtenAt(file) !== undefined && writtenAt(file) !== before.get(file),
);
tell("exit-code", String(code));
tell("verdict", assessed === 0 ? "met" : assessed === 1 ? "not-met" : "not-assessed");
tell(
  "change",
  earlier === "" ? "" : compared === 0 ? "not-worse" : compared === 1 ? "worse" : "not-compared",
);
tell("sarif", written.includes(sarif) ? sarif : "");
tell("reports", written.join("\n"));
process.exitCode = code;

/** What got better and worse goes to the log, and to the summary of the step below what was assessed. */
function compare() {
  const folder = mkdtempSync(join(tmpdir(), "csm-check-"));
  try {
    const told = join(folder, "diff.md");
    const code = runProgram(["diff", "--output", told, ...judging, "--", earlier, ...files]);
    const summary = process.env["GITHUB_STEP_SUMMARY"];
    // A step may hold 1 MiB, most of which the assessment leaves free; a comparison that has no room is in the log.
    if (summary && code < 2 && statSync(told).size + (statSync(summary, never)?.size ?? 0) < 1024 ** 2)
      appendFileSync(summary, `\n\n${readFileSync(told, "utf8")}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runProgram(words) {
  return spawnSync(process.execPath, [bin, ...words], { stdio: "inherit" }).status ?? 3;
}

function reportOptions() {
  return [
    ["--format", "github"],
    ...outputs.map((file) => ["--output", file]),
    ...lines("FAIL_ON").map((code) => ["--fail-on", code]),
    ...(yes("STRICT") ? [["--strict"]] : []),
  ].flat();
}

/** How declarations are judged, by either command. */
function judgingOptions() {
  return [
    ...value("--level", "LEVEL"),
    ...value("--as-of", "AS_OF"),
    ...value("--evidence", "EVIDENCE"),
    ...value("--catalogue", "CATALOGUE"),
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
  tell("change", "");
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
  return statSync(file, { ...never, bigint: true })?.mtimeNs;
}

/** A value may hold line ends; the delimiter cannot be guessed. */
function tell(name, text) {
  const end = `end-${randomUUID()}`;
  if (process.env["GITHUB_OUTPUT"])
    appendFileSync(process.env["GITHUB_OUTPUT"], `${name}<<${end}\n${text}\n${end}\n`);
}
