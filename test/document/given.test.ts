import { expect, test } from "vitest";
import { given } from "../../src/document/given.ts";

test("what is there stays in its order, what is undefined is left out and no key of it", () => {
  const values: Readonly<Record<string, string | number | boolean | undefined>> = {
    b: "x",
    a: undefined,
    c: 0,
    d: "",
    e: false,
  };
  expect(Object.entries(given(values))).toEqual([
    ["b", "x"],
    ["c", 0],
    ["d", ""],
    ["e", false],
  ]);
});
