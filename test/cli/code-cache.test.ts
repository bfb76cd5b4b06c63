import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { root } from "../support/run.ts";
import { inFolder, left } from "../support/spawned.ts";

const bin = fileURLToPath(new URL("bin/csm-check.js", root));
const example = fileURLToPath(new URL("examples/certificate-lapsed.yaml", root));
const assess = ["assess", example, "--as-of", "2026-11-24"];
const isRoot = process.geteuid?.() === 0;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(env: Readonly<Record<string, string>>, argv: readonly string[] = assess): Run {
  const options = { encoding: "utf8", env: { PATH: process.env["PATH"], ...env } } as const;
  const ran = spawnSync(process.execPath, [bin, ...argv], options);
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** What a run says without any cache. */
const plain = run({});

/** A home of somebody, with the folder of the cache in it. */
function inHome<T>(work: (home: string, cache: string) => T | Promise<T>): Promise<T> {
  return inFolder((folder) => {
    chmodSync(folder, 0o700);
    return work(folder, join(folder, ".cache", "csm-check"));
  });
}

const mode = (path: string): number => lstatSync(path).mode & 0o777;
const kept = (cache: string): readonly string[] => (existsSync(cache) ? readdirSync(cache).toSorted() : []);

// Keeps, for the program, what V8 compiled of another text of the same length. V8 takes it for the program.
const plant = `
  const fs = require("node:fs");
  const { Script } = require("node:vm");
  const [, home, folder, altered] = process.argv;
  const { fileOf, mark } = require(home + "/bin/code-cache.js");
  const source = fs.readFileSync(home + "/dist/program/cli/start.js");
  const start = '{start:async()=>{process.stdout.write("PLANTED");return 0}}';
  const evil = ("[(function(e,r,m){m.exports=new Proxy({},{get:()=>(" + start + ")})})]").padEnd(source.length);
  const script = new Script(evil);
  const module = {};
  script.runInThisContext()[0]({}, require, module);
  const write = process.stdout.write;
  process.stdout.write = () => true;
  module.exports._0.start().then(() => {
    process.stdout.write = write;
    const data = script.createCachedData();
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32LE(8, 0);
    lengths.writeUInt32LE(data.length, 4);
    const held = altered === "" ? source : Buffer.from(source.latin1Slice().replace(/.$/s, "x"), "latin1");
    const file = fileOf(folder, "cli/start", source);
    fs.writeFileSync(file, Buffer.concat([Buffer.from(mark), lengths, Buffer.alloc(8, 10), data, held]), { mode: 0o600 });
    write.call(process.stdout, file);
  });
`;

/** Plants, and gives the file. */
function planted(cache: string, altered = ""): string {
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  chmodSync(cache, 0o700);
  const folder = fileURLToPath(root).replace(/\/$/, "");
  return execFileSync(process.execPath, ["-e", plant, folder, cache, altered], { encoding: "utf8" });
}

describe("compiled code", () => {
  test("is kept where only its user can write, and the next run says the same", async () => {
    await inHome((home, cache) => {
      expect(run({ HOME: home })).toEqual(plain);
      const names = kept(cache);
      expect(names).toHaveLength(1);
      expect(mode(cache)).toBe(0o700);
      expect(names.map((name) => mode(join(cache, name)))).toEqual([0o600]);
      const before = names.map((name) => lstatSync(join(cache, name), { bigint: true }).mtimeNs);
      expect(run({ HOME: home })).toEqual(plain);
      expect(kept(cache)).toEqual(names);
      expect(names.map((name) => lstatSync(join(cache, name), { bigint: true }).mtimeNs)).toEqual(before);
    });
  });

  test("of another way through the program is added", async () => {
    await inHome((home, cache) => {
      run({ HOME: home }, ["--version"]);
      expect(existsSync(cache)).toBe(false);
      // The program, what several ways share, and what tells problems: no text was read that needs the careful reader.
      run({ HOME: home }, ["assess", "none.yaml"]);
      expect(kept(cache)).toHaveLength(3);
      const size = (): number =>
        kept(cache).reduce((sum, name) => sum + lstatSync(join(cache, name)).size, 0);
      const before = size();
      expect(run({ HOME: home })).toEqual(plain);
      expect(size()).toBeGreaterThan(before);
    });
  });

  test("goes to XDG_CACHE_HOME where that is set", async () => {
    await inHome((home) => {
      const elsewhere = join(home, "elsewhere");
      run({ HOME: home, XDG_CACHE_HOME: elsewhere });
      expect(kept(join(elsewhere, "csm-check"))).toHaveLength(1);
      expect(existsSync(join(home, ".cache"))).toBe(false);
    });
  });

  test.each([
    ["asked not to", { CSM_CHECK_NO_CACHE: "1" }],
    ["in CI", { CI: "true" }],
  ])("is neither kept nor used where %s", async (_, env) => {
    await inHome((home, cache) => {
      expect(run({ HOME: home, ...env })).toEqual(plain);
      expect(existsSync(join(home, ".cache"))).toBe(false);
      planted(cache);
      expect(run({ HOME: home, ...env })).toEqual(plain);
    });
  });

  test.each([
    ["there is no home", {}],
    ["the home is not there", { HOME: "/nowhere/at/all" }],
    ["the home is a file", { HOME: example }],
    ["nothing can be written there", { HOME: "/proc" }],
    ["the home is no absolute path", { HOME: "home" }],
  ])("is not needed: %s", (_, env) => {
    expect(run(env)).toEqual(plain);
  });

  test("of runs at the same time is that of one of them", async () => {
    await inHome(async (home, cache) => {
      const env = { PATH: process.env["PATH"], HOME: home };
      const all = Array.from({ length: 6 }, () => left(spawn(process.execPath, [bin, ...assess], { env })));
      for (const each of await Promise.all(all)) expect(each).toEqual(plain);
      expect(kept(cache).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      expect(run({ HOME: home })).toEqual(plain);
    });
  });

  test("that finds no room leaves nothing behind", async () => {
    await inHome((home, cache) => {
      const limited = 'trap "" XFSZ; ulimit -f 16; exec "$@"';
      const ran = spawnSync("sh", ["-c", limited, "sh", process.execPath, bin, ...assess], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"], HOME: home },
      });
      expect({ code: ran.status, out: ran.stdout, err: ran.stderr }).toEqual(plain);
      expect(kept(cache)).toEqual([]);
    });
  });

  test("of builds and Nodes that are gone makes room", async () => {
    await inHome((home, cache) => {
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      for (const name of ["old.code", "older.code", "draft.tmp", "not-ours.txt"]) {
        writeFileSync(join(cache, name), "");
        truncateSync(join(cache, name), 30_000_000);
        utimesSync(join(cache, name), 1_000_000_000, 1_000_000_000);
      }
      run({ HOME: home });
      expect(kept(cache).filter((name) => !name.startsWith("cli."))).toEqual(["not-ours.txt"]);
      expect(kept(cache)).toHaveLength(2);
    });
  });
});

describe("planted code", () => {
  test("would run, were it in the place of what this user kept: the checks below are needed", async () => {
    await inHome((home, cache) => {
      planted(cache);
      expect(run({ HOME: home }).out).toBe("PLANTED");
    });
  });

  test("for another text does not run, and is replaced", async () => {
    await inHome((home, cache) => {
      const file = planted(cache, "altered");
      const before = readFileSync(file);
      expect(run({ HOME: home })).toEqual(plain);
      expect(readFileSync(file).equals(before)).toBe(false);
    });
  });

  test.each([
    ["that breaks off", (file: string) => truncateSync(file, lstatSync(file).size - 1)],
    ["that is empty", (file: string) => truncateSync(file, 0)],
    ["that is a folder", (file: string) => (renameSync(file, `${file}.old`), mkdirSync(file))],
    ["that others can write", (file: string) => chmodSync(file, 0o606)],
    ["that a group can write", (file: string) => chmodSync(file, 0o660)],
    ["behind a link", (file: string) => (renameSync(file, `${file}.old`), symlinkSync(`${file}.old`, file))],
    ["in a folder that others can read", (file: string) => chmodSync(join(file, ".."), 0o705)],
    ["in a folder that others can write", (file: string) => chmodSync(join(file, ".."), 0o777)],
    ["in a home that others can write", (file: string) => chmodSync(join(file, "../../.."), 0o777)],
    ["in a home that a group can write", (file: string) => chmodSync(join(file, "../../.."), 0o770)],
    [
      "in a folder that is a link",
      (file: string) => {
        renameSync(join(file, ".."), join(file, "../../moved"));
        symlinkSync(join(file, "../../moved"), join(file, ".."));
      },
    ],
  ])("%s does not run", async (_, spoil) => {
    await inHome((home, cache) => {
      spoil(planted(cache));
      expect(run({ HOME: home })).toEqual(plain);
    });
  });

  test.skipIf(!isRoot).each([
    ["a file", (file: string) => chownSync(file, 65_534, 65_534)],
    ["a folder", (file: string) => chownSync(join(file, ".."), 65_534, 65_534)],
    ["a home", (file: string) => chownSync(join(file, "../../.."), 65_534, 65_534)],
  ])("in %s of another user does not run", async (_, spoil) => {
    await inHome((home, cache) => {
      spoil(planted(cache));
      expect(run({ HOME: home })).toEqual(plain);
    });
  });

  test.skipIf(!isRoot)("is not left in the home of another user, as sudo would", async () => {
    await inHome((home) => {
      chownSync(home, 65_534, 65_534);
      expect(run({ HOME: home })).toEqual(plain);
      expect(existsSync(join(home, ".cache"))).toBe(false);
    });
  });
});
