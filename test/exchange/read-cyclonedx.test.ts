import { describe, expect, test } from "vitest";
import { controlIn, foreign, imported, refusal, sampleText } from "../support/importing.ts";

const sample = imported([foreign(sampleText("standard.cdx.json"))]);

function standard(fields: Readonly<Record<string, unknown>>) {
  return foreign({ bomFormat: "CycloneDX", definitions: { standards: [{ name: "X", ...fields }] } });
}

describe("a standard of CycloneDX", () => {
  test("says what it is, and whose", () => {
    expect(sample.catalogue).toMatchObject({
      id: "boat-standard",
      title: "Boat standard",
      version: "2.0",
      publisher: "The rowing club",
      source: "https://example.com/boats",
      areas: [
        { id: "H", title: "Hull" },
        { id: "O", title: "Oars", summary: "All about oars." },
        { id: "other", title: "Other requirements" },
      ],
    });
    expect(sample.catalogue.notice).toContain("licence CC0-1.0");
  });

  test("has its levels, each with exactly what it lists", () => {
    expect(sample.catalogue.levels.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "1 Pond",
      "2 Sea",
      "all Everything",
    ]);
    expect(sample.catalogue.controls.map(({ id, levels }) => [id, levels])).toEqual([
      ["H1.1", ["2", "all"]],
      ["H1.2", ["all"]],
      ["O1", ["1", "2", "all"]],
      ["L", ["2", "all"]],
    ]);
  });

  test("has its innermost requirements as controls", () => {
    expect(controlIn(sample.catalogue, "H1.1")).toMatchObject({
      title: "Verify that no plank is loose",
      family: "Planks",
      area: "H",
      requirement: "Verify that no plank is loose.",
      remedy: { action: "Knock on each." },
    });
  });

  test("tells everything that does not come along", () => {
    expect(Object.fromEntries(sample.left)).toEqual({
      "other-standard": 1,
      "missing-control": 1,
      heading: 1,
      "lost-parent": 1,
      links: 1,
      "no-level": 1,
    });
  });
});

describe("a strange standard", () => {
  test("of titles alone keeps them all", () => {
    const requirements = [{ identifier: "a", title: "A" }, { identifier: "a", title: "B" }, {}];
    const { catalogue } = imported([standard({ requirements })]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["a", "a-2", "requirement"]);
    expect(catalogue.version).toBe("not stated");
  });

  test("whose level names a parent has that as a control, too", () => {
    const { catalogue } = imported([
      standard({
        requirements: [
          { "bom-ref": "p", identifier: "P", title: "Parent" },
          { "bom-ref": "c", identifier: "C", text: "Child", parent: "p" },
        ],
        levels: [{ identifier: "1", requirements: ["p", "c"] }],
      }),
    ]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["P", "C"]);
  });

  test.each([
    ["no definitions", { bomFormat: "CycloneDX" }, ["nothing-to-import"]],
    ["no standards", { bomFormat: "CycloneDX", definitions: { standards: [] } }, ["nothing-to-import"]],
    ["no name", { bomFormat: "CycloneDX", definitions: { standards: [{}] } }, ["missing-key"]],
    [
      "no requirements",
      { bomFormat: "CycloneDX", definitions: { standards: [{ name: "X" }] } },
      ["nothing-to-import"],
    ],
    [
      "requirements that hold each other",
      {
        bomFormat: "CycloneDX",
        definitions: {
          standards: [
            {
              name: "X",
              requirements: [
                { "bom-ref": "a", parent: "b" },
                { "bom-ref": "b", parent: "a" },
              ],
            },
          ],
        },
      },
      ["nothing-to-import"],
    ],
  ])("with %s is refused", (_, data, codes) => {
    expect(refusal([foreign(data)])).toEqual(codes);
  });
});
