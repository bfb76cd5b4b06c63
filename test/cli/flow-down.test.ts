import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accepting } from "../support/schemas.ts";
import { entry, firmFile, type FirmFile } from "../support/chain-files.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { run, type Ran, type World } from "../support/run.ts";
import { csvRows } from "../support/shapes.ts";
import { inFolder } from "../support/spawned.ts";

const day = ["--as-of", "2026-11-24"];

/** Runs it for a prime with these firms below it, and these files beside it. */
async function chainOf(
  below: readonly object[],
  files: Readonly<Record<string, string>> = {},
  argv: readonly string[] = [],
  world: World = {},
): Promise<Ran & { readonly chain: unknown }> {
  const all = { ...files, "prime.yaml": firmFile({ name: "Prime plc", below }) };
  const ran = await run(["flow-down", "prime.yaml", ...day, "-f", "json", ...argv], { ...world, files: all });
  return { ...ran, chain: ran.out.startsWith("{") ? parseJson(ran.out) : undefined };
}

/** What is told of the only firm. */
async function only(
  below: object,
  files: Readonly<Record<string, string>> = {},
  argv: readonly string[] = [],
): Promise<{
  readonly firm: unknown;
  readonly code: number;
  readonly standing: string;
  readonly why: string;
}> {
  const { chain, code, err } = await chainOf([below], files, argv);
  const firm = pick(chain, "subcontractors", 0);
  const why = pick(firm, "why", "code");
  expect(err).toBe("");
  return { firm, code, standing: textAt(firm, "standing"), why: typeof why === "string" ? why : "" };
}

const sub = (differs: Partial<FirmFile> = {}): string => firmFile({ name: "Sub Ltd", ...differs });

async function storedOf(differs: Partial<FirmFile>, argv: readonly string[] = []): Promise<string> {
  const files = { "sub.yaml": sub(differs) };
  const { out } = await run(["assess", "sub.yaml", ...day, "-f", "json", ...argv], { files });
  return out;
}

