import { describe, expect, test } from "vitest";
import { controlIn, foreign, imported, refusal, sampleText } from "../support/importing.ts";

const sample = imported([foreign(sampleText("library.yaml"), "library.yaml")]);

/** A library with these nodes. */
function library(nodes: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  return foreign({
    urn: "urn:x:risk:library:x",
    objects: { framework: { ref_id: "x", name: "X", requirement_nodes: nodes, ...more } },
  });
}

/** A node that is a requirement. */
function node(ref: string, more: Readonly<Record<string, unknown>> = {}) {
  return { urn: `urn:x:${ref}`, assessable: true, ref_id: ref, name: `Name of ${ref}`, ...more };
}

/** A question with these choices, as `value:result`; a value alone has no result. */
function choice(type: string, ...choices: readonly string[]) {
  return {
    questions: {
      "urn:q": {
        type,
        text: "What?",
        choices: choices.map((each) => {
          const [value, compute_result] = each.split(":");
          return { value, compute_result };
        }),
      },
    },
  };
}

describe("a library of CISO Assistant", () => {
  test("says what it is, and whose", () => {
    expect(sample.catalogue).toMatchObject({
      id: "bench-rules",
      title: "Bench rules",
      version: "3",
      issued: "2026-01-15",
      publisher: "The workshop",
      areas: [
        { id: "A", title: "Order", summary: "A tidy bench." },
        { id: "other", title: "Other requirements" },
      ],
    });
    expect(sample.catalogue.notice).toContain("Written for a test. Anybody may use it.");
  });

  test("has its implementation groups as levels, and one for what is in none", () => {
    expect(sample.catalogue.levels.map(({ id, name }) => [id, name])).toEqual([
      ["basic", "Every bench"],
      ["sharp", "Benches with blades"],
      ["all", "Everything"],
    ]);
    expect(sample.catalogue.controls.map(({ id, levels }) => [id, levels])).toEqual([
      ["A-1", ["basic", "sharp", "all"]],
      ["2.10", ["basic", "sharp", "all"]],
      ["B", ["all"]],
    ]);
  });

  test("has assessable nodes as controls, with guidance as remedy and typical evidence", () => {
    expect(controlIn(sample.catalogue, "A-1")).toMatchObject({
      title: "Tools hang on the wall",
      area: "A",
      requirement: "Every tool has a place on the wall.\n\nIt hangs there in the evening.",
      evidence: ["a photograph of the wall", "a list of tools"],
      remedy: { action: "Paint the outline of each tool on the wall." },
      see: [{ scheme: "bench-rules", ref: "A 1" }],
    });
    expect(controlIn(sample.catalogue, "2.10")).toMatchObject({
      title: "The floor is swept",
      family: "Floors",
    });
  });

  test("has its questions where they say what passes, and one on the whole beside those that are left out", () => {
    expect(controlIn(sample.catalogue, "2.10").questions).toMatchObject([
      { id: "met", type: "yes-no" },
      { id: "q1", type: "yes-no", ask: "Is it swept?", is: true },
      { id: "q2", type: "choice", oneOf: ["daily", "there-is-no-floor"] },
    ]);
    expect(controlIn(sample.catalogue, "B").questions).toMatchObject([{ id: "met", type: "yes-no" }]);
  });

  test("tells everything that does not come along", () => {
    expect(Object.fromEntries(sample.left)).toEqual({
      "unknown-group": 1,
      question: 1,
      "conditional-question": 1,
      "other-objects": 1,
      translations: 1,
      references: 1,
      scores: 1,
      "idle-level": 1,
      "no-level": 1,
      renamed: 1,
    });
  });
});

test("an id that stands twice is told as such, not as one that cannot be an id", () => {
  const { catalogue, left } = imported([library([node("1"), node("1"), node("1 (a)")])]);
  expect(catalogue.controls.map(({ id }) => id)).toEqual(["1", "1-2", "1-a"]);
  expect([left.get("numbered"), left.get("renamed")]).toEqual([1, 1]);
});

