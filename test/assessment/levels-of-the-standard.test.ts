import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { items, parseJson, pick } from "../support/json.ts";
import { root, run } from "../support/run.ts";

/** A text of `examples/`, changed here and there; each change must find its place. */
function example(name: string, ...changes: readonly (readonly [RegExp | string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, () => to);
      expect(changed, String(from)).not.toBe(text);
      return changed;
    },
    readFileSync(new URL(`examples/${name}`, root), "utf8"),
  );
}

interface Told {
  readonly verdict: string;
  readonly open: readonly string[];
  readonly verdicts: ReadonlyMap<string, string>;
  readonly json: unknown;
  readonly code: number;
}

async function assess(text: string, ...options: readonly string[]): Promise<Told> {
  const { out, code } = await run(["assess", "s.yaml", "--as-of", "2026-11-24", "-f", "json", ...options], {
    files: { "s.yaml": text },
  });
  const json = parseJson(out);
  const controls = items(pick(json, "controls"));
  const verdicts = new Map(controls.map((each) => [String(pick(each, "id")), String(pick(each, "verdict"))]));
  const open = [...verdicts]
    .filter(([, verdict]) => !["met", "not-applicable"].includes(verdict))
    .map(([id]) => id);
  return { verdict: String(pick(json, "verdict")), open, verdicts, json, code };
}

describe("from level to level", () => {
  test.each(["1", "2", "3"])("the example that meets Level %s meets it", async (level) => {
    expect(await assess(example(`level-${level}-met.yaml`))).toMatchObject({
      verdict: "met",
      open: [],
      code: 0,
    });
  });

  test("what meets Level 1 lacks exactly the 41 controls that Level 2 adds", async () => {
    const { open, code } = await assess(example("level-1-met.yaml"), "--level", "2");
    const { out } = await run(["controls", "--level", "2", "-f", "json"]);
    const added = items(pick(parseJson(out), "controls"))
      .filter(
        (each) =>
          JSON.stringify(pick(each, "levels")) === "[2,3]" || JSON.stringify(pick(each, "levels")) === "[2]",
      )
      .map((each) => String(pick(each, "id")));
    expect(open).toHaveLength(41);
    expect(open).toEqual(added);
    expect(code).toBe(1);
  });

  test("what meets Level 2 lacks exactly six controls at Level 3", async () => {
    const { open } = await assess(example("level-2-met.yaml"), "--level", "3");
    expect(open).toEqual(["1204", "2209", "2415", "2425", "3102", "4202"]);
  });

  test("answers outside the level change nothing", async () => {
    const text = example("level-1-met.yaml", [/\n {2}"2504":/, '\n  "2505": no\n  "3102": no\n  "2504":']);
    expect(await assess(text)).toMatchObject({ verdict: "met", open: [], code: 0 });
  });

  test.each([
    ["2504", "2505", "level-2-gaps.yaml"],
    ["3101", "3102", "level-3-gaps.yaml"],
  ])(
    "%s, answered where %s takes its place, is said to be the wrong one",
    async (control, stronger, name) => {
      const { json, verdicts } = await assess(example(name));
      expect(verdicts.has(control)).toBe(false);
      expect(verdicts.get(stronger)).toBe("unanswered");
      expect(pick(json, "warnings")).toEqual(
        expect.arrayContaining([expect.objectContaining({ code: "stronger-control-needed", control })]),
      );
    },
  );
});

