import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Basis } from "../src/catalogue/catalogue.ts";
import { nodeHost } from "../src/cli/world/node-host.ts";
import { formats } from "../src/reports/formats.ts";
import { explainedCodes, kindWords, type ExplainedCode } from "../src/reports/terminal/explain-code.ts";
import { filled } from "./support/docs-blocks.ts";
import { root, run } from "./support/run.ts";

// With UPDATE=1 (npm run docs) what is made from the code is written; without it, it must be what the code makes.
const updates = process.env["UPDATE"] === "1";
const folder = new URL("docs/codes/", root);

function page({ code, kind, explanation }: ExplainedCode): string {
  const { title, means, todo, example } = explanation;
  const shown = example === undefined ? "" : `\n\`\`\`yaml\n${example.trimEnd()}\n\`\`\`\n`;
  return `# ${code}\n\n${title}. (A ${kindWords[kind]}.)\n\n${means}\n\n**To do:** ${todo}\n${shown}`;
}

function index(): string {
  const kinds = ["finding", "warning", "problem"] as const;
  const parts = kinds.map((kind) => {
    const rows = explainedCodes.filter((each) => each.kind === kind);
    const lines = rows.map(({ code, explanation }) => `- [${code}](${code}.md): ${explanation.title}`);
    return `## A ${kindWords[kind]}\n\n${lines.join("\n")}\n`;
  });
  return `# Codes\n\nEvery code that csm-check gives; \`csm-check explain CODE\` tells the same.\n\n${parts.join("\n")}`;
}

function same(file: URL, wanted: string): void {
  if (updates) writeFileSync(file, wanted);
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(wanted);
}

describe("the docs", () => {
  test("have a page for every code, and no other", () => {
    if (updates) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    }
    for (const each of explainedCodes) same(new URL(`${each.code}.md`, folder), page(each));
    same(new URL("README.md", folder), index());
    expect(readdirSync(folder).length).toBe(new Set(explainedCodes.map(({ code }) => code)).size + 1);
  });

  test("no two codes are the same", () => {
    expect(new Set(explainedCodes.map(({ code }) => code)).size).toBe(explainedCodes.length);
  });

  test.each(["README.md", "docs/ci.md", "docs/commands.md", "docs/formats.md", "docs/questions.md"])(
    "%s shows what is there",
    async (name) => {
      const file = new URL(name, root);
      const text = readFileSync(file, "utf8");
      const wanted = await filled(text);
      expect(wanted).not.toBe("");
      same(file, wanted);
    },
  );

  test("the declaration in the README is met as it stands", async () => {
    const text = readFileSync(new URL("README.md", root), "utf8");
    const [declaration = ""] = [...text.matchAll(/```yaml\n(format: [\s\S]*?)```/g)].map((match) => match[1]);
    const argv = ["assess", "supplier.yaml", "--as-of", "2026-11-24"];
    const { code, err } = await run(argv, { files: { "supplier.yaml": declaration } });
    expect([code, err]).toEqual([0, ""]);
  });

  test("the README names every command and every format", async () => {
    const text = readFileSync(new URL("README.md", root), "utf8");
    const { out } = await run(["--help"]);
    const commands = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map((match) => match[1] ?? "");
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(text).toContain(`csm-check ${command}`);
    for (const { name } of formats) expect((await run(["help", "formats"])).out).toContain(name);
  });

  test("the page on Cyber Essentials has every question of the catalogue, as it is, and none besides", () => {
    const askedBy: Readonly<Record<Basis, string>> = {
      ...{ standard: "the requirements", guide: "the questionnaire", law: "the law" },
      ...{ reading: "our reading", suggestion: "our advice" },
    };
    const catalogue = nodeHost(root, "0").builtIn.load("cyber-essentials");
    const wanted = catalogue.controls.flatMap(({ id, questions }) =>
      questions.map(({ id: question, label, basis }) => [
        ...[id, `\`${question}\``, label, basis === undefined ? "nobody chose" : askedBy[basis]],
      ]),
    );
    const text = readFileSync(new URL("docs/cyber-essentials.md", root), "utf8");
    const rows = [...text.matchAll(/^\| ([A-Z]+-\d) .*\|$/gm)].map(([row]) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
    expect(rows.map(([id, question, label, , basis]) => [id, question, label, basis])).toEqual(wanted);
    for (const [, , , numbers] of rows) expect(numbers).toMatch(/^(?:–|.*\bA[1-8]\.\d+\b.*)$/);
  });
});
