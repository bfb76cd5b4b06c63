import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redacted } from "../../../src/assessment/redact.ts";
import { lasting } from "../../../src/following/lasting.ts";
import { items, parseJson, pick, isRecord } from "../../support/json.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { judged } from "../../support/judged.ts";
import { days, declarations, everyKind, seen } from "../../support/random-declarations.ts";
import { usable } from "../../support/examples.ts";
import { run } from "../../support/run.ts";
import { freshSnapshot, readStored, storedSnapshot, storedText } from "../../support/snapshots.ts";
import { problems } from "../../support/sound.ts";
import { told } from "../../support/told.ts";
import { harrow } from "../../support/harrow.ts";

const assessment = assessmentOf(harrow());
const text = storedText(assessment);

/** The stored text with this value under a path. */
function altered(path: readonly (string | number)[], value: unknown): string {
  const whole = structuredClone(parseJson(text));
  const holder = pick(whole, ...path.slice(0, -1));
  const key = path.at(-1) ?? "";
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else if (isRecord(holder)) Object.assign(holder, { [key]: value });
  else throw new Error(`there is nothing at ${path.join(".")}`);
  return JSON.stringify(whole, null, 2);
}

describe("a stored assessment", () => {
  test("is read as what a fresh one is, for 300 declarations, redacted or not", () => {
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(declarations, days, fc.boolean(), (fields, asOf, hides) => {
        const bare = judged(everyKind, fields, { asOf, sightings: seen });
        const whole = lasting(bare, bare.policy);
        const item = { ok: true, path: "a.yaml", assessment: whole } as const;
        const shown = hides ? redacted(item) : item;
        if (!shown.ok) throw new Error("an assessment stays one");
        const fresh = freshSnapshot(shown.assessment);
        expect(storedSnapshot(storedText(shown.assessment))).toEqual(fresh);
        expect(fresh.verdict).toBe(whole.verdict);
        expect(fresh.controls.map(({ verdict }) => verdict)).toEqual(
          whole.controls.map(({ verdict }) => verdict),
        );
        verdicts.add(fresh.verdict);
      }),
      { numRuns: 300 },
    );
    expect(verdicts.has("not-met")).toBe(true);
  });

  test.each(usable)("of %s is compared with its declaration: nothing changed", async (name) => {
    const asOf = ["--as-of", "2026-11-24"];
    const { out } = await run(["assess", name, ...asOf, "-f", "json"]);
    const files = { "stored.json": out, "stored.ndjson": `${JSON.stringify(parseJson(out))}\n`, "-": out };
    for (const stored of Object.keys(files)) {
      const { code, out: told, err } = await run(["diff", stored, name, ...asOf, "--quiet"], { files });
      expect([code, err]).toEqual([0, ""]);
      expect(told).toMatch(/^Nothing changed: the verdict stays [a-z ]+\.\n$/);
    }
  });

  test("may hold more than is known: within @1 fields are added", () => {
    expect(storedSnapshot(altered(["more"], { new: [1, null] }))).toEqual(freshSnapshot(assessment));
  });

  test.each<readonly [string, readonly (string | number)[], unknown, readonly string[]]>([
    ["no day", ["asOf"], undefined, ["assessment-misfit 1:1 absent"]],
    ["a day of no calendar", ["asOf"], "2026-02-30", ["assessment-misfit"]],
    ["a day that is a list", ["asOf"], ["2026-02-03"], ["assessment-misfit"]],
    ["a verdict of its own", ["verdict"], "brilliant", ["assessment-misfit"]],
    ["a verdict that is a number", ["controls", 0, "verdict"], 3, ["assessment-misfit"]],
    ["controls that are none", ["controls"], "none", ["assessment-misfit"]],
    ["a control that is none", ["controls", 0], null, ["assessment-misfit"]],
    ["a flag that is none", ["options", "plans"], "perhaps", ["assessment-misfit"]],
    ["no supplier", ["supplier"], undefined, ["assessment-misfit 1:1 absent"]],
    ["a supplier without a name", ["supplier", "name"], null, ["assessment-misfit"]],
    [
      "a certificate without dates",
      ["certificates", 0],
      { scheme: "x", inForce: true },
      ["assessment-misfit", "assessment-misfit"],
    ],
    ["attestations that are no dates", ["certificates", 0, "attested"], ["then"], ["assessment-misfit"]],
  ])("with %s is a problem at its place", (_, path, value, expected) => {
    const found = told(readStored(altered(path, value)));
    expect(found).toHaveLength(expected.length);
    found.forEach((each, index) => expect(each).toMatch(new RegExp(`^${expected[index] ?? ""}`)));
    for (const { at } of problems(readStored(altered(path, value)))) {
      expect(at.path).toBe("stored.json");
      expect(at.line).toBeGreaterThan(0);
    }
  });

  test("tells all that is wrong with it at once", () => {
    const found = problems(readStored(`{ "format": "csm-check/assessment@1" }`));
    const keys = found.flatMap((each) => (each.code === "assessment-misfit" ? [each.key] : []));
    expect(keys).toEqual([
      ...["catalogue", "controls", "undecided", "source", "supplier", "level", "asOf", "options"],
      ...["verdict", "certificates", "warnings"],
    ]);
  });

  test("with a control twice is a problem at the second", () => {
    const controls = [0, 0].map((index) => pick(parseJson(text), "controls", index));
    const found = problems(readStored(altered(["controls"], controls)));
    expect(found.map(({ code }) => code)).toEqual(["assessment-misfit"]);
    expect(found[0]).toMatchObject({ key: "id", why: "repeated" });
  });

  test.each<readonly [string, readonly (string | number)[], unknown]>([
    ["says not met", ["verdict"], "not-met"],
    ["says met with a plan", ["verdict"], "met-with-plan"],
    ["has a control that is open", ["controls", 0, "verdict"], "partly-met"],
    ["has a control that a plan covers", ["controls", 0, "verdict"], "planned"],
    ["has no control", ["controls"], []],
  ])("that is met and %s contradicts itself, and is a problem there", (_, path, value) => {
    expect(pick(parseJson(text), "verdict")).toBe("met");
    const [first] = problems(readStored(altered(path, value)));
    expect(first).toMatchObject({ code: "assessment-misfit", key: "verdict", why: "contradicts" });
    expect(first?.at.line).toBeGreaterThan(1);
  });

  test("of which a required control is gone, or only recommended now, says another sum than its own", () => {
    const controls = items(pick(parseJson(text), "controls"));
    const rest = controls.slice(1);
    for (const changed of [
      altered(["controls"], rest),
      altered(["controls", 0, "importance"], "recommended"),
      altered(["summary", "required", "met"], 77),
    ])
      expect(problems(readStored(changed))).toContainEqual(
        expect.objectContaining({ key: "summary", why: "contradicts" }),
      );
    expect(readStored(altered(["summary"], undefined)).ok).toBe(true);
  });

  test("with a key twice, or too deep, is a problem of reading", () => {
    expect(told(readStored(`{ "format": "csm-check/assessment@1",\n "level": 0, "level": 1 }`))).toEqual([
      "duplicate-key 2:14",
    ]);
    const deep = `{ "format": "csm-check/assessment@1", "x": ${"[".repeat(70)}${"]".repeat(70)} }`;
    expect(told(readStored(deep)).map((each) => each.split(" ")[0])).toEqual(["too-deep"]);
  });

  test("never throws, whatever stands in the place of a part of it", () => {
    const paths = pathsIn(parseJson(text), []);
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom("__proto__", "\u202e", "2026-02-30", -1, 1e21));
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const read = readStored(altered(path, value));
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** The paths of everything in a value but the format, which says what it is. */
function pathsIn(
  value: unknown,
  path: readonly (string | number)[],
): readonly (readonly (string | number)[])[] {
  const inner =
    Array.isArray(value) || isRecord(value)
      ? Object.entries(value).flatMap(([key, each]) =>
          pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 || path[0] === "format" ? inner : [path, ...inner];
}
