import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examples, exampleText } from "../support/examples.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { run } from "../support/run.ts";
import { csvRows } from "../support/shapes.ts";
import { inFolder } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];

/** What `portfolio` tells of the examples as JSON. */
async function told(...argv: readonly string[]): Promise<unknown> {
  return parseJson((await run(["portfolio", ...argv, ...asOf, "-f", "json"])).out);
}

function sourcesIn(json: unknown, key: "suppliers" | "unusable"): readonly string[] {
  return items(pick(json, key)).map((each) => textAt(each, "source"));
}

describe("csm-check portfolio", () => {
  test("accounts for every file of a folder, in the order of the paths", async () => {
    const { code, out } = await run(["portfolio", "examples", ...asOf, "-f", "json"]);
    const json = parseJson(out);
    const [suppliers, unusable] = [sourcesIn(json, "suppliers"), sourcesIn(json, "unusable")];
    expect(code).toBe(2);
    expect([...suppliers, ...unusable].toSorted()).toEqual(examples.toSorted());
    expect(suppliers).toEqual(suppliers.toSorted());
    expect(unusable).toContain("examples/broken-yaml.yaml");
    expect(pick(json, "summary", "suppliers")).toBe(suppliers.length);
  });

  test("agrees with assess on every verdict", async () => {
    const rows = items(pick(await told("examples", "--evidence", "check", "--no-accept-dcc"), "suppliers"));
    for (const row of rows) {
      const source = textAt(row, "source");
      const one = parseJson((await run(["assess", source, ...asOf, "-f", "json"])).out);
      for (const key of ["verdict", "level", "holdsUntil", "undecided"])
        expect([source, key, pick(row, key)]).toEqual([source, key, pick(one, key)]);
    }
  });

  test.each([
    [["examples/level-0-met.yaml"], 0],
    [["examples/level-0-met.yaml", "examples/level-1-gaps.yaml"], 1],
    [["examples/level-0-met.yaml", "none.yaml"], 2],
    [["examples/level-1-gaps.yaml", "none.yaml", "--no-gate"], 0],
    [["examples/level-0-met.yaml", "--level", "9"], 2],
    [["examples/level-0-met.yaml", "--shard", "3/2"], 2],
    [["examples/level-0-met.yaml", "--jobs", "0"], 2],
    [["examples/level-0-met.yaml", "--sort", "nothing"], 2],
    [["examples/level-0-met.yaml", "--verdict", "nothing"], 2],
    [["examples/level-0-met.yaml", "--resume"], 2],
    [["examples/level-0-met.yaml", "-o", "examples/level-0-met.json", "examples"], 2],
    [[], 2],
  ])("%j ends with %i", async (argv, wanted) => {
    expect((await run(["portfolio", ...argv, ...asOf])).code).toBe(wanted);
  });

  describe("-f controls-csv", () => {
    const format = ["-f", "controls-csv", ...asOf];

    test("says of each control what assess says, in the order of the paths", async () => {
      const judging = ["--evidence", "check", "--no-accept-dcc"];
      const { out } = await run(["portfolio", "examples", ...judging, ...format]);
      const assessed = await run(["assess", ...examples.toSorted(), ...format]);
      expect(out).toBe(assessed.out);
      expect(out.split("\r\n").length).toBeGreaterThan(500);
    });

    test("gives the same bytes for what is stored", async () => {
      const stored = (await run(["portfolio", "examples", "-f", "ndjson", ...asOf])).out;
      const again = await run(["portfolio", "all.ndjson", ...format], { files: { "all.ndjson": stored } });
      const { out } = await run(["portfolio", "examples", ...format]);
      expect(again.out).toBe(out);
    });

    test.each([[["--failing"]], [["--failing", "--sort", "open"]], [["--sort", "supplier"]]])(
      "%j chooses and sorts suppliers as a row each does",
      async (choice) => {
        const suppliers = async (name: string, column: string): Promise<readonly (string | undefined)[]> => {
          const { out } = await run(["portfolio", "examples", ...choice, "-f", name, ...asOf]);
          const [heads = [], ...rows] = csvRows(out);
          return rows.map((row) => row[heads.indexOf(column)]);
        };
        const listed = await suppliers("csv", "source");
        const sources = await suppliers("controls-csv", "source");
        expect([...new Set(sources)]).toEqual(listed);
        expect(sources.length).toBeGreaterThan(listed.length);
      },
    );
  });

  test("a file that is named twice is looked at once", async () => {
    const json = await told("examples/level-0-met.yaml", "examples", "examples/level-0-met.yaml");
    expect(sourcesIn(json, "suppliers").filter((each) => each === "examples/level-0-met.yaml")).toHaveLength(
      1,
    );
  });

  test("tells a stored assessment that cannot be used by its own name, whatever it calls its declaration", async () => {
    const stored = (await run(["assess", "examples/level-0-met.yaml", ...asOf, "-f", "json"])).out;
    const changed = stored.replace('"verdict": "met"', '"verdict": "not-met"');
    expect(changed).not.toBe(stored);
    const { code, out } = await run(["portfolio", "answers/harrow.json", ...asOf, "-f", "json"], {
      files: { "answers/harrow.json": changed },
    });
    expect(code).toBe(2);
    expect(sourcesIn(parseJson(out), "unusable")).toEqual(["answers/harrow.json"]);
  });

  test.each([
    [["examples/level-0-met.yaml", "zz*.yaml", "--no-gate"], 'nothing fits "zz*.yaml"'],
    [["nosuch/", "--shard", "2/4"], 'there is no folder "nosuch/"'],
    [["examples", "../nosuch", "--shard", "2/4", "--no-gate"], 'there is no folder "../nosuch"'],
    [["test/oracle/", "--shard", "1/4", "--no-gate"], '"test/oracle/" holds no declaration'],
  ])("a run of %j does not end as a complete one", async (argv, said) => {
    const { code, err, written } = await run(["portfolio", ...argv, ...asOf, "-q", "-o", "part.ndjson"]);
    expect(code).toBe(2);
    expect(err).toContain(`error: ${said}. With --no-gate or --shard every folder and pattern has to lead`);
    expect([...written.keys()]).toEqual([]);
  });

  test.each([
    ["nosuch.yaml", "--no-gate"],
    ["nosuch.ndjson", "--shard", "1/1", "--no-gate"],
  ])("a file %s that is not there is accounted for", async (file, ...options) => {
    const { code, out } = await run(["portfolio", file, ...options, ...asOf, "-f", "json"]);
    expect(code).toBe(0);
    expect(sourcesIn(parseJson(out), "unusable")).toEqual([file]);
  });

  test("NDJSON that is named twice is looked at once, and each of its lines is", async () => {
    const stored = (await run(["portfolio", "examples/level-0-met.yaml", ...asOf, "-f", "ndjson"])).out;
    const files = { "part-1.ndjson": stored, "part-2.ndjson": `${stored}${stored}` };
    const counted = async (...parts: readonly string[]): Promise<unknown> => {
      const { out } = await run(["portfolio", ...parts, ...asOf, "-f", "json"], { files });
      return pick(parseJson(out), "summary", "suppliers");
    };
    expect(await counted("part-1.ndjson", "./part-1.ndjson", "part-1.ndjson")).toBe(1);
    expect(await counted("part-2.ndjson", "part-1.ndjson", "part-2.ndjson")).toBe(3);
  });

  test("of a file that was not sent along it says so, and with --evidence check it is missing", async () => {
    const file = "examples/evidence-missing.yaml";
    const lenient = await run(["portfolio", file, ...asOf]);
    const strict = await run(["portfolio", file, "--evidence", "check", ...asOf]);
    expect([lenient.code, strict.code]).toEqual([0, 1]);
    expect(lenient.out).toContain("1 supplier names evidence files that were not sent along");
  });

  test("lists what is chosen, in the order that is asked for, and counts all", async () => {
    const all = await told("examples");
    const failing = await told("examples", "--failing", "--sort", "supplier");
    expect(pick(failing, "summary")).toEqual(pick(all, "summary"));
    const names = items(pick(failing, "suppliers")).map((each) =>
      textAt(each, "supplier", "name").toLowerCase(),
    );
    expect(names).toEqual(names.toSorted());
    expect(items(pick(failing, "suppliers")).map((each) => textAt(each, "verdict"))).not.toContain("met");
    expect(sourcesIn(failing, "unusable")).toEqual(sourcesIn(all, "unusable"));
    const atLevel = await told("examples", "--at-level", "2", "--verdict", "met");
    expect(sourcesIn(atLevel, "suppliers")).toEqual(["examples/level-2-met.yaml"]);
  });

  test("is the same, row for row, when parts are joined that were stored", async () => {
    await inFolder(async (folder) => {
      const parts: string[] = [];
      for (const part of [1, 2, 3]) {
        const { out } = await run(["portfolio", "examples", "--shard", `${part}/3`, ...asOf, "-f", "ndjson"]);
        parts.push(join(folder, `${part}.ndjson`));
        writeFileSync(join(folder, `${part}.ndjson`), out);
      }
      const whole = await run(["portfolio", "examples", ...asOf, "-f", "ndjson"]);
      const joined = await run(["portfolio", ...parts, ...asOf, "-f", "ndjson"]);
      expect([joined.code, joined.err]).toEqual([whole.code, whole.err]);
      expect(joined.out).toBe(whole.out);
      for (const format of ["table", "csv", "markdown", "html"])
        expect((await run(["portfolio", ...parts, ...asOf, "-f", format])).out).toBe(
          (await run(["portfolio", "examples", ...asOf, "-f", format])).out,
        );
    });
  });

  test("adding a file moves no other to another part", async () => {
    const partOf = async (folder: string): Promise<ReadonlyMap<string, number>> => {
      const places = new Map<string, number>();
      for (const part of [1, 2, 3, 4]) {
        const json = await told(folder, "--shard", `${part}/4`);
        for (const source of [...sourcesIn(json, "suppliers"), ...sourcesIn(json, "unusable")])
          places.set(source.replace(/^.*\//, ""), part);
      }
      return places;
    };
    await inFolder(async (folder) => {
      const names = Array.from({ length: 40 }, (_, index) => `firm-${index}.yaml`);
      for (const name of names) writeFileSync(join(folder, name), "format: csm-check/declaration@1\n");
      const before = await partOf(folder);
      writeFileSync(join(folder, "another.yaml"), "a: 1\n");
      const after = await partOf(folder);
      expect(before.size).toBe(names.length);
      expect(new Set(before.values()).size).toBe(4);
      for (const name of names) expect([name, after.get(name)]).toEqual([name, before.get(name)]);
    });
  });

  test("reads standard input: lines of NDJSON, one assessment, or a declaration", async () => {
    const line = (await run(["portfolio", "examples/level-0-met.yaml", ...asOf, "-f", "ndjson"])).out;
    const whole = JSON.stringify(parseJson(line), null, 2);
    const yaml = "format: csm-check/declaration@1\nsupplier: { name: A }\nlevel: 0\n";
    for (const [input, sources] of [
      [line + line, ["examples/level-0-met.yaml", "examples/level-0-met.yaml"]],
      [whole, ["examples/level-0-met.yaml"]],
      [yaml, ["-"]],
    ] as const) {
      const { out } = await run(["portfolio", "-", ...asOf, "-f", "json"], { files: { "-": input } });
      expect(sourcesIn(parseJson(out), "suppliers")).toEqual(sources);
    }
  });

  test("a line that is none is told with its number", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "a.ndjson");
      writeFileSync(file, '\n{"format":"csm-check/declaration@1"}\n{"format":\n[1]\n');
      const { code, out } = await run(["portfolio", file, "-f", "json"]);
      const unusable = items(pick(parseJson(out), "unusable"));
      expect(code).toBe(2);
      expect(unusable.map((each) => pick(each, "problems", 0, "at", "line"))).toEqual([2, 3, 4]);
    });
  });

  test("tells what got worse since an earlier run", async () => {
    await inFolder(async (folder) => {
      const before = join(folder, "before.ndjson");
      const early = await run(["portfolio", "examples", "--as-of", "2026-10-01", "-f", "ndjson"]);
      writeFileSync(before, early.out);
      const since = async (day: string): Promise<unknown> => {
        const argv = ["portfolio", "examples", "--since", before, "--as-of", day, "-f", "json"];
        return pick(parseJson((await run(argv)).out), "summary", "since");
      };
      expect(pick(await since("2026-10-01"), "gone")).toBe(0);
      const worse = items(pick(await since("2027-12-01"), "worse"));
      expect(worse.map((each) => textAt(each, "supplier", "name"))).toContain("Northfield Optics Ltd");
      for (const each of worse)
        expect(textAt(each, "before", "verdict")).not.toBe(textAt(each, "after", "verdict"));
    });
  });

  test.each([
    ["none.ndjson", "there is no such file"],
    ["empty.ndjson", "it is empty"],
    ["torn.ndjson", "torn.ndjson:2"],
    ["supplier.yaml", "it is a declaration"],
    ["other.json", "no csm-check declaration"],
  ])("--since %s is refused: no earlier run, and nobody would get worse", async (file, why) => {
    const early = await run(["portfolio", "examples/level-0-met.yaml", ...asOf, "-f", "ndjson"]);
    const files = {
      "empty.ndjson": "\n",
      "torn.ndjson": `${early.out}${early.out.slice(0, 200)}\n`,
      "supplier.yaml": exampleText("examples/level-0-met.yaml"),
      "other.json": "{}",
    };
    const { code, out, err } = await run(["portfolio", "supplier.yaml", "--since", file], { files });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`--since ${file} holds no earlier run: `);
    expect(err).toContain(why);
  });

  test("what an earlier run could not use is part of it", async () => {
    const files = { "a.yaml": "a: [", "b.yaml": exampleText("examples/level-0-met.yaml") };
    const early = await run(["portfolio", "a.yaml", "b.yaml", ...asOf, "-f", "ndjson"], { files });
    const argv = ["portfolio", "b.yaml", "--since", "early.ndjson", ...asOf, "-f", "json"];
    const { code, out } = await run(argv, { files: { ...files, "early.ndjson": early.out } });
    expect(code).toBe(0);
    expect(pick(parseJson(out), "summary", "since")).toEqual({
      ...{ worse: [], better: 0, judgedNow: 0, come: 0, gone: 1 },
      goneSuppliers: [{ source: "a.yaml", before: { verdict: "not-met", unjudged: "unusable" } }],
    });
  });

  test("a company number that stands in several files is told, and none with --redact", async () => {
    const files = Object.fromEntries(
      ["a.yaml", "b.yaml", "c.yaml"].map((name) => [name, exampleText("examples/level-0-met.yaml")]),
    );
    const argv = ["portfolio", ...Object.keys(files), ...asOf];
    const { out } = await run(argv, { files, columns: 200 });
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "2 rows have the company number of a row before, so that a firm may be counted more than once: 07123456 again in b.yaml, 07123456 again in c.yaml.",
    );
    const json = parseJson((await run([...argv, "-f", "json"], { files })).out);
    expect(pick(json, "summary", "repeats", "first", 0, "source")).toBe("b.yaml");
    expect((await run([...argv, "--redact"], { files })).out).not.toContain("company number");
  });

  test("what can no longer be used got worse, and what is gone is named, in a terminal and in a file", async () => {
    const met = exampleText("examples/level-0-met.yaml");
    const files: Record<string, string> = { "a.yaml": met };
    for (let index = 0; index < 12; index++)
      files[`gone-${String(index).padStart(2, "0")}.yaml`] = met
        .replaceAll("Harrow Precision Engineering Ltd", `Gone ${index} Ltd`)
        .replace(/companyNumber: .*/, "");
    const early = await run(["portfolio", ...Object.keys(files), ...asOf, "-f", "ndjson"], { files });
    const now = { "a.yaml": "a: [", "early.ndjson": early.out };
    const { out, written } = await run(
      ["portfolio", "a.yaml", "--since", "early.ndjson", ...asOf, "-o", "board.md"],
      { files: now },
    );
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "Harrow Precision Engineering Ltd: was met at Level 0, now its file cannot be used (a.yaml)",
    );
    expect(out).toContain("Gone 9 Ltd (gone-09.yaml): was met at Level 0\n  and 2 more\n");
    const board = written.get("board.md");
    expect(board).toContain("| Harrow Precision Engineering Ltd | met | 0 | cannot be used |");
    expect(board).toContain("| Gone 11 Ltd | met | 0 | gone-11.yaml |");
  });

  test.each(["table", "csv", "controls-csv", "markdown", "json"])(
    "%s says where the problem of a file stands",
    async (format) => {
      const files = { "a.yaml": exampleText("examples/level-0-met.yaml").replace("level: 0", "level: 9") };
      const early = (await run(["portfolio", "a.yaml", ...asOf, "-f", "ndjson"], { files })).out;
      const where = format === "json" ? /"line": 9,\s*"column": 8/ : /a\.yaml:9:8/;
      for (const file of ["a.yaml", "early.ndjson"]) {
        const { out } = await run(["portfolio", file, ...asOf, "-f", format], {
          files: { ...files, "early.ndjson": early },
        });
        expect(out).toMatch(where);
      }
    },
  );

  test.each(["csv", "json", "ndjson", "html"])(
    "%s says on standard error that a file could not be used",
    async (format) => {
      const { code, err } = await run(["portfolio", "a.yaml", ...asOf, "-f", format], {
        files: { "a.yaml": "a: [" },
      });
      expect([code, err]).toEqual([
        2,
        `1 file could not be used. The ${format} output says which, and why.\n`,
      ]);
    },
  );

  test("--resume keeps what is unchanged, and judges again what is not", async () => {
    await inFolder(async (folder) => {
      const firms = join(folder, "firms");
      mkdirSync(firms);
      const text = (name: string): string =>
        `format: csm-check/declaration@1\nsupplier: { name: ${name} }\nlevel: 0\n`;
      for (const name of ["a", "b", "c"]) writeFileSync(join(firms, `${name}.yaml`), text(name));
      const output = join(folder, "out.ndjson");
      const argv = ["portfolio", firms, ...asOf, "--resume", "-o", output, "-q"];
      const first = (await run(argv)).written.get(output);
      // What is kept is taken over as it is: a mark in it shows that.
      writeFileSync(output, String(first).replaceAll('"notice":"', '"notice":"Kept. '));
      writeFileSync(join(firms, "b.yaml"), text("B"));
      const second = String((await run(argv)).written.get(output))
        .trim()
        .split("\n");
      expect(second.map((line) => line.includes("Kept. "))).toEqual([true, false, true]);
      const other = String((await run([...argv, "--as-of", "2026-11-25"])).written.get(output));
      expect(other).not.toContain("Kept. ");
      const strict = String((await run([...argv, "--no-plans"])).written.get(output));
      expect(strict).not.toContain("Kept. ");
    });
  });

  test("says once that an output cannot be written", async () => {
    const argv = ["portfolio", "examples/level-0-met.yaml", ...asOf, "-q", "-o", "a.csv", "-o", "a.html"];
    const { code, err } = await run(argv, { unwritable: true });
    expect(code).toBe(2);
    expect(err.match(/cannot be written: no space left/g)).toHaveLength(2);
  });
});
