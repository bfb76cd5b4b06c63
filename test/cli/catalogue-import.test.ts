import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { sampleText } from "../support/importing.ts";
import { parseJson, pick } from "../support/json.ts";
import { root, run } from "../support/run.ts";

const samples = "test/exchange/samples";

describe("catalogue import", () => {
  test.each([
    [
      "a library",
      ["library.yaml"],
      "Imported 3 controls in 2 areas at 3 levels. Not carried over as they were: ",
    ],
    ["a standard", ["standard.cdx.json"], "Imported 4 controls in 3 areas at 3 levels"],
    ["a catalogue", ["catalog.json"], "Imported 4 controls in 2 areas at 1 level"],
    [
      "a catalogue with profiles",
      ["catalog.json", "low.json", "high.json"],
      "Imported 4 controls in 2 areas at 2 levels",
    ],
    [
      "profiles with the catalogue beside them",
      ["low.json", "high.json"],
      "Imported 4 controls in 2 areas at 2 levels",
    ],
  ])("writes %s to standard output, well formed, and tells what is missing", async (_, names, summary) => {
    const { code, out, err } = await run([
      "catalogue",
      "import",
      ...names.map((name) => `${samples}/${name}`),
    ]);
    expect(code).toBe(0);
    expect(err.startsWith(summary)).toBe(true);
    expect(err).toContain("keeps its owner's copyright and must not be passed on");
    const checked = await run(["validate", "mine.yaml"], { files: { "mine.yaml": out } });
    expect(checked.code).toBe(0);
  });

  test("gives a catalogue that assess takes as it is, with its levels", async () => {
    const names = ["catalog.json", "low.json", "high.json"].map((name) => `${samples}/${name}`);
    const { out } = await run(["catalogue", "import", ...names]);
    const declaration = `format: csm-check/declaration@1
supplier: { name: A garden }
catalogue: garden-controls
level: small
controls: { wa-1: yes, so-1: yes }
`;
    const files = { "mine.yaml": out, "garden.yaml": declaration };
    const small = await run(["assess", "garden.yaml", "--catalogue", "mine.yaml"], { files });
    expect(small.code).toBe(0);
    const large = await run(["assess", "garden.yaml", "--catalogue", "mine.yaml", "--level", "large"], {
      files,
    });
    expect(large.code).toBe(1);
    expect(large.out).toContain("wa-1.1");
  });

  test("reads what a file is from its content, also from standard input", async () => {
    const files = { "-": sampleText("catalog.json"), "x.txt": sampleText("standard.cdx.json") };
    expect((await run(["catalogue", "import", "-"], { files })).code).toBe(0);
    expect((await run(["catalogue", "import", "x.txt"], { files })).code).toBe(0);
  });

  test("writes a file, and says what comes next", async () => {
    const { code, out, err, written } = await run([
      "catalogue",
      "import",
      `${samples}/library.yaml`,
      "-o",
      "new.yaml",
    ]);
    expect(code).toBe(0);
    expect(out).toBe("");
    expect(String(written.get("new.yaml"))).toContain("id: bench-rules");
    expect(err.split("\n").slice(-5)).toEqual([
      "Next:",
      "  csm-check validate new.yaml",
      "  csm-check init ours.yaml --template --catalogue new.yaml --level basic   # a blank to fill in",
      "  csm-check assess ours.yaml --catalogue new.yaml",
      "",
    ]);
  });

  test("takes another id, and gives none that is built in", async () => {
    const { out } = await run(["catalogue", "import", `${samples}/library.yaml`, "--id", "Mine"]);
    expect(out).toContain("\nid: Mine\n");
    const library = sampleText("library.yaml").replaceAll("ref_id: bench-rules", "ref_id: cyber-essentials");
    const other = await run(["catalogue", "import", "l.yaml"], { files: { "l.yaml": library } });
    expect(other.out).toContain("\nid: cyber-essentials-2\n");
  });

  test.each([
    ["a file that is there already", ["-o", "examples/level-0-met.yaml"], "is there already"],
    ["a folder", ["-o", "examples"], "is there already"],
    ["its own input", ["-o", `${samples}/library.yaml`, "--force"], "is read here"],
    ["its own input by another way", ["-o", `test/../${samples}/library.yaml`, "--force"], "is read here"],
    ["a file twice", [`${samples}/library.yaml`], "is named twice"],
    ["another format", ["--format", "yaml", "-o", "new.yaml"], "--format"],
    ["an id that is none", ["--id", "a b"], "cannot be the id"],
    ["a built-in id", ["--id", "cyber-essentials"], "built-in"],
  ])("refuses %s before anything is read", async (_, more, says) => {
    const { code, out, err, written } = await run([
      "catalogue",
      "import",
      `${samples}/library.yaml`,
      ...more,
    ]);
    expect([code, out, written.size]).toEqual([2, "", 0]);
    expect(err).toContain(says);
  });

  test("writes over a file with --force", async () => {
    const more = ["-o", "examples/level-0-met.yaml", "--force"];
    const { code, written } = await run(["catalogue", "import", `${samples}/library.yaml`, ...more]);
    expect([code, [...written.keys()]]).toEqual([0, ["examples/level-0-met.yaml"]]);
  });

  test("says so where the file cannot be written", async () => {
    const more = ["-o", "new.yaml"];
    const ran = await run(["catalogue", "import", `${samples}/library.yaml`, ...more], { unwritable: true });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("new.yaml cannot be written: no space left on device");
  });
});

