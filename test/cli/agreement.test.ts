import { describe, expect, test } from "vitest";
import { formats, type Format } from "../../src/reports/formats.ts";
import { notice } from "../../src/words/notice.ts";
import { unusable, usable } from "../support/examples.ts";
import { parseJson, pick } from "../support/json.ts";
import { run, type Ran } from "../support/run.ts";
import { accepting } from "../support/schemas.ts";
import { binaryText } from "../support/binary-text.ts";

const asOf = ["--as-of", "2026-11-24"];
const all = [...unusable, ...usable];

/** Ways to ask that change the code, the sentence or both. */
const orders: readonly (readonly string[])[] = [
  ["--strict"],
  ["--no-plans"],
  ["--accept-dcc"],
  ["--evidence", "off"],
  ["--evidence", "require"],
  ["--fail-on", "certificate-expires-soon"],
  ["--fail-on", "declared-date-missing", "--fail-on", "scope-missing"],
  ["--level", "0"],
  ["--as-of", "2028-01-01"],
];

/** Ways to show the same that are no format of their own. */
const looks: readonly (readonly string[])[] = [
  ["--format", "table"],
  ["--format", "json"],
  ["--format", "ndjson"],
  ["--plain"],
  ["--quiet"],
  ["--all"],
  ["--no-color"],
  ["-o", "report.txt"],
  ["-o", "report.json", "-o", "report.ndjson"],
];

/** Options with what a test is called by. */
function labelled(options: readonly (readonly string[])[]): (readonly [string, readonly string[]])[] {
  return options.map((each) => [each.join(" "), each] as const);
}

