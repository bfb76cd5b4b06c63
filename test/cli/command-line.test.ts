import { describe, expect, test } from "vitest";
import { exampleText } from "../support/examples.ts";
import { run } from "../support/run.ts";

const met = "examples/level-0-met.yaml";
const asOf = ["--as-of", "2026-11-24"];
const supplier = exampleText("examples/planned.yaml");

describe("what is meant without a command", () => {
  test.each([
    ["a file", [met, ...asOf], `assess ${met} --as-of 2026-11-24`, ["assess", met, ...asOf]],
    ["a file that is not there", ["no.yaml"], "assess no.yaml", ["assess", "no.yaml"]],
    [
      "options first",
      [...asOf, "-q", met],
      `assess --as-of 2026-11-24 -q ${met}`,
      ["assess", met, "-q", ...asOf],
    ],
    [
      "an option with its value",
      ["--level=1", met],
      `assess --level=1 ${met}`,
      ["assess", met, "--level", "1"],
    ],
    [
      "a command behind its option",
      ["--no-color", "explain", "2314"],
      "explain --no-color 2314",
      ["explain", "2314"],
    ],
  ])("%s is taken as a command, which is said on standard error", async (_, words, taken, meant) => {
    const [found, wanted] = await Promise.all([run(words), run(meant)]);
    expect(found).toEqual({ ...wanted, err: `Taken as: csm-check ${taken}\n${wanted.err}` });
  });

  test("standard input is assessed", async () => {
    const { code, err } = await run(["-", ...asOf], { files: { "-": supplier } });
    expect([code, err]).toEqual([0, "Taken as: csm-check assess - --as-of 2026-11-24\n"]);
  });

  test.each([["--help"], ["--version"], ["help"]])("%s stays what it is", async (word) => {
    expect(await run([word])).toMatchObject({ code: 0, err: "" });
  });
});

describe("what is meant without a file", () => {
  test.each(["assess", "validate", "evidence"])("%s takes supplier.yaml, and says so", async (command) => {
    const files = { "supplier.yaml": supplier };
    const [found, wanted] = await Promise.all([
      run([command], { files }),
      run([command, "supplier.yaml"], { files }),
    ]);
    expect(found).toEqual({ ...wanted, err: `No file is named: supplier.yaml is taken.\n${wanted.err}` });
    expect(found.out).not.toBe("");
  });

  test("it is said how to name a file, or to write one", async () => {
    const { code, out, err } = await run(["assess"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Name one: csm-check assess FILE. To write one: csm-check init.");
  });
});
