import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { items, parseJson, pick } from "../support/json.ts";
import { root } from "../support/run.ts";
import { commandsIn } from "../support/runner-commands.ts";
import { inFolder, left, start } from "../support/spawned.ts";

const lapsed = readFileSync(new URL("examples/certificate-lapsed.yaml", root), "utf8");

type Env = Readonly<Record<string, string>>;

/** What is said in a folder of a repository, REPO being its path. */
function said<T>(within: string, argv: readonly string[], env: Env, look: (out: string, repo: string) => T) {
  return inFolder(async (folder) => {
    const repo = join(folder, "repo");
    mkdirSync(join(repo, "sub/deep"), { recursive: true });
    symlinkSync("repo", join(folder, "linked"));
    for (const file of ["repo/real.yaml", "repo/sub/s.yaml", "repo/broken.yaml", "outside.yaml"])
      writeFileSync(join(folder, file), file.includes("broken") ? "a: [\n" : lapsed);
    const here = (text: string): string => text.replaceAll("REPO", repo);
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, here(value)]));
    const child = start(argv.map(here), join(repo, within), own);
    child.stdin.end();
    const { out } = await left(child);
    return look(out, repo);
  });
}

/** Every path that a JSON report tells of the declaration. */
function pathsIn(out: string): readonly string[] {
  const json = parseJson(out);
  const paths = [...out.matchAll(/"path": "([^"]*)"/g)].map((match) => match[1] ?? "");
  return [...new Set([...paths, String(pick(json, "source"))])];
}

test("the folder of the run has a name in what is said of it, too", async () => {
  const paths = await said("sub/deep", ["assess", ".", "-f", "json"], {}, (out) =>
    items(pick(parseJson(out), "problems")).map((each) => pick(each, "at", "path")),
  );
  expect(paths).toEqual(["."]);
});

const workspace = { GITHUB_WORKSPACE: "REPO", CI: "true" };

