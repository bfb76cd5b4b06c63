import { describe, expect, test } from "vitest";
import { tooManyValues, valuesLimit } from "../../src/document/values-limit.ts";
import { json, told, yaml } from "../support/told.ts";
import { parseForeign } from "../../src/document/parse-document.ts";

describe("keys and items are counted", () => {
  test.each<[string, number]>([
    ["a: 1\nb: 2\nc: 3\n", 3],
    ["a:\r\n  - 1\r\n  - 2\r\n", 3],
    ["a: { b: 1, c: 2 }\n", 4],
    ["a:\n", 1],
    ["a:", 1],
    ["-\n-\n-", 3],
    ['{"a":1,"b":[1,2]}', 4],
    ["a: http://b.example/c:d x-y 2026-11-24\n", 1],
  ])("%j: %i", (text, count) => {
    const padded = `${text}\n# ${"x".repeat(10)}`;
    for (const each of [text, padded]) expect(tooManyValues(each, "a.yaml", count)).toBeUndefined();
    for (const each of [text, padded])
      expect(tooManyValues(each, "a.yaml", count - 1)).toMatchObject({
        problems: [{ code: "too-many-values", limit: count - 1, of: "values" }],
      });
  });

  test("the place is that of the first one too many", () => {
    expect(tooManyValues("a: 1\nbc: 2\nd: 3\n", "a.yaml", 1)?.problems).toMatchObject([
      { at: { path: "a.yaml", line: 2, column: 3 } },
    ]);
  });
});

describe("a file with too many is not read", () => {
  test("YAML", () => {
    expect(told(yaml(`a: 1\n${":\n".repeat(2_000_000)}`))).toEqual(["too-many-values 200001:1"]);
    expect(told(yaml(`a: [1${",1".repeat(valuesLimit)}]`))).toEqual([
      `too-many-values 1:${valuesLimit * 2 + 4}`,
    ]);
    const most = `a: [1${",1".repeat(valuesLimit - 1)}]`;
    expect(yaml(most).ok).toBe(true);
  });

  test("JSON", () => {
    expect(told(json(`{"a":[1${",1".repeat(valuesLimit)}]}`))).toEqual([
      `too-many-values 1:${valuesLimit * 2 + 6}`,
    ]);
    expect(json(`{"a":[1${",1".repeat(valuesLimit - 1)}]}`).ok).toBe(true);
  });

  test("one of another tool has a higher limit", () => {
    const text = `{"a":[1${",1".repeat(valuesLimit)}]}`;
    expect(parseForeign(text, "a.json").ok).toBe(true);
    expect(told(parseForeign(`{"a":[1${",1".repeat(1_000_000)}]}`, "a.json"))).toEqual([
      "too-many-values 1:2000006",
    ]);
  });
});

describe("YAML that has to be looked through for a slip is not looked through without end", () => {
  const comments = "#\n".repeat(400_000);

  test("a slip before the limit is told", () => {
    expect(told(yaml(`a: @x\n${comments}b: 1\n`))).toEqual(["syntax special-start 1:4"]);
    expect(told(yaml(`a: ]${"]".repeat(2_000_000)}`))).toEqual(["syntax other 1:4"]);
  });

  test("without one the text is too long", () => {
    expect(told(yaml(`a: 1\n${comments}b: @x\n`)).map((each) => each.split(" ")[0])).toEqual([
      "too-many-values",
    ]);
    expect(told(yaml(`a: "\n${"x\n".repeat(700_000)}`))).toEqual(["syntax unclosed-quote 1:4"]);
  });
});