describe("the standing of a firm", () => {
  test.each([
    ["met", entry("Sub Ltd", "sub.yaml"), sub(), "", 0],
    ["met-with-plan", entry("Sub Ltd", "sub.yaml"), sub({ dpia: "planned" }), "", 0],
    ["not-met", entry("Sub Ltd", "sub.yaml"), sub({ certificate: "lapsed" }), "open", 1],
    ["not-met", entry("Sub Ltd", "sub.yaml", { level: "1" }), sub(), "open", 1],
    ["no-risk-assessment", { name: "Sub Ltd", declaration: "sub.yaml" }, sub(), "no-level", 1],
    ["no-declaration", entry("Sub Ltd", undefined), sub(), "not-named", 1],
    ["no-declaration", entry("Sub Ltd", "gone.yaml"), sub(), "not-there", 1],
    ["unusable", entry("Sub Ltd", "sub.yaml"), sub().replace("2314", "2324"), "problems", 1],
    ["unusable", entry("Sub Ltd", "sub.yaml"), "a: [", "problems", 1],
    ["unusable", entry("Another Ltd", "sub.yaml"), sub(), "other-firm", 1],
    [
      "unusable",
      entry("Sub Ltd", "sub.yaml", { companyNumber: "1" }),
      sub({ companyNumber: "2" }),
      "other-firm",
      1,
    ],
    [
      "met",
      entry("Sub", "sub.yaml", { companyNumber: "7120456" }),
      sub({ companyNumber: "07120456" }),
      "",
      0,
    ],
    ["met", entry("The SUB Limited", "sub.yaml"), sub(), "", 0],
  ] as const)("%s, of %j", async (standing, below, file, why, code) => {
    const found = await only(below, { "sub.yaml": file });
    expect(found).toMatchObject({ standing, why, code });
  });

  test("is that at the level flowed down to it, whatever it declares, and says so", async () => {
    const { firm, standing } = await only(entry("Sub Ltd", "sub.yaml"), { "sub.yaml": sub({ level: 3 }) });
    expect([standing, pick(firm, "level"), codesOf(firm)]).toEqual(["met", 0, ["other-level"]]);
  });

  test("needs no level of its own in its file", async () => {
    expect((await only(entry("Sub Ltd", "sub.yaml"), { "sub.yaml": sub({ level: null }) })).standing).toBe(
      "met",
    );
  });

  test("without a reference is judged with a warning, and no plan counts", async () => {
    const bare = { name: "Sub Ltd", level: "0", declaration: "sub.yaml" };
    const met = await only(bare, { "sub.yaml": sub() });
    expect([met.standing, codesOf(met.firm)]).toEqual(["met", ["no-reference"]]);
    expect((await only(bare, { "sub.yaml": sub({ dpia: "planned" }) })).standing).toBe("not-met");
  });

  test("takes a plan for the risk assessment of this subcontract alone", async () => {
    const files = { "sub.yaml": sub({ dpia: "planned", reference: "RAR 1" }) };
    const other = await only(entry("Sub Ltd", "sub.yaml", { riskAssessmentReference: "RAR 2" }), files);
    expect([other.standing, codesOf(other.firm)]).toEqual(["not-met", ["other-reference"]]);
    expect((await only(entry("Sub Ltd", "sub.yaml"), files, ["--no-plans"])).standing).toBe("not-met");
  });

  test("accepts a DCC certificate unless told not to", async () => {
    const files = { "sub.yaml": sub({ certificate: "dcc" }) };
    const { standing, firm } = await only(entry("Sub Ltd", "sub.yaml"), files);
    expect([standing, codesOf(firm)]).toEqual(["met", ["by-dcc"]]);
    expect((await only(entry("Sub Ltd", "sub.yaml"), files, ["--no-accept-dcc"])).standing).toBe("not-met");
  });

  test.each([
    [
      "level: 1",
      "level: 0",
      { level: "1" },
      "DCC certificate: none that is in force for this supplier at Level 1 or above",
    ],
    [
      "2029-06-09",
      "2026-06-30",
      {},
      "DCC certificate: none that is in force for this supplier at Level 0 or above",
    ],
    [
      "level: 1\n    issued: 2026-06-10",
      "level: 1\n    issued: 2025-06-10",
      {},
      "DCC certificate: Level 1, in force until 9 Jun 2029, but a yearly attestation is missing, so it does not count",
    ],
    [
      "2027-06-09",
      "2026-06-30",
      {},
      "DCC certificate: Level 1, in force until 9 Jun 2029, but it counts only while the Cyber Essentials certificates that this level needs are in force",
    ],
  ])(
    "whose DCC certificate has %j as %j is told why it does not count, as assess tells it",
    async (before, after, other, words) => {
      const whole = sub({ certificate: "dcc" });
      const files = { "sub.yaml": whole.replace(before, after) };
      expect(files["sub.yaml"]).not.toBe(whole);
      const below = entry("Sub Ltd", "sub.yaml", other);
      const { standing, firm } = await only(below, files);
      expect(standing).toBe("not-met");
      expect(items(pick(firm, "warnings"))).toContainEqual({ code: "idle-dcc", message: words });
      for (const format of ["table", "markdown", "html"]) {
        const { out } = await chainOf([below], files, ["-f", format]);
        expect(out.replaceAll(/\s+(?:│\s+)*/g, " ")).toContain(words);
      }
      const { level = "0" } = { level: undefined, ...other };
      const told = await run(
        ["assess", "sub.yaml", ...day, "--accept-dcc", "--level", level, "-f", "markdown"],
        { files },
      );
      expect(told.out).toContain(`${words}.`);
      expect(codesOf((await only(below, files, ["--no-accept-dcc"])).firm)).not.toContain("idle-dcc");
    },
  );

  test("counts no control by a DCC certificate that falls short all the same", async () => {
    const whole = sub({ certificate: "dcc" });
    const counted = async (file: string): Promise<unknown> => {
      const { firm } = await only(entry("Sub Ltd", "sub.yaml"), { "sub.yaml": file });
      return [pick(firm, "standing"), pick(firm, "assessment", "byDcc")];
    };
    expect(await counted(whole)).toEqual(["met", 3]);
    const failing = whole.replace("controls: {}", 'controls: { "2314": no }');
    expect(await counted(failing)).toEqual(["not-met", 2]);
  });
});