function flowing(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** What a report says, without what its format does to the letters of a text. */
function readable({ name, binary }: Format, out: string): string {
  const text = binary === true ? binaryText(name, Buffer.from(out, "latin1")) : out;
  const letters = text.replaceAll(/&(?:apos|#39|#x27);/g, "'");
  return name === "markdown" ? letters.replaceAll("\\", "") : letters;
}

async function as(file: string, order: readonly string[], look: readonly string[]): Promise<Ran> {
  return run(["assess", file, ...asOf, ...order, ...look]);
}

/** The verdict that a sentence tells. */
function verdictIn(sentence: string): string {
  if (sentence.includes("does not meet") || sentence.includes("has not shown yet that it meets"))
    return "not-met";
  return sentence.includes("with an accepted plan") ? "met-with-plan" : "met";
}

/** Every way to show one judgement says the same: sentence, verdict and exit code. */
async function agree(file: string, order: readonly string[], others: readonly Format[] = []): Promise<void> {
  const ran = new Map<string, Ran>();
  for (const look of [...looks, ...others.map(({ name }) => ["--format", name])])
    ran.set(look.join(" "), await as(file, order, look));
  const said = (look: string): string => ran.get(look)?.out ?? "";

  const json = parseJson(said("--format json"));
  const sentence = String(pick(json, "sentence"));
  expect(verdictIn(sentence)).toBe(pick(json, "verdict"));
  const named = /With --strict this fails|It fails for the warning/.test(sentence);
  const code = pick(json, "verdict") === "not-met" || named ? 1 : 0;
  expect([...ran].filter(([, each]) => each.code !== code).map(([look]) => look)).toEqual([]);

  for (const look of ["--format table", "--quiet", "--all", "--no-color", "-o report.txt"])
    expect([look, flowing(said(look)).includes(sentence)]).toEqual([look, true]);
  const [headline = ""] = /^.*?\.(?= |$)/.exec(sentence) ?? [];
  expect(said("--plain").split("\n")).toContain(`Verdict: ${headline}`);
  expect(parseJson(said("--format ndjson"))).toEqual(json);

  for (const format of others)
    expect(flowing(readable(format, said(`--format ${format.name}`)))).toContain(notice);
  expect(said("--plain")).toContain(notice);
  for (const each of ran.values())
    for (const text of each.written.values()) expect(flowing(String(text))).toContain(notice);
}

describe("sentence, JSON and exit code agree in every format", () => {
  test.each(usable)("for %s", async (file) => {
    await agree(file, [], formats);
  });

  const small = usable.filter((name) => /lapsed|soon|met\.json|not-answered|planned/.test(name));

  test.each(small.flatMap((file) => labelled(orders).map(([label, order]) => [file, label, order] as const)))(
    "for %s, asked with %s",
    async (file, _, order) => {
      await agree(file, order);
    },
  );
});

describe("an assessment fits the schema that csm-check prints", () => {
  test.each(usable)("%s", async (file) => {
    const check = accepting((await run(["schema", "assessment"])).out);
    expect(check(parseJson((await as(file, [], ["--format", "json"])).out))).toEqual([]);
  });

  test.each(labelled(orders))("asked with %s", async (_, order) => {
    const check = accepting((await run(["schema", "assessment"])).out);
    expect(check(parseJson((await as("examples/planned.yaml", order, ["--format", "json"])).out))).toEqual(
      [],
    );
  });
});

describe.each(unusable)("%s", (file) => {
  test.each(labelled(looks))("has exit code 2 shown with %s", async (_, look) => {
    const { code, err } = await as(file, [], look);
    expect(code).toBe(2);
    expect(err).toContain(`${file} cannot be assessed: `);
  });

  test("has no verdict in any format", async () => {
    for (const look of looks)
      expect((await as(file, [], look)).out).not.toMatch(/verdict|meets|does not meet/i);
  });

  test("tells the same codes and places to people and to programs", async () => {
    const { out, err } = await as(file, [], ["--format", "json"]);
    const json = parseJson(out);
    expect(pick(json, "format")).toBe("csm-check/problems@1");
    const problems = pick(json, "problems");
    expect(Array.isArray(problems) && problems.length).toBeGreaterThan(0);
    for (let index = 0; pick(problems, index) !== undefined; index++) {
      const [path, line, column] = ["path", "line", "column"].map((key) =>
        String(pick(problems, index, "at", key)),
      );
      expect(err).toContain(`${String(pick(problems, index, "code"))}: `);
      expect(err).toContain(`→ ${path ?? ""}:${line ?? ""}:${column ?? ""}\n`);
    }
  });
});

test("the verdicts of the examples are those that their first lines promise", async () => {
  const verdicts = await Promise.all(
    usable.map(
      async (file) =>
        [file, pick(parseJson((await as(file, [], ["--format", "json"])).out), "verdict")] as const,
    ),
  );
  expect(Object.fromEntries(verdicts)).toMatchObject({
    "examples/certificate-expires-soon.yaml": "met",
    "examples/certificate-lapsed.yaml": "not-met",
    "examples/certificate-of-another-entity.yaml": "not-met",
    "examples/evidence-missing.yaml": "not-met",
    "examples/level-0-met.json": "met",
    "examples/level-0-met.yaml": "met",
    "examples/not-answered-yet.yaml": "not-met",
    "examples/planned.yaml": "met-with-plan",
    "examples/policy-without-measure.yaml": "not-met",
  });
});

describe("a file with more problems than are told", () => {
  const world = {
    files: {
      "many.yaml": `format: csm-check/declaration@1\n${Array.from({ length: 150 }, (_, index) => `strange${index}: x\n`).join("")}`,
    },
  };

  const counted = (text: string): readonly string[] =>
    flowing(text).match(/(?:more than )?\d+ problems?\b/g) ?? [];

  test.each(["table", "html", "markdown", "github"])("has as many in %s as everywhere", async (format) => {
    const { code, out, err } = await run(["assess", "many.yaml", ...asOf, "--format", format], world);
    expect(code).toBe(2);
    // The last problem of the list says it too.
    for (const text of [err, ...(format === "table" ? [] : [out])]) {
      expect(counted(text).length).toBeGreaterThan(1);
      expect(new Set(counted(text))).toEqual(new Set(["more than 100 problems"]));
    }
  });

  test("has as many among several files", async () => {
    const files = ["many.yaml", "examples/broken-yaml.yaml"];
    const { out } = await run(["assess", ...files, ...asOf, "--format", "html"], world);
    const [first, second] = counted(out);
    expect([first, second]).toEqual(["more than 100 problems", "1 problem"]);
    expect(new Set(counted(out))).toEqual(new Set([first, second]));
  });
});

describe("several files at once", () => {
  test.each(labelled(looks))("have the highest code of each alone, shown with %s", async (_, look) => {
    const [met, open, broken] = [
      "examples/level-0-met.yaml",
      "examples/certificate-lapsed.yaml",
      "examples/broken-yaml.yaml",
    ] as const;
    const codes = await Promise.all(
      [[met], [met, met], [met, open], [open, met], [met, broken], [open, broken, met]].map(
        async (files) => (await run(["assess", ...files, ...asOf, ...look])).code,
      ),
    );
    expect(codes).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test("are assessments@1 in the arguments' order, each what it is alone", async () => {
    const json = parseJson((await run(["assess", ...all, ...asOf, "--format", "json"])).out);
    expect(pick(json, "format")).toBe("csm-check/assessments@1");
    const alone = await Promise.all(
      usable.map(async (file) => parseJson((await as(file, [], ["--format", "json"])).out)),
    );
    expect(pick(json, "assessments")).toEqual(alone);
    const wrong = await Promise.all(
      unusable.map(async (file) =>
        pick(parseJson((await as(file, [], ["--format", "json"])).out), "problems"),
      ),
    );
    expect(pick(json, "problems")).toEqual(wrong.flat());
  });

  test("are a line each in ndjson, in the arguments' order", async () => {
    const { out } = await run(["assess", ...all, ...asOf, "--format", "ndjson"]);
    const lines = out.trimEnd().split("\n").map(parseJson);
    expect(lines.map((line) => pick(line, "source"))).toEqual(all);
  });

  test("are a row each in the table, one section each with --all, and what cannot be assessed goes to standard error", async () => {
    const files = ["examples/level-0-met.yaml", "examples/broken-yaml.yaml", "examples/planned.yaml"];
    const { out: rows } = await run(["assess", ...files, ...asOf]);
    expect(rows).toMatch(/^✔ MET [^]*^not assessed [^]*^◷ MET WITH PLAN [^]*^3 declarations: /m);
    const { out, err } = await run(["assess", ...files, ...asOf, "--all"]);
    expect(flowing(out).split(notice)).toHaveLength(3);
    expect(out.indexOf("Harrow Precision")).toBeLessThan(out.indexOf("Ardent Coatings"));
    expect(err).toMatch(/^✖ examples\/broken-yaml\.yaml cannot be assessed: 1 problem\./);
  });

  test("are a line each with --quiet", async () => {
    const { out } = await run(["assess", ...usable, ...asOf, "--quiet"]);
    expect(out.trimEnd().split("\n")).toHaveLength(usable.length);
  });
});
