import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runAction, type ActionRun } from "../support/composite-action.ts";
import { exampleText } from "../support/examples.ts";
import { keys, parseJson, pick, textAt } from "../support/json.ts";
import { root } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const action: unknown = parse(readFileSync(new URL("action.yml", root), "utf8"));
const asOf = "2026-11-24";

beforeAll(() => {
  if (!existsSync(new URL("dist/program/cli/start.js", root))) throw new Error("run npm run build first");
});

/** Runs the action in a folder with these examples as files. */
function act(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  look: (folder: string, ran: ActionRun) => void = () => undefined,
): Promise<ActionRun> {
  return inFolder(async (folder) => {
    for (const [name, example] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      copyFileSync(fileURLToPath(new URL(`examples/${example}`, root)), join(folder, name));
    }
    const ran = await runAction(folder, { "as-of": asOf, evidence: "off", ...inputs });
    look(folder, ran);
    return ran;
  });
}

describe("the action", () => {
  test("passes where the level is met, says so, and writes SARIF", async () => {
    const ran = await act({ "supplier.yaml": "level-0-met.yaml" }, {}, (folder) => {
      const sarif = parseJson(readFileSync(join(folder, "csm-check.sarif"), "utf8"));
      expect(pick(sarif, "version")).toBe("2.1.0");
    });
    expect(ran.code).toBe(0);
    expect(ran.outputs).toEqual({
      "exit-code": "0",
      verdict: "met",
      change: "",
      sarif: "csm-check.sarif",
      reports: "csm-check.sarif",
    });
    expect(ran.commands.filter(({ name }) => name === "error")).toEqual([]);
    expect(ran.summary).toContain("meets CSM Level 0");
    expect(ran.summary).toContain("not a certificate");
  });

  test("fails on the day that a certificate has lapsed: annotation at its line, summary, SARIF", async () => {
    const ran = await act({ "supplier.yaml": "certificate-lapsed.yaml" });
    expect(ran.code).toBe(1);
    expect(ran.outputs["verdict"]).toBe("not-met");
    expect(ran.outputs["sarif"]).toBe("csm-check.sarif");
    const [error, ...others] = ran.commands.filter(({ name }) => name === "error");
    const line = exampleText("examples/certificate-lapsed.yaml")
      .split("\n")
      .findIndex((text) => text.includes("expires:"));
    expect(others).toEqual([]);
    expect(error?.properties).toMatchObject({ file: "supplier.yaml", line: String(line + 1) });
    expect(error?.data).toContain("9 Nov 2026");
    expect(ran.summary).toContain("does not meet CSM Level 0");
  });

  test("fails before it lapses, where asked", async () => {
    const expiring = { "supplier.yaml": "certificate-expires-soon.yaml" };
    expect((await act(expiring)).code).toBe(0);
    const ran = await act(expiring, { "fail-on": "certificate-expires-soon\n" });
    expect(ran.code).toBe(1);
    expect(ran.commands.some(({ name, data }) => name === "error" && data.includes("expires"))).toBe(true);
    expect((await act(expiring, { "as-of": "2027-03-01" })).code).toBe(1);
  });

  test("a file with problems is not assessed: code 2, problem at its line, no SARIF", async () => {
    const ran = await act({ "supplier.yaml": "control-id-typo.yaml" });
    expect(ran.code).toBe(2);
    expect(ran.outputs).toMatchObject({ "exit-code": "2", verdict: "not-assessed", sarif: "", reports: "" });
    expect(
      ran.commands.some(({ name, properties }) => name === "error" && properties["line"] !== undefined),
    ).toBe(true);
  });

  test("takes several files, by name and by pattern, also with blanks in their names", async () => {
    const files = { "subs/one of them.yaml": "level-0-met.yaml", "subs/two.yaml": "certificate-lapsed.yaml" };
    const ran = await act(files, { files: "subs/*.yaml\n" });
    expect(ran.code).toBe(1);
    expect(ran.summary).toContain("meets CSM Level 0");
    expect(ran.summary).toContain("does not meet CSM Level 0");
    expect((await act(files, { files: "subs/one of them.yaml" })).code).toBe(0);
    expect((await act(files, { files: "nowhere/*.yaml" })).code).toBe(2);
    expect((await act(files, { files: "" })).code).toBe(2);
  });

  test("hands every option on", async () => {
    const planned = { "supplier.yaml": "planned.yaml" };
    expect((await act(planned)).code).toBe(0);
    expect((await act(planned, { plans: "false" })).code).toBe(1);
    const met = { "supplier.yaml": "level-0-met.yaml" };
    expect((await act(met, { strict: "true" })).code).toBe(1);
    expect((await act(met, { level: "1" })).code).toBe(1);
    const wrong = await act(met, { level: "7" });
    expect(wrong.code).toBe(2);
    expect(wrong.commands.map(({ name, data }) => [name, data])).toContainEqual([
      "error",
      "Not assessed (exit code 2): the log of this step says why.",
    ]);
    expect((await act(planned, { plans: "" })).code).toBe(0);
    expect((await act(met, { evidence: "require" })).code).toBe(1);
    expect((await act(met, { catalogue: "nowhere.yaml" })).code).toBe(2);
    expect((await act(met, { strict: "ture" })).code).toBe(2);
  });

  test("writes further reports, and names them", async () => {
    const ran = await act(
      { "supplier.yaml": "level-0-met.yaml" },
      { sarif: "", output: "out.html\nout.junit.xml" },
      (folder) => {
        expect(existsSync(join(folder, "csm-check.sarif"))).toBe(false);
        expect(readFileSync(join(folder, "out.html"), "utf8")).toContain("<!DOCTYPE html>");
      },
    );
    expect(ran.outputs).toMatchObject({ sarif: "", reports: "out.html\nout.junit.xml" });
  });

  test("judges the very files that were found, blanks in their names and all, and minds no CR", async () => {
    const files = { "a.yaml": "level-0-met.yaml", " a.yaml": "certificate-lapsed.yaml" };
    expect((await act(files, { files: "*.yaml" })).code).toBe(1);
    expect((await act(files, { files: "  a.yaml  \r\n\r\n" })).code).toBe(0);
    const nothing = await act(files, { files: " \n\r\n" });
    expect(nothing.outputs).toEqual({
      ...{ "exit-code": "2", verdict: "not-assessed" },
      ...{ change: "", sarif: "", reports: "" },
    });
  });

  test("compares with an earlier state: fails where anything got worse, says what in log and summary", async () => {
    const files = { "supplier.yaml": "certificate-lapsed.yaml", "before.yaml": "level-0-met.yaml" };
    const worse = await act(files, { "compare-with": "before.yaml" });
    expect(worse.code).toBe(1);
    expect(worse.outputs).toMatchObject({ "exit-code": "1", verdict: "not-met", change: "worse" });
    expect(worse.log).toContain("Worse: 1 control got worse (0001)");
    expect(worse.summary).toContain("does not meet CSM Level 0");
    expect(worse.summary).toContain("**✖ Worse: 1 control got worse (0001)");
    expect(worse.commands.map(({ name, data }) => [name, data])).toContainEqual([
      "error",
      "Something required got worse: the log of this step says what, and why.",
    ]);
    const better = await act(
      { "supplier.yaml": "level-0-met.yaml", "before.yaml": "certificate-lapsed.yaml" },
      { "compare-with": "before.yaml" },
    );
    expect([better.code, better.outputs["change"]]).toEqual([0, "not-worse"]);
  });

  test("a regression fails also where the level is met all the same", async () => {
    const files = { "supplier.yaml": "planned.yaml", "before.json": "level-0-met.json" };
    const ran = await act(files, { "compare-with": "before.json" });
    expect(ran.code).toBe(1);
    expect(ran.outputs).toMatchObject({ "exit-code": "1", verdict: "met", change: "worse" });
  });

  test("what cannot be compared is exit code 2, and is said", async () => {
    const met = { "supplier.yaml": "level-0-met.yaml", "other.yaml": "level-0-met.yaml" };
    const none = await act(met, { "compare-with": "none.yaml" });
    expect([none.code, none.outputs["verdict"], none.outputs["change"]]).toEqual([2, "met", "not-compared"]);
    expect(none.log).toContain("Not compared (exit code 2)");
    const two = await act(met, { files: "supplier.yaml\nother.yaml", "compare-with": "other.yaml" });
    expect([two.code, two.outputs["change"]]).toEqual([2, ""]);
    expect(two.log).toContain("compare-with takes one declaration, and files names 2");
  });

  test("with redact a comparison tells nothing that was found either", async () => {
    const files = { "supplier.yaml": "policy-without-measure.yaml", "before.yaml": "level-0-met.yaml" };
    const ran = await act(files, { "compare-with": "before.yaml", redact: "true" });
    expect(ran.outputs["change"]).toBe("worse");
    expect(ran.log + ran.summary).not.toMatch(/None of these|HPE-2026-014|data-protection-policy/);
  });

  test("a report of yesterday is not passed on as today's", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "csm-check.sarif"), "{}");
      writeFileSync(join(folder, "supplier.yaml"), "nonsense");
      const ran = await runAction(folder, {});
      expect(ran.outputs["sarif"]).toBe("");
    });
  });

  test("an input is a value, never a command", async () => {
    await inFolder(async (folder) => {
      const inputs = {
        files: "$(touch hacked)\n`touch hacked`\n; touch hacked\n-o hacked.json\n--output=hacked.json",
        level: "$(touch hacked); touch hacked",
        catalogue: "--output=hacked.json",
        "compare-with": "--output=hacked.json",
      };
      const ran = await runAction(folder, inputs);
      expect(ran.code).toBe(2);
      for (const name of ["hacked", "hacked.json"]) expect(existsSync(join(folder, name))).toBe(false);
    });
  });

  test("--redact leaves dates and codes in the log, and nothing that was found", async () => {
    const ran = await act({ "supplier.yaml": "policy-without-measure.yaml" }, { redact: "true" });
    expect(ran.code).toBe(1);
    expect(ran.log).toContain("2500");
    expect(ran.log).toContain("withheld");
  });
});

describe("action.yml", () => {
  test("describes every input and output, and uses each input", () => {
    const text = readFileSync(new URL("action.yml", root), "utf8");
    for (const name of keys(pick(action, "inputs"))) {
      expect(textAt(action, "inputs", name, "description")).toMatch(/\.$/);
      expect(text).toContain(`\${{ inputs.${name} }}`);
    }
    for (const name of keys(pick(action, "outputs")))
      expect(textAt(action, "outputs", name, "value")).toBe(`\${{ steps.assess.outputs.${name} }}`);
  });

  test("puts no input into a script", () => {
    const text = readFileSync(new URL("action.yml", root), "utf8");
    const scripts = [...text.matchAll(/run: \|\n((?: {8}.*\n)+)/g)].map((match) => match[1]);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).not.toContain("${{");
  });
});
