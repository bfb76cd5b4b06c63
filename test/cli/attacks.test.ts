import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lookAtFile } from "../../src/cli/world/look-at-file.ts";
import { items, parseJson, pick } from "../support/json.ts";
import { run } from "../support/run.ts";
import { commandsIn } from "../support/runner-commands.ts";
import { inFolder } from "../support/spawned.ts";

const answers = `controls:
  "0001": yes
  "2314":
    answers: { policy: yes, dpia: done }
  "2500":
    answers: { needs-assessed: yes, measures: [tested-backups], measures-fit: yes }
`;

function declaration(supplier: string, certificates: string, rest: string = answers): string {
  return `format: csm-check/declaration@1
supplier: { ${supplier} }
level: 0
declared: { on: 2026-11-20 }
scope: { organisation: whole }
certificates:
${certificates}${rest}`;
}

async function assess(text: string, ...options: readonly string[]) {
  const argv = ["assess", "s.yaml", "--as-of", "2026-11-24", "-f", "json", ...options];
  const { out, err, code } = await run(argv, { files: { "s.yaml": text } });
  const json = parseJson(out);
  const codes = items(pick(json, "controls")).flatMap((each) =>
    items(pick(each, "findings")).map((one) => pick(one, "code")),
  );
  return { code, err, json, codes };
}

const dates = "issued: 2026-06-10, expires: 2027-06-09";

describe("no verdict is better than the input proves", () => {
  test.each([
    ['name: Harrow Ltd, alsoKnownAs: ["-"]', '"?"'],
    ['name: "&"', '"+"'],
    ['name: "..."', '"!!!"'],
  ])("a name of signs alone matches nobody: %s", async (supplier, holder) => {
    const { codes, code } = await assess(
      declaration(supplier, `  - { scheme: cyber-essentials, holder: ${holder}, ${dates} }\n`),
    );
    expect(codes).toContain("certificate-other-holder");
    expect(code).toBe(1);
  });

  test("another firm's certificate file is no evidence", async () => {
    const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, ${dates} }
  - { scheme: cyber-essentials, holder: Marlin plc, ${dates}, file: examples/evidence/essential-systems.txt }
`;
    const { codes, code } = await assess(
      declaration("name: Harrow Ltd", certificates),
      "--evidence",
      "require",
    );
    expect(codes.filter((each) => each === "evidence-required")).toHaveLength(3);
    expect(code).toBe(1);
  });

  test("one attestation written twice is one", async () => {
    const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, ${dates} }
  - { scheme: dcc, holder: Harrow Ltd, level: 0, issued: 2023-12-15, expires: 2026-12-14, attested: [2025-12-14, 2025-12-14] }
`;
    const { json, code } = await assess(
      declaration("name: Harrow Ltd", certificates, "controls: { '0001': yes }\n"),
      "--accept-dcc",
    );
    expect(pick(json, "dcc", "certificate")).toMatchObject({ counts: false, why: "not-attested" });
    expect(code).toBe(1);
  });

  test("a scope that says nothing is none", async () => {
    const text = declaration("name: Harrow Ltd", `  - { scheme: cyber-essentials, ${dates} }\n`);
    const { json } = await assess(text.replace("scope: { organisation: whole }", "scope: { x-a: 1 }"));
    expect(pick(json, "dcc", "outlook")).toBe("incomplete");
    expect(items(pick(json, "warnings")).map((each) => pick(each, "code"))).toContain("scope-missing");
  });

  test("there is no year 0", async () => {
    const text = declaration(
      "name: Harrow Ltd",
      "  - { scheme: cyber-essentials, issued: 0000-01-01, expires: 2027-06-09 }\n",
    );
    expect((await assess(text)).code).toBe(2);
  });
});

