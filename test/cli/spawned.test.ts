import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exampleText } from "../support/examples.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { root } from "../support/run.ts";
import { inFolder, left, spawned, start } from "../support/spawned.ts";

const met = "examples/level-0-met.yaml";
const asOf = ["--as-of", "2026-11-24"];

/** The assessment as JSON of a declaration with one piece of evidence, written `- title: …`, `file: …` from line 9 on. */
function withEvidence(lines: string): string {
  return `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
certificates: [{ scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }]
controls:
  "0001": yes
  "2314":
    answers: { policy: yes, dpia: done }
    evidence:
      - title: Policy
${lines}
  "2500": { answers: { needs-assessed: yes, measures: [tested-backups], measures-fit: yes } }
`;
}

describe("the exit code of the process", () => {
  test.each([
    ["0 where the level is met", ["assess", met, ...asOf], 0],
    ["1 where something is open", ["assess", "examples/certificate-lapsed.yaml", ...asOf], 1],
    ["2 where a file cannot be assessed", ["assess", "examples/broken-yaml.yaml"], 2],
    ["2 for a wrong call", ["assess", "--nothing"], 2],
    ["2 for no call", [], 2],
    ["0 for help", ["--help"], 0],
    ["0 for the version", ["--version"], 0],
  ])("is %s", async (_, argv, code) => {
    expect((await spawned(argv)).code).toBe(code);
  });

  test.each([
    ["a folder", ["assess", "docs/codes"], "unreadable: this is a folder, not a file"],
    ["a missing file", ["assess", "examples/none.yaml"], "unreadable: there is no such file"],
    [
      "a folder and a missing file",
      ["assess", "docs/codes", "none.yaml"],
      "unreadable: there is no such file",
    ],
  ])("is 2 for %s, without a stack trace", async (_, argv, message) => {
    const { code, out, err } = await spawned(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ +at /m);
  });
});

