import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { inFolder, spawned } from "../support/spawned.ts";

/** A declaration that names so many files, each with a letter too few. */
function declaring(many: number): string {
  const evidence = Array.from(
    { length: many },
    (_, index) => `      - { title: Policy, file: polcy-${index}.pdf }`,
  );
  return [
    "format: csm-check/declaration@1",
    "supplier: { name: Harrow Ltd }",
    "level: 0",
    "controls:",
    '  "2314":',
    "    answers: { policy: yes, dpia: done }",
    "    evidence:",
    ...evidence,
    "",
  ].join("\n");
}

/** What each of the declarations is told, run as one process in a folder where the right names are. */
function told(folder: string, ...names: readonly string[]): Promise<readonly unknown[]> {
  const argv = ["assess", ...names, "--as-of", "2026-11-24", "-f", "ndjson"];
  return spawned(argv, folder).then(({ out }) => out.trim().split("\n").map(parseJson));
}

/** How many near names an assessment tells. */
function guesses(assessment: unknown): number {
  const findings = items(pick(assessment, "controls")).flatMap((control) => items(pick(control, "findings")));
  return findings.filter((finding) => textAt(finding, "message").includes("Did you mean policy-")).length;
}

function inFirm<T>(work: (folder: string) => Promise<T>): Promise<T> {
  return inFolder((folder) => {
    for (let index = 0; index < 30; index++) writeFileSync(join(folder, `policy-${index}.pdf`), "x");
    writeFileSync(join(folder, "a.yaml"), declaring(30));
    writeFileSync(join(folder, "b.yaml"), declaring(3));
    return work(folder);
  });
}

describe("near names of missing files", () => {
  test("are the same for a declaration alone and after one that misses many", async () => {
    await inFirm(async (folder) => {
      const [alone] = await told(folder, "b.yaml");
      const [, after] = await told(folder, "a.yaml", "b.yaml");
      expect(after).toEqual(alone);
      const [before] = await told(folder, "b.yaml", "a.yaml");
      expect(before).toEqual(alone);
    });
  });

  test("are looked for twenty times for each declaration", async () => {
    await inFirm(async (folder) => {
      const [many, few] = await told(folder, "a.yaml", "b.yaml");
      expect([guesses(many), guesses(few)]).toEqual([20, 3]);
    });
  });
});
