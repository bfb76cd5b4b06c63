import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { setTimeout } from "node:timers/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exampleText } from "../support/examples.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { inFolder, left, spawned, start } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];
const met = exampleText("examples/level-0-met.yaml").replaceAll(/^ +file: .*\n/gm, "");

/** So many files are done by several threads. */
const enough = 220;

/** Declarations in a folder, some of them short, some broken. */
function firmsIn(folder: string, count: number): string {
  mkdirSync(join(folder, "firms"));
  for (let index = 0; index < count; index++) {
    const text = met.replace("07123456", String(10_000_000 + index));
    const said = index % 7 === 3 ? text.replace("policy: yes", "policy: no") : text;
    writeFileSync(join(folder, "firms", `firm-${index}.yaml`), index % 50 === 9 ? `${said}\n  - :` : said);
  }
  return "firms";
}

describe("the built portfolio", () => {
  test("tells the same bytes with any number of threads, and of parts that are joined", async () => {
    await inFolder(async (folder) => {
      const argv = ["portfolio", firmsIn(folder, enough), ...asOf];
      const whole = await spawned([...argv, "--jobs", "1", "-f", "ndjson"], folder);
      expect(whole.out.split("\n")).toHaveLength(enough + 1);
      const unusable = whole.out.match(/csm-check\/problems@1/g)?.length ?? 0;
      const said = `${unusable} files could not be used. The ndjson output says which, and why.\n`;
      expect([whole.code, whole.err]).toEqual([2, said]);
      for (const jobs of ["2", "3"])
        expect(await spawned([...argv, "--jobs", jobs, "-f", "ndjson"], folder)).toEqual(whole);
      for (const part of [1, 2]) {
        const shard = [...argv, "--shard", `${part}/2`, "--no-gate", "--jobs", "2", "-q"];
        expect((await spawned([...shard, "-o", `${part}.ndjson`], folder)).code).toBe(0);
      }
      const joined = ["portfolio", "1.ndjson", "2.ndjson", ...asOf, "--jobs", "2"];
      expect((await spawned([...joined, "-f", "ndjson"], folder)).out).toBe(whole.out);
      expect((await spawned([...joined, "-f", "csv"], folder)).out).toBe(
        (await spawned([...argv, "-f", "csv"], folder)).out,
      );
    });
  });

  test("leaves no half of a file when it is killed, and goes on from there with --resume", async () => {
    await inFolder(async (folder) => {
      const argv = [
        "portfolio",
        firmsIn(folder, 400),
        ...asOf,
        "--jobs",
        "1",
        "--resume",
        "-q",
        "-o",
        "out.ndjson",
      ];
      const child = start(argv, folder);
      const ended = left(child);
      const part = join(folder, ".out.ndjson.part-0");
      // More than one line, which takes some 40,000: a shorter part may end within the first.
      await expect.poll(() => sizeOf(part), { timeout: 20_000, interval: 5 }).toBeGreaterThan(100_000);
      child.kill("SIGKILL");
      await ended;
      expect(readdirSync(folder).toSorted()).toEqual([".out.ndjson.part-0", "firms"]);
      const done = readFileSync(part, "utf8").split("\n").length - 1;
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(400);
      expect((await spawned(argv, folder)).code).toBe(2);
      expect(readdirSync(folder).toSorted()).toEqual(["firms", "out.ndjson"]);
      const fresh = await spawned(["portfolio", "firms", ...asOf, "-f", "ndjson"], folder);
      expect(readFileSync(join(folder, "out.ndjson"), "utf8")).toBe(fresh.out);
    });
  });

  test("accounts for each file while somebody writes, cuts, removes and replaces them", async () => {
    await inFolder(async (folder) => {
      const at = (index: number): string => join(folder, firms, `firm-${index}.yaml`);
      const firms = firmsIn(folder, enough);
      for (let index = 0; index < 20; index++) writeFileSync(join(folder, firms, `still-${index}.yaml`), met);
      const child = start(["portfolio", firms, ...asOf, "--jobs", "2", "-q", "-o", "out.ndjson"], folder);
      const over = new AbortController();
      const ended = left(child).finally(() => over.abort());
      for (let turn = 0; !over.signal.aborted; turn++) {
        const index = turn % enough;
        writeFileSync(at(index), turn % 3 === 0 ? "" : met.slice(0, (turn * 37) % met.length));
        rmSync(at((index * 7) % enough), { force: true });
        writeFileSync(join(folder, "new"), met);
        renameSync(join(folder, "new"), at((index * 11) % enough));
        await setTimeout(1);
      }
      await ended;
      const lines = readFileSync(join(folder, "out.ndjson"), "utf8").trim().split("\n");
      const sources = lines.map((line) => textAt(parseJson(line), "source"));
      // One that was gone when the folder was read is in no list; no other is lost or told twice.
      expect(sources).toEqual([...new Set(sources)].toSorted());
      for (let index = 0; index < 20; index++) expect(sources).toContain(`firms/still-${index}.yaml`);
      for (const line of lines)
        expect(["csm-check/assessment@1", "csm-check/problems@1"]).toContain(
          textAt(parseJson(line), "format"),
        );
    });
  });

  test.skipIf(process.platform === "win32")(
    "ends in a folder of strangers, and accounts for each",
    async () => {
      await inFolder(async (folder) => {
        const names = hostileFolder(join(folder, "firms"));
        for (const jobs of ["1", "2"]) {
          if (jobs === "2") names.push(...emptyFiles(join(folder, "firms")));
          const { code, out } = await spawned(
            ["portfolio", "firms", ...asOf, "--jobs", jobs, "-f", "json"],
            folder,
          );
          const json = parseJson(out);
          const told = ["suppliers", "unusable"].flatMap((key) =>
            items(pick(json, key)).map((each) => textAt(each, "source").replace("firms/", "")),
          );
          expect([code, told.toSorted()]).toEqual([2, names.toSorted()]);
          expect(pick(json, "summary", "suppliers")).toBe(2);
        }
      });
    },
  );
});

/** Links in circles, pipes, devices, what is too large, too deep, no text, and two that are sound. */
function hostileFolder(folder: string): string[] {
  mkdirSync(folder);
  const at = (name: string): string => join(folder, name);
  writeFileSync(at("sound.yaml"), met);
  symlinkSync("sound.yaml", at("link.yaml"));
  symlinkSync("loop-b.yaml", at("loop-a.yaml"));
  symlinkSync("loop-a.yaml", at("loop-b.yaml"));
  symlinkSync("gone.yaml", at("dangling.yaml"));
  symlinkSync("/dev/zero", at("zero.yaml"));
  symlinkSync("/dev/full", at("full.json"));
  execFileSync("mkfifo", [at("pipe.yaml")]);
  writeFileSync(at("huge.yaml"), Buffer.alloc(20_000_000, "a: b\n"));
  writeFileSync(at("huge.json"), Buffer.alloc(20_000_000, "["));
  writeFileSync(at("deep.yaml"), "[".repeat(100_000));
  writeFileSync(at("binary.yml"), Buffer.alloc(5000));
  writeFileSync(at("empty.yaml"), "");
  writeFileSync(at("shut.yaml"), "x");
  chmodSync(at("shut.yaml"), 0);
  return readdirSync(folder);
}

/** What takes no time, and makes enough for several threads. */
function emptyFiles(folder: string): readonly string[] {
  const names = Array.from({ length: enough }, (_, index) => `none-${index}.yaml`);
  for (const name of names) writeFileSync(join(folder, name), "");
  return names;
}

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
}
