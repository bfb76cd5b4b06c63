import { describe, expect, test } from "vitest";
import { commands as listed } from "../../src/cli/commands.ts";
import { main } from "../../src/cli/main.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { notice } from "../../src/words/notice.ts";
import { topics } from "../../src/cli/topics.ts";
import { warningCodes } from "../../src/words/warning/warning-codes.ts";
import { formats } from "../../src/reports/formats.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { root, run } from "../support/run.ts";

const met = "examples/level-0-met.yaml";
const commands = ["assess", "validate", "schema", "help"];

describe("help", () => {
  test("csm-check alone shows how to call it on standard error, with code 2", async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Usage: csm-check <command> \[options\]/);
    for (const command of commands) expect(err).toContain(`  ${command}`);
  });

  test.each([["--help"], ["-h"], ["help"]])("%s shows it on standard output, with code 0", async (word) => {
    const { code, out, err } = await run([word]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Usage: csm-check <command> \[options\]/);
    expect(out).toContain("Exit codes: 0 met");
    expect(out.replaceAll(/\s+/g, " ")).toContain(notice);
  });

  test.each(commands.slice(0, 3))("help %s is what %s --help shows", async (command) => {
    const [one, other] = await Promise.all([run(["help", command]), run([command, "--help"])]);
    expect(one.code).toBe(0);
    expect(one.out).toMatch(new RegExp(`^Usage: csm-check ${command} `));
    expect(other).toMatchObject({ code: 0, out: one.out, err: "" });
  });

  test.each(Object.keys(topics))("help %s prints the topic", async (topic) => {
    const { code, out, err } = await run(["help", topic]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(topics[topic]);
    expect(out).toMatch(/\n$/);
  });

  test("help names every topic", async () => {
    const { out } = await run(["--help"]);
    for (const topic of Object.keys(topics)) expect(out.replaceAll(/\s+/g, " ")).toContain(topic);
  });

  test("help warnings lists every code that --fail-on takes, help formats every format", async () => {
    const warnings = (await run(["help", "warnings"])).out;
    for (const code of warningCodes) expect(warnings).toContain(`  ${code}\n`);
    const formatsHelp = (await run(["help", "formats"])).out;
    for (const { name, ending = "-" } of formats)
      expect(formatsHelp).toMatch(new RegExp(`  ${name} +\\${ending} `));
  });

  test("help exit-codes lists every code", async () => {
    const { out } = await run(["help", "exit-codes"]);
    for (const code of [0, 1, 2, 3, 130, 143]) expect(out).toMatch(new RegExp(`^ {2}${code} `, "m"));
  });

  test("the declaration in help declaration is well formed", async () => {
    const { out } = await run(["help", "declaration"]);
    const text = out
      .split("\n")
      .filter((line) => line.startsWith("  "))
      .map((line) => line.slice(2))
      .join("\n");
    expect(await run(["validate", "a.yaml"], { files: { "a.yaml": text } })).toMatchObject({ code: 0 });
  });

  test("help on something else is a usage error that names the topics", async () => {
    const { code, out, err } = await run(["help", "nothing"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`there is no help on "nothing". Topics: ${Object.keys(topics).join(", ")}.`);
  });

  test.each([60, 80, 200])("fits a terminal of %i columns, its examples aside", async (columns) => {
    const { out } = await run(["help", "assess"], { columns });
    const [options = ""] = out.split("\nExamples:\n");
    expect(Math.max(...options.split("\n").map((line) => line.length))).toBeLessThanOrEqual(
      Math.min(columns, 100),
    );
  });
});

describe("--version", () => {
  test.each([["--version"], ["-V"]])("%s prints the version", async (word) => {
    expect(await run([word])).toMatchObject({ code: 0, out: "0.0.0-test\n", err: "" });
  });

  test("beside something else too", async () => {
    expect(await run(["--version", "assess"])).toMatchObject({ code: 0, out: "0.0.0-test\n" });
  });
});