describe("plans at Level 1", () => {
  test("only the accepted one counts", async () => {
    const { verdicts, json } = await assess(example("level-1-gaps.yaml"));
    const judged = ["2402", "2403", "2410", "3107", "2214"].map((id) => verdicts.get(id));
    expect(judged).toEqual(["planned", "partly-met", "partly-met", "partly-met", "partly-met"]);
    const gaps = items(pick(json, "controls")).flatMap((each) => pick(each, "plan", "gap") ?? []);
    expect(gaps).toEqual(["does-not-cover", "not-accepted", "overdue", "other-reference"]);
  });

  test("a plan does not cover a certificate that lapsed beside it", async () => {
    const plan = `  "0001":
    answers: { scope-covers-contract: yes, maintained: yes }
    plan:
      action: Renew the certificate
      due: 2027-02-28
      accepted: { by: Delivery team, on: 2026-10-30, riskAssessmentReference: RAR 2026-201 }
`;
    const lapsed = example(
      "level-1-met.yaml",
      ["expires: 2027-03-01", "expires: 2026-11-23"],
      [/ {2}"0001":[\s\S]*?(?= {2}"\d)/, plan],
    );
    expect((await assess(lapsed)).verdicts.get("0001")).toBe("not-met");
    const named = lapsed.replace("due: 2027-02-28", "due: 2027-02-28\n      questions: [certificate]");
    expect((await assess(named)).verdicts.get("0001")).toBe("planned");
  });
});

describe("the DCC outlook", () => {
  const outlook = (told: Told): unknown => pick(told.json, "dcc", "outlook");
  const areas = (told: Told): unknown => pick(told.json, "dcc", "areas");

  test("at Level 1 an area passes at 80 %, and not with a control at nought", async () => {
    const half = example("level-1-met.yaml", [/(?<="1102":[\s\S]*?report-route: )yes/, "no"]);
    const told = await assess(half);
    expect(told.verdict).toBe("not-met");
    expect(outlook(told)).toBe("likely");
    const nought = await assess(
      example("level-1-met.yaml", [/ {2}"1102":[\s\S]*?(?= {2}"\d)/, '  "1102": no\n']),
    );
    expect(outlook(nought)).toBe("unlikely");
    expect(areas(nought)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: "A", points: 22, of: 24, needed: 80, passes: false }),
      ]),
    );
  });

  test("at Level 3 an area needs everything", async () => {
    const told = await assess(example("level-3-met.yaml", [/(?<="1102":[\s\S]*?report-route: )yes/, "no"]));
    expect(outlook(told)).toBe("unlikely");
  });
});

describe("a DCC certificate", () => {
  const held = (line: string) =>
    [/certificates:\n/, `certificates:\n  - { scheme: dcc, holder: Marlin Systems plc, ${line} }\n`] as const;
  const certificate = (told: Told): unknown => pick(told.json, "dcc", "certificate");
  const gap = [/ {2}"1400":[\s\S]*?(?= {2}"\d)/, '  "1400": unknown\n'] as const;

  test("of a higher level counts, and with --accept-dcc answers what is unanswered", async () => {
    const text = example("level-1-met.yaml", held("level: 2, issued: 2026-02-01, expires: 2029-01-31"), gap);
    expect(certificate(await assess(text))).toMatchObject({ level: 2, counts: true });
    expect((await assess(text)).verdict).toBe("not-met");
    const accepted = await assess(text, "--accept-dcc");
    expect(accepted.verdict).toBe("met");
    expect(JSON.stringify(accepted.json)).toContain('"by":"dcc"');
  });

  test.each([
    ["of a lower level is none", "level: 0, issued: 2026-02-01, expires: 2029-01-31", null],
    [
      "not attested does not count",
      "level: 1, issued: 2025-09-15, expires: 2028-09-14",
      { counts: false, why: "not-attested" },
    ],
  ])("%s", async (_, line, expected) => {
    const told = await assess(example("level-1-met.yaml", held(line), gap), "--accept-dcc");
    if (expected === null) expect(certificate(told)).toBeNull();
    else expect(certificate(told)).toMatchObject(expected);
    expect(told.verdict).toBe("not-met");
  });

  test("does not count while Cyber Essentials has lapsed", async () => {
    const line = "level: 1, issued: 2026-02-01, expires: 2029-01-31";
    const text = example("level-1-met.yaml", held(line), gap, ["expires: 2027-03-01", "expires: 2026-11-23"]);
    const told = await assess(text, "--accept-dcc");
    expect(certificate(told)).toMatchObject({ counts: false, why: "cyber-essentials" });
    expect(told.verdicts.get("1400")).toBe("unanswered");
  });
});