function codesOf(firm: unknown): readonly string[] {
  return items(pick(firm, "warnings")).map((each) => textAt(each, "code"));
}

describe("a stored assessment", () => {
  const from = (stored: string, other: object = {}, argv: readonly string[] = []) =>
    only({ ...entry("Sub Ltd", undefined, other), assessment: "sub.json" }, { "sub.json": stored }, argv);

  test("stands for the declaration, and is said to be one", async () => {
    const { standing, firm } = await from(await storedOf({}));
    expect([standing, codesOf(firm)]).toEqual(["met", ["stored"]]);
    expect((await from(await storedOf({ certificate: "lapsed" }))).standing).toBe("not-met");
  });

  test.each([
    ["stored-level", {}, { level: "1" }, [], []],
    ["stored-lapsed", {}, {}, ["--as-of", "2027-06-10"], []],
    ["stored-later", {}, {}, ["--as-of", "2026-11-23"], []],
    ["stored-leans", { certificate: "dcc" }, {}, ["--no-accept-dcc"], ["--accept-dcc"]],
    ["stored-leans", {}, {}, ["--evidence", "require"], []],
  ] as const)("shows nothing where it does not fit: %s", async (why, file, other, argv, made) => {
    expect(await from(await storedOf(file, made), other, argv)).toMatchObject({ standing: "unusable", why });
  });

  test("without some of the controls of its level, or of another level under the name of this one, cannot be used", async () => {
    const stored = await storedOf({});
    const raised = stored.replace(/"(level|declaredLevel)": 0/g, '"$1": 1');
    expect(raised).not.toBe(stored);
    const found = await from(raised, { level: "1" });
    expect(found).toMatchObject({ standing: "unusable", why: "problems" });
    expect(JSON.stringify(found.firm)).toContain('"controls\\" that are required here are not those');
  });

  test("shows a plan for the risk assessment that it names alone", async () => {
    const stored = await storedOf({ dpia: "planned" });
    expect((await from(stored)).standing).toBe("met-with-plan");
    const other = await from(stored, { riskAssessmentReference: "RAR 2" });
    expect(other).toMatchObject({ standing: "not-met", why: "stored-plan" });
    expect(await from(stored, {}, ["--no-plans"])).toMatchObject({ standing: "not-met", why: "stored-plan" });
    const renamed = stored.replace(
      '"riskAssessmentReference": "RAR 1"',
      '"riskAssessmentReference": "RAR 2"',
    );
    expect(renamed).not.toBe(stored);
    expect(await from(renamed, { riskAssessmentReference: "RAR 2" })).toMatchObject({
      ...{ standing: "not-met", why: "stored-plan" },
    });
  });

  test("of another catalogue, or broken, cannot be used", async () => {
    const stored = await storedOf({});
    const other = stored.replace('"id": "defstan-05-138-issue-4"', '"id": "house-rules"');
    expect(await from(other)).toMatchObject({ standing: "unusable", why: "stored-catalogue" });
    expect(await from(stored.slice(0, 900))).toMatchObject({ standing: "unusable", why: "problems" });
    const short = await storedOf({ certificate: "lapsed" });
    const forged = short.replace('"verdict": "not-met"', '"verdict": "met"');
    expect(forged).not.toBe(short);
    expect(await from(forged)).toMatchObject({ standing: "unusable", why: "problems" });
  });
});

describe("evidence", () => {
  const sha256 = createHash("sha256").update("right").digest("hex");
  const file = sub({ evidence: { title: "Policy", file: "policy.txt", sha256 } });

  test.each([
    [undefined, [], "met", ["evidence-not-sent"]],
    [undefined, ["--evidence", "check"], "not-met", []],
    ["wrong", [], "not-met", []],
    ["right", [], "met", []],
    ["wrong", ["--evidence", "off"], "met", ["evidence-unseen"]],
  ] as const)("that is %j, with %j, makes it %s", async (content, argv, standing, warnings) => {
    await inFolder(async (folder) => {
      writeFileSync(
        join(folder, "prime.yaml"),
        firmFile({ name: "Prime plc", below: [entry("Sub Ltd", "sub.yaml")] }),
      );
      writeFileSync(join(folder, "sub.yaml"), file);
      if (content !== undefined) writeFileSync(join(folder, "policy.txt"), content);
      const { out } = await run(["flow-down", join(folder, "prime.yaml"), ...day, "-f", "json", ...argv]);
      const firm = pick(parseJson(out), "subcontractors", 0);
      expect([textAt(firm, "standing"), codesOf(firm)]).toEqual([standing, warnings]);
    });
  });
});

