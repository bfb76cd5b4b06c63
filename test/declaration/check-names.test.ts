import { describe, expect, test } from "vitest";
import { declarationFrom } from "../support/reading-declarations.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { problems } from "../support/sound.ts";

const catalogue = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
const read = (alsoKnownAs: string, entities: string) =>
  declarationFrom(
    `format: csm-check/declaration@1
supplier: { name: Harrow Ltd, alsoKnownAs: [${alsoKnownAs}] }
level: 0
scope:
  entities: [${entities}]
`,
    catalogue,
  );

describe("another name of the supplier", () => {
  test.each([
    ["Tools Ltd", "Tools Ltd", "Tools Ltd", 14],
    ["Tools Ltd", "Harrow Ltd, TOOLS LIMITED", "TOOLS LIMITED", 26],
    ["The Tools Ltd, Others", "Tools Ltd", "Tools Ltd", 14],
  ])("(%s) listed in scope (%s) is a problem", (aliases, entities, entity, column) => {
    expect(problems(read(aliases, entities))).toMatchObject([
      { code: "alias-in-scope", entity, at: { line: 5, column } },
    ]);
  });

  test.each([
    ["Tools Ltd", "Harrow Ltd, Marlin Ltd"],
    ["HARROW LIMITED", "Harrow Ltd"],
    ["", "Tools Ltd"],
    ["'!!!'", "'***', '...'"],
    ["C++ Ltd", "C Ltd"],
  ])("(%s) beside a scope of others (%s) is none", (aliases, entities) => {
    expect(problems(read(aliases, entities))).toEqual([]);
  });
});
