import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseJson, pick } from "../support/json.ts";
import { inFolder, spawned } from "../support/spawned.ts";

const declaration = (name: string): string => `format: csm-check/declaration@1
supplier: { name: ${name} }
level: 0
`;

/** The files that were assessed, as no shell has touched the arguments. */
function assessed(...args: readonly string[]): Promise<readonly unknown[]> {
  return inFolder(async (folder) => {
    for (const each of ["firms/deep", "firms/b.yaml.d", "empty", "odd"])
      mkdirSync(join(folder, each), { recursive: true });
    const files = [
      "a.yaml",
      "b.yml",
      "firms/c.yaml",
      "firms/a.yaml",
      "firms/d.json",
      "firms/deep/x.yaml",
      "firms/.h.yaml",
    ];
    for (const each of files)
      writeFileSync(
        join(folder, each),
        each.endsWith("json")
          ? JSON.stringify({ format: "csm-check/declaration@1", supplier: { name: each }, level: 0 })
          : declaration(each),
      );
    for (const each of ["firms/notes.txt", "firms/r.oscal.json", "firms/r.sarif"])
      writeFileSync(join(folder, each), "x");
    writeFileSync(join(folder, "odd/[a].yaml"), declaration("odd"));
    writeFileSync(join(folder, "odd/a.yaml"), declaration("plain"));
    const { out } = await spawned(["assess", ...args, "-f", "ndjson"], folder);
    return out
      .trimEnd()
      .split("\n")
      .map((line) => pick(parseJson(line), "source"));
  });
}

test.each<readonly [readonly string[], readonly string[]]>([
  [["*.yaml"], ["a.yaml"]],
  [["*.y*ml"], ["a.yaml", "b.yml"]],
  [["firms/*.yaml"], ["firms/a.yaml", "firms/c.yaml"]],
  [["./firms/[ab].yaml"], ["firms/a.yaml"]],
  [["*/*.yaml"], ["firms/a.yaml", "firms/c.yaml", "odd/[a].yaml", "odd/a.yaml"]],
  [["firms/*/x.yaml"], ["firms/deep/x.yaml"]],
  [["firms"], ["firms/a.yaml", "firms/c.yaml", "firms/d.json"]],
  [
    ["firms/", "a.yaml"],
    ["firms/a.yaml", "firms/c.yaml", "firms/d.json", "a.yaml"],
  ],
  [["."], ["a.yaml", "b.yml"]],
  [["odd/[a].yaml"], ["odd/[a].yaml"]],
  [["none*.yaml"], ["none*.yaml"]],
  [["empty"], ["empty"]],
])("%j are %j", async (args, files) => {
  expect(await assessed(...args)).toEqual(files);
});
