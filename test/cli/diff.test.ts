import { describe, expect, test } from "vitest";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { run, type World } from "../support/run.ts";
import { accepting } from "../support/schemas.ts";
import { exampleText } from "../support/examples.ts";

const met = "examples/level-0-met.yaml";
const lapsed = "examples/certificate-lapsed.yaml";
const day = ["--as-of", "2026-11-24"];

const diff = (argv: readonly string[], world: World = {}) => run(["diff", ...argv], world);

async function stored(file: string, ...more: readonly string[]): Promise<string> {
  return (await run(["assess", file, "-f", "json", ...more])).out;
}

describe("csm-check diff", () => {
  test("two declarations are judged as of one day; 1 where something got worse, 0 where it got better", async () => {
    const worse = await diff([met, lapsed, ...day]);
    expect([worse.code, worse.err]).toEqual([1, ""]);
    expect(worse.out.replaceAll("\n", " ")).toMatch(
      /^Worse: 1 control got worse \(0001\); the verdict went from met to not met\. /,
    );
    expect(worse.out).toContain("✔ MET → ✖ NOT MET");
    expect(worse.out).toContain("Now: The Cyber Essentials certificate expired on 9 Nov 2026.");
    expect(worse.out.trimEnd()).toMatch(/certificate, and not an assessment by the MOD\.$/);
    const better = await diff([lapsed, met, ...day]);
    expect(better.code).toBe(0);
    expect(better.out.replaceAll("\n", " ")).toMatch(
      /^Better: 1 control got better \(0001\); the verdict went/,
    );
    expect(better.out).toContain("No longer: The Cyber Essentials certificate expired on 9 Nov 2026.");
  });

  test("a stored assessment keeps its day, and is compared with today", async () => {
    const files = { "old.json": await stored(lapsed, "--as-of", "2026-11-03") };
    const { code, out } = await diff(["old.json", lapsed, ...day], { files });
    expect(code).toBe(1);
    expect(out).toMatch(/^Worse since 3 Nov 2026: 1 control got worse \(0001\)/);
    expect(out).toContain("state: from in force to not in force");
    const json = parseJson((await diff(["old.json", lapsed, ...day, "-f", "json"], { files })).out);
    expect(pick(json, "before")).toMatchObject({
      file: "old.json",
      stored: true,
      source: lapsed,
      asOf: "2026-11-03",
    });
    expect(pick(json, "after")).toMatchObject({ file: lapsed, stored: false, asOf: "2026-11-24" });
    expect(textAt(json, "before", "sha256")).toBe(textAt(json, "after", "sha256"));
  });

  test("two stored assessments are told as they are, and so is that options change nothing", async () => {
    const files = {
      "a.json": await stored(lapsed, "--as-of", "2026-11-03"),
      "b.json": await stored(lapsed, "--as-of", "2026-11-24"),
    };
    const { code, out, err } = await diff(["a.json", "b.json", "--level", "3"], { files });
    expect(code).toBe(1);
    expect(out).toContain("Level 0 as of 24 Nov 2026");
    expect(err).toBe(
      "Both are stored assessments, which keep their level and day: --level and --as-of change nothing.\n",
    );
    expect((await diff(["a.json", "b.json"], { files })).err).toBe("");
    expect((await diff(["b.json", "a.json"], { files })).out).toContain(
      "The one named first is the later one",
    );
  });

  test("standard input is read once, as a declaration or an assessment", async () => {
    for (const text of [exampleText(lapsed), await stored(lapsed, ...day)]) {
      const files = { "-": text };
      expect((await diff([met, "-", ...day], { files })).code).toBe(1);
      const written = await diff(["-", met, ...day, "-o", "out.md"], { files });
      expect([written.code, [...written.written.keys()]]).toEqual([0, ["out.md"]]);
    }
    expect((await diff(["-", "-"], { files: { "-": "" } })).code).toBe(2);
  });

  test("judges as it is told to: level, plans, evidence, catalogue", async () => {
    const planned = "examples/planned.yaml";
    const files = { "with.json": await stored(planned, ...day) };
    const found = await diff(["with.json", planned, ...day, "--no-plans"], { files });
    expect(found.code).toBe(1);
    expect(found.out).toContain("They were judged differently: plans count only before.");
    expect(found.out).toContain("Its plan no longer counts:");
    const level = await diff(["with.json", planned, ...day, "--level", "2"], { files });
    expect(level.out).toContain("Two levels: Level 0 before, Level 2 after.");
    expect((await diff([met, met, ...day, "--evidence", "off"])).code).toBe(0);
    expect((await diff([met, met, ...day, "--catalogue", "cyber-essentials"])).err).toContain(
      "unknown-control",
    );
    expect((await diff([met, met, "--level", "7"])).err).toContain('there is no level "7"');
  });

  test("tells all problems of both files, compares nothing, and writes nothing", async () => {
    const files = { "bad.json": `{ "format": "csm-check/assessment@1" }`, "out.html": "old" };
    const argv = ["bad.json", "examples/control-id-typo.yaml", ...day, "-f", "json", "-o", "out.html"];
    const { code, out, err, written } = await diff(argv, { files });
    expect([code, written.size]).toEqual([2, 0]);
    const json = parseJson(out);
    expect(pick(json, "format")).toBe("csm-check/problems@1");
    const codes = items(pick(json, "problems")).map((each) => pick(each, "code"));
    expect(codes).toContain("assessment-misfit");
    expect(codes).toContain("unknown-control");
    expect(err).toContain("bad.json cannot be compared");
    expect(err).toContain(
      "Nothing was compared, so 1 report not written, and out of date if there: out.html",
    );
  });

  test.each<readonly [string, string, string]>([
    [
      "several assessments",
      `{ "format": "csm-check/assessments@1", "assessments": [{}, {}] }`,
      "several-assessments",
    ],
    ["problems", `{ "format": "csm-check/problems@1", "problems": [] }`, "no-assessment"],
    ["a newer assessment", `{ "format": "csm-check/assessment@2" }`, "is newer than this csm-check"],
    [
      "a declaration that is too large",
      `{ "format": "csm-check/declaration@1", "x-a": "${"a".repeat(300_000)}" }`,
      "256 KiB",
    ],
    ["YAML that is too large", `format: csm-check/declaration@1\nx-a: ${"a".repeat(300_000)}`, "256 KiB"],
    ["more than is read", `{ "x": "${"a".repeat(5_000_000)}" }`, "4 MiB"],
  ])("refuses %s", async (_, text, says) => {
    const { code, out, err } = await diff([met, "b.json", ...day], { files: { "b.json": text } });
    const yaml = await diff([met, "b.yaml", ...day], { files: { "b.yaml": text } });
    expect([code, out, yaml.code]).toEqual([2, "", 2]);
    expect(err.includes(says) || yaml.err.includes(says)).toBe(true);
  });

  test("writes every format by its ending, and refuses what it reads", async () => {
    const names = ["a.txt", "a.md", "a.html", "a.json"];
    const { code, err, written } = await diff([
      met,
      lapsed,
      ...day,
      ...names.flatMap((name) => ["-o", name]),
    ]);
    expect([code, [...written.keys()]]).toEqual([1, names]);
    expect(err).toBe(names.map((name) => `Written: ${name}\n`).join(""));
    for (const text of written.values())
      expect(String(text).replaceAll(/\s+/g, " ")).toContain("not an assessment by the MOD");
    const policy = "examples/evidence/essential-systems.txt";
    for (const file of [met.replace(".yaml", ".json"), policy])
      expect((await diff(["examples/level-0-met.json", met, "-o", file])).err).toContain("is read here");
    expect((await diff([met, lapsed, "-o", "a.pdf"])).err).toContain("no format here has the ending");
    expect((await diff([met, lapsed, "-f", "csv"])).err).toContain('no format "csv"');
    expect((await diff([met, lapsed, ...day, "-o", "a.md"], { unwritable: true })).code).toBe(2);
  });

  test("in JSON is the published schema's, with the lists of the contract", async () => {
    const check = accepting((await run(["schema", "diff"])).out);
    const pairs = [
      [met, lapsed],
      [met, "examples/level-1-gaps.yaml"],
      ["examples/level-3-gaps.yaml", "examples/level-3-met.yaml"],
      ["examples/planned.yaml", "examples/secure-by-design-project.yaml"],
    ] as const;
    for (const [one, other] of pairs)
      for (const more of [[], ["--redact"]]) {
        const json = parseJson((await diff([one, other, ...day, "-f", "json", ...more])).out);
        expect([one, other, check(json)]).toEqual([one, other, []]);
      }
    const json = parseJson((await diff([met, lapsed, ...day, "-f", "json"])).out);
    expect(pick(json, "worse")).toEqual(["0001"]);
    expect(pick(json, "regression")).toBe(true);
    expect(items(pick(json, "controls"))).toMatchObject([
      {
        id: "0001",
        before: { verdict: "met" },
        after: { verdict: "not-met" },
        come: [{ code: "certificate-expired" }],
      },
    ]);
    expect(items(pick(json, "same"))).toHaveLength(17);
  });

  test("--redact tells codes, and nothing that was found, also of an assessment that was stored openly", async () => {
    const files = { "open.json": await stored("examples/policy-without-measure.yaml", ...day) };
    for (const format of ["table", "markdown", "html", "json"]) {
      const { code, out } = await diff([met, "open.json", ...day, "--redact", "-f", format], { files });
      expect([format, code]).toEqual([format, 1]);
      expect(out).toContain("too-few-choices");
      for (const secret of [
        "None of these",
        "HPE-2026-014",
        "data-protection-policy",
        "6f1c2a9e",
        "Mill Lane",
      ])
        expect(out).not.toContain(secret);
    }
  });

  test("--quiet is one line, --plain a fact a line, and a terminal has colours unless it wants none", async () => {
    const quiet = await diff([met, lapsed, ...day, "--quiet"]);
    expect(quiet.out).toBe("Worse: 1 control got worse (0001); the verdict went from met to not met.\n");
    const plain = (await diff([met, lapsed, ...day, "--plain"], { columns: 40 })).out.trimEnd().split("\n");
    expect(plain).toContain("0001: before MET, after NOT MET");
    expect(plain.join("\n")).not.toMatch(/[^\x20-\x7e\n]/);
    const bright = await diff([met, lapsed, ...day], { columns: 80 });
    expect(bright.out).toContain("\u001b[31m");
    expect((await diff([met, lapsed, ...day, "--no-color"], { columns: 80 })).out).not.toContain("\u001b");
    for (const columns of [40, 80, 200]) {
      const { out } = await diff([met, "examples/level-1-gaps.yaml", ...day, "--no-color"], { columns });
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  test("two suppliers are a warning before all else", async () => {
    const { out } = await diff([met, "examples/level-0-met.json", ...day]);
    expect(out).toContain("! Warning: these are two suppliers,");
  });
});
