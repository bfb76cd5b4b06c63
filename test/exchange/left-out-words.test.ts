import { describe, expect, test } from "vitest";
import { newLedger } from "../../src/exchange/left-out.ts";
import { leftSummary, leftWords } from "../../src/exchange/left-out-words.ts";

function left(...names: readonly string[]) {
  const ledger = newLedger();
  for (const name of names) ledger.leave("withdrawn", name);
  return ledger.left();
}

describe("what was left out", () => {
  test.each([
    [["AC-1"], "1 withdrawn control left out: AC-1"],
    [["AC-1", "AC-1"], "2 withdrawn controls left out: AC-1, …"],
    [["a", "b", "c", "d", "e", "f"], "6 withdrawn controls left out: a, b, c, d, e, …"],
    [["\u001b[31m"], "1 withdrawn control left out: \\u{1b}[31m"],
  ])("%j is told as %j", (names, words) => {
    expect(left(...names).map(leftWords)).toEqual([words]);
  });

  test("is told in one sentence, and so is nothing", () => {
    const ledger = newLedger();
    ledger.leave("links", "a", 3);
    ledger.leave("question", "b");
    expect(leftSummary(ledger.left())).toBe(
      "Not carried over as they were: 3 links and references, 1 question.",
    );
    expect(leftSummary([])).toBe("Everything was carried over.");
  });
});
