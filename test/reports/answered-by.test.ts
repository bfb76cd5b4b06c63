import { describe, expect, test } from "vitest";
import { formats } from "../../src/reports/formats.ts";
import { binaryText } from "../support/binary-text.ts";
import { run } from "../support/run.ts";

const declaration = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
declared: { on: 2026-11-20, by: Jo Harrow }
controls:
  "2314":
    answers: { policy: yes, dpia: missing }
    answeredBy: Sam Reid <IT>; Ann
    answeredOn: 2026-11-02
  "2500":
    answers: { needs-assessed: no }
    answeredOn: 2026-11-03
`;
const files = { "supplier.yaml": declaration };
const asked = ["assess", "supplier.yaml", "--as-of", "2026-11-24"];

async function told(name: string, ...more: readonly string[]): Promise<string> {
  const { out } = await run([...asked, "-f", name, ...more], { files });
  const binary = formats.find((format) => format.name === name)?.binary === true;
  return binary ? binaryText(name, Buffer.from(out, "latin1")) : out;
}

describe("who answered a control, and when,", () => {
  test.each<[string, readonly string[], string]>([
    ["table", ["--all"], "  Answered  by Sam Reid <IT>; Ann, 2 Nov 2026"],
    ["table", ["--all"], "  Answered  on 3 Nov 2026"],
    ["table", ["--all", "--plain"], "2314 answered: by Sam Reid <IT>; Ann, 2 Nov 2026"],
    ["markdown", [], "- **Answered:** by Sam Reid &lt;IT&gt;; Ann, 2 Nov 2026"],
    ["html", [], '<span class="label">Answered</span> by Sam Reid &lt;IT&gt;; Ann, 2 Nov 2026'],
    ["controls-csv", [], ",Sam Reid <IT>; Ann,2026-11-02"],
    ["xlsx", [], "Sam Reid &lt;IT&gt;; Ann"],
    ["docx", ["--appendix"], "Answered by Sam Reid &lt;IT&gt;; Ann, 2 Nov 2026"],
    ["pdf", ["--appendix"], "Sam Reid <IT>; Ann"],
    ["json", [], '"answeredBy": "Sam Reid <IT>; Ann",\n      "answeredOn": "2026-11-02"'],
  ])("is told as %s %j", async (name, more, wanted) => {
    const text = (await told(name, ...more)).replaceAll(/>\s+</g, "><").replaceAll(/<\/?w:[^>]*>/g, "");
    expect(text.includes(wanted) || text.slice(0, 200)).toBe(true);
  });

  test.each(["table", "plain"])("does not make the first screen longer: %s", async (name) => {
    const more = name === "plain" ? ["--plain"] : [];
    expect(await told("table", ...more)).not.toMatch(/answered\W+(?:by|on)|Sam Reid/i);
  });

  test("is the same of an assessment that was stored", async () => {
    const json = await told("json");
    const argv = ["portfolio", "a.json", "-f", "controls-csv", "--as-of", "2026-11-24"];
    const { out } = await run(argv, { files: { "a.json": json } });
    expect(out).toContain(",Sam Reid <IT>; Ann,2026-11-02");
    const hidden = await run([...argv, "--redact"], { files: { "a.json": json } });
    expect(hidden.out).not.toContain("Sam Reid");
  });

  test.each(formats.map(({ name }) => name))("is nobody's business with --redact: %s", async (name) => {
    expect(await told(name, "--redact", "--all", "--appendix")).not.toMatch(/Sam Reid|answeredOn|2026-11-02/);
  });
});
