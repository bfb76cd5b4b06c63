import { describe, expect, test } from "vitest";
import { ascii, unicode } from "../../../src/text/page.ts";
import { examples, usable } from "../../support/examples.ts";
import { tooWide } from "../../support/paper.ts";
import { run, type World } from "../../support/run.ts";

const met = "examples/level-0-met.yaml";
const short = "examples/certificate-lapsed.yaml";
const broken = "examples/control-id-typo.yaml";
const asOf = ["--as-of", "2026-11-24"];

async function told(argv: readonly string[], world: World): Promise<string> {
  const { out, err } = await run(["assess", ...argv, ...asOf], world);
  return out + err;
}

describe("colour", () => {
  test.each<[string, readonly string[], World]>([
    ["a terminal has it", [], { columns: 80 }],
    ["a terminal with an empty NO_COLOR has it", [], { columns: 80, env: { NO_COLOR: "" } }],
    ["a terminal has it with --all", ["--all"], { columns: 80 }],
    ["a terminal has it with --quiet", ["--quiet"], { columns: 80 }],
    ["what is no terminal has it with FORCE_COLOR", [], { env: { FORCE_COLOR: "1" } }],
    ["what is no terminal has it with FORCE_COLOR=true", [], { env: { FORCE_COLOR: "true", TERM: "dumb" } }],
  ])("%s", async (_, options, world) => {
    expect(await told([short, ...options], world)).toContain("\u001b[");
  });

  test.each<[string, readonly string[], World]>([
    ["what is no terminal has none", [], {}],
    ["NO_COLOR takes it away", [], { columns: 80, env: { NO_COLOR: "1" } }],
    ["TERM=dumb takes it away", [], { columns: 80, env: { TERM: "dumb" } }],
    ["--no-color takes it away", ["--no-color"], { columns: 80 }],
    ["--plain takes it away", ["--plain"], { columns: 80 }],
    ["FORCE_COLOR=0 takes it away", [], { columns: 80, env: { FORCE_COLOR: "0" } }],
    ["an empty FORCE_COLOR says nothing", [], { env: { FORCE_COLOR: "" } }],
    ["NO_COLOR takes it away from FORCE_COLOR", [], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }],
    ["--no-color takes it away from FORCE_COLOR", ["--no-color"], { env: { FORCE_COLOR: "1" } }],
    ["JSON has none with FORCE_COLOR", ["--format", "json"], { env: { FORCE_COLOR: "1" } }],
    ["Markdown has none with FORCE_COLOR", ["--format", "markdown"], { env: { FORCE_COLOR: "1" } }],
    ["annotations have none with FORCE_COLOR", ["--format", "github"], { env: { FORCE_COLOR: "1" } }],
    ["--quiet with --no-color has none", ["--quiet", "--no-color"], { columns: 80 }],
    ["JSON never has any", ["--format", "json"], { columns: 80 }],
    ["lines of JSON never have any", ["--format", "ndjson"], { columns: 80 }],
  ])("%s", async (_, options, world) => {
    const { out } = await run(["assess", short, ...options, ...asOf], world);
    expect(out).not.toContain("\u001b");
    if (!options.includes("--format"))
      expect(await told([broken, ...options], world)).not.toContain("\u001b");
  });

  test("colour changes no letter", async () => {
    const coloured = await told([short, broken], { columns: 80 });
    expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(
      await told([short, broken, "--no-color"], { columns: 80 }),
    );
  });

  test("a report file has none with FORCE_COLOR, and Unicode in the locale C", async () => {
    const env = { FORCE_COLOR: "1", LC_ALL: "C" };
    const { written } = await run(["assess", short, "-o", "report.txt", ...asOf], { env });
    const { written: plain } = await run(["assess", short, "-o", "report.txt", ...asOf]);
    expect(written.get("report.txt")).toBe(plain.get("report.txt"));
  });

  test("a report file has none, whatever the terminal", async () => {
    const { written } = await run(["assess", short, "-o", "report.txt", ...asOf], { columns: 80 });
    expect(String(written.get("report.txt"))).toContain("does not meet");
    expect(String(written.get("report.txt"))).not.toContain("\u001b");
  });
});