describe("paths in reports begin at the root of the repository", () => {
  test.each<readonly [string, string, Env, string]>([
    ["", "real.yaml", {}, "real.yaml"],
    ["", "./real.yaml", {}, "real.yaml"],
    ["", "sub/../real.yaml", {}, "real.yaml"],
    ["", "REPO/sub/s.yaml", {}, "sub/s.yaml"],
    ["", "sub//s.yaml", {}, "sub/s.yaml"],
    ["sub", "s.yaml", {}, "s.yaml"],
    ["sub", "../sub/../real.yaml", {}, "../real.yaml"],
    ["sub", "s.yaml", workspace, "sub/s.yaml"],
    ["sub", "../sub/../real.yaml", workspace, "real.yaml"],
    ["sub", "REPO/sub/s.yaml", workspace, "sub/s.yaml"],
    ["sub", "s.yaml", { CI_PROJECT_DIR: "REPO", CI: "true" }, "sub/s.yaml"],
    ["sub", "s.yaml", { CI_PROJECT_DIR: "REPO/../linked", CI: "true" }, "sub/s.yaml"],
    ["sub", "s.yaml", { BUILD_SOURCESDIRECTORY: "REPO", TF_BUILD: "True" }, "sub/s.yaml"],
    ["sub", "s.yaml", { BITBUCKET_CLONE_DIR: "REPO", CI: "true" }, "sub/s.yaml"],
    ["sub", "s.yaml", { WORKSPACE: "REPO", JENKINS_URL: "https://ci.example" }, "sub/s.yaml"],
    ["sub", "s.yaml", { WORKSPACE: "REPO", CI: "true" }, "s.yaml"],
    ["sub", "s.yaml", { GITHUB_WORKSPACE: "REPO/nowhere", CI: "true" }, "s.yaml"],
    ["sub", "s.yaml", { GITHUB_WORKSPACE: "REPO" }, "s.yaml"],
    ["", "REPO/../linked/real.yaml", {}, "real.yaml"],
  ])("in %j, %s with %j is %s", async (within, file, env, path) => {
    expect(await said(within, ["assess", file, "-f", "json"], env, pathsIn)).toEqual([path]);
  });

  test.each<readonly [string, string, string]>([
    ["sub", "..", "sub/s.yaml"],
    ["sub", ".", "s.yaml"],
    ["", "sub", "sub/s.yaml"],
  ])("in %j, --path-root %s comes first", async (within, folder, path) => {
    const file = within === "" ? "sub/s.yaml" : "s.yaml";
    const argv = ["assess", file, "-f", "json", "--path-root", folder];
    const shown = folder === "sub" ? "s.yaml" : path;
    expect(await said(within, argv, workspace, pathsIn)).toEqual([shown]);
  });

  test("a folder that is none is refused", async () => {
    const argv = ["assess", "real.yaml", "--path-root", "none", "-f", "json"];
    const problem = await said("", argv, {}, (out) => pick(parseJson(out), "problems", "0", "message"));
    expect(problem).toBe('--path-root: there is no folder "none".');
  });

  test("problems of a file, too", async () => {
    const argv = ["validate", "../broken.yaml", "-f", "json", "--path-root", ".."];
    const shown = await said("sub", argv, {}, (out) => items(pick(parseJson(out), "problems")));
    expect(shown.length).toBeGreaterThan(0);
    for (const problem of shown) expect(pick(problem, "at", "path")).toBe("broken.yaml");
  });

  test.each<readonly [string, RegExp]>([
    ["sarif", /"uri": "([^"]*)"/g],
    ["gitlab", /"path": "([^"]*)"/g],
    ["junit", /Where: ([^:]*):/g],
    ["csv", /,([^,]*\.yaml),/g],
    ["controls-csv", /,([^,]*\.yaml),/g],
    ["ndjson", /"path":"([^"]*)"/g],
    ["oscal", /"href": "(sub[^"]*)"/g],
    ["cyclonedx", /"url": "(sub[^"]*)"/g],
    ["intoto", /"name": "(sub[^"]*)"/g],
  ])("in %s", async (format, sign) => {
    const argv = ["assess", "../sub/../sub/s.yaml", "-f", format];
    const paths = await said("sub", argv, workspace, (out) =>
      [...out.matchAll(sign)].map(([, path]) => path),
    );
    expect(new Set(paths)).toEqual(new Set(["sub/s.yaml"]));
  });

  test("in annotations", async () => {
    const files = await said("sub", ["assess", "s.yaml", "-f", "github"], workspace, (out) =>
      commandsIn(out).map(({ properties }) => properties["file"]),
    );
    expect(new Set(files)).toEqual(new Set(["sub/s.yaml"]));
  });
});

describe("a file outside of the repository is under no root of it", () => {
  const locations = (out: string): readonly unknown[] => {
    const [run] = items(pick(parseJson(out), "runs"));
    return items(pick(run, "results")).map((each) =>
      pick(each, "locations", "0", "physicalLocation", "artifactLocation"),
    );
  };

  test("named from here", async () => {
    const told = await said("", ["assess", "../outside.yaml", "-f", "sarif"], workspace, locations);
    expect(told.length).toBeGreaterThan(0);
    for (const each of told) expect(each).toEqual({ uri: "../outside.yaml" });
  });

  test("named from the root of the disk", async () => {
    const argv = ["assess", "REPO/sub/../../outside.yaml", "-f", "sarif"];
    const told = await said("", argv, workspace, (out, repo) => [locations(out), repo] as const);
    for (const each of told[0]) expect(each).toEqual({ uri: `file://${join(told[1], "../outside.yaml")}` });
  });
});

test.skipIf(process.platform === "win32")("a back-slash in a name parts no folders", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "policy.pdf"), "x");
    writeFileSync(
      join(folder, "sub\\d.yaml"),
      `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
controls: { "2314": { answers: { policy: yes }, evidence: [{ title: Policy, file: policy.pdf }] } }
`,
    );
    const child = start(["assess", "sub\\d.yaml", "-f", "json"], folder);
    child.stdin.end();
    const { out } = await left(child);
    expect(out).toContain('"state": "holds"');
    expect(pick(parseJson(out), "source")).toBe("sub\\d.yaml");
  });
});
