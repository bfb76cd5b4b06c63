import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answeredPage } from "../support/form-pages.ts";
import { exampleText } from "../support/examples.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { root, run, type Ran } from "../support/run.ts";

const today = "2026-11-24";
const register = exampleText("examples/flow-down/register.csv");

/** The commands that the page of the docs tells, from a heading on. */
function told(heading: string): readonly (readonly string[])[] {
  const docs = readFileSync(new URL("docs/send-a-questionnaire.md", root), "utf8");
  const [, after = ""] = docs.split(`\n## ${heading}\n`);
  const [section = ""] = after.split("\n## ");
  return [...section.matchAll(/^csm-check (.*)$/gm)].map(([, line = ""]) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
  );
}

/** The register with the file of each firm beside it. */
function naming(files: readonly string[]): string {
  const [head = "", ...rows] = register.trimEnd().split("\n");
  const column = head.split(",").indexOf("Declaration");
  return [
    head,
    ...rows.map((row, index) =>
      row
        .split(",")
        .with(column, files[index] ?? "")
        .join(","),
    ),
  ].join("\n");
}

/** How each firm stands, by what `flow-down` told as JSON. */
function standings({ out }: Ran): readonly string[] {
  return items(pick(parseJson(out), "subcontractors")).map((firm) => textAt(firm, "standing"));
}

test("the register of the example goes the whole way as the docs tell it: asked, answered, judged", async () => {
  const [ask = [], ...others] = told("To all of them at once");
  const [chain = [], chase = [], merge = [], assess = []] = told("When the answers come back");
  expect(others).toEqual([]);
  const world = (files: Readonly<Record<string, string>>) => ({ files, now: `${today}T12:00:00Z` });

  const asked = await run(ask, world({ "firms.csv": register }));
  const pages = [...asked.written].filter(([name]) => name.endsWith(".html"));
  expect(pages.map(([name]) => name)).toEqual([
    "requests/wharfe-precision-ltd.html",
    "requests/calder-instruments-ltd.html",
    "requests/severn-surface-ltd.html",
  ]);
  // Calder sends nothing back.
  const named = pages.map(([name]) => (name.includes("calder") ? "" : name.replace("requests/", "answers/")));
  const back = async (answer: (page: string) => Promise<string> | string) => {
    const sent = pages.flatMap(([, page], index) => {
      const name = named[index] ?? "";
      return name === "" ? [] : [{ name, page: String(page) }];
    });
    const texts = sent.map(async ({ name, page }) => [name, await answer(page)] as const);
    return world({ ...Object.fromEntries(await Promise.all(texts)), "firms.csv": naming(named) });
  };

  const unanswered = await back((page) => page);
  expect(standings(await run([...chain, "-f", "json"], unanswered))).toEqual([
    ...["not-met", "no-declaration", "not-met"],
  ]);
  const answered = await back((page) => answeredPage(page, today, "Jo Harrow"));
  expect(standings(await run([...chain, "-f", "json"], answered))).toEqual(["met", "no-declaration", "met"]);
  const { out } = await run(chase, answered);
  expect([...out.matchAll(/^## \d.*$/gm)].map(String)).toEqual([
    "## 1\\. Calder Instruments Ltd: not returned, overdue",
  ]);

  const merged = await run(merge, answered);
  const [[name, text] = ["", ""], ...more] = merged.written;
  expect([merged.code, name, more]).toEqual([0, "wharfe.yaml", []]);
  expect(text).toContain("answeredBy: Jo Harrow");
  const judged = await run(assess, world({ [name]: String(text) }));
  expect([judged.code, judged.err]).toEqual([0, ""]);
  expect(judged.out).toContain("Wharfe Precision Ltd meets CSM Level 0 (Basic) as of 24 Nov 2026");
});
