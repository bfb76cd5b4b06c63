import { describe, expect, test } from "vitest";
import { count, list, some } from "../../src/text/counting.ts";

describe("count", () => {
  test.each([
    [0, "0 controls"],
    [1, "1 control"],
    [2, "2 controls"],
  ])("%i", (number, said) => {
    expect(count(number, "control")).toBe(said);
  });

  test("a plural of its own is used where there is one", () => {
    expect([count(1, "address", "addresses"), count(2, "address", "addresses")]).toEqual([
      "1 address",
      "2 addresses",
    ]);
  });
});

describe("list", () => {
  test.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("%j", (items, said) => {
    expect(list(items)).toBe(said);
  });

  test("another word can join the last", () => {
    expect(list(["0", "1", "2"], "or")).toBe("0, 1 or 2");
  });
});

describe("some", () => {
  test.each([
    [["a", "b"], 2, "a and b"],
    [["a", "b", "c"], 2, "a, b and 1 more"],
    [["a", "b", "c", "d"], 1, "a and 3 more"],
  ])("%j, %i of them", (items, most, said) => {
    expect(some(items, most)).toBe(said);
  });
});
