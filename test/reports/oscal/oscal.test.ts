import { describe, expect, test } from "vitest";
import { oscal } from "../../../src/reports/oscal/oscal.ts";
import { poam } from "../../../src/reports/oscal/poam.ts";
import type { AssessedItem, Item } from "../../../src/assessment/item.ts";
import { notice } from "../../../src/words/notice.ts";
import { harrow } from "../../support/harrow.ts";
import { blankTexts, hostileTexts, neverRaw } from "../../support/hostile.ts";
import { itemSaying } from "../../support/hostile-items.ts";
import { items, keys, parseJson, pick } from "../../support/json.ts";
import { repeated, textsByKey, textsIn, under } from "../../support/json-texts.ts";
import { oscalSchema } from "../../support/official-schemas.ts";
import { assessmentOf, oneOfEach } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import { reportRuns as runs } from "../../support/report-runs.ts";
import { run } from "../../support/run.ts";

const models = { oscal: "assessment-results", poam: "plan-of-action-and-milestones" } as const;
type Name = keyof typeof models;
const names: readonly Name[] = ["oscal", "poam"];
const reporters = { oscal, poam };

const plannedExample = ["examples/planned.yaml"];

/** What a run told, by its arguments: each is told once, in every format at once. */
const runsTold = new Map<string, ReadonlyMap<string, string | Uint8Array>>();

async function told(name: Name, argv: readonly string[]): Promise<string> {
  const key = argv.join(" ");
  const files = runsTold.get(key) ?? (await reportFiles(argv));
  runsTold.set(key, files);
  return String(files.get(`x.${name}.json`));
}

async function reportFiles(argv: readonly string[]): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const outputs = names.flatMap((name) => ["-o", `x.${name}.json`]);
  const day = argv.includes("--as-of") ? [] : ["--as-of", "2026-11-24"];
  const { written, err } = await run(["assess", ...argv, ...day, ...outputs, "--quiet"]);
  expect(err).toBe(names.map((name) => `x.${name}.json written (${name}).\n`).join(""));
  return written;
}

function itemOf(text: string, other: Parameters<typeof assessmentOf>[2] = {}): AssessedItem {
  return {
    ok: true,
    path: "supplier.yaml",
    assessment: assessmentOf(text, oneOfEach, other),
    sha256: "a".repeat(64),
  };
}

function rootOf(text: string, name: Name): unknown {
  return pick(parseJson(text), models[name]);
}

/** References in an OSCAL document that lead nowhere, and identifiers that stand twice. */
function faults(text: string): readonly string[] {
  const json = parseJson(text);
  const at = textsByKey(json);
  const uuids = at("uuid");
  const known = new Set(uuids);
  const references = [
    ...at("observation-uuid", "risk-uuid", "actor-uuid", "party-uuids", "member-of-organizations"),
    ...at("href").flatMap((href) => (href.startsWith("#") ? [href.slice(1)] : [])),
  ];
  const roles = items(pick(json, keys(json)[0] ?? "", "metadata", "roles")).map((role) => pick(role, "id"));
  const local = pick(json, "assessment-results", "local-definitions", "objectives-and-methods");
  const controls = items(local).map((each) => pick(each, "control-id"));
  const objectives = items(local).flatMap((each) =>
    items(pick(each, "parts")).map((part) => pick(part, "id")),
  );
  return [
    ...repeated(uuids),
    ...references.filter((uuid) => !known.has(uuid)),
    ...at("role-id").filter((role) => !roles.includes(role)),
    ...at("control-id").filter((id) => !controls.includes(id)),
    ...at("target-id", "objective-id").filter((id) => !objectives.includes(id)),
  ];
}

