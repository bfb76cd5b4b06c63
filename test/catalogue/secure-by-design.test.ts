import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/reports/formats.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { root, run } from "../support/run.ts";
import { binaryText } from "../support/binary-text.ts";

const catalogue = nodeHost(root, "0").builtIn.load("secure-by-design");
const questions = catalogue.controls.flatMap((control) => control.questions);
const example = "examples/secure-by-design-project.yaml";
const assessed = ["assess", example, "--as-of", "2026-11-24"];

describe("Secure by Design", () => {
  test("has the MOD's seven principles for areas, under their short names", () => {
    expect(catalogue.areas.map(({ title }) => title)).toEqual([
      "Context",
      "Plan",
      "Risk assessment and oversight",
      "Security controls",
      "Supply chain",
      "Security testing and assurance",
      "Through life management",
    ]);
    const [first, ...others] = catalogue.areas.map(({ id }) =>
      catalogue.controls.filter(({ area }) => area === id).map((control) => control.id),
    );
    expect([first, ...others].every((ids) => ids !== undefined && ids.length > 0)).toBe(true);
    expect(catalogue.controls.filter(({ id, area }) => !id.startsWith(`${area}.`))).toEqual([]);
  });

  test("has one level and scores for no certification", () => {
    expect(catalogue.levels.map(({ id }) => id)).toEqual(["project"]);
    expect([catalogue.outlook, catalogue.about]).toEqual([undefined, "project"]);
  });

  test("says of each question who asks it; no standard does", () => {
    expect(new Set(questions.map(({ basis }) => basis))).toEqual(new Set(["guide", "reading", "suggestion"]));
    expect(
      questions.filter(({ basis, counts }) => (basis === "suggestion") !== (counts === "advice")),
    ).toEqual([]);
  });

  test("its page counts its questions as they are", () => {
    const page = readFileSync(new URL("docs/secure-by-design.md", root), "utf8");
    const of = (basis: string) => questions.filter((question) => question.basis === basis).length;
    expect(page).toContain(`in ${catalogue.controls.length} controls with ${questions.length} questions`);
    expect(page).toContain(`the MOD's pages on Secure by Design (${of("guide")} questions)`);
    expect(page).toContain(`our reading (${of("reading")})`);
    expect(page).toContain(`a suggestion (${of("suggestion")})`);
    const rows = [...page.matchAll(/^\| (SD-\d) \| (.*?) *\|/gm)].map(([, id, title]) => [id, title]);
    expect(rows).toEqual(catalogue.areas.map(({ id, title }) => [id, title]));
  });

  test("says what is done about each control, by whom and at what cost", () => {
    const { controls } = catalogue;
    expect(controls.filter(({ remedy: { who, cost } }) => who === undefined || cost === undefined)).toEqual(
      [],
    );
  });

  test.each([
    ["2026-08-24", "met"],
    ["2026-08-23", "partly-met"],
    ["never", "partly-met"],
  ])("risks last looked at on %s: SD-3.2 is %s three months on", async (day, verdict) => {
    const text = readFileSync(new URL(example, root), "utf8").replace(
      "last-review: 2026-08-10",
      `last-review: ${day}`,
    );
    const { out } = await run(["assess", "examples/a.yaml", "-f", "json", "--as-of", "2026-11-24"], {
      files: { "examples/a.yaml": text },
    });
    expect(out).toMatch(new RegExp(`"id": "SD-3.2",[^{}]*"verdict": "${verdict}"`));
  });
});

describe("that nobody certifies it, and that it changes nothing about the CSM, is said", () => {
  const says = "nobody certifies it, and it changes nothing about the verdict under the Cyber Security Model";

  test.each(formats.map(({ name, binary }) => [name, binary === true] as const))(
    "as %s",
    async (name, binary) => {
      const { code, out } = await run([...assessed, "-f", name]);
      expect(code).toBe(1);
      const text = binary ? binaryText(name, Buffer.from(out, "latin1")) : out;
      expect(text.replaceAll(/\s+/g, " ")).toContain(says);
    },
  );

  test.each(["SD-3.2", "SD-5.2"])("explain %s names no assessor and no certification", async (id) => {
    const { out } = await run(["explain", id, "--catalogue", "secure-by-design"]);
    expect(out).toContain("the MOD's pages on Secure by Design");
    expect(out).not.toMatch(/assessor|certif|the standard/);
  });

  test.each(["table", "markdown", "html"])(
    "%s speaks of no level, questionnaire or certificate of the CSM",
    async (name) => {
      const { out } = await run([...assessed, "-f", name]);
      expect(out).not.toMatch(/\bDCC\b|\bSAQ\b|Questionnaire|certification body|Cyber Risk Profile|assessor/);
    },
  );
});