describe("a tree", () => {
  test("goes down, and closes circles and shared firms where they stand lower", async () => {
    const files = {
      "a.yaml": firmFile({ name: "A Ltd", below: [entry("B Ltd", "b.yaml"), entry("Shared Ltd", "s.yaml")] }),
      "b.yaml": firmFile({ name: "B Ltd", below: [entry("A Ltd", "a.yaml"), entry("Prime plc", undefined)] }),
      "s.yaml": firmFile({ name: "Shared Ltd", below: [entry("Deep Ltd", "d.yaml")] }),
      "d.yaml": firmFile({ name: "Deep Ltd" }),
    };
    const { chain, code } = await chainOf([entry("A Ltd", "a.yaml"), entry("Shared Ltd", "s.yaml")], files);
    const [a, shared] = items(pick(chain, "subcontractors"));
    const [b, again] = items(pick(a, "subcontractors"));
    const [circle, prime] = items(pick(b, "subcontractors"));
    expect(pick(circle, "met")).toEqual({ kind: "circle", id: 1 });
    expect(pick(prime, "met")).toEqual({ kind: "circle", id: 0 });
    expect(pick(again, "met")).toEqual({ kind: "again", id: pick(shared, "id") });
    expect([items(pick(again, "subcontractors")), items(pick(shared, "subcontractors")).length]).toEqual([
      [],
      1,
    ]);
    expect(code).toBe(1);
    expect(pick(chain, "counts")).toMatchObject({ firms: 5, places: 7, met: 4, "no-declaration": 1 });
    expect(textAt(chain, "sentence")).toMatch(/^1 of 5 firms below Prime plc/);
  });

  test("judges a shared firm for each of its subcontracts", async () => {
    const files = {
      "a.yaml": firmFile({ name: "A Ltd", below: [entry("Shared Ltd", "s.yaml", { level: "1" })] }),
      "s.yaml": firmFile({ name: "Shared Ltd" }),
    };
    const { chain } = await chainOf([entry("A Ltd", "a.yaml"), entry("Shared Ltd", "s.yaml")], files);
    expect(textAt(chain, "subcontractors", 1, "standing")).toBe("met");
    expect(textAt(chain, "subcontractors", 0, "subcontractors", 0, "standing")).toBe("not-met");
    // It is one firm, which does not meet all that was flowed down to it.
    expect(pick(chain, "counts")).toMatchObject({ firms: 2, places: 3, met: 1, "not-met": 1 });
    for (const format of ["table", "markdown", "html"]) {
      const { out } = await chainOf([entry("A Ltd", "a.yaml"), entry("Shared Ltd", "s.yaml")], files, [
        ...["-f", format],
      ]);
      expect(out.replaceAll(/\s+/g, " ")).toContain("1 of 2 firms below Prime plc");
    }
  });

  test("of 5,000 tiers is told in every format", { timeout: 240_000 }, async () => {
    const depth = 5000;
    const files: Record<string, string> = {};
    for (let tier = 1; tier <= depth; tier++)
      files[`f${tier}.yaml`] =
        `format: csm-check/declaration@1\nsupplier: { name: Firm ${tier} Ltd }\n` +
        (tier === depth
          ? ""
          : `subcontractors: [{ name: Firm ${tier + 1} Ltd, declaration: f${tier + 1}.yaml }]\n`);
    const formats = ["txt", "md", "csv", "html", "mmd", "xlsx"].flatMap((ending) => ["-o", `x.${ending}`]);
    const below = [{ name: "Firm 1 Ltd", declaration: "f1.yaml" }];
    const { chain, code, written, err } = await chainOf(below, files, formats);
    let deepest: unknown = chain;
    let tiers = 0;
    for (let next = items(pick(deepest, "subcontractors"))[0]; next !== undefined;) {
      tiers++;
      deepest = next;
      next = items(pick(next, "subcontractors"))[0];
    }
    expect([tiers, code, written.size, textAt(deepest, "standing")]).toEqual([
      depth,
      1,
      6,
      "no-risk-assessment",
    ]);
    expect(err.match(/Written/g)).toHaveLength(6);
  });

  test("is not looked at beyond 10,000 firms, and says so", { timeout: 120_000 }, async () => {
    const wide = (from: number): string =>
      `format: csm-check/declaration@1\nsupplier: { name: Wide ${from} Ltd }\nsubcontractors:\n` +
      Array.from({ length: 6000 }, (_, index) => `  - { name: F${from + index} }\n`).join("");
    const files = { "a.yaml": wide(0), "b.yaml": wide(6000) };
    const below = [
      { name: "Wide 0 Ltd", declaration: "a.yaml" },
      { name: "Wide 6000 Ltd", declaration: "b.yaml" },
    ];
    const { chain, code } = await chainOf(below, files);
    expect(pick(chain, "counts")).toMatchObject({ firms: 10_000, leftOut: 2002 });
    expect(textAt(chain, "sentence")).toContain("2002 more firms are named and not looked at");
    expect(code).toBe(1);
  });
});

