import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stateText } from "../../src/form/page-state.ts";
import { exampleText } from "../support/examples.ts";
import { parseJson, pick } from "../support/json.ts";
import { run } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const asOf = ["--as-of", "2026-11-24"];
const declaration = exampleText("examples/level-0-met.yaml").replaceAll(/^ +file: .*\n/gm, "");

const page = (data: string): string =>
  `<!DOCTYPE html>\n<html lang="en-GB">\n<body>\n<script type="application/json" id="csm-check-form">${data}</script>\n<script>document.title = "run"</script></body></html>\n`;

const saved = page(stateText({ declaration, file: "harrow.yaml" }));

/** What a command tells of a register of one firm that sent this as its page, as JSON. */
async function told(command: string, sent: string): Promise<readonly [number, unknown]> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "sent.html"), sent);
    writeFileSync(
      join(folder, "firms.csv"),
      "name,level,risk assessment reference,declaration\nHarrow Precision Engineering Ltd,0,RAR 1,sent.html\n",
    );
    const { code, out } = await run([
      command,
      "--register",
      join(folder, "firms.csv"),
      ...asOf,
      "-f",
      "json",
    ]);
    return [code, parseJson(out)] as const;
  });
}

describe("a page that was saved with answers", () => {
  test("is an answer in a portfolio, with the verdict of its declaration", async () => {
    const [code, json] = await told("portfolio", saved);
    expect([code, pick(json, "suppliers", 0, "verdict")]).toEqual([0, "met"]);
    const [short, other] = await told(
      "portfolio",
      page(stateText({ declaration: declaration.replace("policy: yes", "policy: no"), file: "harrow.yaml" })),
    );
    expect([short, pick(other, "suppliers", 0, "open", 0)]).toEqual([1, "2314"]);
  });

  test("is an answer in a chain", async () => {
    const [code, json] = await told("flow-down", saved);
    expect([code, pick(json, "subcontractors", 0, "standing")]).toEqual([0, "met"]);
  });

  test("is assessed where a path names it", async () => {
    const { code, out } = await run(["portfolio", "sent.html", ...asOf, "-f", "json"], {
      files: { "sent.html": saved },
    });
    expect([code, pick(parseJson(out), "suppliers", 0, "source")]).toEqual([0, "sent.html"]);
  });

  test.each([
    ["no answers", "<!DOCTYPE html><p>Hello"],
    ["answers twice", saved + saved],
    ["what was cut off", page('{"format":"csm-check/form@1","declar')],
    ["another format", page('{"format":"csm-check/form@9"}')],
    ["a declaration that is none", page(stateText({ declaration: "format: nonsense\n", file: "a.yaml" }))],
  ])("with %s cannot be used, and ends nothing", async (name, sent) => {
    const [code, json] = await told("portfolio", sent);
    expect(code).toBe(2);
    expect(pick(json, "unusable", 0, "problems", 0, "code")).toBe(
      name === "a declaration that is none" ? "foreign-file" : "saved-page",
    );
    const [chain, other] = await told("flow-down", sent);
    expect([chain, pick(other, "subcontractors", 0, "standing")]).toEqual([1, "unusable"]);
  });
});