describe("signs", () => {
  test.each<[string, World]>([
    ["a terminal that says nothing of itself", { columns: 80 }],
    ["a terminal with UTF-8", { columns: 80, env: { LANG: "en_GB.UTF-8" } }],
    ["a terminal with utf8", { columns: 80, env: { LC_CTYPE: "en_GB.utf8" } }],
    ["Windows Terminal", { columns: 80, platform: "win32", env: { WT_SESSION: "1" } }],
    ["VS Code on Windows", { columns: 80, platform: "win32", env: { TERM_PROGRAM: "vscode" } }],
    ["what is no terminal", {}],
    ["what is no terminal, though TERM is dumb", { env: { TERM: "dumb" } }],
    ["what is no terminal, with UTF-8", { env: { LC_ALL: "C.UTF-8" } }],
    ["what is no terminal on Windows", { platform: "win32" }],
  ])("%s gets Unicode", async (_, world) => {
    expect(await told([met, "--quiet", "--no-color"], world)).toMatch(new RegExp(`^${met}: ${unicode.met} `));
  });

  test.each<[string, World]>([
    ["TERM=dumb", { columns: 80, env: { TERM: "dumb" } }],
    ["the Linux console", { columns: 80, env: { TERM: "linux" } }],
    ["a locale without UTF-8", { columns: 80, env: { LANG: "en_GB.ISO-8859-1" } }],
    ["the locale C", { columns: 80, env: { LC_ALL: "C", LANG: "en_GB.UTF-8" } }],
    ["what is no terminal, in the locale C", { env: { LC_ALL: "C" } }],
    ["what is no terminal, in the locale POSIX", { env: { LANG: "POSIX" } }],
    ["the old Windows console", { columns: 80, platform: "win32" }],
  ])("%s gets ASCII", async (_, world) => {
    expect(await told([met, "--quiet", "--no-color"], world)).toMatch(new RegExp(`^${met}: \\${ascii.met} `));
  });

  test.each(examples)("nothing but ASCII comes to a terminal that knows no more, in %s", async (example) => {
    const world: World = { columns: 80, env: { TERM: "dumb" } };
    expect(await told([example], world)).toMatch(/^[\n\x20-\x7e]+$/);
    expect(await told([example, "--all"], world)).toMatch(/^[\n\x20-\x7e]+$/);
  });
});

describe("width", () => {
  const widths = [40, 60, 80, 100, 200];

  /** A command line and an address are not broken, so that they can be copied; nor is the place of a problem, or the file's name. */
  const unbroken = /^ {2,3}(?:csm-check |→ |> |https:)|cannot be assessed: /;

  test.each(widths.flatMap((columns) => examples.map((example) => [columns, example] as const)))(
    "a terminal of %i columns holds every line of %s",
    async (columns, example) => {
      for (const options of [[], ["--all"]]) {
        const wide = tooWide(await told([example, ...options], { columns }), columns);
        expect(wide.filter((line) => !unbroken.test(line))).toEqual([]);
      }
    },
  );

  test.each(usable)("dots of ASCII make no line of %s too long", async (example) => {
    for (const columns of widths) {
      const text = await told([example], { columns, env: { TERM: "dumb" } });
      expect(tooWide(text, columns).filter((line) => !unbroken.test(line))).toEqual([]);
    }
  });

  test.each([0, 1, 20])("a terminal that says %i columns is taken to have 40", async (columns) => {
    expect(await told([met], { columns })).toBe(await told([met], { columns: 40 }));
  });

  test("what is no terminal has 80 columns", async () => {
    const { out } = await run(["assess", short, ...asOf]);
    const { out: terminal } = await run(["assess", short, "--no-color", ...asOf], { columns: 80 });
    expect(out).toBe(terminal);
  });

  test("a report file has the same bytes whatever the terminal", async () => {
    const worlds: readonly World[] = [{}, { columns: 40 }, { columns: 200, env: { TERM: "dumb" } }];
    const files = await Promise.all(
      worlds.map(async (world) =>
        (await run(["assess", short, "-o", "r.txt", ...asOf], world)).written.get("r.txt"),
      ),
    );
    expect(new Set(files).size).toBe(1);
    expect(tooWide(String(files[0]), 100)).toEqual([]);
  });

  test("--quiet and --plain act on a report file neither", async () => {
    const whole = (await run(["assess", short, "-o", "r.txt", ...asOf])).written.get("r.txt");
    for (const option of ["--quiet", "--plain", "--all"])
      expect((await run(["assess", short, option, "-o", "r.txt", ...asOf])).written.get("r.txt")).toBe(whole);
  });
});

describe("what is left out is marked", () => {
  const files = {
    "a.yaml": `format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\n"${"k".repeat(300)}": 1\n`,
  };

  test("with dots of ASCII on a terminal that knows no more", async () => {
    const { err } = await run(["assess", "a.yaml"], { files, columns: 80, env: { TERM: "dumb" } });
    expect(err).toContain("level-missing: ");
    expect(err).toMatch(/^[\n\x20-\x7e]+$/);
  });

  test("with one sign elsewhere", async () => {
    expect((await run(["assess", "a.yaml"], { files, columns: 80 })).err).toMatch(/k…"/);
  });
});
