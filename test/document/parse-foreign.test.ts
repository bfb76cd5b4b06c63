import { describe, expect, test } from "vitest";
import { valueAt, textOf } from "../../src/document/node.ts";
import { parseForeign } from "../../src/document/parse-document.ts";

/** What stands under `a`, or the codes of the problems. */
function read(text: string, path: string): string {
  const document = parseForeign(text, path);
  if (!document.ok) return document.problems.map(({ code }) => code).join(" ");
  return textOf(valueAt(document.value.root, "a")) ?? "nothing";
}

describe("a file of another tool", () => {
  test.each([
    ["JSON in a file of any name", '{"a": "b"}', "x.txt", "b"],
    ["YAML in a file of any name", "a: b\n", "x.txt", "b"],
    ["YAML with brackets", "{ a: b }\n", "x.yaml", "b"],
    ["YAML in a file that calls itself JSON", "a: b\n", "x.json", "syntax"],
    ["brackets that are neither", "{ a: [b }\n", "x.yaml", "syntax"],
    ["a key twice in JSON", '{"a": 1, "a": 2}', "x.yaml", "duplicate-key"],
    [
      "characters that ours may not hold, in JSON",
      '{"a": "b\\u202e\\u0000\\ud800"}',
      "x.json",
      "b\u202e\0\ud800",
    ],
    ["characters that ours may not hold, in YAML", 'a: "b\u202e"\n', "x.yaml", "b\u202e"],
    ["an alias", "a: &x b\nc: *x\n", "x.yaml", "anchor alias"],
    ["nothing", "", "x.json", "empty-file"],
    ["a list", "- a\n", "x.yaml", "not-a-mapping"],
    ["brackets too deep", "[".repeat(70) + "]".repeat(70), "x", "too-deep"],
  ])("can be %s", (_, text, path, wanted) => {
    expect(read(text, path)).toBe(wanted);
  });
});
