import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "../../../src/cli/world/make-folder.ts";

const root = mkdtempSync(join(tmpdir(), "folders-"));
afterAll(() => rmSync(root, { recursive: true }));

test("a folder is made with those above it, and left as it is where it is there", () => {
  const folder = join(root, "a", "b");
  expect(makeFolder(folder)).toBeUndefined();
  expect(existsSync(folder)).toBe(true);
  writeFileSync(join(folder, "kept.txt"), "kept");
  expect(makeFolder(folder)).toBeUndefined();
  expect(existsSync(join(folder, "kept.txt"))).toBe(true);
});

test("where a file has its name, or that of one above it, that is said", () => {
  writeFileSync(join(root, "file"), "");
  const why = "there is a file of that name";
  expect(makeFolder(join(root, "file"))).toEqual({ why });
  expect(makeFolder(join(root, "file", "below"))).toEqual({ why });
});
