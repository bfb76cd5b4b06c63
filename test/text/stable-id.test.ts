import { describe, expect, test } from "vitest";
import { stableId } from "../../src/text/stable-id.ts";

describe("a stable id", () => {
  test("is the same for the same parts, today and in a year", () => {
    expect(stableId("supplier.yaml", "0001")).toBe("a2ae86f9-633a-515d-ab70-2630ccfbfd0f");
  });

  test("is a UUID of version 5", () => {
    expect(stableId("a")).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test.each([
    [["a", "b"], ["ab"]],
    [["a", ""], ["a"]],
    [["a,b"], ["a", "b"]],
    [
      ['a"', "b"],
      ["a", '"b'],
    ],
  ])("%j and %j differ", (one, other) => {
    expect(stableId(...one)).not.toBe(stableId(...other));
  });

  test("takes any text", () => {
    expect(stableId("\ud800", "\u0000", "😀")).toMatch(/^[\da-f-]{36}$/);
  });
});