describe("a usage error", () => {
  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ["an unknown command", ["nothing", met], 'there is no command "nothing"'],
    ["an unknown command alone", ["nothing"], 'there is no command "nothing"'],
    ["a command by another name", ["report", met], `csm-check assess ${met} -o report.html`],
    ["a wish for the version", ["version"], "To print the version: csm-check --version."],
    ["another option for the version", ["-v"], "To print the version: csm-check --version."],
    ["an unknown option", ["assess", met, "--nothing"], "unknown option '--nothing'"],
    ["an unknown option of the program", ["--nothing"], "unknown option '--nothing'"],
    ["no file", ["assess"], "assess needs a declaration, and there is no supplier.yaml here"],
    ["no file to validate", ["validate"], "validate needs a declaration"],
    ["no name of a schema", ["schema"], "missing required argument 'name'"],
    ["an option without its value", ["assess", met, "--level"], "argument missing"],
    ["an unknown format", ["assess", met, "-f", "fax"], 'there is no format "fax"'],
    ["a day that is none", ["assess", met, "--as-of", "2026-02-30"], '"2026-02-30" is not a date'],
    ["too many schemas", ["schema", "declaration", "catalogue"], "too many arguments"],
  ];

  test("an unknown command lists the commands", async () => {
    const { err } = await run(["nothing"]);
    expect(err).toBe(
      `error: there is no command "nothing". Commands: ${listed.map(({ name }) => name).join(", ")}, help.\nMore: csm-check --help\n`,
    );
  });

  test.each(wrong)(
    "%s has code 2 and says what is wrong, on standard error alone",
    async (_, argv, message) => {
      const { code, out, err } = await run(argv);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: .*[^.][.?]\nMore: csm-check (?:[a-z]+ )?--help\n$/);
      expect(err).toContain(message);
    },
  );

  test.each([
    ["a misspelt command", ["asess", met], "assess"],
    ["a misspelt command alone", ["validat"], "validate"],
    ["a misspelt option", ["assess", met, "--formt", "json"], "--format"],
    ["a misspelt long option", ["assess", met, "--evidence-rot", "."], "--evidence-root"],
  ])("%s asks whether another was meant", async (_, argv, near) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`Did you mean "?${near}"?\\?`));
  });

  test.each([
    ["--format json", ["--format", "json"]],
    ["--format=json", ["--format=json"]],
    ["-f json", ["-f", "json"]],
    ["-fjson", ["-fjson"]],
  ])("is JSON on standard output, too, with %s", async (_, format) => {
    const { code, out, err } = await run(["assess", met, "--nothing", ...format]);
    expect(code).toBe(2);
    const json = parseJson(out);
    expect(pick(json, "format")).toBe("csm-check/problems@1");
    expect(pick(json, "problems")).toMatchObject([{ code: "usage", at: {} }]);
    expect(err).toBe(
      `error: ${String(pick(json, "problems", 0, "message"))}\nMore: csm-check assess --help\n`,
    );
  });

  test.each([
    [["assess", met, "--nothing"], "csm-check assess --help"],
    [["catalogue", "import"], "csm-check catalogue import --help"],
    [["catalogue", "nothing"], "csm-check catalogue --help"],
    [["--nothing"], "csm-check --help"],
    [["constructor"], "csm-check --help"],
  ])("%j leads to the help of its own command", async (argv, help) => {
    const { err } = await run(argv);
    expect(err.split("\n").at(-2)).toBe(`More: ${help}`);
    const asked = await run(help.split(" ").slice(1));
    expect([asked.code, asked.out.length > 100]).toEqual([0, true]);
  });

  test.each(["assess", "validate", "plan", "renewals", "evidence", "watch"])(
    "%s of an empty name, as a shell makes it of a variable that is not set, is a usage error",
    async (command) => {
      const { code, err } = await run([command, ""]);
      expect([code, err]).toEqual([2, expect.stringContaining("an empty name in the place of a file")]);
    },
  );

  test.each(
    wrong.filter(
      ([, argv]) => argv[0] === "assess" && argv.length > 2 && argv[2] !== "-f" && argv[2] !== "--level",
    ),
  )("%s is JSON with code usage and no place", async (_, argv) => {
    const { code, out } = await run([...argv, "--format", "json"]);
    expect(code).toBe(2);
    const problems = items(pick(parseJson(out), "problems"));
    expect(problems.map((each) => [pick(each, "code"), pick(each, "at")])).toEqual([["usage", {}]]);
    expect(pick(problems, 0, "message")).toMatch(/[^.][.?]$/);
  });

  test("is no JSON where another format is asked for", async () => {
    expect((await run(["assess", met, "--nothing", "--format", "ndjson"])).out).toBe("");
  });

  test("shows a strange word, and does not keep it", async () => {
    const { err } = await run(["\u001b[31mred\nerror: all is well"]);
    expect(err).toContain("\\u{1b}[31mred error: all is well");
    expect(err).not.toContain("\u001b");
  });
});

describe("a bug", () => {
  test("has code 3, and says that it is one", async () => {
    let err = "";
    const host = {
      ...nodeHost(root, "0.0.0-test"),
      err: {
        isTerminal: false,
        columns: 80,
        write: (text: string | Uint8Array) => void (err += String(text)),
      },
      read: () => {
        throw new Error("the world has ended");
      },
    };
    expect(await main(["assess", "a.yaml"], host)).toBe(3);
    expect(err).toBe(
      "This is a bug in csm-check, not in your file: the world has ended\nPlease report it with the command that you ran.\n",
    );
  });
});
