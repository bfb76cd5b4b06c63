import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { parseJson, pick } from "../support/json.ts";
import { root, run } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const policy = "Data protection policy\n";
const sha256 = createHash("sha256").update(policy).digest("hex");
const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n";

const declaration = `# ours
format: csm-check/declaration@1
supplier: { name: Harrow Precision Engineering Ltd }
level: 0 # from the tender
certificates:
  - scheme: cyber-essentials
    issued: 2026-06-10
    expires: 2027-06-09
    file: evidence/policy.txt # a scan
documents:
  dp: { title: Policy, file: evidence/policy.txt }
  old: { title: Old policy, file: evidence/policy.txt, expires: 2025-01-01 }
controls:
  "2314":
    answers: { policy: yes, dpia: not-needed } # said by Jo
    evidence:
      - dp
      - title: Gone
        file: evidence/polcy.txt
  "0001": yes
`;

/** Runs the program on the disk, on a declaration with evidence beside it. */
async function evidence(
  words: (file: string) => readonly string[],
  before: string = declaration,
): Promise<{ code: number; out: string; err: string; after: string; file: string }> {
  return inFolder(async (folder) => {
    const file = join(folder, "supplier.yaml");
    mkdirSync(join(folder, "evidence"));
    writeFileSync(file, before);
    writeFileSync(join(folder, "evidence", "policy.txt"), policy);
    writeFileSync(join(folder, "evidence", "empty.txt"), "");
    writeFileSync(join(folder, "evidence", "pointer.pdf"), pointer);
    symlinkSync(new URL("package.json", root), join(folder, "evidence", "away.json"));
    let [out, err] = ["", ""];
    const stream = { isTerminal: false, columns: 80 };
    const host = {
      ...nodeHost(root, "0"),
      now: () => new Date("2026-11-24T12:00:00Z"),
      out: { ...stream, write: (text: string | Uint8Array) => void (out += String(text)) },
      err: { ...stream, write: (text: string | Uint8Array) => void (err += String(text)) },
    };
    const code = await main(["evidence", ...words(file)], host);
    return { code, out, err, after: readFileSync(file, "utf8"), file };
  });
}