describe("a hostile file ends soon", () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join("");
  test.each([
    [
      "choices",
      declaration(
        "name: A",
        "",
        `controls: { "2500": { answers: { measures: [${many(60_000, () => "a,")}] } } }\n`,
      ),
    ],
    [
      "certificates",
      declaration(
        "name: A",
        many(4000, () => `  - {scheme: a, ${dates}}\n`),
      ),
    ],
    [
      "documents",
      declaration(
        "name: A",
        "",
        `documents: {${many(30_000, (index) => `d${index}, `)}}\ncontrols: { "2314": { evidence: [${many(10_000, (index) => `e${index},`)}] } }\n`,
      ),
    ],
    [
      "questions of a plan",
      declaration(
        "name: A",
        "",
        `controls: { "2314": { plan: { action: a, questions: [${many(40_000, (index) => `q${index},`)}] } } }\n`,
      ),
    ],
    [
      "names",
      declaration(
        `name: A, alsoKnownAs: [${many(20_000, (index) => `n${index},`)}]`,
        `  - { scheme: cyber-essentials, holder: B, ${dates} }\n`,
      ),
    ],
  ])("of very many %s", async (_, text) => {
    const start = performance.now();
    const { code } = await run(["assess", "s.yaml", "--quiet"], {
      files: {
        "s.yaml": text
          .replace("certificates:\ncontrols", "controls")
          .replace("certificates:\ndocuments", "documents"),
      },
    });
    expect([1, 2]).toContain(code);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

test("a link to a folder above tells nothing of what lies there", async () => {
  await inFolder(async (folder) => {
    const home = join(folder, "supplier");
    mkdirSync(home);
    symlinkSync("..", join(home, "up"));
    writeFileSync(join(folder, "board-minutes-2026.pdf"), "secret");
    const wanted = { hash: false, nearest: true, declaration: join(home, "supplier.yaml") };
    const at = await lookAtFile(home, "up/board-minutes-2025.pdf", wanted);
    expect(at).toEqual({ state: "outside" });
    expect(await lookAtFile(home, "policy.pdf", wanted)).toEqual({ state: "missing" });
    expect(await lookAtFile(join(folder, "nowhere"), "policy.pdf", wanted)).toEqual({ state: "missing" });
  });
});

test("a document named a thousand times is evidence once", async () => {
  const text = declaration(
    "name: Harrow Ltd",
    `  - { scheme: cyber-essentials, holder: Harrow Ltd, ${dates} }\n`,
    `documents: { d: { title: Policy, file: policy.pdf } }
controls:
  "2314": { answers: { policy: yes, dpia: done }, evidence: [${"d, ".repeat(999)}d] }
`,
  );
  const { json } = await assess(text);
  const control = items(pick(json, "controls")).find((each) => pick(each, "id") === "2314");
  expect(items(pick(control, "evidence"))).toHaveLength(1);
});

test("a summary is not written into what is read", async () => {
  const env = { GITHUB_STEP_SUMMARY: "examples/level-0-met.yaml" };
  const ran = await run(["assess", "examples/level-0-met.yaml", "-f", "github"], { env });
  expect(ran.code).toBe(2);
  expect(ran.written.size).toBe(0);
});

test.each([
  "csv",
  "controls-csv",
  "html",
  "json",
  "ndjson",
  "junit",
  "sarif",
  "gitlab",
  "oscal",
  "poam",
  "cyclonedx",
  "intoto",
  "markdown",
])("no line of %s is a command to a CI runner", async (format) => {
  const name = "::error title=pwn::owned ##[error]x ##vso[task.setvariable variable=a]b";
  const text = declaration(`name: ${JSON.stringify(name)}`, `  - { scheme: cyber-essentials, ${dates} }\n`);
  const { out } = await run(["assess", "s.yaml", "--as-of", "2026-11-24", "-f", format], {
    files: { "s.yaml": text },
  });
  expect(out.length).toBeGreaterThan(500);
  expect(commandsIn(out.replace(/^\ufeff/, ""))).toEqual([]);
});
