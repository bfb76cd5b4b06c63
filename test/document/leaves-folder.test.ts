import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { climbsOut, leavesFolder } from "../../src/document/leaves-folder.ts";
import { parseJson, textAt } from "../support/json.ts";

describe("climbsOut", () => {
  const part = fc.constantFrom("a", "b", ".", "..", "");

  test("going down first never leaves", () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), (down, up) => {
        const path = [...Array.from({ length: down }, () => "a"), ...Array.from({ length: up }, () => "..")];
        expect(climbsOut([...path, "x"].join("/"))).toBe(up > down);
      }),
    );
  });

  test("what leaves the folder still leaves with more behind it", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(part), (first, second) => {
        fc.pre(climbsOut(first.join("/")));
        expect(climbsOut([...first, ...second].join("/"))).toBe(true);
      }),
    );
  });
});

describe("leavesFolder", () => {
  test.each([
    ...[
      "/etc/passwd",
      "//server/share",
      "C:/a",
      "c:a",
      "Z:",
      "a\\b",
      "\\\\server\\share",
      "..\\a",
      "a\nb",
      "",
    ],
    ...["..", "../a", "a/../../b", "./../a"],
  ])("%j does", (file) => {
    expect(leavesFolder(file)).toBe(true);
  });

  test.each(["a.pdf", "./a", "a/../b", "...", "..a", "CE: a.pdf", "2026"])("%j does not", (file) => {
    expect(leavesFolder(file)).toBe(false);
  });

  test.each(["declaration", "catalogue"])("agrees with the schema of a %s of what is relative", (name) => {
    const schema = parseJson(
      readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"),
    );
    const pattern = new RegExp(textAt(schema, "$defs", "path", "pattern"), "u");
    const file = fc.string({ unit: fc.constantFrom("a", "C", ":", "/", "\\", ".", "\n", "\r", " ") });
    fc.assert(
      fc.property(file, (path) => {
        expect(leavesFolder(path)).toBe(!pattern.test(path) || climbsOut(path));
      }),
    );
  });
});