describe("nobody in the folder is trusted", () => {
  test("links that lead out, loops, pipes, devices and folders are the standing of a firm", async () => {
    await inFolder(async (folder) => {
      const inside = join(folder, "inside");
      mkdirSync(join(inside, "folder.yaml"), { recursive: true });
      writeFileSync(join(folder, "secret.yaml"), firmFile({ name: "Out Ltd" }));
      symlinkSync(join(folder, "secret.yaml"), join(inside, "out.yaml"));
      symlinkSync(join(inside, "loop.yaml"), join(inside, "loop.yaml"));
      symlinkSync("/dev/zero", join(inside, "zero.yaml"));
      execFileSync("mkfifo", [join(inside, "pipe.yaml")]);
      writeFileSync(join(inside, "huge.yaml"), "x".repeat(5 * 1024 * 1024));
      const names = ["out", "loop", "zero", "pipe", "folder", "huge"];
      const below = names.map((name) => entry("Out Ltd", `${name}.yaml`));
      writeFileSync(join(inside, "prime.yaml"), firmFile({ name: "Prime plc", below }));
      const { out, code } = await run(["flow-down", join(inside, "prime.yaml"), ...day, "-f", "json"]);
      const firms = items(pick(parseJson(out), "subcontractors"));
      const codes = firms.map((firm) => textAt(firm, "problems", 0, "code"));
      expect(codes).toEqual([
        "leaves-folder",
        "unreadable",
        "leaves-folder",
        "unreadable",
        "unreadable",
        "too-large",
      ]);
      expect(code).toBe(1);
      const wider = await run([
        "flow-down",
        join(inside, "prime.yaml"),
        "--root",
        folder,
        ...day,
        "-f",
        "json",
      ]);
      expect(textAt(parseJson(wider.out), "subcontractors", 0, "standing")).toBe("met");
    });
  });
});

