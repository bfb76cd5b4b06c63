import { describe, expect, test } from "vitest";
import { folderOf, joined } from "../../src/document/paths.ts";

describe("folderOf", () => {
  test.each([
    ["supplier.yaml", "."],
    ["-", "."],
    ["examples/supplier.yaml", "examples"],
    ["./supplier.yaml", "."],
    ["/supplier.yaml", "/"],
    ["/home/jo/supplier.yaml", "/home/jo"],
    ["../supplier.yaml", ".."],
    ["sub\\d.yaml", "."],
    ["a/sub\\d.yaml", "a"],
  ])("of %s is %s", (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});

describe("joined", () => {
  test.each([
    [".", "a.yaml", "a.yaml"],
    ["examples", "a.yaml", "examples/a.yaml"],
    ["examples/", "a.yaml", "examples/a.yaml"],
    ["/", "a.yaml", "/a.yaml"],
    ["..", "b/a.yaml", "../b/a.yaml"],
  ])("%s and %s are %s", (folder, file, path) => {
    expect(joined(folder, file)).toBe(path);
  });
});
