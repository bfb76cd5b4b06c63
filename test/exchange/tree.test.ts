import { describe, expect, test } from "vitest";
import { treeOf, type TreeNode } from "../../src/exchange/tree.ts";

/** Nodes written as `key<parent`, a requirement with a mark of exclamation behind it. */
function tree(...written: readonly string[]) {
  const lost: string[] = [];
  const nodes = written.map((each): TreeNode<undefined> => {
    const [key = "", parent] = each.replace("!", "").split("<");
    return { node: undefined, key, parent, isRequirement: each.endsWith("!"), title: `title of ${key}` };
  });
  const { groups, placeOf } = treeOf(nodes, (key) => lost.push(key));
  return { groups: groups.map(({ key }) => key), placeOf, lost };
}

describe("the groups of a tree", () => {
  test.each([
    [
      ["a", "a1<a!", "b", "b1<b!"],
      ["a", "b"],
    ],
    [
      ["top", "a<top", "a1<a!", "b<top", "b1<b!"],
      ["a", "b"],
    ],
    [["top", "r<top!"], ["top"]],
    [["r!"], []],
    [["r!", "s<r!"], ["r"]],
  ])("of %j are %j", (nodes, groups) => {
    expect(tree(...nodes).groups).toEqual(groups);
  });

  test("hold what lies in them, with the title of what lies between", () => {
    const { placeOf } = tree("a", "m<a", "n<m", "r<n!", "s<a!", "alone!");
    expect(["r", "s", "alone"].map(placeOf)).toEqual([
      { group: "a", family: "title of n" },
      { group: "a" },
      {},
    ]);
  });
});

describe("a damaged tree", () => {
  test.each([
    [["a<nowhere", "r<a!"], ["a"]],
    [["a<a", "r<a!"], ["a"]],
    [["a<b", "b<a", "r<b!"], ["a"]],
  ])("%j loses a parent of %j, and all of it is still there", (nodes, lost) => {
    const read = tree(...nodes);
    expect(read.lost).toEqual(lost);
    expect(read.groups).toHaveLength(1);
    expect(read.placeOf("r").group).toBe(read.groups[0]);
  });

  test("takes the first of two nodes of one key", () => {
    expect(tree("a", "a", "r<a!").groups).toEqual(["a"]);
  });

  test("of a hundred thousand nodes in a chain is read in a moment", () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => (at === 0 ? "n0" : `n${at}<n${at - 1}`));
    const { placeOf, groups } = tree(...chain, "r<n99999!");
    expect(placeOf("r").group).toBe(groups[0]);
  });
});
