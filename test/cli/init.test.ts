import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { draftFile } from "../../src/cli/run/draft-file.ts";
import { interviewPort } from "../../src/cli/commands/init/interview-port.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import type { FieldId } from "../../src/interview/asked/fields.ts";
import { fields } from "../../src/interview/asked/fields.ts";
import { fieldEdit, levelEdit, type Edit } from "../../src/interview/edits.ts";
import { builtInStandard } from "../support/built-in.ts";
import { describeWhere } from "../support/describe-where.ts";
import { exampleText } from "../support/examples.ts";
import { root, run } from "../support/run.ts";
import { inFolder, spawned } from "../support/spawned.ts";

const terminal = { columns: 80, interactive: true };

describe("csm-check init without anybody to ask", () => {
  test.each([
    ["no terminal", {}],
    ["input that nobody types", { columns: 80 }],
    ["output that is no terminal", { interactive: true }],
    ["CI", { ...terminal, env: { CI: "true" } }],
  ])("refuses at once: %s", async (_, world) => {
    const { code, err, written } = await run(["init", "new.yaml"], world);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(
      "init asks questions and needs a terminal. csm-check init --template writes a blank",
    );
  });

  test.each([
    ["JSON", ["init", "new.json"], `init writes YAML, and "new.json" is JSON`],
    ["standard output", ["init", "-"], "init writes a file"],
    ["an unknown level", ["init", "new.yaml", "--level", "7"], `there is no level "7"`],
    ["an unknown control", ["init", "new.yaml", "--only", "2315x"], `there is no control "2315x"`],
    ["a folder that is not there", ["init", "none/new.yaml"], `there is no folder "none"`],
    ["a folder", ["init", "examples"], `"examples" is a folder`],
    ["a blank over a file", ["init", "examples/planned.yaml", "--template"], "is there already"],
  ])("refuses %s", async (_, argv, message) => {
    const { code, err, written } = await run(argv, terminal);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(message);
  });

  test("shows the problems of a file that it does not understand, and writes nothing", async () => {
    const { code, err, written } = await run(["init", "examples/broken-yaml.yaml"], terminal);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain("examples/broken-yaml.yaml cannot be continued");
  });
});

describe("the view of the world", () => {
  test("offers every file beside and below as evidence, but for the declaration itself", async () => {
    await inFolder((folder) => {
      for (const name of ["supplier.yaml", "policy.pdf"]) writeFileSync(join(folder, name), "x: 1\n");
      symlinkSync("supplier.yaml", join(folder, "linked.yaml"));
      const [host, catalogue] = [nodeHost(root, "0.0.0-test"), builtInStandard()];
      const path = join(folder, "supplier.yaml");
      const draft = draftFile(path, "", catalogue, host);
      const prompter = { ask: () => Promise.reject(new Error("nothing is asked")), close: () => undefined };
      const port = interviewPort(path, draft, prompter, { catalogue, today: "2026-11-24" }, host);
      expect(port.files()).toEqual(["policy.pdf"]);
    });
  });

  test("writes everything anew where the file was taken away meanwhile", async () => {
    await inFolder((folder) => {
      const [host, catalogue] = [nodeHost(root, "0.0.0-test"), builtInStandard()];
      const path = join(folder, "supplier.yaml");
      const draft = draftFile(path, "format: csm-check/declaration@1\n", catalogue, host);
      expect(draft.change(detail("supplier.name", "A Ltd"))).toEqual({ ok: true });
      rmSync(path);
      const again = draft.change(detail("contract.buyer", "B Ltd"));
      expect(again).toEqual({ ok: true, told: `${path} was gone, and is written anew.` });
      expect(readFileSync(path, "utf8")).toMatch(/name: A Ltd[\s\S]*buyer: B Ltd/);
    });
  });
});

