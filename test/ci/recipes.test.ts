import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { root } from "../support/run.ts";

const here = fileURLToPath(root);
let folder = "";
let tarball = "";

// What a recipe installs is the packed program, into a folder of its own.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csm-check-recipes-"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: here });
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  // Where the GitLab job installs it as well; the shell recipe and the hooks find it on the PATH.
  execFileSync("npm", [
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    "--prefix",
    join(folder, "csm-check"),
    tarball,
  ]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a script left behind. */
interface Left {
  readonly code: number | null;
  readonly log: string;
  readonly place: string;
}

/** Runs a script in a fresh folder that holds this example as supplier.yaml, with what it installs kept apart. */
function sh(script: string, example: string, shell: readonly string[]): Left {
  const place = mkdtempSync(join(folder, "run-"));
  copyFileSync(join(here, "examples", example), join(place, "supplier.yaml"));
  cpSync(join(here, "examples", "evidence"), join(place, "evidence"), { recursive: true });
  const [command = "sh", ...argv] = shell;
  const ran = spawnSync(command, [...argv, script], {
    cwd: place,
    encoding: "utf8",
    env: {
      PATH: `${join(folder, "csm-check", "node_modules", ".bin")}:${process.env["PATH"] ?? ""}`,
      HOME: folder,
      npm_config_offline: "true",
      CI: "true",
      CSM_CHECK_SOURCE: tarball,
    },
  });
  return { code: ran.status, log: ran.stdout + ran.stderr, place };
}

describe("the GitLab recipe", () => {
  const job: unknown = pick(parse(readFileSync(join(here, "docs/ci/gitlab-ci.yml"), "utf8")), "csm-check");
  const lines = (key: string): string =>
    items(pick(job, key))
      .map((line) => String(line))
      .join("\n");
  // As GitLab's runner does: the lines one after the other, until one fails.
  const script = ["set -eo pipefail", lines("script")].join("\n");

  test("installs, fails where a certificate has lapsed, and leaves the reports that it promises", () => {
    const { code, log, place } = sh(script, "certificate-lapsed.yaml", ["bash", "-c"]);
    expect(code, log).toBe(1);
    expect(log).toContain("does not meet CSM Level 0");
    for (const name of ["junit", "codequality"]) {
      const file = textAt(job, "artifacts", "reports", name);
      expect(statSync(join(place, file)).size).toBeGreaterThan(100);
    }
    const findings = parseJson(readFileSync(join(place, "csm-check.gitlab.json"), "utf8"));
    expect(items(findings).map((each) => pick(each, "location", "path"))).toContain("supplier.yaml");
  });

  test("minds what lapses soon on the schedule alone", () => {
    const [schedule, ...others] = items(pick(job, "rules"));
    expect(textAt(schedule, "if")).toContain("schedule");
    const options = textAt(schedule, "variables", "CSM_CHECK_OPTIONS");
    const soon = script.replaceAll("$CSM_CHECK_OPTIONS", options);
    expect(soon).not.toBe(script);
    expect(sh(soon, "certificate-expires-soon.yaml", ["bash", "-c"]).code).toBe(1);
    for (const rule of others) expect(pick(rule, "variables")).toBeUndefined();
  });

  test("looks ahead afterwards without failing", () => {
    const { code, log } = sh(lines("after_script"), "certificate-lapsed.yaml", ["bash", "-c"]);
    expect(code).toBe(0);
    expect(log).toContain("does not meet");
  });

  test("keeps its artifacts short, and for those who work on the project", () => {
    expect(pick(job, "artifacts", "expire_in")).toBe("1 week");
    expect(pick(job, "artifacts", "access")).toBe("developer");
    expect(pick(job, "artifacts", "when")).toBe("always");
  });
});

describe("the shell recipe", () => {
  const script = readFileSync(join(here, "docs/ci/csm-check.sh"), "utf8");

  test.each([
    ["certificate-lapsed.yaml", 1],
    ["control-id-typo.yaml", 2],
  ])("with %s ends with %d", (example, wanted) => {
    const { code, place } = sh(script, example, ["sh", "-c"]);
    const log = readFileSync(join(place, "csm-check.log"), "utf8");
    expect(code, log).toBe(wanted);
    // What is sent by mail is of today, also where no report was written.
    expect(log).toMatch(wanted === 1 ? /does not meet/ : /cannot be assessed/);
  });

  test("writes its reports for one user alone", () => {
    const { place } = sh(script, "certificate-lapsed.yaml", ["sh", "-c"]);
    for (const name of ["csm-check.log", "csm-check.html"])
      expect((statSync(join(place, name)).mode & 0o077).toString(8)).toBe("0");
  });
});

/** What pre-commit runs before the names of the files. */
function commandOf(hook: unknown): string {
  return [textAt(hook, "entry"), ...items(pick(hook, "args"))].map(String).join(" ");
}

describe("the hooks", () => {
  const hooks: unknown = parse(readFileSync(join(here, ".pre-commit-hooks.yaml"), "utf8"));

  test.each([
    ["csm-check-validate", "certificate-lapsed.yaml", 0],
    ["csm-check-validate", "control-id-typo.yaml", 2],
    ["csm-check-assess", "certificate-lapsed.yaml", 1],
    ["csm-check-assess", "control-id-typo.yaml", 2],
  ])("%s on %s: %d", (id, example, wanted) => {
    const hook = items(hooks).find((each) => pick(each, "id") === id);
    expect("supplier.yaml").toMatch(new RegExp(textAt(hook, "files")));
    const { code, log } = sh(`${commandOf(hook)} supplier.yaml`, example, ["sh", "-c"]);
    expect(code, log).toBe(wanted);
  });

  test.each(["csm-check-validate", "csm-check-assess"])("%s takes no folder for an option", (id) => {
    const hook = items(hooks).find((each) => pick(each, "id") === id);
    const file = "--output=docs/supplier.json";
    expect(file).toMatch(new RegExp(textAt(hook, "files")));
    const sound =
      "mkdir -p docs ./--output=docs && cp supplier.yaml docs/supplier.json && cp supplier.yaml ./--output=docs/supplier.json";
    const script = `${sound} && { ${commandOf(hook)} ${file}; cmp supplier.yaml docs/supplier.json; }`;
    const { code, log } = sh(script, "control-id-typo.yaml", ["sh", "-c"]);
    expect(code, log).toBe(0);
    expect(log).toContain(file);
  });

  test("end the options that docs add with a double hyphen", () => {
    const config: unknown = parse(readFileSync(join(here, "docs/ci/pre-commit-config.yaml"), "utf8"));
    const used = items(pick(config, "repos")).flatMap((repo) => items(pick(repo, "hooks")));
    expect(used.length).toBeGreaterThan(0);
    for (const hook of used) {
      const args = pick(hook, "args");
      if (args !== undefined) expect(items(args).at(-1)).toBe("--");
    }
  });
});

describe("the GitHub recipe", () => {
  const workflow: unknown = parse(readFileSync(join(here, "docs/ci/github-workflow.yml"), "utf8"));
  const action: unknown = parse(readFileSync(join(here, "action.yml"), "utf8"));

  test("names only inputs and outputs that the action has", () => {
    const steps = items(pick(workflow, "jobs", "csm-check", "steps"));
    const ours = steps.filter((step) => /csm-check@/.test(String(pick(step, "uses"))));
    expect(ours).toHaveLength(2);
    for (const step of ours)
      expect(Object.keys(pick(action, "inputs") ?? {})).toEqual(
        expect.arrayContaining(Object.keys(pick(step, "with") ?? {})),
      );
    const used = [...JSON.stringify(steps).matchAll(/steps\.today\.outputs\.([a-z-]+)/g)].map(
      (match) => match[1],
    );
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(pick(action, "outputs", name ?? "")).toBeDefined();
  });
});

describe("the recipe for pull requests", () => {
  const workflow: unknown = parse(readFileSync(join(here, "docs/ci/github-pull-request.yml"), "utf8"));
  const steps = items(pick(workflow, "jobs", "diff", "steps")).filter(
    (step) => pick(step, "run") !== undefined,
  );
  // As GitHub's runner does: each step a script of its own, and after a failure those that always run.
  const [fetched = "", compared = "", summarised = ""] = steps.map((step) => textAt(step, "run"));
  const git = "git -c user.name=A -c user.email=a@harrow.example";
  const branches = `mkdir ../origin-$$ && origin="$PWD/../origin-$$"
    git -c init.defaultBranch=main init -q "$origin" && cp before.yaml "$origin/supplier.yaml"
    cp -r evidence "$origin" && (cd "$origin" && git add . && ${git} commit -qm "Before")
    git init -q . && git remote add origin "$origin" && rm before.yaml`;
  const script = `(set -e; ${branches})
    export BASE=main GITHUB_STEP_SUMMARY="$PWD/summary.md"
    (set -e; ${fetched}) && (set -e; ${compared}); code=$?
    (set -e; ${summarised}); exit $code`;

  test.each([
    ["level-0-met.yaml", "certificate-lapsed.yaml", 1, "Worse: 1 control got worse (0001)"],
    ["certificate-lapsed.yaml", "level-0-met.yaml", 0, "Better: 1 control got better (0001)"],
    ["certificate-lapsed.yaml", "certificate-lapsed.yaml", 0, "Nothing changed: the verdict stays not met"],
  ])("from %s to %s ends with %d", (before, after, wanted, says) => {
    const example = `cp "${join(here, "examples", before)}" before.yaml`;
    const { code, log, place } = sh(`${example}\n${script}`, after, ["bash", "-c"]);
    expect(code, log).toBe(wanted);
    expect(log).toContain(says);
    expect(readFileSync(join(place, "summary.md"), "utf8")).toContain(says);
  });
});

test.each(["github-workflow.yml", "gitlab-ci.yml", "csm-check.sh"])("%s names a weekly schedule", (name) => {
  expect(readFileSync(join(here, "docs/ci", name), "utf8")).toMatch(/0 6 \* \* 1/);
});

describe("the recipes for many suppliers", () => {
  const page = readFileSync(join(here, "docs/scale.md"), "utf8");
  const recipe = (heading: string): unknown =>
    parse(/```yaml\n([\s\S]*?)```/.exec(page.split(`\n### ${heading}`)[1] ?? "")?.[1] ?? "");
  const firms = `mkdir suppliers
for firm in 1 2 3 4 5 6 7; do sed "s/^level: 0/level: $((firm % 4))/" supplier.yaml > "suppliers/firm-$firm.yaml"; done
`;
  /** As a recipe says it, of one day. */
  const onDay = (line: string): string =>
    line.replace(/(?:npx )?csm-check portfolio/, "csm-check portfolio --as-of 2026-11-24");
  const single = onDay("csm-check portfolio suppliers --no-gate -q -o single.ndjson");
  const joined = onDay("csm-check portfolio part-*.ndjson --no-gate -q -o joined.ndjson");

  const isWhole = ({ code, log, place }: Left): void => {
    expect(code, log).toBe(0);
    const [whole, parts] = ["single", "joined"].map((name) =>
      readFileSync(join(place, `${name}.ndjson`), "utf8"),
    );
    expect(whole?.split("\n")).toHaveLength(8);
    expect(parts).toBe(whole);
  };

  test("Kubernetes: each index of the job does its part, and the parts are the whole", () => {
    const job = recipe("Kubernetes");
    const completions = pick(job, "spec", "completions");
    const [container] = items(pick(job, "spec", "template", "spec", "containers"));
    const [args] = items(pick(container, "args")).map((line) => onDay(String(line)));
    const script = (args ?? "").replaceAll("/data", "$PWD").replace("exec ", "");
    expect(script).toContain(`/${String(completions)} `);
    isWhole(
      sh(
        `${firms}set -e
for index in $(seq 0 ${Number(completions) - 1}); do JOB_COMPLETION_INDEX=$index sh -ec '${script}'; done
csm-check portfolio --as-of 2026-11-24 "$PWD"/part-*.ndjson --no-gate -q -o joined.ndjson
${single} --path-root "$PWD"`,
        "level-0-met.yaml",
        ["sh", "-c"],
      ),
    );
  });

  test("a matrix: each of its jobs does its part, and the one that needs them joins them", () => {
    const jobs = pick(recipe("CI"), "jobs");
    const parts = items(pick(jobs, "part", "strategy", "matrix", "part"));
    const runsOf = (job: string): readonly string[] =>
      items(pick(jobs, job, "steps")).flatMap((step) => {
        const line = pick(step, "run");
        return typeof line === "string" ? [onDay(line)] : [];
      });
    const [part = ""] = runsOf("part");
    const lines = parts.map((each) => part.replaceAll("${{ matrix.part }}", String(each)));
    expect(lines.length).toBeGreaterThan(1);
    // The one that joins is the gate: it fails where a supplier falls short.
    const gate = runsOf("join").map((line) => `${line} || [ $? = 1 ]`);
    const script = [`${firms}set -e`, ...lines, ...gate, joined, single].join("\n");
    const left = sh(script, "level-0-met.yaml", ["sh", "-c"]);
    isWhole(left);
    expect(statSync(join(left.place, "board.html")).size).toBeGreaterThan(1000);
  });
});
