import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { exampleText } from "../support/examples.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { oneOfEachText } from "../support/one-of-each.ts";
import { harrow, metControls } from "../support/harrow.ts";
import { run } from "../support/run.ts";

const met = "examples/level-0-met.yaml";
const soon = "examples/certificate-expires-soon.yaml";
const asOf = ["--as-of", "2026-11-24"];

/** The assessment as JSON, and the code. */
async function assessed(
  argv: readonly string[],
  world: Parameters<typeof run>[1] = {},
): Promise<{ code: number; json: unknown; err: string }> {
  const { code, out, err } = await run(["assess", ...argv, "--format", "json"], world);
  return { code, json: parseJson(out), err };
}

describe("--as-of", () => {
  test.each([
    ["today where it is left out", [], "2026-11-24"],
    ["a date", ["--as-of", "2027-06-09"], "2027-06-09"],
    ["so many days from today", ["--as-of", "+30d"], "2026-12-24"],
    ["the same behind an equals sign", ["--as-of=+30d"], "2026-12-24"],
  ])("is %s", async (_, options, date) => {
    expect(pick((await assessed([met, ...options])).json, "asOf")).toBe(date);
  });

  test.each([
    ["2026-06-30T23:30:00Z", "2026-07-01"],
    ["2026-12-31T23:30:00Z", "2026-12-31"],
  ])("left out at %s is %s", async (now, date) => {
    expect(pick((await assessed([met], { now })).json, "asOf")).toBe(date);
  });

  test.each([{ TZ: "Pacific/Auckland" }, { TZ: "America/Los_Angeles" }, { SOURCE_DATE_EPOCH: "0" }])(
    "no environment variable changes it: %j",
    async (env) => {
      expect(pick((await assessed([met], { env })).json, "asOf")).toBe("2026-11-24");
    },
  );

  test("a certificate counts on its last day, and not on the day after", async () => {
    expect((await assessed([soon, "--as-of", "2026-12-19"])).code).toBe(0);
    expect((await assessed([soon, "--as-of", "2026-12-20"])).code).toBe(1);
  });

  test("+25d is the last day of it, +26d the day after", async () => {
    expect((await assessed([soon, "--as-of", "+25d"])).code).toBe(0);
    expect((await assessed([soon, "--as-of", "+26d"])).code).toBe(1);
  });
});