describe("a question", () => {
  test.each([
    ["yes and no", choice("unique_choice", "Oui", "Non"), [["q1", "yes-no"]]],
    ["yes, no and not applicable", choice("unique_choice", "Yes", "No", "N/A"), [["q1", "choice"]]],
    ["other words without a rule", choice("unique_choice", "Often", "Never"), [["met", "yes-no"]]],
    ["one passing word among others", choice("unique_choice", "Yes", "No", "Alternate"), [["met", "yes-no"]]],
    ["results for all", choice("unique_choice", "a:compliant", "b:partially_compliant"), [["q1", "choice"]]],
    ["results that all pass", choice("unique_choice", "a:compliant", "b:compliant"), [["met", "yes-no"]]],
    ["results that all fail", choice("unique_choice", "a:non_compliant"), [["met", "yes-no"]]],
    ["several", choice("multiple_choice", "a:compliant", "b:non_compliant"), [["q1", "choices"]]],
    ["yes meaning no", choice("unique_choice", "Yes:non_compliant", "No:compliant"), [["q1", "choice"]]],
    ["a boolean", choice("boolean"), [["q1", "yes-no"]]],
    ["a text", choice("text"), [["met", "yes-no"]]],
    ["a date", choice("date"), [["met", "yes-no"]]],
    ["no known type", choice("riddle"), [["met", "yes-no"]]],
    ["none", { questions: {} }, [["met", "yes-no"]]],
  ] as const)("with %s", (_, questions, wanted) => {
    const { catalogue } = imported([library([node("1", questions)])]);
    expect(controlIn(catalogue, "1").questions.map(({ id, type }) => [id, type])).toEqual(wanted);
  });

  test("an option called unknown, two of one name and one without letters get ids of their own", () => {
    const texts = choice(
      "unique_choice",
      "unknown:compliant",
      "漢字:non_compliant",
      "A:non_compliant",
      "a:compliant",
    );
    const [question] = controlIn(imported([library([node("1", texts)])]).catalogue, "1").questions;
    expect(question).toMatchObject({
      options: [{ id: "unknown-2" }, { id: "option-2" }, { id: "a" }, { id: "a-2" }],
      oneOf: ["unknown-2", "a-2"],
    });
  });
});

describe("a strange library", () => {
  test("numbers as references, empty names, references twice and none at all", () => {
    const { catalogue } = imported([
      library([
        { ...node("1"), ref_id: 1, name: "" },
        { ...node("1"), urn: "urn:x:second", description: "Twice." },
        { urn: "urn:x:third", assessable: true },
        { assessable: true, ref_id: { a: 1 } },
      ]),
    ]);
    expect(catalogue.controls.map(({ id, title }) => [id, title])).toEqual([
      ["1", "1"],
      ["1-2", "Name of 1"],
      ["third", "third"],
      ["node-3", "node 3"],
    ]);
  });

  test("parents in a circle, and ones that are missing", () => {
    const { catalogue, left } = imported([
      library([
        { ...node("a"), parent_urn: "urn:x:b" },
        { ...node("b"), parent_urn: "urn:x:a" },
        { ...node("c"), parent_urn: "urn:nowhere" },
      ]),
    ]);
    expect(catalogue.controls).toHaveLength(3);
    expect(left.get("lost-parent")).toBe(2);
  });

  test("levels without number, and one defined twice", () => {
    const defined = ["g", "g", ...Array.from({ length: 200 }, (_, at) => `l${at}`)].map((ref_id) => ({
      ref_id,
    }));
    const { catalogue, left } = imported([
      library([node("1", { implementation_groups: ["g", "l1", "l199"] })], {
        implementation_groups_definition: defined,
      }),
    ]);
    expect(catalogue.levels.map(({ id }) => id)).toEqual(["g", "l1"]);
    expect(left.get("further")).toBe(102);
    expect(left.get("unknown-group")).toBe(1);
  });

  test("keys called __proto__ are names like any other", () => {
    const text = JSON.stringify({
      urn: "u",
      objects: { framework: { name: "X", requirement_nodes: [node("__proto__"), node("constructor")] } },
    }).replace('"name":"X"', '"name":"X","__proto__":{"name":"Y"}');
    const { catalogue } = imported([foreign(text)]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["proto", "constructor"]);
    expect(catalogue.title).toBe("X");
  });

  test("text that no catalogue may hold is cleaned, cut and counted", () => {
    const { catalogue, left } = imported([
      library([node("1", { name: `a\u202e${"b".repeat(600)}`, description: "c\u0007\n".repeat(3000) })]),
    ]);
    expect(controlIn(catalogue, "1").requirement.length).toBeLessThanOrEqual(4000);
    expect(left.get("characters")).toBe(3001);
    expect(left.get("clipped")).toBe(2);
  });

  test.each([
    ["no framework", { urn: "u", objects: { risk_matrix: [] } }, ["nothing-to-import"]],
    ["objects that are none", { urn: "u", objects: 3 }, ["nothing-to-import"]],
    ["no nodes", { urn: "u", objects: { framework: { name: "X" } } }, ["nothing-to-import"]],
    [
      "nothing assessable",
      {
        urn: "u",
        objects: { framework: { name: "X", requirement_nodes: [{ urn: "a", assessable: false }] } },
      },
      ["nothing-to-import"],
    ],
    ["no name", { urn: "u", objects: { framework: { requirement_nodes: [] } } }, ["missing-key"]],
  ])("with %s is refused", (_, data, codes) => {
    expect(refusal([foreign(data)])).toEqual(codes);
  });
});