describe("a file that cannot be imported", () => {
  const profile = (href: string): string =>
    JSON.stringify({ profile: { metadata: { title: "p" }, imports: [{ href, "include-all": {} }] } });

  test.each([
    ["missing", {}, "unreadable: "],
    ["empty", { "x.json": "" }, "empty-file: "],
    ["broken", { "x.json": '{"catalog": ' }, "syntax: "],
    ["no UTF-8", { "x.json": new Uint8Array([0x7b, 0xff, 0x7d]) }, "not-utf8: "],
    ["a list", { "x.json": "[1]" }, "not-a-mapping: "],
    ["with a key twice", { "x.json": '{"catalog": {}, "catalog": {}}' }, "duplicate-key: "],
    ["too deep", { "x.json": `{"catalog":${"[".repeat(100)}${"]".repeat(100)}}` }, "too-deep: "],
    ["an alias bomb", { "x.json": "a: &a [x]\nb: [*a, *a]\n" }, "syntax: "],
    ["one of ours", { "x.json": '{"format":"csm-check/catalogue@1"}' }, "foreign-file: "],
    ["of another tool", { "x.json": '{"openapi":"3.1.0"}' }, "OpenAPI document"],
    ["on the network", { "x.json": profile("https://example.com/c.json") }, "unresolved-import: "],
    ["outside its folder", { "x.json": profile("../../etc/passwd") }, "lies outside"],
    ["at an absolute path", { "x.json": profile("/etc/passwd") }, "lies outside"],
    ["of itself", { "x.json": profile("x.json") }, "import-circle: "],
  ])("is told where it is %s, and nothing is written", async (_, files, says) => {
    const { code, out, err, written } = await run(["catalogue", "import", "x.json", "-o", "new.yaml"], {
      files,
    });
    expect([code, out, written.size]).toEqual([2, "", 0]);
    expect(err).toContain(says);
  });

  test("is told as JSON where that is asked for, and so is that there is nothing to tell", async () => {
    const argv = ["catalogue", "import", "x.json", "-o", "new.yaml", "--format", "json"];
    const told = async (text: string) => {
      const { code, out } = await run(argv, { files: { "x.json": text } });
      const found = parseJson(out);
      return [code, pick(found, "format"), pick(found, "problems", 0, "code")];
    };
    const both = await run(["catalogue", "import", `${samples}/catalog.json`, "--format", "json"]);
    expect([both.code, pick(parseJson(both.out), "problems", 0, "code")]).toEqual([2, "usage"]);
    expect(both.err).toContain("Add -o FILE");
    expect(await told("[1]")).toEqual([2, "csm-check/problems@1", "not-a-mapping"]);
    expect(await told(sampleText("catalog.json"))).toEqual([0, "csm-check/problems@1", undefined]);
  });

  test("has a place, where the file has one", async () => {
    const text =
      '{\n  "profile": {\n    "imports": [{ "href": "http://x.example/c.json", "include-all": {} }]\n  }\n}\n';
    const { err } = await run(["catalogue", "import", "x.json"], { files: { "x.json": text } });
    expect(err).toContain("x.json:3:27");
  });

  test("is too large as YAML long before it is as JSON", async () => {
    const files = { "x.yaml": `urn: x\nobjects: {}\n#${" ".repeat(9 * 1024 * 1024)}` };
    const { code, err } = await run(["catalogue", "import", "x.yaml"], { files });
    expect(code).toBe(2);
    expect(err).toContain("larger than 8 MiB");
  });

  test("may be larger as JSON, whatever it is called, but not without bounds", async () => {
    const padding = " ".repeat(9 * 1024 * 1024);
    const sample = sampleText("catalog.json");
    const of = (text: string) => run(["catalogue", "import", "x.yaml"], { files: { "x.yaml": text } });
    expect((await of(sample + padding)).code).toBe(0);
    const large = await of(sample + padding + padding);
    expect(large.code).toBe(2);
    expect(large.err).toContain("larger than 16 MiB");
  });

  test("whose catalogue would be too large is told before anything is written", async () => {
    const prose = "word ".repeat(780);
    const controls = Array.from({ length: 1200 }, (_, at) => ({
      id: `c-${at}`,
      title: "t",
      parts: [{ name: "statement", prose }],
    }));
    const files = { "x.json": JSON.stringify({ catalog: { metadata: { title: "t" }, controls } }) };
    const ran = await run(["catalogue", "import", "x.json", "-o", "new.yaml"], { files });
    expect([ran.code, ran.written.size]).toEqual([2, 0]);
    expect(ran.err).toContain("more than 4 MiB");
  });
});

