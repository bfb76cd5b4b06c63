import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { items, keys, pick, textAt } from "./json.ts";
import { root } from "./run.ts";
import { commandsIn, type RunnerCommand } from "./runner-commands.ts";

/** What a run of the action left behind. */
export interface ActionRun {
  readonly code: number;
  readonly log: string;
  /** The workflow commands in the log, as a runner reads them. */
  readonly commands: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the steps of action.yml in a folder, as a runner runs those of a composite action. */
export async function runAction(
  folder: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  const action: unknown = parse(readFileSync(new URL("action.yml", root), "utf8"));
  const files = {
    output: join(folder, ".output"),
    summary: join(folder, ".summary"),
    script: join(folder, ".step"),
  };
  writeFileSync(files.output, "");
  writeFileSync(files.summary, "");
  let log = "";
  let code = 0;
  for (const step of items(pick(action, "runs", "steps"))) {
    if (code !== 0) break;
    writeFileSync(files.script, textAt(step, "run"));
    const env = Object.fromEntries(
      keys(pick(step, "env")).map((name) => [name, evaluated(textAt(step, "env", name), action, inputs)]),
    );
    const ran = await bash(files.script, folder, {
      ...env,
      PATH: process.env["PATH"],
      GITHUB_ACTIONS: "true",
      CI: "true",
      GITHUB_ACTION_PATH: fileURLToPath(root),
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKSPACE: folder,
    });
    log += ran.log;
    code = ran.code;
  }
  return {
    code,
    log,
    commands: commandsIn(log),
    outputs: outputsIn(readFileSync(files.output, "utf8")),
    summary: readFileSync(files.summary, "utf8"),
  };
}

/** `${{ inputs.level }}`, which is all that our steps use. */
function evaluated(text: string, action: unknown, inputs: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name: string) => {
    const declared = pick(action, "inputs", name);
    if (declared === undefined) throw new Error(`action.yml uses the input ${name}, and declares none`);
    return inputs[name] ?? textAt(declared, "default");
  });
}

/** `shell: bash` of a runner. */
function bash(
  script: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly code: number; readonly log: string }> {
  return new Promise((resolve) => {
    execFile(
      "bash",
      ["--noprofile", "--norc", "-e", "-o", "pipefail", script],
      { cwd: folder, env },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), log: out + err }),
    );
  });
}

/** The file of GITHUB_OUTPUT: `name<<end`, lines, `end`. */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^([a-z-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}