describe("the blank", () => {
  test("has every question with its choices, and is a declaration but for the name", async () => {
    const { code, written } = await run(["init", "blank.yaml", "--template"]);
    expect(code).toBe(0);
    const text = String(written.get("blank.yaml"));
    expect(text).toContain(`  "2500": # Resilient networks and systems`);
    expect(text).toContain("      #   tested-backups: ");
    const filled = text.replace("name: #", "name: Harrow Ltd #");
    const assessed = await run(["assess", "blank.yaml"], { files: { "blank.yaml": filled } });
    expect([assessed.code, assessed.err]).toEqual([1, ""]);
  });
});

describe("the blank of another catalogue", () => {
  const argv = ["init", "our own.yaml", "--template", "--catalogue", "rules.yaml"];
  const files = { "rules.yaml": exampleText("examples/catalogues/house-rules.yaml") };

  test("names the catalogue again in every command, and says nothing of the MOD's levels", async () => {
    const { code, out, written } = await run(argv, { files });
    expect(code).toBe(0);
    expect(out).toBe(
      "our own.yaml is written: fill it in, and run: csm-check assess 'our own.yaml' --catalogue rules.yaml\n",
    );
    const text = String(written.get("our own.yaml"));
    expect(text).toContain("assess FILE --catalogue rules.yaml judges it");
    expect(text).toContain("# the level of the catalogue that is to be met");
    expect(text).not.toContain("Cyber Risk Profile");
  });

  test("has what each control asks as a comment, and levels as the text that they are", async () => {
    const level = "areas: [{ id: d, title: Doors }]\nlevels: [{ id: 'no', name: Not at all }]";
    const control = `{ id: a, title: Doors, area: d, levels: ['no'], kind: technical, why: So, requirement: "Doors:\\n- are shut\\n\\n- ${"are locked ".repeat(20)}", questions: [{ id: q, label: l, ask: Are they?, answer: { type: yes-no } }], remedy: { action: Shut them, effort: low, takes: days } }`;
    const rules = `format: csm-check/catalogue@1\nid: doors\ntitle: Doors\nversion: "1"\n${level}\ncontrols: [${control}]\n`;
    const { written } = await run(argv, { files: { "rules.yaml": rules } });
    const text = String(written.get("our own.yaml"));
    expect(text).toContain('level: "no" #');
    expect(text).toContain("  a: # Doors\n    # Doors:\n    # - are shut\n    # - are locked are");
    expect(text.split("\n").filter((line) => line.startsWith("    # ") && line.length > 106)).toEqual([]);
    const filled = { "rules.yaml": rules, "x.yaml": text.replace("name: #", "name: Harrow Ltd #") };
    const assessed = await run(["assess", "x.yaml", "--catalogue", "rules.yaml"], { files: filled });
    expect([assessed.code, assessed.err]).toEqual([1, ""]);
  });
});

/** The change that an answer to a detail makes. */
function detail(id: FieldId, value: string): Edit {
  const field = fields.find((each) => each.id === id);
  if (field === undefined) throw new Error(`there is no detail ${id}`);
  return fieldEdit(field, [value], builtInStandard());
}

describe("two interviews on one file", () => {
  test("keep each other's answers", async () => {
    await inFolder((folder) => {
      const catalogue = builtInStandard();
      const path = join(folder, "supplier.yaml");
      const host = nodeHost(root, "0.0.0-test");
      const [one, other] = [1, 2].map(() =>
        draftFile(path, "format: csm-check/declaration@1\n", catalogue, host),
      );
      expect(one?.change(detail("supplier.name", "A Ltd"))).toEqual({
        ok: true,
      });
      expect(other?.change(detail("scope.organisation", "whole"))).toEqual({
        ok: true,
      });
      expect(one?.change(levelEdit("0", catalogue))).toEqual({ ok: true });
      expect(readFileSync(path, "utf8")).toBe(
        "format: csm-check/declaration@1\nsupplier:\n  name: A Ltd\nlevel: 0\nscope:\n  organisation: whole\n",
      );
    });
  });

  test("write nothing over a file that was broken meanwhile, nor what would not be read", async () => {
    await inFolder((folder) => {
      const catalogue = builtInStandard();
      const path = join(folder, "supplier.yaml");
      const draft = draftFile(
        path,
        "format: csm-check/declaration@1\n",
        catalogue,
        nodeHost(root, "0.0.0-test"),
      );
      expect(draft.change(detail("supplier.name", "x".repeat(300)))).toMatchObject({ ok: false });
      expect(existsSync(path)).toBe(false);
      writeFileSync(path, "supplier: {\n");
      expect(draft.change(detail("supplier.name", "A Ltd"))).toMatchObject({ ok: false, lost: true });
      expect(readFileSync(path, "utf8")).toBe("supplier: {\n");
    });
  });
});

