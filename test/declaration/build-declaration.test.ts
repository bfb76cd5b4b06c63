import { describe, expect, test } from "vitest";
import { declarationFrom } from "../support/reading-declarations.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { sound } from "../support/sound.ts";

const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero" },
    { id: 1, name: "One" },
  ],
  controls: [control("10", [yesNo("a"), yesNo("b")], { levels: [0, 1] }), control("20", [yesNo("a")])],
});

const text = `format: csm-check/declaration@1
supplier:
  name: "  Harrow Ltd "
  companyNumber: 07123456
  alsoKnownAs: [Harrow Engineering]
  headcount: 24
  contact: { name: Jo, email: jo@harrow.example, phone: 01204 000000 }
level: Level 0
declared: { on: 2026-11-20, by: Jo Harrow, role: Director }
marking: OFFICIAL-SENSITIVE COMMERCIAL
contract: { reference: 014, riskAssessmentReference: RAR 2026-311, ends: 2029-03-31, modii: Yes }
scope: { organisation: part, entities: [Harrow Ltd], exclusions: [{ what: The annex, why: No work there }] }
certificates:
  - scheme: cyber-essentials
    number: 0001
    holder: Harrow Ltd
    covers: [Harrow Tools Ltd]
    issued: 2026-02-10
    expires: 2027-02-09
    file: evidence/ce.pdf
    sha256: ${"AB".repeat(32)}
  - { scheme: dcc, level: Level 1, issued: 2025-09-15, expires: 2028-09-14, attested: [2026-09-14] }
documents:
  policy: { title: Policy, file: policy.pdf, sha256: ${"CD".repeat(32)}, dated: 2026-03-01, expires: 2027-03-01 }
controls:
  "10":
    answers: { b: no, a: yes }
    evidence: [policy, { title: " Register ", url: https://example.com }]
    note: Seen by Jo
    plan:
      action: Do it
      owner: IT
      due: 2027-02-28
      mitigation: Nobody logs in
      questions: [b]
      accepted: { by: Delivery Team, on: 2026-10-30, riskAssessmentReference: RAR 2026-311 }
  "20": unknown
subcontractors:
  - { name: Ardent Ltd, level: 0, riskAssessmentReference: RAR 7, declaration: subs/ardent.yaml }
`;
const declaration = sound(declarationFrom(text, catalogue));

