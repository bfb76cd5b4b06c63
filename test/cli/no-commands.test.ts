import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/library/read-catalogue.ts";
import { parseJson, pick } from "../support/json.ts";
import { run, type Ran, type World } from "../support/run.ts";
import { commandsIn } from "../support/runner-commands.ts";
import { inFolder, spawned } from "../support/spawned.ts";

/** Every way in which a runner knows a command, where it can stand. */
const hostile = "::error title=x::owned ##[error]x ##vso[task.complete]x";
const lines = JSON.stringify(`First line.\n::stop-commands::token\n##[error]x\n##vso[task.complete]x`);
const text = JSON.stringify(hostile);

const catalogue = `format: csm-check/catalogue@1
id: hostile
title: ${text}
version: "1"
notice: ${text}
areas: [{ id: A, title: ${text}, summary: ${lines} }]
levels: [{ id: 0, name: ${text}, risk: ${text} }]
glossary: [{ term: ${text}, means: ${lines} }]
controls:
  - id: ONE
    title: ${text}
    area: A
    family: ${text}
    levels: [0]
    kind: technical
    requirement: ${lines}
    why: ${text}
    caution: ${text}
    evidence: [${text}]
    questions:
      - id: done
        label: ${text}
        ask: ${text}
        answer: { type: yes-no }
        help: ${lines}
        fix: ${text}
    remedy: { action: ${lines}, effort: low, takes: days }
`;

const declaration = `format: csm-check/declaration@1
supplier: { name: ${text} }
marking: ${text}
level: 0
catalogue: hostile
controls: { ONE: { answers: { done: no }, note: ${lines} } }
`;

/** A framework of another tool: what is imported is written to the log, too. */
const library = `urn: urn:a:risk:library:hostile
ref_id: ${text}
name: ${text}
description: ${lines}
copyright: ${text}
version: 1
provider: ${text}
objects:
  framework:
    urn: urn:a:risk:framework:hostile
    ref_id: hostile
    name: ${text}
    description: ${lines}
    requirement_nodes:
      - { urn: "urn:a:risk:req_node:hostile:a", assessable: false, depth: 1, name: ${text}, description: ${lines} }
      - { urn: "urn:a:risk:req_node:hostile:a.1", assessable: true, depth: 2, parent_urn: "urn:a:risk:req_node:hostile:a", ref_id: A.1, name: ${text}, description: ${lines}, annotation: ${lines} }
`;

const files = {
  "./c.yaml": catalogue,
  "s.yaml": declaration,
  "library.yaml": library,
  "broken.yaml": `format: csm-check/declaration@1\n::error::x: [${text}\n##[error]x\n`,
  "::error::x.yaml": declaration,
};
const world: World = { files };

function quiet({ out, err }: Ran): void {
  expect(out.length + err.length).toBeGreaterThan(20);
  expect(commandsIn(out)).toEqual([]);
  expect(commandsIn(err)).toEqual([]);
}

describe("no command of csm-check hands a stranger's command to a CI runner", () => {
  test.each<readonly [number, readonly string[]]>([
    [0, ["controls", "--catalogue", "./c.yaml"]],
    [0, ["controls", "--catalogue", "./c.yaml", "--format", "json"]],
    [0, ["explain", "ONE", "--catalogue", "./c.yaml"]],
    [0, ["explain", hostile, "--catalogue", "./c.yaml"]],
    [0, ["explain", "ONE", hostile, "--catalogue", "./c.yaml", "--format", "json"]],
    [0, ["explain", "::error::x", "--catalogue", "./c.yaml"]],
    [0, ["validate", "./c.yaml"]],
    [0, ["validate", "s.yaml", "--catalogue", "./c.yaml"]],
    [2, ["validate", "broken.yaml"]],
    [2, ["validate", "broken.yaml", "--format", "json"]],
    [2, ["assess", "broken.yaml"]],
    [1, ["assess", "s.yaml", "--catalogue", "./c.yaml"]],
    [1, ["assess", "s.yaml", "--catalogue", "./c.yaml", "--plain"]],
    [1, ["assess", "s.yaml", "--catalogue", "./c.yaml", "--quiet"]],
    [1, ["assess", "::error::x.yaml", "--catalogue", "./c.yaml", "--quiet"]],
    [2, ["assess", "::error::y.yaml"]],
    [2, ["assess", "s.yaml", "--level", "::error::x"]],
    [2, ["assess", "s.yaml", "--format", "\n::error::x"]],
    [2, ["assess", "s.yaml", "-o", "##[error]x"]],
    [2, ["##[error]x"]],
    [2, ["\n::error::x"]],
    [2, ["help", "\n::error::x"]],
    [0, ["schema", "declaration", "--catalogue", "./c.yaml"]],
    [0, ["catalogue", "import", "library.yaml"]],
    [0, ["catalogue", "export", "--catalogue", "./c.yaml"]],
    [0, ["catalogue", "export", "--catalogue", "./c.yaml", "--format", "cyclonedx"]],
    [0, ["init", "##[error]new.yaml", "--template", "--catalogue", "./c.yaml"]],
  ])("exit code %i: %j", async (code, argv) => {
    const ran = await run(argv, world);
    expect(ran.code).toBe(code);
    quiet(ran);
  });

  test.each(["junit", "markdown", "csv", "controls-csv", "html", "json", "ndjson", "sarif", "gitlab"])(
    "assess -f %s",
    async (format) => {
      const ran = await run(["assess", "s.yaml", "--catalogue", "./c.yaml", "-f", format], world);
      expect(ran.code).toBe(1);
      quiet({ ...ran, out: ran.out.replace(/^\ufeff/, "") });
    },
  );

  test("a format of commands has its own, and no other", async () => {
    const { out } = await run(["assess", "s.yaml", "--catalogue", "./c.yaml", "-f", "github"], world);
    expect(commandsIn(out).map(({ name }) => name)).toEqual(["notice", "error", "warning", "warning"]);
  });

  test("what is imported says the same, quoted", async () => {
    const { out } = await run(["catalogue", "import", "library.yaml"], world);
    const read = readCatalogue(out);
    expect(read.ok && read.value.controls[0]?.title).toBe(hostile);
    expect(read.ok && read.value.controls[0]?.requirement).toContain(
      "\n::stop-commands::token\n##[error]x\n",
    );
  });

  test("what reads JSON finds it unharmed", async () => {
    const { out } = await run(["explain", hostile, "--catalogue", "./c.yaml", "--format", "json"], world);
    expect(pick(parseJson(out), "explanations", 0)).toMatchObject({ term: hostile });
  });
});

test("the program that is installed keeps to it", async () => {
  await inFolder(async (folder) => {
    const { out, err, code } = await spawned(["controls", "--catalogue", "-"], folder, catalogue);
    expect(code).toBe(0);
    expect(out).toContain("owned");
    expect(commandsIn(out + err)).toEqual([]);
    const wrong = await spawned(["assess", "::error::x"], folder);
    expect(wrong.err).toContain("error::x");
    expect(commandsIn(wrong.err)).toEqual([]);
  });
});
