import { describe, expect, test } from "vitest";
import { idFrom, newIds, wordFrom } from "../../src/exchange/ids.ts";

describe("an id", () => {
  test.each([
    ["AC-2(1)", "AC-2-1"],
    ["0001", "0001"],
    ["a_", "a_"],
    ["  V1.1 / b  ", "V1.1-b"],
    ["Règle é", "Regle-e"],
    ["__proto__", "proto"],
    ["漢字", ""],
    ["", ""],
    ["x".repeat(100), "x".repeat(64)],
  ])("made of %j is %j", (text, id) => {
    expect(idFrom(text)).toBe(id);
  });

  test.each([
    ["Not applicable", "not-applicable"],
    ["N/A", "n-a"],
    ["v1.2_b", "v1-2-b"],
    ["!!", ""],
  ])("of an option %j is %j", (text, word) => {
    expect(wordFrom(text)).toBe(word);
  });
});

describe("ids of one kind", () => {
  test("stand once, also where a text looks like a number given already", () => {
    const ids = newIds();
    expect(["a", "a", "a-2", "a", "A"].map((text) => ids.of(text, "x"))).toEqual([
      "a",
      "a-2",
      "a-2-2",
      "a-3",
      "A",
    ]);
  });

  test("are not those that are taken", () => {
    expect(newIds(["unknown"]).of("unknown", "x")).toBe("unknown-2");
  });

  test("are made of something else where nothing of the text can stand in one", () => {
    const ids = newIds();
    expect(ids.of("漢字", "option 1")).toBe("option-1");
    expect(ids.of("漢字", "字")).toBe("x");
  });

  test("stay short enough when they get a number", () => {
    const ids = newIds();
    const long = "y".repeat(90);
    expect([ids.of(long, ""), ids.of(long, "")]).toEqual(["y".repeat(64), `${"y".repeat(62)}-2`]);
  });

  test("of a hundred thousand equal texts take no longer than that", () => {
    const ids = newIds();
    for (let number = 0; number < 100_000; number++) ids.of("same", "");
    expect(ids.of("same", "")).toBe("same-100001");
  });
});
