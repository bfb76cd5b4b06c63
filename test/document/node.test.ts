import { describe, expect, test } from "vitest";
import { entriesOf, entryOf, itemsOf, plainOf, textOf, valueAt } from "../../src/document/node.ts";
import { sound } from "../support/sound.ts";
import { dataOf, json, yaml } from "../support/told.ts";

const { root } = sound(yaml("a: { b: [x, { c: 1 }], d: ~, e: '' }\nx-mine: 2\nlast: 3\n"));

describe("looking into a tree", () => {
  test("an entry is found by its key, and only in a mapping", () => {
    expect(textOf(entryOf(root, "last")?.value)).toBe("3");
    expect(entryOf(root, "none")).toBeUndefined();
    expect(entryOf(valueAt(root, "a", "b"), "0")).toBeUndefined();
    expect(entryOf(undefined, "a")).toBeUndefined();
  });

  test("a path of keys leads to a value, or nowhere where something on the way is missing", () => {
    expect(valueAt(root, "a", "b")?.kind).toBe("list");
    expect(valueAt(root, "a", "z", "b")).toBeUndefined();
    expect(valueAt(root, "last", "b")).toBeUndefined();
    expect(valueAt(root)).toBe(root);
  });

  test("the author's own keys are left out of the entries", () => {
    expect(entriesOf(root).map((entry) => entry.key)).toEqual(["a", "last"]);
    expect(entriesOf(valueAt(root, "a", "b"))).toEqual([]);
    expect(entriesOf(undefined)).toEqual([]);
  });

  test("only a list has items", () => {
    expect(itemsOf(valueAt(root, "a", "b")).map((item) => item.kind)).toEqual(["scalar", "map"]);
    expect(itemsOf(root)).toEqual([]);
    expect(itemsOf(undefined)).toEqual([]);
  });

  test("the text of an empty scalar, a list or a mapping is nothing, that of empty quotes is empty", () => {
    expect(textOf(valueAt(root, "a", "d"))).toBeUndefined();
    expect(textOf(valueAt(root, "a", "e"))).toBe("");
    expect(textOf(valueAt(root, "a", "b"))).toBeUndefined();
    expect(textOf(root)).toBeUndefined();
  });
});

describe("data without places", () => {
  test("scalars are text, what is empty is null, and the author's own keys are kept", () => {
    expect(plainOf(root)).toEqual({
      a: { b: ["x", { c: "1" }], d: null, e: "" },
      "x-mine": "2",
      last: "3",
    });
  });

  test.each([
    ["YAML", yaml("__proto__: { admin: yes }\n")],
    ["JSON", json('{ "__proto__": { "admin": "yes" } }')],
  ])("a key called __proto__ in %s is a key like any other", (_, read) => {
    const data = dataOf(read);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(JSON.stringify(data)).toBe('{"__proto__":{"admin":"yes"}}');
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });
});
