import { describe, expect, test } from "vitest";
import { levelOf, recommendedAt, requiredAt } from "../../src/catalogue/catalogue.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero", recommended: ["c", "a"] },
    { id: 1, name: "One" },
    { id: "gold", name: "Gold" },
  ],
  controls: [
    control("a", [yesNo("q")], { levels: [1] }),
    control("b", [yesNo("q")], { levels: [0, "gold"] }),
    control("c", [yesNo("q")], { levels: ["gold", 1] }),
  ],
});

describe("the level that a text means", () => {
  test.each([
    ["0", "0"],
    ["Level 0", "0"],
    ["level 0", "0"],
    ["LEVEL  0", "0"],
    ["Level\t1", "1"],
    ["gold", "gold"],
    ["Level gold", "gold"],
    ["00", undefined],
    ["Level 00", undefined],
    ["01", undefined],
    ["0.0", undefined],
    ["Level0", undefined],
    ["level", undefined],
    ["2", undefined],
    ["Gold", undefined],
    ["Zero", undefined],
    ["", undefined],
  ])("%j is %s", (text, id) => {
    expect(levelOf(catalogue, text)?.id).toBe(id);
  });
});

describe("the controls of a level", () => {
  const ids = (level: string, of: typeof requiredAt) => {
    const found = levelOf(catalogue, level);
    return found === undefined ? undefined : of(catalogue, found).map(({ id }) => id);
  };

  test("are those whose set holds it, no lower ones with them, in the catalogue's order", () => {
    expect(ids("0", requiredAt)).toEqual(["b"]);
    expect(ids("1", requiredAt)).toEqual(["a", "c"]);
    expect(ids("gold", requiredAt)).toEqual(["b", "c"]);
  });

  test("that it recommends are those that it lists, in the catalogue's order", () => {
    expect(ids("0", recommendedAt)).toEqual(["a", "c"]);
    expect(ids("1", recommendedAt)).toEqual([]);
  });
});