describe("a declaration", () => {
  test("keeps what it says of the supplier as text", () => {
    expect(declaration.supplier).toEqual({
      name: "Harrow Ltd",
      companyNumber: "07123456",
      alsoKnownAs: ["Harrow Engineering"],
      headcount: 24,
      contact: { name: "Jo", email: "jo@harrow.example", phone: "01204 000000" },
    });
  });

  test("keeps the level as its id", () => {
    expect(declaration.level).toBe("0");
  });

  test("keeps who declares, the marking, the contract and the scope", () => {
    expect(declaration).toMatchObject({
      path: "supplier.yaml",
      declared: { on: "2026-11-20", by: "Jo Harrow", role: "Director" },
      marking: "OFFICIAL-SENSITIVE COMMERCIAL",
      contract: {
        reference: "014",
        riskAssessmentReference: "RAR 2026-311",
        ends: "2029-03-31",
        modii: true,
      },
      scope: {
        organisation: "part",
        entities: ["Harrow Ltd"],
        exclusions: [{ what: "The annex", why: "No work there" }],
      },
    });
  });

  test.each([
    ["yes", true],
    ["True", true],
    ["no", false],
    ["FALSE", false],
  ])("reads modii: %s", (written, modii) => {
    const found = sound(declarationFrom(text.replace("modii: Yes", `modii: ${written}`), catalogue));
    expect(found.contract?.modii).toBe(modii);
  });

  test("keeps its certificates with their places", () => {
    expect(declaration.certificates).toMatchObject([
      {
        scheme: "cyber-essentials",
        number: "0001",
        holder: "Harrow Ltd",
        covers: ["Harrow Tools Ltd"],
        issued: "2026-02-10",
        expires: "2027-02-09",
        file: "evidence/ce.pdf",
        sha256: "ab".repeat(32),
        attested: [],
        at: { line: 14, column: 5 },
        places: { expires: { line: 19, column: 14 }, file: { line: 20, column: 11 } },
      },
      { scheme: "dcc", level: "1", covers: [], attested: ["2026-09-14"], at: { line: 22, column: 5 } },
    ]);
  });

  test("keeps a control's answers by question, with their places", () => {
    const answers = declaration.controls.get("10")?.answers;
    expect(answers?.get("a")).toMatchObject({ type: "yes-no", value: true, at: { line: 27, column: 26 } });
    expect(answers?.get("b")).toMatchObject({ type: "yes-no", value: false, at: { line: 27, column: 19 } });
  });

  test("keeps a control's evidence: entries of documents at their place there, others where they are written", () => {
    expect(declaration.controls.get("10")).toMatchObject({
      at: { line: 26, column: 3 },
      note: "Seen by Jo",
      evidence: [
        {
          title: "Policy",
          file: "policy.pdf",
          sha256: "cd".repeat(32),
          dated: "2026-03-01",
          expires: "2027-03-01",
          at: { line: 24, column: 11 },
        },
        { title: "Register", url: "https://example.com", at: { line: 28, column: 24 } },
      ],
    });
  });

  test("keeps a control's plan", () => {
    expect(declaration.controls.get("10")?.plan).toMatchObject({
      action: "Do it",
      owner: "IT",
      due: "2027-02-28",
      mitigation: "Nobody logs in",
      questions: ["b"],
      accepted: { by: "Delivery Team", on: "2026-10-30", riskAssessmentReference: "RAR 2026-311" },
      at: { line: 30, column: 5 },
    });
  });

  test("keeps a control that is not known yet as present and unanswered", () => {
    expect(declaration.controls.get("20")).toMatchObject({
      id: "20",
      at: { line: 37, column: 3 },
      evidence: [],
    });
    expect(declaration.controls.get("20")?.answers.size).toBe(0);
  });

  test("keeps its subcontractors", () => {
    expect(declaration.subcontractors.map(({ at, ...said }) => ({ ...said, line: at.line }))).toEqual([
      {
        name: "Ardent Ltd",
        level: "0",
        riskAssessmentReference: "RAR 7",
        declaration: "subs/ardent.yaml",
        line: 39,
      },
    ]);
  });

  test("says where its parts stand", () => {
    expect(declaration.places).toMatchObject({
      level: { line: 8, column: 1 },
      declared: { line: 9, column: 1 },
      contract: { line: 11, column: 1 },
      scope: { line: 12, column: 1 },
      certificates: { line: 13, column: 1 },
      controls: { line: 25, column: 1 },
    });
  });

  test("says of parts that are not there that they are absent at the first line", () => {
    const bare = sound(
      declarationFrom("format: csm-check/declaration@1\nsupplier: { name: H }\n", catalogue, { level: "0" }),
    );
    const nowhere = { path: "supplier.yaml", line: 1, column: 1, absent: true };
    expect(bare.places).toMatchObject({
      level: nowhere,
      declared: nowhere,
      contract: nowhere,
      scope: nowhere,
      certificates: nowhere,
      controls: nowhere,
    });
  });

  test("is the same with Windows line ends, in the same places", () => {
    const plain = (value: unknown): string =>
      JSON.stringify(value, (key, each: unknown) => {
        if (key === "length") return undefined;
        return each instanceof Map ? [...each] : each;
      });
    const found = sound(declarationFrom(text.replaceAll("\n", "\r\n"), catalogue));
    expect(plain(found)).toBe(plain(declaration));
  });
});

test.each(["certificates", "controls", "documents", "subcontractors"])("%s may be left empty", (key) => {
  const empty = `format: csm-check/declaration@1\nsupplier: { name: H }\nlevel: 0\n${key}:\n`;
  expect(sound(declarationFrom(empty, catalogue))).toMatchObject({ certificates: [], subcontractors: [] });
});