describe("standard input", () => {
  test("is read for -", async () => {
    const { code, out } = await spawned(
      ["assess", "-", ...asOf, "--evidence", "off", "-f", "json"],
      undefined,
      exampleText(met),
    );
    expect(code).toBe(0);
    expect(pick(parseJson(out), "source")).toBe("-");
  });

  test("with nothing in it is an empty file", async () => {
    const { code, err } = await spawned(["assess", "-"], undefined, "");
    expect(code).toBe(2);
    expect(err).toContain("empty-file");
  });

  test("that comes slowly is waited for", async () => {
    const child = start(["assess", "-", ...asOf, "--evidence", "off", "--quiet"]);
    const done = left(child);
    const text = exampleText(met);
    for (let from = 0; from < text.length; from += 500) {
      child.stdin.write(text.slice(from, from + 500));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    child.stdin.end();
    expect(await done).toMatchObject({ code: 0, err: "" });
  });

  test("can be the catalogue, and is read whole", async () => {
    await inFolder(async (folder) => {
      writeFileSync(
        join(folder, "a.yaml"),
        "format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\nlevel: standard\n",
      );
      const rules = exampleText("examples/catalogues/house-rules.yaml");
      const { code, err } = await spawned(["assess", "a.yaml", "--catalogue", "-", ...asOf], folder, rules);
      expect([code, err]).toEqual([1, ""]);
    });
  });
});

describe("standard output", () => {
  const many = Array.from({ length: 120 }, () => met);

  test("of more than 1 MB comes whole to a reader that is slow", async () => {
    const child = start(["assess", ...many, ...asOf, "-f", "json"]);
    child.stdin.end();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.stdout.on("data", () => {
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 5);
    });
    const { code, out, err } = await left(child);
    expect([code, err]).toEqual([0, ""]);
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(items(pick(parseJson(out), "assessments"))).toHaveLength(many.length);
  });

  test.each([
    ["JSON", ["-f", "json"]],
    ["the table", []],
  ])("that is closed after the first line of %s is no error", async (_, options) => {
    const child = start(["assess", ...many, ...asOf, ...options]);
    child.stdin.end();
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise<number | null>((resolve) => child.on("close", (ended) => resolve(ended)));
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("a full disk", () => {
  const shell = (command: string): SpawnSyncReturns<string> => {
    const bin = fileURLToPath(new URL("bin/csm-check.js", root));
    const argv = ["-c", command, "sh", process.execPath, bin, "assess", met, ...asOf];
    const options = {
      cwd: fileURLToPath(root),
      env: { PATH: process.env["PATH"] },
      encoding: "utf8",
    } as const;
    return spawnSync("sh", argv, options);
  };

  test.skipIf(!existsSync("/dev/full"))("behind standard output is said, with exit code 2", () => {
    const { status, stderr } = shell('"$@" > /dev/full');
    expect([status, stderr]).toEqual([2, "error: standard output cannot be written: the disk is full\n"]);
  });

  test("that fills up while a report is written is said, with exit code 2", async () => {
    await inFolder((folder) => {
      const { status, stderr } = shell(
        `trap "" XFSZ; ulimit -f 4; "$@" -f html > "${join(folder, "r.html")}"`,
      );
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: standard output cannot be written: /);
    });
  });

  test("behind standard error changes nothing", () => {
    expect(shell('"$@" 2> /dev/full').status).toBe(0);
  });
});

describe("evidence", () => {
  const told = (
    lines: string,
    prepare: (folder: string) => void = () => undefined,
  ): Promise<{ code: number | null; json: unknown }> =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, "evidence"));
      writeFileSync(join(folder, "evidence", "policy.txt"), "abc");
      writeFileSync(join(folder, "a.yaml"), withEvidence(lines));
      prepare(folder);
      const { code, out } = await spawned(["assess", "a.yaml", ...asOf, "-f", "json"], folder);
      return { code, json: parseJson(out) };
    });
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const findings = (json: unknown): readonly unknown[] =>
    items(pick(json, "controls"))
      .filter((each) => pick(each, "id") === "2314")
      .flatMap((each) => items(pick(each, "findings")).map((finding) => pick(finding, "code")));

  test.each([
    ["a file that is there holds", "        file: evidence/policy.txt", 0, []],
    [
      "a file with the hash that was noted holds",
      `        file: evidence/policy.txt\n        sha256: ${hash("abc")}`,
      0,
      [],
    ],
    [
      "the hash may be in capitals",
      `        file: evidence/policy.txt\n        sha256: ${hash("abc").toUpperCase()}`,
      0,
      [],
    ],
    [
      "a file with another hash is altered",
      `        file: evidence/policy.txt\n        sha256: ${hash("abd")}`,
      1,
      ["evidence-altered"],
    ],
    ["a missing file", "        file: evidence/polcy.txt", 1, ["evidence-missing"]],
    ["a folder", "        file: evidence", 1, ["evidence-not-a-file"]],
    ["the declaration itself", "        file: a.yaml", 1, ["evidence-is-declaration"]],
  ])("%s", async (_, lines, code, codes) => {
    const ran = await told(lines);
    expect(ran.code).toBe(code);
    expect(findings(ran.json)).toEqual(codes);
  });

  test("a link that leaves the folder is a problem at the path that is written", async () => {
    const ran = await told("        file: evidence/link.txt", (folder) => {
      symlinkSync(fileURLToPath(new URL("package.json", root)), join(folder, "evidence", "link.txt"));
    });
    expect(ran.code).toBe(2);
    expect(pick(ran.json, "problems")).toMatchObject([
      { code: "leaves-folder", at: { path: "a.yaml", line: 11, column: 15 } },
    ]);
  });

  test("a link that leaves is not followed with --evidence off", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.yaml"), withEvidence("        file: link.txt"));
      symlinkSync(fileURLToPath(new URL("package.json", root)), join(folder, "link.txt"));
      expect((await spawned(["assess", "a.yaml", ...asOf, "--evidence", "off"], folder)).code).toBe(0);
    });
  });
});

describe("a report file", () => {
  test("is written where it is asked for, and only there", async () => {
    await inFolder(async (folder) => {
      cpSync(fileURLToPath(new URL("examples", root)), folder, { recursive: true });
      const { code, out } = await spawned(
        ["assess", "level-0-met.yaml", ...asOf, "-o", "report.json", "-f", "json"],
        folder,
      );
      expect(code).toBe(0);
      const again = await spawned(["validate", "report.json"], folder);
      expect(again.err).toContain("wrong-format");
      expect(pick(parseJson(out), "source")).toBe("level-0-met.yaml");
    });
  });

  test("is written as a workbook, however large its sheets are", async () => {
    await inFolder(async (folder) => {
      const { code, err } = await spawned(["form", "--level", "3", "-o", "questions.xlsx"], folder);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const sheets = unzipSync(readFileSync(join(folder, "questions.xlsx")));
      // A library that packs more than 160 KB in a worker would have to find one.
      expect(Math.max(...Object.values(sheets).map(({ length }) => length))).toBeGreaterThan(160_000);
    });
  });

  test("in a folder that is not there makes the code 2", async () => {
    const { code, out, err } = await spawned(["assess", met, ...asOf, "-o", "none/report.json"]);
    expect(code).toBe(2);
    expect(out).toMatch(/^✔ /);
    expect(err).toMatch(/^error: none\/report\.json cannot be written: /);
  });
});