describe("the command", () => {
  test("its own declaration alone makes it 2, and tells its problems", async () => {
    const files = { "prime.yaml": "format: csm-check/declaration@1\nsupplier: {}\n" };
    const { code, out } = await run(["flow-down", "prime.yaml", "-f", "json"], { files });
    expect([code, textAt(parseJson(out), "format")]).toEqual([2, "csm-check/problems@1"]);
  });

  test("the prime itself makes it 1 where it declares a level, and is not judged where it does not", async () => {
    const short = { "prime.yaml": firmFile({ name: "Prime plc", certificate: "lapsed", below: [] }) };
    expect((await run(["flow-down", "prime.yaml", ...day], { files: short })).code).toBe(1);
    const none = { "prime.yaml": firmFile({ name: "Prime plc", certificate: "lapsed", level: null }) };
    const { code, out } = await run(["flow-down", "prime.yaml", ...day], { files: none });
    expect([code, out]).toEqual([0, expect.stringContaining("declares no level")]);
  });

  test("JSON is as its schema says, for a chain and for a chase", async () => {
    for (const [name, argv] of [
      ["flow-down", []],
      ["chase", ["--chase"]],
    ] as const) {
      const check = accepting((await run(["schema", name])).out);
      const { out } = await run([
        "flow-down",
        "examples/flow-down/prime.yaml",
        ...day,
        "-f",
        "json",
        ...argv,
      ]);
      expect(check(parseJson(out))).toEqual([]);
      expect(check(parseJson(out.replace(`csm-check/${name}@1`, "x")))).not.toEqual([]);
    }
  });

  test("a chase has the address of whom the register names, who may be asked for the level of a firm below it", async () => {
    const argv = ["--register", "examples/flow-down/register.csv", "--chase", "-f", "json", ...day];
    const { out } = await run(["flow-down", ...argv]);
    const levels = items(pick(parseJson(out), "requests")).filter(
      (each) => pick(each, "kind") === "no-risk-assessment",
    );
    expect(levels.map((each) => [pick(each, "ask"), pick(each, "email")])).toEqual([
      ["Wharfe Precision Ltd", "jo@wharfe.example"],
    ]);
  });

  test("a chase has no text for a level that its reader has to set, and says so apart from the requests", async () => {
    const register = "name,level,due,email\nBare Ltd,,2026-11-01,b@x.example\nSilent Ltd,0,,\n";
    const chase = async (format: string): Promise<string> => {
      const argv = ["flow-down", "--register", "firms.csv", "--chase", ...day, "-f", format];
      return (await run(argv, { files: { "firms.csv": register } })).out;
    };
    const [own, asked] = items(pick(parseJson(await chase("json")), "requests"));
    expect(own).toMatchObject({ kind: "no-risk-assessment", own: true, ask: "you", subject: "", text: [] });
    expect(asked).toMatchObject({ own: false, ask: "Silent Ltd" });
    const [, first = [], second = []] = csvRows(await chase("csv"));
    expect(first.slice(0, 3)).toEqual(["For you to do", "you", ""]);
    expect(second.slice(0, 2)).toEqual(["Requests", "Silent Ltd"]);
    const [yours = "", requests = ""] = (await chase("markdown")).split("\n## 1");
    expect(yours).toContain("1 request to make; 1 level for you to set, overdue.");
    expect(yours).toMatch(/## For you to do\n\n- Set the level of Bare Ltd .* by 1 Nov 2026\.\n/);
    expect(yours).not.toContain("To ");
    expect(requests).toContain("> To Silent Ltd");
  });

  test("the example has every standing, in three tiers", async () => {
    const { out } = await run(["flow-down", "examples/flow-down/prime.yaml", ...day, "-f", "json"]);
    const counts = pick(parseJson(out), "counts");
    for (const each of [
      "met",
      "met-with-plan",
      "not-met",
      "no-risk-assessment",
      "no-declaration",
      "unusable",
    ])
      expect([each, pick(counts, each)]).not.toEqual([each, 0]);
    expect(out).toContain('"tier": 3');
  });

  test.each([
    [["a.yaml", "--register", "r.csv"], "not in both"],
    [["prime.yaml", "--save-register", "x.csv"], "--register FILE"],
    [["--register", "r.csv", "--save-register", "x.pdf"], ".csv or .xlsx"],
    [["prime.yaml", "--root", "nowhere"], "no folder"],
    [["prime.yaml", "-o", "x.pdf"], ".mmd"],
    [["prime.yaml", "--evidence", "some"], "off, check, require"],
    [["prime.yaml", "-o", "sub.html"], "is read here"],
  ])("%j is a usage error", async (argv, says) => {
    const files = {
      "prime.yaml": firmFile({ name: "Prime plc", below: [entry("Sub Ltd", "sub.html")] }),
      "sub.html": sub(),
      "r.csv": "name\nA Ltd\n",
    };
    const { code, err, written } = await run(["flow-down", ...argv], { files });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(says);
  });
});