const noTerminal = "there is no /usr/bin/script, which makes a terminal";

/** Types lines into `init --plain` in a pseudo-terminal, each when the one before was asked for; gives what it showed. */
function typed(folder: string, lines: readonly string[]): Promise<{ code: number | null; shown: string }> {
  const bin = fileURLToPath(new URL("bin/csm-check.js", root));
  const command = `"${process.execPath}" "${bin}" init --plain`;
  const env = { PATH: process.env["PATH"], TERM: "xterm" };
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: folder, env });
  let shown = "";
  let answered = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString("utf8");
    while (answered < lines.length && (shown.match(/Answer: /g) ?? []).length > answered)
      child.stdin.write(`${lines[answered++] ?? ""}\n`);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, shown }));
  });
}

describeWhere(existsSync("/usr/bin/script"), noTerminal, "in a real terminal", () => {
  test("type, go back, leave, go on, finish; assess gives the same verdict", async () => {
    await inFolder(async (folder) => {
      const begun = await typed(folder, [
        ...["Harrow Ltd", "0", "", "<", "RAR-1", "", "", "1"],
        ...["y", "1", "1", "31/11/2026", "10/06/2026", "09/06/2099", ""],
        "q",
      ]);
      expect(begun.code).toBe(0);
      expect(begun.shown).toContain("There is no 31 November 2026: that month has 30 days.");
      expect(begun.shown).toContain("Understood: 9 Jun 2099.");
      expect(begun.shown).toContain("csm-check init supplier.yaml --plain");
      const half = readFileSync(join(folder, "supplier.yaml"), "utf8");
      expect(half).toContain("riskAssessmentReference: RAR-1");
      const rest = ["y", "y", "y", "1", "y", "1", "y", "2", "2", "Jo Harrow", "Director", "1"];
      const finished = await typed(folder, rest);
      expect(finished.shown).toMatch(/Harrow Ltd meets CSM Level 0/);
      expect(finished.shown).toContain("Written: supplier.yaml");
      const assessed = await spawned(["assess", "supplier.yaml"], folder);
      expect(assessed.code).toBe(0);
      expect(assessed.out).toMatch(/Harrow Ltd meets CSM Level 0/);
    });
  });

  test("explain a question and the menu, and press Ctrl-C: what was answered is on the disk", async () => {
    await inFolder(async (folder) => {
      const left = await typed(folder, ["Harrow Ltd", "?", "0", "RAR-1", ":m", "?", "\u0003"]);
      expect(left.code).toBe(130);
      expect(left.shown).toContain("risk assessment");
      expect(left.shown).toContain("Or ? = explain; q = save and leave.");
      expect(left.shown).toContain("- Choose an area or a control: lists the areas");
      expect(left.shown.match(/What would you like to do\?/g)).toHaveLength(2);
      const text = readFileSync(join(folder, "supplier.yaml"), "utf8");
      expect(text).toContain("name: Harrow Ltd");
      expect(text).toContain("level: 0");
      expect(text).toContain("riskAssessmentReference: RAR-1");
    });
  });
});