describe("hostile text", () => {
  test("reaches neither the catalogue nor the terminal", async () => {
    const text = "\u001b[31m\u202e::error::\u0000\ud800 {{ insert: param, \u001b]0;x\u0007 }}";
    const catalog = {
      metadata: { title: `T ${text}` },
      groups: [
        { id: text, title: text, controls: [{ id: text, title: text, params: [{ id: text, label: text }] }] },
      ],
    };
    const files = { "x.json": JSON.stringify({ catalog }) };
    const { code, out, err } = await run(["catalogue", "import", "x.json"], { files });
    expect(code).toBe(0);
    expect(out + err).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]|[\ud800-\udfff]/);
    expect(err).toMatch(/invisible or control characters taken out/);
  });
});

describe("catalogue", () => {
  test.each([
    [["catalogue"], "Usage: csm-check catalogue <import|export>"],
    [["catalogue", "imprt"], 'Did you mean "import"?'],
    [["catalogue", "import"], "missing required argument"],
    [["catalogue", "import", "--frobnicate", "x"], "unknown option"],
  ])("%j is told how to be called", async (argv, says) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test("says in its help what it does, with examples", async () => {
    for (const argv of [
      ["catalogue", "import", "--help"],
      ["catalogue", "export", "--help"],
      ["help", "catalogue"],
    ]) {
      const { code, out } = await run(argv);
      expect(code).toBe(0);
      expect(out).toContain("Examples:");
      expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
    }
  });

  test("does not name the declaration as the catalogue is named", async () => {
    const argv = ["catalogue", "import", `${samples}/library.yaml`, "-o", "./ours.yaml"];
    const { err } = await run(argv);
    expect(err).toContain("csm-check init declaration.yaml --template --catalogue ./ours.yaml");
  });

  test("has a page in which every command runs, one after the other", async () => {
    const page = readFileSync(new URL("docs/import.md", root), "utf8");
    const blocks = [...page.matchAll(/^```sh\n(csm-check catalogue import [\s\S]*?)```$/gm)];
    expect(blocks.length).toBe(3);
    const samplesByName = {
      "framework.yaml": sampleText("library.yaml"),
      "catalog.json": sampleText("catalog.json"),
      "low.json": sampleText("low.json"),
      "high.json": sampleText("high.json"),
      "standard.cdx.json": sampleText("standard.cdx.json"),
    };
    for (const [, block = ""] of blocks) {
      const commands = commandsOf(block).map(asInSamples);
      const [importing = ""] = commands;
      const first = await run(importing.split(" "), { files: samplesByName });
      expect([first.code, commands.length]).toEqual([0, 3]);
      await runAll(commands.slice(1), { ...samplesByName, ...textsOf(first.written) });
    }
  });

  test("ends an import with commands that run, one after the other", async () => {
    const first = await run(["catalogue", "import", `${samples}/standard.cdx.json`, "-o", "my rules.yaml"]);
    const commands = commandsOf(first.err);
    expect(commands.length).toBe(3);
    await runAll(commands, textsOf(first.written));
  });
});

/** The commands in a text, without the program's name and what is said of them. */
function commandsOf(text: string): string[] {
  return [...text.matchAll(/^ *csm-check (.*?)(?: +#.*)?$/gm)].map((match) => match[1] ?? "");
}

/** The page speaks of a level "low"; the sample calls it otherwise. */
function asInSamples(command: string): string {
  return command.replace("--level low", "--level small");
}

function textsOf(written: ReadonlyMap<string, string | Uint8Array>): Record<string, string> {
  return Object.fromEntries([...written].map(([name, text]) => [name, String(text)]));
}

/** Runs commands on what those before them wrote; somebody fills the name into a blank. Only gaps are found. */
async function runAll(commands: readonly string[], files: Record<string, string>): Promise<void> {
  const there = { ...files };
  for (const command of commands) {
    const argv = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    const { code, err, written } = await run(argv, { files: there });
    expect([err, code]).toEqual(["", argv[0] === "assess" ? 1 : 0]);
    for (const [name, text] of Object.entries(textsOf(written)))
      there[name] = text.replace("name: #", "name: A garden #");
  }
}