describe("by the official schema of OSCAL 1.2.2", () => {
  const judges = { oscal: oscalSchema(models.oscal), poam: oscalSchema(models.poam) };

  test("a document with a fault is refused", async () => {
    const out = await told("oscal", ["examples/level-0-met.yaml"]);
    expect(judges.oscal(out.replaceAll('"c-0001"', '"0001"'))).not.toEqual([]);
    expect(judges.oscal(out.replace("T00:00:00Z", ""))).not.toEqual([]);
    expect(judges.poam(out)).not.toEqual([]);
  });

  describe.each(names)("%s", (name) => {
    test.each(runs.map((argv) => [argv.join(" "), argv] as const))("%s is valid", async (_, argv) => {
      expect(judges[name](await told(name, argv))).toEqual([]);
    });

    test.each(Object.entries({ ...hostileTexts, ...blankTexts }))("%j is valid", (_, text) => {
      expect(judges[name](reporters[name]([itemSaying(text)], paper()))).toEqual([]);
    });

    test.each([
      ["nothing but what is required", harrow({ more: "", controls: "" })],
      [
        "dates that OSCAL cannot write",
        harrow({
          more: "declared: { on: 1066-10-14 }",
          certificates: "  - { scheme: cyber-essentials, issued: 1066-10-14, expires: 9999-12-31 }",
          controls:
            "controls: { EACH: { answers: { most: 99 }, evidence: [{ title: x, expires: 3000-01-01 }], plan: { action: x, due: 9999-12-31 } } }",
        }),
      ],
    ])("%s is valid", (_, text) => {
      expect(judges[name](reporters[name]([itemOf(text)], paper()))).toEqual([]);
    });
  });
});

