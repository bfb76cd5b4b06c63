import { describe, expect, test } from "vitest";
import { chaseOf } from "../../../src/following/flow-down/chase.ts";
import { chainFallsShort, shortIn, standingsIn } from "../../../src/following/flow-down/chain.ts";
import { inTreeOrder, type FoundFirm } from "../../../src/following/flow-down/in-tree-order.ts";
import type { Returned } from "../../../src/following/flow-down/judge-subcontract.ts";
import { chaseSentence, chaseWords } from "../../../src/words/flow-down/chase-words.ts";
import { answering, chainOf, found } from "../../support/chains.ts";

const answer = (name: string, differs: object = {}): Returned => ({
  kind: "answer",
  answer: answering({ supplier: { name, alsoKnownAs: [] }, ...differs }),
});

const firms: readonly FoundFirm[] = [
  found(undefined, 1, answer("Met Ltd", { holdsUntil: "2027-02-23" }), { name: "Met Ltd" }),
  found(undefined, 1, answer("Soon Ltd", { holdsUntil: "2027-02-22" }), { name: "Soon Ltd" }),
  found(undefined, 1, answer("Short Ltd", { verdict: "not-met" }), { name: "Short Ltd", due: "2026-11-23" }),
  found(undefined, 1, { kind: "none" }, { name: "Silent Ltd", due: "2026-11-24" }),
  found(0, 2, { kind: "problems", problems: [], more: 0 }, { name: "Broken Ltd", due: "2026-01-01" }),
  found(0, 2, { kind: "unjudged", supplier: { name: "Bare Ltd", alsoKnownAs: [] } }, { name: "Bare Ltd" }),
];
const chain = chainOf(inTreeOrder(firms));

describe("the order of a tree", () => {
  test("puts each firm behind the one above it, before the next beside that", () => {
    expect(chain.firms.map(({ id, parent, subcontract }) => [id, parent, subcontract.name])).toEqual([
      [1, 0, "Met Ltd"],
      [2, 1, "Broken Ltd"],
      [3, 1, "Bare Ltd"],
      [4, 0, "Soon Ltd"],
      [5, 0, "Short Ltd"],
      [6, 0, "Silent Ltd"],
    ]);
  });

  test("holds whatever the depth", () => {
    const deep = Array.from({ length: 20_000 }, (_, at) =>
      found(at === 0 ? undefined : at - 1, at + 1, { kind: "none" }),
    );
    expect(inTreeOrder(deep).every(({ id, parent }) => parent === id - 1)).toBe(true);
  });

  test("counts who stands how, and falls short with any of them", () => {
    expect(standingsIn(chain)).toEqual({
      ...{ met: 2, "met-with-plan": 0, "not-met": 1 },
      ...{ "no-risk-assessment": 1, "no-declaration": 1, unusable: 1 },
    });
    expect([shortIn(chain), chainFallsShort(chain)]).toEqual([4, true]);
    expect(chainFallsShort(chainOf(inTreeOrder(firms.slice(0, 2))))).toBe(false);
    expect(chainFallsShort(chainOf([], { leftOut: 1 }))).toBe(true);
  });
});

describe("a chase", () => {
  test("asks what is overdue first, then by kind, and for what lapses within 90 days", () => {
    const told = chaseOf(chain).entries.map(({ firm, kind, overdue, by }) => [
      firm.subcontract.name,
      kind,
      overdue,
      by,
    ]);
    expect(told).toEqual([
      ["Broken Ltd", "unusable", true, "2026-01-01"],
      ["Short Ltd", "falls-short", true, "2026-11-23"],
      ["Silent Ltd", "not-returned", false, "2026-11-24"],
      ["Bare Ltd", "no-risk-assessment", false, undefined],
      ["Soon Ltd", "lapses", false, "2027-02-22"],
    ]);
  });

  test.each(["register", "declaration"] as const)(
    "has no text for a level that the reader of a %s has to set, and says where it is to be entered",
    (kind) => {
      const none: Returned = { kind: "unjudged", supplier: { name: "Bare Ltd", alsoKnownAs: [] } };
      const at = { path: "firms.csv", line: 3, column: 1 };
      const bare = found(undefined, 1, none, { name: "Bare Ltd", at, due: "2026-11-23" });
      const prime = { kind, source: "firms.csv" } as const;
      const register = chainOf(inTreeOrder([bare]), { prime });
      const chase = chaseOf(register);
      const [words] = chase.entries.map((each) => chaseWords(each, register));
      expect(words).toEqual({
        asked: "you",
        asks:
          "Set the level of Bare Ltd (firms.csv:3:1): assess the risk of the subcontract with it, or find the " +
          "assessment that was made, and enter the level and the reference of the risk assessment there",
      });
      expect(chaseSentence(chase)).toBe(
        "firms.csv, as of 24 Nov 2026: nobody has to be asked for anything; 1 level for you to set, overdue.",
      );
    },
  );

  test("asks a deeper firm through whoever placed the subcontract, and for a level whoever has to set it", () => {
    const words = chaseOf(chain).entries.map((each) => chaseWords(each, chain));
    expect(words.map(({ asked, through }) => [asked, through])).toEqual([
      ["Broken Ltd", "Met Ltd"],
      ["Short Ltd", undefined],
      ["Silent Ltd", undefined],
      ["Met Ltd", undefined],
      ["Soon Ltd", undefined],
    ]);
  });

  test("tells no firm the name of another whose file was taken for its own", () => {
    const other = chainOf(inTreeOrder([found(undefined, 1, answer("Secret Ltd"))]));
    const [entry] = chaseOf(other).entries;
    if (entry === undefined) throw new Error("nobody is asked");
    expect(chaseWords(entry, other).letter?.paragraphs.join(" ")).toMatch(/^To Sub Ltd (?!.*Secret)/);
  });
});