describe("--level", () => {
  test.each([
    ["0", 0],
    ["1", 1],
    ["Level 1", 1],
    ["3", 3],
  ])("%s takes the place of the declared one", async (level, said) => {
    const { json } = await assessed([met, "--level", level, ...asOf]);
    expect(pick(json, "level")).toBe(said);
    expect(pick(json, "options", "declaredLevel")).toBe(0);
  });

  test("says in the sentence that it was asked so", async () => {
    const { json } = await assessed([met, "--level", "1", ...asOf]);
    expect(pick(json, "sentence")).toContain(
      "The declared level is CSM Level 0 (Basic); this was asked with --level.",
    );
  });

  test("serves where the declaration names none", async () => {
    const text = exampleText(met).replace("level: 0\n", "");
    const world = { files: { "a.yaml": text } };
    expect((await assessed(["a.yaml", ...asOf], world)).code).toBe(2);
    expect(pick((await assessed(["a.yaml", "--level", "0", ...asOf], world)).json, "level")).toBe(0);
  });

  test.each(["4", "00", "-1", "basic", "High", ""])(
    "%j is a usage error that names the levels",
    async (level) => {
      const { code, out, err } = await run(["assess", met, `--level=${level}`]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(
        `there is no level "${level}". Levels: 0 (Basic), 1 (Foundational), 2 (Advanced), 3 (Expert). Of the catalogue cyber-essentials: ready`,
      );
    },
  );
});

describe("--fail-on", () => {
  test("makes the code 1 where the warning is given", async () => {
    expect((await assessed([soon, ...asOf])).code).toBe(0);
    const { code, json } = await assessed([soon, ...asOf, "--fail-on", "certificate-expires-soon"]);
    expect(code).toBe(1);
    expect(pick(json, "verdict")).toBe("met");
    expect(pick(json, "sentence")).toContain(
      "It fails for the warning certificate-expires-soon, as --fail-on asks.",
    );
  });

  test("changes nothing where it is not given", async () => {
    expect((await assessed([met, ...asOf, "--fail-on", "certificate-expires-soon"])).code).toBe(0);
  });

  test("can be given several times", async () => {
    const options = ["--fail-on", "contract-ended", "--fail-on", "certificate-expires-soon"];
    expect((await assessed([soon, ...asOf, ...options])).code).toBe(1);
  });

  test("takes several with commas, each of them one that there is", async () => {
    const together = ["--fail-on", "contract-ended, certificate-expires-soon"];
    expect((await assessed([soon, ...asOf, ...together])).code).toBe(1);
    expect((await assessed([met, ...asOf, ...together])).code).toBe(0);
    expect((await run(["assess", soon, "--fail-on", "contract-ended,"])).code).toBe(2);
  });

  test("with a slip asks whether another was meant, and judges nothing", async () => {
    const { code, out, err } = await run(["assess", soon, "--fail-on", "certificate-expire-soon"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(
      '--fail-on does not take "certificate-expire-soon". Did you mean "certificate-expires-soon"?',
    );
  });

  test("does not take the code of a finding", async () => {
    expect((await run(["assess", soon, "--fail-on", "certificate-missing"])).code).toBe(2);
  });
});

describe("--evidence", () => {
  test.each([
    ["check is the default", [], 1],
    ["check looks at the files that are named", ["--evidence", "check"], 1],
    ["off does not look", ["--evidence", "off"], 0],
    ["require wants one for each control", ["--evidence", "require"], 1],
  ])("%s", async (_, options, code) => {
    expect((await assessed(["examples/evidence-missing.yaml", ...asOf, ...options])).code).toBe(code);
  });

  test("require is met where each control has a file that holds", async () => {
    expect((await assessed([met, ...asOf, "--evidence", "require"])).code).toBe(0);
  });

  test("with a slip asks whether another was meant", async () => {
    const { code, out, err } = await run(["assess", met, "--evidence", "chek"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(
      '--evidence does not take "chek". Did you mean "check"? It takes: off, check, require.',
    );
  });

  test.each(["nowhere", met, "a\0b"])(
    "--evidence-root %j, which is no folder, is a usage error",
    async (folder) => {
      const { code, out, err } = await run(["assess", met, "--evidence-root", folder]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: --evidence-root: there is no folder "/);
    },
  );

  test("a file lies beside the declaration, or in --evidence-root", async () => {
    const world = { files: { "elsewhere/supplier.yaml": exampleText(met) } };
    expect((await assessed(["elsewhere/supplier.yaml", ...asOf], world)).code).toBe(1);
    expect(
      (await assessed(["elsewhere/supplier.yaml", ...asOf, "--evidence-root", "examples"], world)).code,
    ).toBe(0);
  });

  test("of standard input lies in the working directory", async () => {
    const text = exampleText(met).replaceAll("file: evidence/", "file: examples/evidence/");
    expect((await assessed(["-", ...asOf], { files: { "-": text } })).code).toBe(0);
  });
});

describe("standard input", () => {
  test("is read for -, and called - in what is told", async () => {
    const { code, json } = await assessed(["-", ...asOf, "--evidence", "off"], {
      files: { "-": exampleText(met) },
    });
    expect(code).toBe(0);
    expect(pick(json, "source")).toBe("-");
  });

  test("is YAML, in which JSON is too", async () => {
    const world = { files: { "-": exampleText("examples/level-0-met.json") } };
    expect((await assessed(["-", ...asOf], world)).code).toBe(0);
  });

  test("a problem of it is at -:line:column", async () => {
    const { code, err } = await run(["assess", "-"], {
      files: { "-": "format: csm-check/declaration@1\nsuplier: {}\n" },
    });
    expect(code).toBe(2);
    expect(err).toContain("→ -:2:1");
  });

  test("named twice is a usage error", async () => {
    const twice = [
      ["assess", "-", "-"],
      ["assess", "-", "--catalogue", "-"],
      ["validate", "-", "-"],
    ];
    for (const argv of twice) {
      const { code, out, err } = await run(argv, { files: { "-": exampleText(met) } });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: standard input \(-\) can be read once only/);
    }
  });

  test("can stand beside files", async () => {
    const { json } = await assessed(["-", met, ...asOf], { files: { "-": exampleText(soon) } });
    expect(items(pick(json, "assessments")).map((each) => pick(each, "source"))).toEqual(["-", met]);
  });
});

describe("--catalogue", () => {
  const files = {
    "rules.yaml": oneOfEachText,
    "a.yaml": harrow(),
    "open.yaml": harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no") }),
  };

  test("takes a file", async () => {
    const { code, json } = await assessed(["a.yaml", "--catalogue", "rules.yaml", ...asOf], { files });
    expect(code).toBe(0);
    expect(pick(json, "catalogue")).toEqual({
      id: "one-of-each",
      version: "1",
      sha256: createHash("sha256").update(oneOfEachText).digest("hex"),
    });
    expect(
      (
        await assessed(["open.yaml", "--catalogue", "./rules.yaml", ...asOf], {
          files: { ...files, "./rules.yaml": oneOfEachText },
        })
      ).code,
    ).toBe(1);
  });

  test("takes a built-in id", async () => {
    const { code } = await assessed([met, "--catalogue", "defstan-05-138-issue-4", ...asOf]);
    expect(code).toBe(0);
  });

  test("that is neither is a usage error that names those built in", async () => {
    const { code, out, err } = await run(["assess", met, "--catalogue", "defstan"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(
      'there is no built-in catalogue "defstan", and no such file. Built in: defstan-05-138-issue-4, cyber-essentials, secure-by-design',
    );
  });

  test("takes the levels that --level may name", async () => {
    const { code, err } = await run(["assess", "a.yaml", "--catalogue", "rules.yaml", "--level", "2"], {
      files,
    });
    expect(code).toBe(2);
    expect(err).toContain('there is no level "2". Levels: 0 (Basic), 1 (Advanced).');
  });

  test("with a problem assesses nothing, and shows the problem at its place", async () => {
    const broken = { ...files, "rules.yaml": oneOfEachText.replace("area: A\n", "area: AA\n") };
    const { code, json, err } = await assessed(["a.yaml", "--catalogue", "rules.yaml"], { files: broken });
    expect(code).toBe(2);
    expect(pick(json, "format")).toBe("csm-check/problems@1");
    expect(pick(json, "problems", 0)).toMatchObject({
      code: "unknown-reference",
      at: { path: "rules.yaml", line: 19, column: 11 },
    });
    expect(err).toContain("rules.yaml cannot be used as a catalogue: 1 problem.");
  });

  test("that uses the id of a built-in one is a problem", async () => {
    const taken = {
      ...files,
      "rules.yaml": oneOfEachText.replace("id: one-of-each", "id: cyber-essentials"),
    };
    const { code, json } = await assessed(["a.yaml", "--catalogue", "rules.yaml"], { files: taken });
    expect(code).toBe(2);
    expect(pick(json, "problems", 0)).toMatchObject({
      code: "built-in-id",
      at: { path: "rules.yaml", line: 2 },
    });
  });

  test("of another id than the declaration names is a problem of the declaration", async () => {
    const other = { ...files, "a.yaml": `${harrow()}catalogue: cyber-essentials\n` };
    const { code, json } = await assessed(["a.yaml", "--catalogue", "rules.yaml"], { files: other });
    expect(code).toBe(2);
    expect(pick(json, "problems", 0, "code")).toBe("other-catalogue");
  });
});

describe("several files with mixed results", () => {
  const files = [
    met,
    "examples/certificate-lapsed.yaml",
    "examples/control-id-typo.yaml",
    "examples/none.yaml",
    "docs/codes",
  ];

  test("are all told: assessments, and the problems of every other file", async () => {
    const { code, json } = await assessed([...files, ...asOf]);
    expect(code).toBe(2);
    expect(items(pick(json, "assessments")).map((each) => pick(each, "verdict"))).toEqual(["met", "not-met"]);
    const problems = items(pick(json, "problems"));
    expect(new Set(problems.map((each) => pick(each, "at", "path")))).toEqual(
      new Set(["examples/control-id-typo.yaml", "examples/none.yaml", "docs/codes"]),
    );
    expect(problems.slice(-2)).toMatchObject([
      { code: "unreadable", at: { path: "examples/none.yaml" } },
      { code: "unreadable", at: { path: "docs/codes" } },
    ]);
  });

  test("are all told to people, in the order of the arguments", async () => {
    const { err } = await run(["assess", ...files, ...asOf]);
    const heads = err.split("\n").filter((line) => line.startsWith("✖ "));
    expect(heads.map((line) => line.split(" ")[1])).toEqual(files.slice(2));
    expect(err).toContain("there is no such file");
    expect(err).toContain("this is a folder, not a file");
  });

  test("a file that is named twice is assessed twice", async () => {
    const { json } = await assessed([met, met, ...asOf]);
    expect(items(pick(json, "assessments"))).toHaveLength(2);
  });
});

describe("what a stranger's file cannot do", () => {
  const hostileName = `  name: "\\u05d7\\u05d1\\u05e8\\u05d4 \u{1f6a2}"`;

  test.each([
    ["an escape in a key that stands twice", '"a\\e[2Jb": 1\n"a\\e[2Jb": 2\n'],
    ["an escape in a value", 'marking: "a\\e[31mb"\n'],
    ["a direction-changing character in a key", '"a\\u202eb": 1\n'],
    ["a carriage return in a key", '"a\\rb": 1\n"a\\rb": 2\n'],
    ["a line end in a key that stands twice", '"a\\nerror: all is well": 1\n"a\\nerror: all is well": 2\n'],
    ["a line end in an unknown key", '"a\\nerror: all is well": 1\n'],
    [
      "a line end in the name of a document",
      'documents: { "pol\\nicy": { title: P } }\ncontrols: { "2314": { evidence: [policy] } }\n',
    ],
  ])("%s moves no cursor and begins no line", async (_, text) => {
    const file = `format: csm-check/declaration@1\nsupplier:\n${hostileName}\nlevel: 0\n${text}`;
    const { code, err } = await run(["assess", "a.yaml"], { files: { "a.yaml": file } });
    expect(code).toBe(2);
    expect(err).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    expect(err).not.toMatch(/^(?:error: all is well|icy)/m);
  });

  test("a name of 10,000 letters is a problem of its own, told in a few lines", async () => {
    const text = exampleText(met).replace(
      "name: Harrow Precision Engineering Ltd",
      `name: ${"x".repeat(10_000)}`,
    );
    const { code, out, err } = await run(["assess", "a.yaml", "--format", "json"], {
      files: { "a.yaml": text },
    });
    expect(code).toBe(2);
    expect(pick(parseJson(out), "problems")).toMatchObject([
      { code: "too-long", at: { path: "a.yaml", line: 4, column: 9 } },
    ]);
    expect(err.length).toBeLessThan(1000);
  });

  test("a name of 200 letters is none", async () => {
    const text = exampleText(met).replace(
      "name: Harrow Precision Engineering Ltd",
      `name: ${"x".repeat(200)}`,
    );
    expect((await run(["validate", "a.yaml"], { files: { "a.yaml": text } })).code).toBe(0);
    const longer = text.replace("x".repeat(200), "x".repeat(201));
    expect((await run(["validate", "a.yaml"], { files: { "a.yaml": longer } })).code).toBe(2);
  });

  test("a file name with an escape is shown, not kept", async () => {
    const { err } = await run(["assess", "a\u001b[31m.yaml"]);
    expect(err).not.toContain("\u001b");
    expect(err).toContain("a\\u{1b}[31m.yaml cannot be assessed");
  });

  test.each([
    ["a declaration over 256 KiB", `x-a: ${"a".repeat(256 * 1024)}\n`, "too-large"],
    ["65 levels", `x-a: ${"[".repeat(70)}${"]".repeat(70)}\n`, "too-deep"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x66, 0x00]), "not-utf8"],
    ["nothing", "", "empty-file"],
  ])("%s is a problem, not a crash", async (_, text, code) => {
    const ran = await assessed(["a.yaml"], { files: { "a.yaml": text } });
    expect(ran.code).toBe(2);
    expect(items(pick(ran.json, "problems")).map((each) => pick(each, "code"))).toEqual([code]);
  });
});

test("where nothing in the source or the output asks for more, standard error is empty", async () => {
  for (const format of ["table", "json", "ndjson"])
    expect((await run(["assess", met, ...asOf, "--format", format])).err).toBe("");
});

describe("more declarations than can be told together", () => {
  const many = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `firm-${index}.yaml`);

  test.each([[["assess", "-q"]], [["assess", "-f", "ndjson", "-o", "all.html"]], [["renewals"]]])(
    "are a usage error of %j before any is read",
    async (command) => {
      const { code, out, err, written } = await run([...command, ...many(1001)]);
      expect([code, out, written.size]).toEqual([2, "", 0]);
      expect(err).toContain("error: 1,001 declarations are more than can be told together here (1,000)");
      expect(err).toContain("csm-check portfolio takes any number of them");
    },
  );

  test.each([
    ["assess", "-q", many(1000)],
    ["assess", "-fndjson", many(1001)],
  ])("are no error of %s %s, where they are fewer or told one by one", async (command, option, files) => {
    const { err } = await run([command, option, ...files]);
    expect(err).not.toContain("told together");
  });
});