describe.each(names)("%s", (name) => {
  test.each(runs.map((argv) => [argv.join(" "), argv] as const))(
    "%s refers to nothing that is not there",
    async (_, argv) => {
      expect(faults(await told(name, argv))).toEqual([]);
    },
  );

  test.each(["examples/planned.yaml", "examples/level-3-gaps.yaml"])(
    "%s gives the same bytes twice",
    async (file) => {
      const again = await reportFiles([file]);
      expect(again.get(`x.${name}.json`)).toBe(await told(name, [file]));
    },
  );

  test("a reference that leads nowhere is found", async () => {
    const out = await told("oscal", ["examples/level-0-met.yaml"]);
    expect(faults(out.replace('"target-id": "c-0001_obj"', '"target-id": "c-9999_obj"'))).toEqual([
      "c-9999_obj",
    ]);
  });

  test.each(Object.entries({ ...hostileTexts, ...blankTexts }))("%j is harmless", (_, text) => {
    const out = reporters[name]([itemSaying(text)], paper());
    expect(out).not.toMatch(neverRaw);
    for (const { text: value } of textsIn(parseJson(out))) expect(value).not.toMatch(neverRaw);
    for (const line of under(parseJson(out), "description", "title", "remarks", "statement", "prose"))
      expect(line).not.toMatch(/(?<!\\)(?:\\\\)*[<>*_`[\]{}&]/);
    expect(faults(out)).toEqual([]);
  });

  test("a file that could not be assessed gives nothing", () => {
    const bad: Item = { ok: false, path: "b.yaml", problems: [] };
    expect(reporters[name]([bad], paper())).toBe("");
    expect(reporters[name]([], paper())).toBe("");
  });

  test("it says what it is, of whom, and under which marking", () => {
    const root = rootOf(reporters[name]([itemOf(harrow({ more: "marking: OFFICIAL" }))], paper()), name);
    expect(pick(root, "metadata", "remarks")).toContain(notice);
    expect(pick(root, "metadata", "oscal-version")).toBe("1.2.2");
    expect(pick(root, "metadata", "last-modified")).toBe("2026-11-24T00:00:00Z");
    expect(pick(root, "metadata", "parties", 0, "name")).toBe("Harrow Ltd");
    const props = Object.fromEntries(
      items(pick(root, "metadata", "props")).map((each) => [String(pick(each, "name")), pick(each, "value")]),
    );
    expect(props).toMatchObject({
      marking: "OFFICIAL",
      level: "0",
      catalogue: "one-of-each",
      "catalogue-version": "1",
      "declaration-sha256": "a".repeat(64),
      "tool-version": "0.0.0-test",
    });
  });

  test("identifiers stay from day to day and with --redact", async () => {
    const argv = plannedExample;
    const uuids = under(parseJson(await told(name, argv)), "risk-uuid");
    expect(uuids).not.toEqual([]);
    expect(under(parseJson(await told(name, [...argv, "--redact"])), "risk-uuid")).toEqual(uuids);
    const out = await told(name, [...argv, "--as-of", "2026-11-25"]);
    expect(under(parseJson(out), "risk-uuid")).toEqual(uuids);
  });
});

describe("oscal", () => {
  /** The finding of a control. */
  function findingOf(item: AssessedItem, id: string): unknown {
    const root = rootOf(oscal([item], paper()), "oscal");
    return items(pick(root, "results", 0, "findings")).find((each) => pick(each, "props", 0, "value") === id);
  }

  const short = itemOf(
    harrow({
      controls: `controls:
  CERT: yes
  EACH: { answers: { most: 99, wanted: yes }, note: a note, evidence: [{ title: A title, file: a b.pdf, expires: 2027-01-31 }] }
  WEAK: { notApplicable: { reason: no need, agreedWith: Marlin, on: 2026-10-01 } }
  MORE: { answers: { used: no } }
`,
    }),
  );

  test.each([
    ["CERT", "satisfied", "pass", "implemented", "met"],
    ["EACH", "not-satisfied", "partial", "partial", "partly-met"],
    ["WEAK", "satisfied", "other", "not-applicable", "not-applicable"],
    ["MORE", "satisfied", "other", "not-applicable", "not-applicable"],
  ])("%s is %s for the reason %s", (id, state, reason, implemented, verdict) => {
    const finding = findingOf(short, id);
    expect(pick(finding, "target", "status")).toEqual({ state, reason });
    expect(pick(finding, "target", "implementation-status", "state")).toBe(implemented);
    expect(pick(finding, "target", "target-id")).toBe(`c-${id}_obj`);
    expect(pick(finding, "props", 1)).toMatchObject({ name: "verdict", value: verdict });
  });

  test.each([
    ["controls: { EACH: { answers: { most: 99 } } }", "EACH", "not-satisfied", "fail"],
    ["controls: {}", "EACH", "not-satisfied", "other"],
  ])("%s: %s is %s for the reason %s", (controls, id, state, reason) => {
    const finding = findingOf(itemOf(harrow({ controls })), id);
    expect(pick(finding, "target", "status")).toEqual({ state, reason });
    expect(pick(finding, "target", "implementation-status")).toBeUndefined();
  });

  test("a claim that a control does not apply is told as the supplier's", () => {
    expect(pick(findingOf(short, "WEAK"), "remarks")).toBe(
      "The supplier states: no need (agreed with Marlin on 1 Oct 2026). Nobody examined this.",
    );
  });

  test("only required controls that fall short are risks", () => {
    const root = rootOf(oscal([short], paper()), "oscal");
    const risks = items(pick(root, "results", 0, "risks"));
    expect(risks.map((risk) => [pick(risk, "props", 0, "value"), pick(risk, "status")])).toEqual([
      ["EACH", "open"],
    ]);
    expect(pick(findingOf(short, "CERT"), "related-risks")).toBeUndefined();
  });

  test("what was looked at is examined, what was said is an interview", () => {
    const root = rootOf(oscal([short], paper()), "oscal");
    const observed = items(pick(root, "results", 0, "observations")).map((each) => [
      pick(each, "title"),
      pick(each, "methods", 0),
      pick(each, "relevant-evidence", 0, "href"),
      pick(each, "expires"),
    ]);
    expect(observed.slice(0, 4)).toEqual([
      ["Certificate: Cyber Essentials", "INTERVIEW", undefined, "2027-06-09T23:59:59Z"],
      ["Answers of the supplier to CERT A certificate", "INTERVIEW", undefined, undefined],
      ["Answers of the supplier to EACH One of each", "INTERVIEW", undefined, undefined],
      ["Evidence for EACH One of each", "EXAMINE", "a%20b.pdf", "2027-01-31T23:59:59Z"],
    ]);
  });

  test("the plan that there is not is a resource that says so", () => {
    const root = rootOf(oscal([short], paper()), "oscal");
    const href = pick(root, "import-ap", "href");
    const resource = items(pick(root, "back-matter", "resources")).find(
      (each) => `#${String(pick(each, "uuid"))}` === href,
    );
    expect(pick(resource, "title")).toBe("Self-assessment by questionnaire with csm-check");
  });

  test("who declared it is a person of the supplier, where it is stated", () => {
    const named = itemOf(harrow({ more: "declared: { on: 2026-11-20, by: Ann, role: Director }" }));
    const root = rootOf(oscal([named], paper()), "oscal");
    expect(pick(root, "metadata", "parties", 1)).toMatchObject({ type: "person", name: "Ann" });
    expect(pick(root, "results", 0, "attestations", 0, "parts", 1, "prose")).toBe(
      "Declared by Ann, Director on 20 Nov 2026, as the declaration states. This report is not signed.",
    );
    const nobody = rootOf(oscal([itemOf(harrow({ more: "" }))], paper()), "oscal");
    expect(items(pick(nobody, "metadata", "parties"))).toHaveLength(1);
    expect(pick(nobody, "results", 0, "attestations", 0, "parts", 1, "prose")).toMatch(/names nobody/);
  });
});

describe("poam", () => {
  const contract = "contract: { riskAssessmentReference: R1 }\nscope: { organisation: whole }";
  const plan = (more: string): string => `controls:
  CERT: yes
  EACH: { answers: { most: 99 }, plan: { action: Mend it, owner: Ann, mitigation: Watch it${more} } }
  WEAK: yes
`;

  /** The one risk of a declaration. */
  function riskOf(item: AssessedItem): unknown {
    const root = rootOf(poam([item], paper()), "poam");
    expect(items(pick(root, "risks"))).toHaveLength(1);
    expect(items(pick(root, "poam-items"))).toHaveLength(1);
    return pick(root, "risks", 0);
  }

  test("an accepted plan is an approved deviation, with its deadline and milestone", () => {
    const risk = riskOf(
      itemOf(
        harrow({
          more: contract,
          controls: plan(
            ", due: 2027-02-28, accepted: { by: Team, on: 2026-10-30, riskAssessmentReference: R1 }",
          ),
        }),
      ),
    );
    expect(risk).toMatchObject({
      status: "deviation-approved",
      deadline: "2027-02-28T23:59:59Z",
      "mitigating-factors": [{ description: "Watch it" }],
      remediations: [
        {
          lifecycle: "planned",
          description: "Mend it\n\nAccepted by Team on 30 Oct 2026, as the supplier states.",
          tasks: [{ type: "milestone", timing: { "on-date": { date: "2027-02-28T23:59:59Z" } } }],
        },
      ],
    });
  });

  test("a plan that does not count leaves the risk open, and says why", () => {
    const risk = riskOf(itemOf(harrow({ more: contract, controls: plan("") })));
    expect(risk).toMatchObject({ status: "open", remediations: [{ lifecycle: "planned" }] });
    expect(pick(risk, "remediations", 0, "description")).toContain(
      "This plan does not count: it is not accepted",
    );
    expect(pick(risk, "deadline")).toBeUndefined();
    expect(pick(risk, "remediations", 0, "tasks")).toBeUndefined();
  });

  test("without a plan the remedy of the catalogue is recommended", () => {
    const risk = riskOf(
      itemOf(harrow({ controls: "controls: { CERT: yes, EACH: { answers: { most: 99 } }, WEAK: yes }" })),
    );
    expect(pick(risk, "remediations", 0)).toMatchObject({
      lifecycle: "recommendation",
      description: "Do what is missing.",
    });
  });

  test("where nothing falls short one item says just that, with no risk", () => {
    const root = rootOf(poam([itemOf(harrow())], paper()), "poam");
    expect(pick(root, "risks")).toBeUndefined();
    expect(items(pick(root, "poam-items"))).toHaveLength(1);
    expect(pick(root, "poam-items", 0, "title")).toBe(
      "No required control falls short: there is nothing to plan",
    );
    expect(pick(root, "poam-items", 0, "description")).toContain("Harrow Ltd meets");
  });

  test("the system is the supplier: its company number where there is one", () => {
    const numbered = harrow().replace(
      /supplier: .*/,
      'supplier: { name: Harrow Ltd, companyNumber: "07123456" }',
    );
    expect(pick(rootOf(poam([itemOf(numbered)], paper()), "poam"), "system-id", "id")).toBe("07123456");
    expect(pick(rootOf(poam([itemOf(harrow())], paper()), "poam"), "system-id", "id")).toMatch(
      /^[\da-f-]{36}$/,
    );
  });
});
