import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Seconds of CPU and of the clock, and the most memory in MB, of a Node process of its own. With a `core` it has that one
 * alone: otherwise a process of one thread collects its garbage and compiles its code on others.
 */
export function timed(argv, core) {
  const folder = mkdtempSync(join(tmpdir(), "timed-"));
  try {
    const [told, preload] = [join(folder, "usage.json"), join(folder, "usage.cjs")];
    writeFileSync(
      preload,
      `if (require("node:worker_threads").isMainThread) process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: Math.round(maxRSS / 1024) };
  require("node:fs").writeFileSync(${JSON.stringify(told)}, JSON.stringify(usage));
});`,
    );
    const begin = process.hrtime.bigint();
    const before = core === undefined ? [] : ["taskset", "-c", core];
    const [command, ...rest] = [...before, process.execPath, "--require", preload, ...argv];
    const { status } = spawnSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const wall = Number(process.hrtime.bigint() - begin) / 1e9;
    // 1: some of the suppliers fall short.
    if (status !== 0 && status !== 1) throw new Error(`${argv.join(" ")} ended with ${status}`);
    return { wall, ...JSON.parse(readFileSync(told, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A core that this process may use; undefined where there is nothing to hold a process to one. */
export function oneCore() {
  if (spawnSync("taskset", ["--version"], { stdio: "ignore" }).status !== 0) return undefined;
  const [, first] = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return first;
}
