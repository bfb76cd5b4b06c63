import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemsOf, valueAt } from "../../src/document/node.ts";
import { pathTo } from "../../src/document/path-to.ts";
import { setValue } from "../../src/document/splice.ts";
import type { Path } from "../../src/document/splice-options.ts";
import { setValues } from "../../src/document/splice-values.ts";
import { yaml } from "../support/told.ts";

const order = { order: () => ["file", "sha256"] };

describe("several values at once", () => {
  test("each stands behind its key, and comments stay", () => {
    const before = "a: # top\n  - file: x # one\n    url: y\n  - { file: z, url: w } # two\nb: { file: v }\n";
    const settings = [
      { path: ["a", 0, "sha256"] as const, yaml: "h1" },
      { path: ["a", 1, "sha256"] as const, yaml: "h2" },
      { path: ["b", "sha256"] as const, yaml: "h3" },
    ];
    expect(setValues(before, settings, order)).toEqual({
      ok: true,
      text: "a: # top\n  - file: x # one\n    sha256: h1\n    url: y\n  - { file: z, sha256: h2, url: w } # two\nb: { file: v, sha256: h3 }\n",
    });
  });

  test("nothing wanted changes nothing", () => {
    expect(setValues("\ufeffa: 1\r\n", [])).toEqual({ ok: true, text: "\ufeffa: 1\r\n" });
  });

  test("one path twice is refused: what stands there can be one thing only", () => {
    const twice = [
      { path: ["a"] as const, yaml: "1" },
      { path: ["a"] as const, yaml: "2" },
    ];
    expect(setValues("b: 1\n", twice)).toEqual({ ok: false, why: "changed-more" });
  });

  test.each([
    ["a text that cannot be read", "a: [", ["a"], "1", "unreadable"],
    ["a value on two lines", "a: 1\n", ["a"], "1\n", "changed-more"],
    ["a key in a text", "a: 1\n", ["a", "b"], "1", "not-a-mapping"],
  ] as const)("%s is refused", (_, text, path, value, why) => {
    expect(setValues(text, [{ path, yaml: value }])).toEqual({ ok: false, why });
  });

  test("is the same as one after the other", () => {
    const item = fc.record({ flow: fc.boolean(), blank: fc.boolean(), wanted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const lines = items.map(({ flow, blank }, index) =>
          flow
            ? `  - { file: f${index} } # c${index}\n`
            : `  - file: f${index} # c${index}\n${blank ? "\n" : ""}    url: u\n`,
        );
        const text = `list:\n${lines.join("")}`;
        const settings = items.flatMap(({ wanted }, index) =>
          wanted ? [{ path: ["list", index, "sha256"] satisfies Path, yaml: `h${index}` }] : [],
        );
        const inTurn = settings.reduce((so, { path, yaml: value }) => {
          const next = setValue(so, path, value, order);
          return next.ok ? next.text : "";
        }, text);
        expect(setValues(text, settings, order)).toEqual({ ok: true, text: inTurn });
      }),
    );
  });
});

describe("the way to a node", () => {
  test("leads through mappings and lists", () => {
    const parsed = yaml("a: [1, { b: 2 }]\nc: 3\n");
    const root = parsed.ok ? parsed.value.root : undefined;
    const inner = itemsOf(valueAt(root, "a"))[1];
    if (root === undefined || inner === undefined) throw new Error("the text was not read");
    expect(pathTo(root, inner)).toEqual(["a", 1]);
    expect(pathTo(root, root)).toEqual([]);
    expect(pathTo(inner, root)).toBeUndefined();
  });
});