describe("csm-check evidence", () => {
  test("lists each file with what it shows, its state and its SHA-256, and judges nothing", async () => {
    const { code, out, err, after } = await evidence((file) => [file]);
    expect([code, err, after]).toEqual([0, "", declaration]);
    expect(out).toContain(`✔ evidence/policy.txt
  Shows    the certificate of Cyber Essentials
  State    there; no SHA-256 is noted
  SHA-256  ${sha256}
`);
    expect(out).toContain("Shows    2314: Policy\n");
    expect(out).toContain("State    missing; did you mean evidence/policy.txt?\n");
    expect(out).toContain("Shows    nothing yet, for no control names it: Old policy\n");
    expect(out).toContain("4 evidence files: 2 amiss and 2 without a noted SHA-256.\n");
  });

  test("tells the same to programs", async () => {
    const { code, out, file } = await evidence((each) => [each, "-f", "json", "--as-of", "2024-12-31"]);
    expect(code).toBe(0);
    const json = parseJson(out);
    expect(pick(json, "format")).toBe("csm-check/evidence@1");
    expect(pick(json, "asOf")).toBe("2024-12-31");
    expect(pick(json, "files", 0)).toEqual({
      ...{ file: "evidence/policy.txt", role: "certificate", scheme: "cyber-essentials", controls: [] },
      ...{ state: "holds", sha256, at: { path: file, line: 9, column: 11 } },
    });
    expect(pick(json, "files", 1, "controls")).toEqual(["2314"]);
    expect(pick(json, "files", 2, "state")).toBe("missing");
    expect(pick(json, "files", 2, "nearest")).toBe("evidence/policy.txt");
    expect(pick(json, "files", 3, "state")).toBe("holds");
  });

  test("--write notes what is not noted, and leaves every other character as it is", async () => {
    const { code, err, after } = await evidence((file) => [file, "--write", "--as-of", "2024-12-31"]);
    expect([code, err]).toEqual([0, "The SHA-256 of 1 file is noted.\n"]);
    const { out } = await evidence((file) => [file], after);
    expect(after.replaceAll(new RegExp(`(?:\n    |, )sha256: "?${sha256}"?`, "g"), "")).toBe(declaration);
    expect(after.split(sha256).length).toBe(4);
    expect(out).toContain("there, and unchanged since its SHA-256 was noted");
    const again = await evidence((file) => [file, "--write"], after);
    expect([again.code, again.err, again.after]).toEqual([0, "There is no SHA-256 to note.\n", after]);
  });

  test("--write leaves the SHA-256 of a file that has changed, which both are told", async () => {
    const noted = declaration.replace("policy.txt # a scan", `policy.txt\n    sha256: "${"0".repeat(64)}"`);
    const { code, out, after } = await evidence((file) => [file, "--write"], noted);
    expect(code).toBe(0);
    expect(after).toContain("0".repeat(64));
    const { err } = await evidence((file) => [file, "--write"], after);
    expect(err).toBe(
      "There is no SHA-256 to note. What was noted of 1 changed file stays: if it has changed for good, delete its sha256 and run this again.\n",
    );
    expect(out).toContain(`the file is not the one whose SHA-256 was noted
  SHA-256  ${sha256}
  Noted    ${"0".repeat(64)}
`);
  });

  test("--add names files, each with its SHA-256, also where the control has the short form or is not there", async () => {
    const { code, err, after } = await evidence((file) => [
      ...[file, "--add", "2314", "evidence/policy.txt", "--add", "2500", "./evidence/policy.txt"],
      ...["--add", "0001", join(file, "..", "evidence", "policy.txt")],
    ]);
    expect(code).toBe(0);
    expect(err).toBe(`2314 names evidence/policy.txt already.
2500 (Resilient networks and systems) now names evidence/policy.txt.
0001 (Cyber Essentials) now names evidence/policy.txt.
`);
    const hash = /^[\d]/.test(sha256) ? `"${sha256}"` : sha256;
    const item = `{ title: policy, file: evidence/policy.txt, sha256: ${hash} }`;
    expect(after).toContain(`  "2500": # Resilient networks and systems\n    evidence:\n      - ${item}\n`);
    expect(after).toContain(
      `  "0001":\n    answers: { scope-covers-contract: yes, maintained: yes }\n    evidence:\n      - ${item}\n`,
    );
    expect(after).toContain("answers: { policy: yes, dpia: not-needed } # said by Jo\n");
  });

  test.each([
    ["the declaration itself", "supplier.yaml", `"supplier.yaml" is the declaration itself`],
    ["an empty file", "evidence/empty.txt", `"evidence/empty.txt" is empty`],
    ["a Git LFS pointer", "evidence/pointer.pdf", "is a Git LFS pointer, not the file itself"],
    ["a folder", "evidence", `"evidence" is not a file`],
    ["a link that leads out", "evidence/away.json", "lies outside"],
    ["a path that leads out", "../policy.txt", "lies outside"],
    ["a file that is not there", "evidence/polcy.txt", `Did you mean "evidence/policy.txt"?`],
  ])("--add refuses %s", async (_, named, message) => {
    const { code, err, after } = await evidence((file) => [file, "--add", "2314", named]);
    expect([code, after]).toEqual([2, declaration]);
    expect(err).toContain(message);
  });

  test.each([
    ["no file", ["--add", "2314"], "--add 2314 names no file"],
    ["no control", ["--add", "policy.txt", "2314"], `there is no control "policy.txt"`],
    ["a control that is near", ["--add", "2313x", "policy.txt"], `Did you mean "2313"?`],
    ["an unknown format", ["-f", "html"], `--format does not take "html"`],
    ["an evidence folder that is none", ["--evidence-root", "nowhere"], `there is no folder "nowhere"`],
  ])("refuses %s", async (_, words, message) => {
    const { code, err, after } = await evidence((file) => [file, ...words]);
    expect([code, after]).toEqual([2, declaration]);
    expect(err).toContain(message);
  });

  test("a link that leads out is a problem of the declaration, to programs too", async () => {
    const leads = declaration.replace("evidence/polcy.txt", "evidence/away.json");
    const { code, out, err } = await evidence((file) => [file, "--format", "json"], leads);
    expect(code).toBe(2);
    expect(pick(parseJson(out), "problems", 0, "code")).toBe("leaves-folder");
    expect(err).toContain("leaves-folder");
  });

  test("writes nothing into a file with problems", async () => {
    const broken = declaration.replace("level: 0", "levle: 0");
    const { code, err, after } = await evidence((file) => [file, "--write"], broken);
    expect([code, after]).toEqual([2, broken]);
    expect(err).toContain("cannot be looked at: 1 problem");
  });

  test.each([
    ["standard input", ["-", "--write"], "change a file, not standard input"],
    ["JSON", ["supplier.json", "--write"], `change YAML, and "supplier.json" is JSON`],
    ["a declaration that is not named", ["--add", "2314", "policy.txt"], "no declaration is named"],
  ])("does not write into %s", async (_, words, message) => {
    const { code, err } = await run(["evidence", ...words]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test("says so where nothing is named, and how to name something", async () => {
    const text = "format: csm-check/declaration@1\nsupplier: { name: Harrow }\n";
    const { code, out } = await run(["evidence", "-"], { files: { "-": text } });
    expect(code).toBe(0);
    expect(out).toContain("No evidence file is named.\nTo name one: csm-check evidence - --add 2314");
  });

  test("a file that cannot be written is told", async () => {
    const files = { "supplier.yaml": declaration };
    const world = { files, unwritable: true };
    const { code, err } = await run(
      ["evidence", "supplier.yaml", "--add", "2500", "examples/planned.yaml"],
      world,
    );
    expect(code).toBe(2);
    expect(err).toContain("error: supplier.yaml was not changed: no space left on device");
  });
});
