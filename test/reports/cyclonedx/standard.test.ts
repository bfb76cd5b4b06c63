import { describe, expect, test } from "vitest";
import { cyclonedxStandard } from "../../../src/reports/cyclonedx/standard.ts";
import { safeJson } from "../../../src/text/json.ts";
import { builtInStandard } from "../../support/built-in.ts";
import { items, parseJson, pick } from "../../support/json.ts";
import { cyclonedxSchema } from "../../support/official-schemas.ts";
import { control, smallCatalogue, yesNo } from "../../support/small-catalogue.ts";

const small = smallCatalogue({
  publisher: "The firm",
  source: "https://example.com/rules",
  notice: "Ours.",
  areas: [
    { id: "A", title: "Area A", summary: "On A." },
    { id: "B", title: "Area B" },
  ],
  levels: [
    { id: 0, name: "Zero", risk: "low", recommended: ["2"] },
    { id: 1, name: "One" },
  ],
  controls: [
    control("1", [yesNo("a")], { family: "Doors", levels: [0, 1] }),
    control("2", [yesNo("a")], { area: "B", levels: [1], kind: "non-technical" }),
  ],
});

/** As a reader sees it: without keys that have no value. */
function read(value: Parameters<typeof safeJson>[0]): unknown {
  return parseJson(safeJson(value));
}

describe("a catalogue as a standard", () => {
  test("has everything that a reader asks it for", () => {
    expect(read(cyclonedxStandard(small))).toEqual({
      "bom-ref": "standard:small",
      name: "Small rules",
      version: "1",
      description: "Ours.",
      owner: "The firm",
      requirements: [
        { "bom-ref": "area:A", identifier: "A", title: "Area A", text: "On A." },
        { "bom-ref": "area:B", identifier: "B", title: "Area B" },
        {
          "bom-ref": "control:1",
          identifier: "1",
          title: "Control 1",
          text: "Do it.",
          descriptions: ["It helps."],
          parent: "area:A",
          properties: [
            { name: "csm-check:kind", value: "technical" },
            { name: "csm-check:family", value: "Doors" },
          ],
        },
        {
          "bom-ref": "control:2",
          identifier: "2",
          title: "Control 2",
          text: "Do it.",
          descriptions: ["It helps."],
          parent: "area:B",
          properties: [
            { name: "csm-check:kind", value: "non-technical" },
            { name: "csm-check:recommended-at-level", value: "0" },
          ],
        },
      ],
      levels: [
        {
          "bom-ref": "level:0",
          identifier: "0",
          title: "Zero",
          description: "Risk: low",
          requirements: ["control:1"],
        },
        {
          "bom-ref": "level:1",
          identifier: "1",
          title: "One",
          requirements: ["control:1", "control:2"],
        },
      ],
      externalReferences: [{ type: "website", url: "https://example.com/rules" }],
    });
  });

  test.each(["Read it in the library", "javascript:alert(1)", "file:///etc/passwd"])(
    "has no address where the source is %s",
    (source) => {
      const standard = cyclonedxStandard({ ...small, source });
      expect(pick(read(standard), "externalReferences")).toBeUndefined();
    },
  );

  test.each([
    ["a small one", small],
    ["the built-in standard", builtInStandard()],
  ])("%s points at nothing that is not there, and has no reference twice", (_, catalogue) => {
    const standard = read(cyclonedxStandard(catalogue));
    const refs = [standard, ...items(pick(standard, "requirements")), ...items(pick(standard, "levels"))].map(
      (each) => pick(each, "bom-ref"),
    );
    expect(new Set(refs).size).toBe(refs.length);
    const named = [
      ...items(pick(standard, "requirements")).flatMap((each) => pick(each, "parent") ?? []),
      ...items(pick(standard, "levels")).flatMap((each) => items(pick(each, "requirements"))),
    ];
    expect(named.filter((ref) => !refs.includes(ref))).toEqual([]);
  });
});

describe("by the schema of CycloneDX 1.7", () => {
  test.each([
    ["a small one", small],
    ["the built-in standard", builtInStandard()],
  ])("%s is valid", (_, catalogue) => {
    const standards = [cyclonedxStandard(catalogue)];
    const bom = read({ bomFormat: "CycloneDX", specVersion: "1.7", version: 1, definitions: { standards } });
    expect(cyclonedxSchema()(JSON.stringify(bom))).toEqual([]);
  });
});
