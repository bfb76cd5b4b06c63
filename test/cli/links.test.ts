import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, run } from "../support/run.ts";
import { inFolder, left, start } from "../support/spawned.ts";

const secret = "extraheader = AUTHORIZATION: basic c2VjcmV0: x";
const sound = readFileSync(new URL("examples/level-0-met.yaml", root), "utf8").replace(
  /\n {6}file: .*$/gm,
  "",
);

/** A checkout with links in it, as a pull request could bring them. */
function checkout(folder: string): string {
  const home = join(folder, "checkout");
  for (const each of [".git", "suppliers", "suppliers/old", ".private"])
    mkdirSync(join(home, each), { recursive: true });
  writeFileSync(join(folder, "secrets.yaml"), secret);
  for (const each of [".git/config", ".private/s.yaml", "secret.yaml"])
    writeFileSync(join(home, each), secret);
  writeFileSync(join(home, "suppliers/old/a.yaml"), sound);
  writeFileSync(join(home, "suppliers/real.yaml"), sound);
  const links: readonly (readonly [string, string])[] = [
    [".git/config", "git.yaml"],
    ["../secrets.yaml", "above.yaml"],
    [join(folder, "secrets.yaml"), "absolute.yaml"],
    [".private/s.yaml", "hidden.yaml"],
    ["..", "up"],
    [".git", "inner"],
    ["../secret.yaml", "suppliers/sideways.yaml"],
    ["old/a.yaml", "suppliers/current.yaml"],
  ];
  for (const [to, at] of links) symlinkSync(to, join(home, at));
  return home;
}

async function said(argv: readonly string[], env: Record<string, string> = {}) {
  return inFolder(async (folder) => {
    const home = checkout(folder);
    const child = start(
      argv.map((each) => each.replace("HOME", home)),
      home,
      env,
    );
    child.stdin.end();
    return left(child);
  });
}

const aside = [
  "git.yaml",
  "above.yaml",
  "absolute.yaml",
  "hidden.yaml",
  "up/secrets.yaml",
  "inner/config",
  ".git/config",
  "suppliers/sideways.yaml",
  "HOME/git.yaml",
  "HOME/above.yaml",
];

describe("a link that leads elsewhere is not followed in a CI", () => {
  test.each(aside)("%s", async (file) => {
    const { out, err, code } = await said(["assess", file], { CI: "true" });
    expect(code).toBe(2);
    expect(err).toContain("unreadable: this is a link that leads elsewhere");
    expect(out + err).not.toContain("AUTHORIZATION");
  });

  test.each(aside)("nor with --no-follow: %s", async (file) => {
    for (const argv of [
      ["assess", file, "--no-follow", "-f", "json"],
      ["validate", file, "--no-follow"],
    ]) {
      const { out, err, code } = await said(argv);
      expect(code).toBe(2);
      expect(out + err).toContain("leads elsewhere");
      expect(out + err).not.toContain("AUTHORIZATION");
    }
  });

  test.each([
    ["validate", "git.yaml"],
    ["controls", "--catalogue", "./git.yaml"],
    ["explain", "0001", "--catalogue", "./git.yaml"],
    ["assess", "suppliers/real.yaml", "--catalogue", "./git.yaml"],
    ["catalogue", "import", "git.yaml"],
    ["catalogue", "export", "--catalogue", "./git.yaml"],
  ])("by no command: %s %s %s %s", async (...argv) => {
    const { out, err, code } = await said(argv, { TF_BUILD: "True" });
    expect(code).toBe(2);
    expect(err).toContain("leads elsewhere");
    expect(out + err).not.toContain("AUTHORIZATION");
  });

  test.each([
    "suppliers/current.yaml",
    "suppliers/real.yaml",
    "HOME/suppliers/current.yaml",
    "../checkout/suppliers/real.yaml",
  ])("what stays in its folder is read: %s", async (file) => {
    expect((await said(["validate", file], { CI: "true" })).err).toBe("");
  });

  test("elsewhere a link is followed", async () => {
    expect((await said(["validate", "suppliers/sideways.yaml"])).err).toContain("AUTHORIZATION");
  });

  test("standard input is none", async () => {
    expect((await run(["validate", "-"], { files: { "-": sound }, env: { CI: "true" } })).code).toBe(0);
  });
});
