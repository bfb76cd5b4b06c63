import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { root } from "../support/run.ts";
import { inFolder, left, start } from "../support/spawned.ts";

const text = (name: string): string => readFileSync(new URL(name, root), "utf8");

const profile = `profile:
  uuid: 7d4a8a1c-54b4-4c3a-9f0e-3d2f6a3d1c11
  metadata: { title: P, last-modified: "2026-01-01T00:00:00Z", version: "1", oscal-version: 1.1.2 }
  imports: [{ href: p.fifo.json, include-all: {} }]
`;

/** A folder with pipes into which nobody writes, and with files that name them. */
function fill(folder: string): void {
  for (const name of ["p.fifo", "p.yaml", "p.fifo.json", "p.oscal.json", "evidence.pdf"])
    execFileSync("mkfifo", [join(folder, name)]);
  writeFileSync(join(folder, "s.yaml"), text("examples/level-0-met.yaml"));
  writeFileSync(
    join(folder, "whole.yaml"),
    "format: csm-check/catalogue@1\nid: w\ntitle: W\nshort: W\nversion: '1'\nparts: [p.yaml]\n",
  );
  writeFileSync(join(folder, "profile.yaml"), profile);
}

const pipes: readonly (readonly [string, number, RegExp])[] = [
  ["init p.fifo --template", 2, /p\.fifo/],
  ["init n.yaml --template --catalogue ./p.fifo", 2, /no regular file/],
  ["init p.fifo", 2, /p\.fifo|terminal/],
  ["assess p.yaml", 2, /no regular file/],
  ["assess s.yaml p.yaml", 2, /no regular file/],
  ["assess .", 2, /no regular file/],
  ["assess s.yaml --catalogue ./p.fifo", 2, /no regular file/],
  ["assess s.yaml --catalogue whole.yaml", 2, /no regular file/],
  ["validate p.yaml", 2, /no regular file/],
  ["validate whole.yaml", 2, /no regular file/],
  ["evidence p.yaml", 2, /no regular file/],
  ["evidence p.yaml --write", 2, /no regular file/],
  ["evidence s.yaml --add 2314 evidence.pdf", 2, /not a file/],
  ["controls --catalogue ./p.fifo", 2, /no regular file/],
  ["explain 0001 --catalogue ./p.fifo", 2, /no regular file/],
  ["catalogue import p.yaml", 2, /no regular file/],
  ["catalogue import profile.yaml", 2, /no regular file/],
  ["catalogue import profile.yaml -o p.fifo", 2, /there already/],
  ["catalogue export --catalogue ./p.fifo", 2, /no regular file/],
  ["catalogue export -o p.oscal.json", 2, /no regular file/],
  ["assess s.yaml -o p.oscal.json", 2, /no regular file/],
];

describe("nobody waits for a pipe into which nobody writes", () => {
  test.each(pipes)("%s", async (line, code, says) => {
    await inFolder(async (folder) => {
      fill(folder);
      const child = start(line.split(" "), folder);
      child.stdin.end();
      const patience = setTimeout(() => child.kill("SIGKILL"), 20_000);
      const ended = await left(child);
      clearTimeout(patience);
      expect(ended.code).toBe(code);
      expect(ended.err).toMatch(says);
      for (const name of ["p.fifo", "p.yaml", "p.fifo.json", "p.oscal.json"])
        expect(statSync(join(folder, name)).isFIFO()).toBe(true);
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    });
  });

  test("the summary of a step is not put into one", async () => {
    await inFolder(async (folder) => {
      fill(folder);
      const child = start(["assess", "s.yaml", "-f", "github"], folder, { GITHUB_STEP_SUMMARY: "p.fifo" });
      child.stdin.end();
      const patience = setTimeout(() => child.kill("SIGKILL"), 20_000);
      const ended = await left(child);
      clearTimeout(patience);
      expect(ended.code).toBe(2);
      expect(ended.err).toMatch(/p\.fifo .*cannot be written/);
    });
  });
});

test("a pipe that the shell hands over is read to its end", async () => {
  const bin = fileURLToPath(new URL("bin/csm-check.js", root));
  const file = fileURLToPath(new URL("examples/level-0-met.yaml", root));
  const line = `"$0" "$1" validate <(head -c 100 "$2"; sleep 0.3; tail -c +101 "$2") /dev/stdin < <(sleep 0.2; cat "$2")`;
  const ended = await left(spawn("bash", ["-c", line, process.execPath, bin, file]));
  expect(ended.err).toBe("");
  expect(ended.code).toBe(0);
});
